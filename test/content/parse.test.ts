// Parsing a folder twice: what did not change is remembered, and what did is read anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contentParser, contentSteps } from "../../src/content/parse.ts";
import type { ContentFolder } from "../../src/content/read.ts";
import { atOnce } from "../../src/content/steps.ts";
import type { ImageSize } from "../../src/markdown/body.ts";
import { article, type Files, siteYml } from "../archive.ts";

function folder(
	files: Files,
	images: Readonly<Record<string, ImageSize>> = {},
): ContentFolder {
	return {
		root: "/content",
		texts: Object.entries({ "site.yml": siteYml, ...files }).map(
			([path, text]) => ({ path, text: String(text) }),
		),
		images: new Map(Object.entries(images)),
		diagnostics: [],
	};
}

test("a file that was saved is read anew, and the others are the same values as before", () => {
	const parse = contentParser();
	const files = { "articles/a.md": article(), "articles/b.md": article() };
	const [a, b] = parse(folder(files)).articles;
	const [a2, b2] = parse(
		folder({ ...files, "articles/b.md": article({ title: "New" }) }),
	).articles;
	assert.equal(a2, a);
	assert.notEqual(b2, b);
	assert.equal(b2?.title, "New");
});

test("a mistake that is still there is reported again, and one that was mended is not", () => {
	const parse = contentParser();
	const wrong = { "articles/a.md": article({ date: "never" }) };
	const right = { "articles/a.md": article() };
	assert.equal(parse(folder(wrong)).diagnostics.length, 1);
	assert.equal(parse(folder(wrong)).diagnostics.length, 1);
	assert.equal(parse(folder(right)).diagnostics.length, 0);
});

test("an image with a mistake of its own is told of alone, and not as missing where it is shown", () => {
	const parse = contentParser();
	const files = { "articles/a.md": article({}, "![Chart](chart.png)\n") };
	const broken = {
		path: "articles/chart.png",
		at: { line: 1, column: 1 },
		unexpected: "image that can't be read",
		expected: "a whole file",
	};
	assert.deepEqual(
		parse({ ...folder(files), diagnostics: [broken] }).diagnostics,
		[broken],
	);
	assert.equal(parse(folder(files)).diagnostics.length, 1);
});

test("a file that was deleted and written again is read again", () => {
	const parse = contentParser();
	const two = { "articles/a.md": article(), "articles/b.md": article() };
	parse(folder(two));
	assert.equal(
		parse(folder({ "articles/a.md": article() })).articles.length,
		1,
	);
	assert.equal(parse(folder(two)).articles.length, 2);
});

test("an image of another size, or another base path, makes every body anew", () => {
	const parse = contentParser();
	const files = {
		"articles/a.md": article({}, "![Chart](chart.png) [About](/Search/)\n"),
	};
	const htmlOf = (image: ImageSize, site: string) =>
		parse(
			folder({ ...files, "site.yml": site }, { "articles/chart.png": image }),
		).articles[0]?.body.html ?? "";
	const small = { width: 2, height: 1 };
	assert.match(htmlOf(small, siteYml), /width="2" height="1"/);
	assert.match(htmlOf({ width: 4, height: 1 }, siteYml), /width="4"/);
	assert.match(htmlOf({ width: 4, height: 3 }, siteYml), /height="3"/);
	assert.match(
		htmlOf(
			{ width: 4, height: 3 },
			siteYml.replace("example.org/", "example.org/docs/"),
		),
		/href="\/docs\/Search\/"/,
	);
});

test("an archive without settings or articles is told both", () => {
	const empty = { ...folder({}), texts: [] };
	assert.deepEqual(
		contentParser()(empty).diagnostics.map(({ unexpected }) => unexpected),
		["archive without site.yml", "archive without articles"],
	);
});

test("a folder other than articles/, pages/ and indexes/ is not looked into", () => {
	const { articles, pages, vocabularies } = contentParser()(
		folder({
			"articles/a.md": article(),
			"pages/about.md": "---\ntitle: About\n---\n",
			"indexes/Kernel.yml": "headings: []\n",
			"notes/b.md": article(),
		}),
	);
	assert.deepEqual(
		[articles, pages, vocabularies].map((all) => all.length),
		[1, 1, 1],
	);
});

test("an article with more mistakes than a call takes arguments is told of whole", () => {
	const body = "![](nowhere.png)\n".repeat(150_000);
	const { diagnostics } = contentParser()(
		folder({ "articles/a.md": article({}, body) }),
	);
	assert.equal(diagnostics.length, 300_000);
});

test("who reads in steps is told how many files have been read, of how many", () => {
	const told: [number, number][] = [];
	const files = { "articles/a.md": article(), "articles/b.md": article() };
	atOnce(
		contentSteps()(folder(files), (read, total) => told.push([read, total])),
	);
	assert.deepEqual(told, [
		[1, 3],
		[2, 3],
	]);
});
