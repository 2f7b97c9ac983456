// The base path: an archive that is published in a folder of a site leads nowhere outside that folder.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load, siteYml } from "../archive.ts";

const body = `Text[^1] with [another](b.md), [a page](../pages/about.md), [the index](/Kernel/Index/#Modules), [below](#below),
<https://example.com/>, [mail](mailto:a@example.com), and ![a chart](chart.png).

## Below

## Two

## Three

[^1]: Note.
`;

const files: Files = {
	"site.yml": `${siteYml}discuss: list@example.org\nedit: https://example.org/edit/{path}\n`,
	"articles/a.md": article(
		{
			event: "2004",
			aliases: "[/old/]",
			sources: "[{title: T, message: a@example.org}]",
			index: '["Kernel: Modules/Licensing", "Kernel: Modules"]',
		},
		body,
	),
	"articles/b.md": article({ title: "B", event: "2005" }),
	"articles/c.md": article({ title: "C", event: "2006" }),
	"pages/about.md": "---\ntitle: About\n---\n[An article](../articles/a.md)\n",
	"indexes/Kernel.yml": `headings:
  - heading: Modules
    seeAlso: [USB]
    subheadings: [{heading: Licensing}]
  - heading: USB
  - heading: Drivers
    see: Modules
`,
};

const options = {
	images: { "articles/chart.png": { width: 2, height: 1 } },
	preview: true,
};

/** Every address that a page names, whatever for. */
function addresses(html: string): string[] {
	return [
		...html.matchAll(
			/\b(?:href|src|srcset|action|bundle|poster)="([^"]*)"|content="0; url=([^"]*)"/g,
		),
	].map(([, attribute, refresh]) => attribute ?? refresh ?? "");
}

test("under a base path every address of every page stays below it", () => {
	const { pages, report } = load(files, {
		...options,
		overrides: { base: "/licensing/" },
	});
	assert.equal(report, "");
	const html = pages.filter(({ url }) => /(\/|\.html)$/.test(url));
	for (const page of html) {
		const found = addresses(page.render());
		assert.ok(found.length > 0, page.url);
		for (const address of found) {
			assert.match(
				address,
				/^(\/licensing\/|https?:\/\/|mailto:|#)/,
				`${page.url} names ${address}`,
			);
			assert.doesNotMatch(
				address,
				/^https:\/\/example\.org\/(?!licensing\/|edit\/)/,
			);
		}
	}
});

test("an archive is at home in the folder of its own address", () => {
	const own = load(
		{
			...files,
			"site.yml": siteYml.replace(
				"https://example.org/",
				"https://example.org/licensing",
			),
		},
		options,
	);
	const given = load(
		{ ...files, "site.yml": siteYml },
		{ ...options, overrides: { base: "licensing" } },
	);
	assert.deepEqual(
		own.pages.map((page) => page.render()),
		given.pages.map((page) => page.render()),
	);
	assert.match(own.page("/"), /<a class="wordmark" href="\/licensing\/">/);
});

test("what other programs read gives addresses with the origin and the base path", () => {
	const { page } = load(files, {
		...options,
		overrides: { url: "https://elsewhere.example/docs/x/" },
	});
	const root = "https://elsewhere.example/docs/x/";
	for (const url of ["/atom.xml", "/sitemap.xml", "/robots.txt"]) {
		const found = page(url).match(/https:\/\/[\w.]+\/[^\s<"]*/g) ?? [];
		const ours = found.filter((one) => one.includes("elsewhere"));
		assert.ok(ours.length > 0, url);
		for (const one of ours) assert.ok(one.startsWith(root), one);
		assert.doesNotMatch(page(url), /example\.org/);
	}
	assert.match(
		page("/Articles/a/"),
		/<link rel="canonical" href="https:\/\/elsewhere\.example\/docs\/x\/Articles\/a\/"\/>/,
	);
});
