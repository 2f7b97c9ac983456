// The same input gives the same bytes: neither the order of files nor what was rendered before makes a difference.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/archive.ts";
import { contentParser } from "../../src/content/parse.ts";
import { readContent } from "../../src/content/read.ts";
import type { Source } from "../../src/content/source.ts";
import { outputPath, type Page } from "../../src/pages/page.ts";
import { route } from "../../src/pages/routes.ts";
import { article, assets, inFolder, siteYml, today } from "../archive.ts";

const several = (n: number, keys: Record<string, string>) =>
	article({ title: `Title ${n}`, author: `[Author ${n % 3}, Zoë]`, ...keys });

/** Articles that tie in everything they are sorted by but their path, and others that do not. */
const files: Record<string, string> = {
	"site.yml": siteYml,
	"articles/2004/a.md": several(1, { title: "Same", event: "2004-02" }),
	"articles/2005/b.md": several(2, { title: "Same", event: "2004-02" }),
	"articles/2003/c.md": several(3, { index: '["Kernel: USB", "Other: X"]' }),
	"articles/z.md": several(4, { index: '["Other: A/B", "Kernel: USB"]' }),
	"articles/d.md": several(5, { index: '["Kernel: BPF"]' }),
	"pages/about.md": "---\ntitle: About\n---\nText.\n",
	"pages/terms.md": "---\ntitle: Terms\n---\nText.\n",
	"indexes/Kernel.yml":
		"headings: [{heading: Modules, subheadings: [{heading: Licensing}]}, {heading: USB}, {heading: BPF}]\n",
};

/** The whole output of an archive whose files are found in a certain order. */
function output(texts: readonly Source[]): Record<string, string> {
	const content = contentParser()({
		root: "/content",
		texts,
		images: new Map(),
		diagnostics: [],
	});
	const { archive, diagnostics } = buildArchive(content, {
		drafts: false,
		today,
	});
	assert.deepEqual(diagnostics, []);
	const site = { archive, assets, today, preview: false };
	return Object.fromEntries(
		Object.values<Page[]>(route(site))
			.flat()
			.map((page) => [outputPath(page.url), page.render()]),
	);
}

const texts = Object.entries(files).map(([path, text]) => ({ path, text }));

test("the order in which files are found makes no difference to any page", () => {
	const first = output(texts);
	for (let turn = 1; turn < texts.length; turn++) {
		const turned = [...texts.slice(turn), ...texts.slice(0, turn)];
		assert.deepEqual(output(turned), first);
		assert.deepEqual(output(turned.reverse()), first);
	}
});

test("the order in which files were written makes no difference to what is read", async () => {
	const read = (order: readonly [string, string][]) =>
		inFolder(Object.fromEntries(order), (folder) => readContent(folder).texts);
	const entries = Object.entries(files);
	const first = await read(entries);
	assert.equal(first.length, entries.length);
	assert.deepEqual(await read([...entries].reverse()), first);
});

test("a page that is rendered twice is the same", () => {
	const { archive } = buildArchive(
		contentParser()({
			root: "/content",
			texts,
			images: new Map(),
			diagnostics: [],
		}),
		{ drafts: false, today },
	);
	const pages = Object.values<Page[]>(
		route({ archive, assets, today, preview: false }),
	).flat();
	const once = pages.map((page) => page.render());
	assert.deepEqual(
		pages.reverse().map((page) => page.render()),
		once.reverse(),
	);
});
