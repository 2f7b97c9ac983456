// Articles and pages as values: what each key becomes, and where each entry and alias stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../src/content/address.ts";
import {
	type Article,
	parseArticle,
	whenOf,
} from "../../src/content/article.ts";
import { parsePage } from "../../src/content/page.ts";
import { article } from "../archive.ts";

const context = {
	base: "/",
	images: new Map(),
	addressOf,
	ignoredSymbols: new Set<string>(),
};

function read(text: string): Article {
	const { value, diagnostics } = parseArticle(
		{ path: "articles/2004/one.md", text },
		context,
	);
	assert.ok(value?.date, JSON.stringify(diagnostics));
	return { ...value, date: value.date };
}

test("an article with the least of keys has the rest at rest", () => {
	const { body, entries, authors, aliases, draft, sources, ...rest } = read(
		article(),
	);
	assert.deepEqual(
		[rest.path, rest.slug, rest.url, rest.title, rest.date, authors],
		[
			"articles/2004/one.md",
			"one",
			"/Articles/one/",
			"A title",
			"2026-01-01",
			["A. N. Author"],
		],
	);
	assert.deepEqual([aliases, draft, sources], [[], false, []]);
	for (const key of ["event", "updated", "summary", "license"] as const) {
		assert.equal(rest[key], undefined, key);
	}
	assert.equal(entries.length, 1);
	assert.match(body.html, /Text\.<\/p>\n$/);
});

test("every entry and alias knows its place in the file, in either form of a list", () => {
	const { entries, aliases } = read(
		article({
			index: '\n  - "Kernel: Modules"\n  - "LWN: GPL/Enforcement"',
			aliases: "[/a, /b]",
		}),
	);
	assert.deepEqual(entries, [
		{
			index: "Kernel",
			path: ["Modules"],
			at: { line: 6, column: 5 },
			raw: '"Kernel: Modules"',
			lead: "- ",
		},
		{
			index: "LWN",
			path: ["GPL", "Enforcement"],
			at: { line: 7, column: 5 },
			raw: '"LWN: GPL/Enforcement"',
			lead: "- ",
		},
	]);
	assert.deepEqual(aliases, [
		{ url: "/a", at: { line: 8, column: 11 } },
		{ url: "/b", at: { line: 8, column: 15 } },
	]);
});

test("an article is about when its event began, or else when it was published", () => {
	assert.equal(whenOf(read(article())), "2026-01-01");
	assert.equal(whenOf(read(article({ event: "2004-02/2005" }))), "2004-02");
});

test("mistakes in the name, the front matter and the body are all reported", () => {
	const { diagnostics } = parseArticle(
		{
			path: "articles/One.md",
			text: article({ date: "never" }, "![](x.png)\n"),
		},
		context,
	);
	assert.deepEqual(
		diagnostics?.map(({ unexpected }) => unexpected),
		[
			'file name "One.md"',
			"image without an alternative text",
			'image "x.png"',
			'"date" of "never"',
		],
	);
});

test("a page needs a title, and comes after those that say their place", () => {
	const page = (text: string) =>
		parsePage({ path: "pages/about.md", text }, context);
	const { body, ...keys } = page("---\ntitle: About\n---\nText.\n").value ?? {};
	assert.deepEqual(keys, {
		path: "pages/about.md",
		slug: "about",
		url: "/about/",
		title: "About",
		summary: undefined,
		order: 100,
		aliases: [],
		oldAnchors: [],
	});
	assert.match(body?.html ?? "", /Text\.<\/p>\n$/);
	assert.equal(page("---\ntitle: About\norder: 2\n---\n").value?.order, 2);
	assert.equal(
		page("---\ntitle: About\ndate: 2026-01-01\n---\n").diagnostics?.[0]
			?.unexpected,
		'key "date"',
	);
});
