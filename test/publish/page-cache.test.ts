// The page cache: after an edit, the pages that show something of it are rendered again, and no others.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { outputPath, type Page } from "../../src/pages/page.ts";
import { siteLoader } from "../../src/publish/load.ts";
import type { Version } from "../../src/publish/manifest.ts";
import { PageCache } from "../../src/publish/page-cache.ts";
import { Reads } from "../../src/publish/reads.ts";
import { article, assets, type Files, inFolder, siteYml } from "../archive.ts";
import { project } from "../command.ts";

/** A version that holds some files. */
function versionOf(paths: readonly string[]): Version {
	const listed = new Map(paths.map((path) => [path, ""]));
	return { folder: "", listed, text: paths.join("\n") };
}

/** A GIF of a width, 2 pixels high. */
function gif(width: number): Buffer {
	const size = `0${width}000200`;
	return Buffer.from(
		`474946383961${size}800000ffffff00000021f90401000000002c00000000${size}0002028c5f003b`,
		"hex",
	);
}

const files: Files = {
	"content/site.yml": siteYml,
	"content/articles/a.md": article(
		{ title: "A" },
		"It was asked for. See [B](b.md), says A.\n\nThe export of `an_export()`.\n",
	),
	"content/articles/b.md": article({ title: "B" }, "Of `an_export()`, too.\n"),
	"content/articles/c.md": article(
		{ title: "C", index: `["Kernel: Other"]` },
		"No.\n",
	),
	"content/pages/about.md":
		"---\ntitle: About\n---\nText.\n\n![A dot](dot.gif)\n",
	"content/pages/dot.gif": gif(3),
};

/** What a build knows of the pages before, and renders. */
function pagesOf(folder: string, today?: string) {
	const reads = new Reads();
	const loaded = siteLoader(
		{
			content: join(folder, "content"),
			overrides: {},
			drafts: false,
			today: "2026-11-22",
			preview: false,
			reads,
		},
		assets,
	)();
	assert.deepEqual(loaded.diagnostics, []);
	const all = Object.values<readonly Page[]>(loaded.pages).flat();
	const cache = new PageCache(loaded, {
		cache: join(folder, "cache"),
		project,
		out: join(folder, "out"),
		reads,
		today,
	});
	return {
		all,
		cache,
		written: versionOf(all.map(({ url }) => outputPath(url))),
	};
}

/** Renders all pages once, lets something change, and gives the addresses that are rendered again, and those that are not. */
function renderedAfter(
	change: (content: string) => void,
	{ written: other, today }: { written?: Version; today?: string } = {},
) {
	return inFolder(files, (folder) => {
		const first = pagesOf(folder);
		for (const page of first.all) first.cache.render(page);
		first.cache.keep(first.written);
		change(join(folder, "content"));
		const { all, cache } = pagesOf(folder, today);
		const same = cache.unchanged(all, other ?? first.written);
		const rendered = all.filter((page) => !same.has(page));
		return {
			rendered: rendered.map(({ url }) => url),
			same: [...same].map(({ url }) => url),
		};
	});
}

function edit(name: string, body: string, title = name.toUpperCase()) {
	return (content: string) =>
		writeFileSync(
			join(content, `articles/${name}.md`),
			article(
				{ title, ...(name === "c" && { index: `["Kernel: Other"]` }) },
				body,
			),
		);
}

test("nothing is rendered again where nothing has changed", async () => {
	const { rendered, same } = await renderedAfter(() => {});
	assert.deepEqual(rendered, []);
	assert.ok(same.includes("/Articles/a/"));
});

test("an edit of an article's words reaches its page, its twin, and the pages that quote it", async () => {
	const { rendered, same } = await renderedAfter(
		edit(
			"a",
			"It was asked for. See [B](b.md), says nobody.\n\nThe export of `an_export()`.\n",
		),
	);
	for (const url of ["/Articles/a/", "/Articles/a/index.md", "/Articles/b/"])
		assert.ok(rendered.includes(url), url);
	for (const url of ["/Articles/c/", "/Articles/c/index.md", "/about/"])
		assert.ok(same.includes(url), url);
});

test("an edit of an article that nothing quotes reaches that article", async () => {
	const { rendered, same } = await renderedAfter(edit("c", "\n\nYes.\n"));
	assert.ok(rendered.includes("/Articles/c/"));
	assert.ok(same.includes("/Articles/a/"));
	assert.ok(same.includes("/Archives/"));
});

test("whatever else changes renders every page again: a title, a citation, a page or its image, another version, another day for drafts", async () => {
	const changes: [
		change: (content: string) => void,
		options?: { written?: Version; today?: string },
	][] = [
		[edit("c", "No.\n", "Another title")],
		[edit("c", "See [B](b.md).\n")],
		[
			(content) =>
				writeFileSync(
					join(content, "pages/about.md"),
					"---\ntitle: About\n---\nAnother text.\n",
				),
		],
		[(content) => writeFileSync(join(content, "pages/dot.gif"), gif(4))],
		[() => {}, { written: versionOf(["index.html"]) }],
		[() => {}, { today: "2026-11-23" }],
	];
	for (const [change, options] of changes)
		assert.deepEqual((await renderedAfter(change, options)).same, []);
});
