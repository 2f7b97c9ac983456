// Bodies: what is noted while markdown is rendered, so that it can be checked and copied later.
import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { test } from "node:test";
import { addressOf } from "../../src/content/address.ts";
import type { Body } from "../../src/markdown/body.ts";
import { renderBody } from "../../src/markdown/render-body.ts";

const chart = { width: 640, height: 480 };

function body(
	text: string,
	firstLine = 1,
	path = "articles/2004/one.md",
): Body {
	return renderBody(
		{ path, text, firstLine },
		{
			base: "/",
			ignoredSymbols: new Set(),
			images: new Map([
				["articles/2004/chart.png", chart],
				["articles/macros.png", chart],
				["pages/chart.png", chart],
			]),
			addressOf,
		},
	);
}

/** What each link leads to, and where it stands. */
function linksOf(text: string, firstLine = 1) {
	return body(text, firstLine).links.map(({ target, anchor, typed, at }) => [
		target,
		anchor,
		typed,
		`${at.line}:${at.column}`,
	]);
}

test("links to files and addresses are noted with their anchor and place", () => {
	assert.deepEqual(
		linksOf(
			"Text.\n\nSee [a](two.md#x) and\n[b](../2003/three.md), [c](/Kernel/Index/#Modules).\n",
			10,
		),
		[
			[{ file: "articles/2004/two.md" }, "x", "two.md#x", "12:9"],
			[{ file: "articles/2003/three.md" }, "", "../2003/three.md", "13:5"],
			[{ url: "/Kernel/Index/" }, "Modules", "/Kernel/Index/#Modules", "13:28"],
		],
	);
});

test("a link within the article is one to its own file", () => {
	assert.deepEqual(linksOf("See [a](#later).\n"), [
		[{ file: "articles/2004/one.md" }, "later", "#later", "1:9"],
	]);
});

test("links to other sites, and those that headings and footnotes make, are not noted", () => {
	const { links } = body(
		"## A heading\n\n[a](https://example.org/), <https://example.org/>, https://example.org/[^1]\n\n[^1]: Note.\n",
	);
	assert.deepEqual(links, []);
});

test("an anchor may be written with escapes", () => {
	assert.equal(body("[a](two.md#gr%C3%B6%C3%9Fe)\n").links[0]?.anchor, "größe");
	assert.equal(body("[a](two.md#größe)\n").links[0]?.anchor, "größe");
});

test("an escape that means nothing is a link like another", () => {
	assert.equal(body("[a](two.md#%FF)\n").links[0]?.anchor, "%FF");
	assert.equal(
		body("![a](%FF.png)\n").diagnostics[0]?.unexpected,
		'image "%FF.png"',
	);
});

test("the second of two links that are the same has its own place where it stands in another paragraph", () => {
	const { links } = body("[a](two.md)\n\n[a](two.md)\n");
	assert.deepEqual(
		links.map(({ at }) => at.line),
		[1, 3],
	);
});

test("headings are noted with their depth, id, words and place", () => {
	assert.deepEqual(
		body("Text.\n\n## One `two` *three*\n\n### Four\n", 7).headings,
		[
			{
				level: 2,
				id: "one-two-three",
				text: "One two three",
				at: { line: 9, column: 1 },
			},
			{ level: 3, id: "four", text: "Four", at: { line: 11, column: 1 } },
		],
	);
});

test("anchors are the ids that the HTML has", () => {
	const { anchors, html } = body(
		"## One\n\nA[^a] b[^a] c^[Note.]\n\n### Größe\n\n[^a]: Note.\n",
	);
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	assert.deepEqual(
		[...anchors].sort(),
		ids.filter((id) => id !== "footnotes").sort(),
	);
	for (const anchor of ["one", "größe", "fn1", "fn2", "fnref1:1", "fnref2"]) {
		assert.ok(anchors.has(anchor), anchor);
	}
});

test("images are noted with the file they are copied from and the address they are copied to", () => {
	const text =
		"![a](chart.png) ![b](../macros.png) ![c](./../2004/chart.png)\n";
	assert.deepEqual(body(text).images, [
		{ from: "articles/2004/chart.png", to: "/Articles/one/chart.png" },
		{ from: "articles/macros.png", to: "/Articles/one/up/macros.png" },
		{ from: "articles/2004/chart.png", to: "/Articles/one/chart.png" },
	]);
	assert.deepEqual(body("![a](chart.png)\n", 1, "pages/about.md").images, [
		{ from: "pages/chart.png", to: "/about/chart.png" },
	]);
});

test("an image of another site, or from the top of this one, is none of the article's", () => {
	for (const src of [
		"https://example.org/articles/2004/chart.png",
		"/chart.png",
		"../../../articles/2004/chart.png",
	]) {
		const { images, diagnostics } = body(`![a](${src})\n`);
		assert.deepEqual(images, []);
		assert.equal(diagnostics[0]?.unexpected, `image "${src}"`);
	}
});

test("words are counted in text, code and footnotes, and not in addresses", () => {
	const words: readonly [text: string, count: number][] = [
		["One two  three.\n", 3],
		["## A heading\n", 2],
		["One `two three`.\n", 4],
		["```c\nint x;\n```\n", 2],
		["    int y;\n", 2],
		["| a | b |\n| - | - |\n| c | d |\n", 4],
		["One^[two three]\n", 3],
		["[one two](three.md)\n", 2],
		["", 0],
	];
	for (const [text, count] of words) {
		assert.equal(body(text).words, count, text);
	}
});

test("a link to another article is noted with the sentence that it stands in, as a reader sees it", () => {
	const sentences = (text: string) =>
		body(text).links.map(({ sentence }) => sentence);
	assert.deepEqual(
		sentences(
			"One. *GPFS* asked for `invalidate_mmap_range()`, as\n[told here](two.md)[^1]. It was [refused](three.md)! End.\n\n[^1]: Note.\n",
		),
		[
			"GPFS asked for invalidate_mmap_range(), as told here.",
			"It was refused!",
		],
	);
	assert.deepEqual(sentences("See [here](#here) and [there](/Search/).\n"), [
		"",
		"",
	]);
});

test("C identifiers in code are symbols, once each and without parentheses", () => {
	const text =
		"`vmalloc()` `__this_module` `EXPORT_SYMBOL_GPL` `EXPORT_SYMBOL_GPL()` `printk` `module.c` `a->b_c` `struct page_x` `-EPERM` `2_x` plain_text()\n\n```c\nsymbol_get(x);\n```\n";
	assert.deepEqual(
		[...body(text).symbols],
		["vmalloc", "__this_module", "EXPORT_SYMBOL_GPL", "page_x", "symbol_get"],
	);
});

test("one body leaves nothing behind for the next", () => {
	const text = "## One\n\n[a](javascript:x) ![](none.png)[^1]\n\n[^1]: Note.\n";
	const first = body(text);
	assert.deepEqual(body(text), first);
	assert.deepEqual(body("Text.\n").diagnostics, []);
});

test("a body may hold more mistakes than a function takes arguments", () => {
	assert.equal(body("\u0007".repeat(300_000)).diagnostics.length, 300_000);
});

test("a body that becomes more HTML than pages can hold is a mistake, and shown nowhere", () => {
	const { html, diagnostics } = body("^[a] ".repeat(40_000), 6);
	assert.equal(html, "");
	assert.deepEqual(
		diagnostics.map(({ at, expected }) => [at.line, expected]),
		[[6, "at most 8 million"]],
	);
	assert.match(
		diagnostics[0]?.unexpected ?? "",
		/^body that becomes \d+\.\d million characters of HTML$/,
	);
});

test("the id of a paragraph is made of its letters and digits, whichever marks stand among them", () => {
	const ascii = String.fromCharCode(
		...Array.from({ length: 95 }, (_, n) => n + 32),
	);
	const inCode = (text: string) =>
		body(`\`\` ${text.replaceAll("`", "'")} \`\`\n`);
	const letters = ascii.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
	const id = `p${hash("sha1", letters).slice(0, 7)}`;
	assert.deepEqual(inCode(ascii).paragraphs, [id]);
	assert.deepEqual(inCode(`“${ascii}…”`).paragraphs, [id]);
	assert.notDeepEqual(inCode(`é${ascii}`).paragraphs, [id]);
});
