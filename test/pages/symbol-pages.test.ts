// Symbols: one that many articles mention has a page of its own, which the A to Z leads to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load } from "../archive.ts";

/** As many articles as asked for, each with the same body; the last is the newest. */
function articles(count: number, body: string, name = "a"): Files {
	return Object.fromEntries(
		Array.from({ length: count }, (_, n) => [
			`articles/${name}${n}.md`,
			article({ title: `T${name}${n}`, event: String(1900 + n) }, body),
		]),
	);
}

/** The titles in a list of articles. */
function titles(main: string): string[] {
	return [...main.matchAll(/entry-title"><a href="[^"]*">(.*?)</g)].map(
		([, title = ""]) => title,
	);
}

test("a symbol that few articles mention has them all in the A to Z, and no page", () => {
	const { main, pages } = load(articles(8, "`vmalloc()`\n"));
	assert.equal(main("/A-Z/V/").match(/href="\/Articles\//g)?.length, 8);
	assert.doesNotMatch(main("/A-Z/V/"), /more/);
	assert.ok(!pages.some(({ url }) => url.startsWith("/Symbols/")));
});

test("a symbol that many mention leads to all of them, the newest first", () => {
	const { main, report } = load(articles(11, "`vmalloc()`\n"));
	assert.equal(report, "");
	assert.match(
		main("/A-Z/V/"),
		/<a class="onward" href="\/Symbols\/vmalloc\/">3 more<\/a>/,
	);
	const symbol = main("/Symbols/vmalloc/");
	assert.match(symbol, /<h1><code>vmalloc<\/code><\/h1>/);
	assert.deepEqual(
		titles(symbol),
		Array.from({ length: 11 }, (_, n) => `Ta${10 - n}`),
	);
});

test("symbols that differ in case alone share a page, with each article once", () => {
	const { main, report } = load({
		...articles(9, "`PAGE_SIZE` and `page_size`\n", "a"),
		...articles(2, "`page_size`\n", "b"),
	});
	assert.equal(report, "");
	assert.match(main("/A-Z/P/"), /"\/Symbols\/page_size\/">3 more<.*>1 more</s);
	const symbol = main("/Symbols/page_size/");
	assert.match(symbol, /<h1><code>PAGE_SIZE<\/code>, <code>page_size</);
	assert.equal(new Set(titles(symbol)).size, 11);
	assert.equal(titles(symbol).length, 11);
});

test("a list of more articles than a page holds goes on", () => {
	const { main } = load(articles(101, "`vmalloc()`\n"));
	assert.equal(titles(main("/Symbols/vmalloc/")).length, 51);
	assert.match(
		main("/Symbols/vmalloc/1/"),
		/<h1><code>vmalloc<\/code>, page 1<\/h1>/,
	);
	assert.equal(titles(main("/Symbols/vmalloc/1/")).at(-1), "Ta0");
});
