// The archive by year and the authors' pages: which articles they list, in which order, and what they lead to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

/** The text of every link of a list of articles. */
function titles(main: string): string[] {
	return [
		...main.matchAll(/<p class="entry-title"><a href="[^"]*">(.*?)<\/a>/g),
	].map(([, title = ""]) => title);
}

const files = {
	"articles/a.md": article({ title: "A", event: "2004-02" }),
	"articles/b.md": article({ title: "B", event: "2004-11-05/2005-01-02" }),
	"articles/c.md": article({ title: "C", date: "2006-07-08" }),
	"articles/d.md": article({ title: "D", event: "2001" }),
};

test("an article stands in the years of its event, or else in that of its publication", () => {
	const { main, pages } = load(files);
	const years = pages
		.map(({ url }) => url)
		.filter((url) => /^\/Archives\/\d/.test(url));
	assert.deepEqual(years, [
		"/Archives/2006/",
		"/Archives/2005/",
		"/Archives/2004/",
		"/Archives/2001/",
	]);
	assert.deepEqual(
		years.map((url) => titles(main(url))),
		[["C"], ["B"], ["B", "A"], ["D"]],
	);
	assert.match(main("/Archives/2005/"), /<h2[^>]*>Begun in an earlier year</);
	assert.match(main("/Archives/2005/"), /1 article on what happened/);
	assert.doesNotMatch(main("/Archives/2004/"), /Begun/);
});

test("the archive counts the articles of each year, the newest year first", () => {
	const { main } = load(files);
	assert.deepEqual(
		[
			...main("/Archives/").matchAll(
				/<a href="(.*?)">(\d+)<\/a>.*?width="(\d+)".*?class="count">(.*?)</g,
			),
		].map((found) => found.slice(1)),
		[
			["/Archives/2006/", "2006", "50", "1 article"],
			["/Archives/2005/", "2005", "50", "1 article"],
			["/Archives/2004/", "2004", "100", "2 articles"],
			["/Archives/2001/", "2001", "50", "1 article"],
		],
	);
});

test("a year leads to the years before and after it that have articles", () => {
	const { main } = load(files);
	const neighbours = (url: string) =>
		[...main(url).matchAll(/<a href="([^"]*)" rel="(prev|next)">/g)].map(
			([, href, rel]) => `${rel} ${href}`,
		);
	assert.deepEqual(neighbours("/Archives/2006/"), ["prev /Archives/2005/"]);
	assert.deepEqual(neighbours("/Archives/2004/"), [
		"prev /Archives/2001/",
		"next /Archives/2005/",
	]);
	assert.deepEqual(neighbours("/Archives/2001/"), ["next /Archives/2004/"]);
});

test("each author has a page with the articles of that author, and no others", () => {
	const { main } = load({
		"articles/a.md": article({
			title: "A",
			author: "[Zoë Ann, Ben Ure]",
			event: "2003",
		}),
		"articles/b.md": article({ title: "B", author: "Zoë Ann", event: "2004" }),
		"articles/c.md": article({ title: "C", author: "Ben Ure", event: "2005" }),
	});
	assert.deepEqual(
		[
			...main("/Authors/").matchAll(
				/<a href="(.*?)">(.*?)<\/a> <span class="count">(.*?)<\/span>/g,
			),
		].map((found) => found.slice(1)),
		[
			["/Authors/ben-ure/", "Ben Ure", "2 articles"],
			["/Authors/zoe-ann/", "Zoë Ann", "2 articles"],
		],
	);
	assert.deepEqual(titles(main("/Authors/ben-ure/")), ["C", "A"]);
	assert.deepEqual(titles(main("/Authors/zoe-ann/")), ["B", "A"]);
});

test("a year and an author of many articles have pages, each with a title, a place and neighbours of its own", () => {
	const many = Object.fromEntries(
		Array.from({ length: 120 }, (_, n) => [
			`articles/a${n}.md`,
			article({ title: `Title ${n}`, event: "2004", date: "2026-01-02" }),
		]),
	);
	const { main, page, pages, report } = load(many);
	assert.equal(report, "");
	for (const [url, title] of [
		["/Archives/2004/", "2004"],
		["/Authors/a-n-author/", "A. N. Author"],
	]) {
		assert.equal(titles(main(`${url}`)).length, 70);
		assert.equal(titles(main(`${url}1/`)).length, 50);
		assert.equal(
			new Set([...titles(main(`${url}`)), ...titles(main(`${url}1/`))]).size,
			120,
		);
		assert.match(main(`${url}1/`), new RegExp(`<h1>${title}, page 1</h1>`));
		assert.match(page(`${url}1/`), /<title>[^<]*, page 1 · Tiny archive</);
		assert.match(
			page(`${url}1/`),
			new RegExp(`rel="canonical" href="https://example.org${url}1/"`),
		);
		assert.match(main(`${url}`), new RegExp(`href="${url}1/">1</a>`));
		assert.match(main(`${url}1/`), new RegExp(`href="${url}">Newest</a>`));
		assert.equal(
			pages.find((one) => one.url === `${url}1/`)?.modified,
			"2026-01-02",
		);
	}
	assert.match(page("/sitemap.xml"), /\/Archives\/2004\/1\/<\/loc><lastmod>/);
});

test("of several authors the one who would share another's page is named at its place, with an item to paste", () => {
	const { report } = load({
		"articles/a.md": article({ author: '[Ann, "ACME: Ink"]' }),
		"articles/b.md": article({ title: "B", author: "ACME Ink" }),
		"articles/c.md": article({
			title: "C",
			author: "\n  - Ann\n  - Zoë Ott",
		}),
		"articles/d.md": article({ title: "D", author: "\n  - Zoe Ott" }),
	});
	assert.deepEqual(
		report.match(/^\S+|fix: .*/gm),
		[
			"articles/a.md:4:15:",
			"fix: ACME Ink",
			"articles/c.md:6:5:",
			"fix: - Zoe Ott",
		],
		report,
	);
});

test("two authors who would share a page are named with their articles", () => {
	const { report } = load({
		"articles/a.md": article({ author: "Zoë Ann" }),
		"articles/b.md": article({ title: "B", author: "Zoe Ann" }),
	});
	assert.match(
		report,
		/^articles\/a\.md:4:9: Unexpected author "Zoë Ann", expected "Zoe Ann" as elsewhere, since both would have the page \/Authors\/zoe-ann\/ \(see articles\/b\.md:4:9\)\n {2}fix: author: Zoe Ann$/m,
	);
});
