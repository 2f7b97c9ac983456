// Feeds: which there are, what each holds, and that its page names it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";
import { all, parseXml, textOf } from "../xml.ts";

const files = {
	"articles/a.md": article({ title: "A", date: "2026-01-01", event: "2020" }),
	"articles/b.md": article({
		title: "B",
		date: "2026-01-03",
		event: "2001",
		author: "[Ann Ott, Ben Ure]",
		index: '["Kernel: Modules", "Kernel: Modules/Licensing"]',
	}),
	"articles/c.md": article({
		title: "C",
		date: "2026-01-02",
		author: "Ann Ott",
		index: '["Kernel: USB"]',
	}),
	"indexes/Kernel.yml": `headings:
  - heading: Modules
    scopeNote: Loadable code.
    subheadings: [{heading: Licensing}]
  - heading: USB
  - heading: Drivers
    see: Modules
`,
};
const { page, pages } = load(files);

/** The titles of an Atom feed's entries, in order. */
const titles = (url: string, from = page) =>
	all(parseXml(from(url)), "entry").map((entry) => textOf(entry, "title"));

test("the site's feed holds all articles, the last published first", () => {
	assert.deepEqual(titles("/atom.xml"), ["B", "C", "A"]);
});

test("a heading's feed holds each article under it or a subheading once, the last published first", () => {
	assert.deepEqual(titles("/Kernel/Modules/atom.xml"), ["B", "A"]);
	assert.deepEqual(titles("/Kernel/Modules-Licensing/atom.xml"), ["B", "A"]);
	assert.deepEqual(titles("/Kernel/USB/atom.xml"), ["C"]);
	const feed = parseXml(page("/Kernel/Modules/atom.xml"));
	assert.equal(textOf(feed, "title"), "Modules · Tiny archive");
	assert.equal(textOf(feed, "subtitle"), "Loadable code.");
	assert.equal(textOf(feed, "id"), "https://example.org/Kernel/Modules/");
});

test("an author's feed holds the author's articles, the last published first", () => {
	assert.deepEqual(titles("/Authors/ann-ott/atom.xml"), ["B", "C"]);
	const feed = parseXml(page("/Authors/ann-ott/atom.xml"));
	assert.equal(textOf(feed, "title"), "Ann Ott · Tiny archive");
});

test("there is a feed in three formats for the site, each heading in use and each author", () => {
	const feeds = pages
		.map(({ url }) => url)
		.filter((url) => /\/(atom\.xml|rss\.xml|feed\.json)$/.test(url));
	assert.deepEqual(
		feeds.sort(),
		[
			"/",
			"/Authors/a-n-author/",
			"/Authors/ann-ott/",
			"/Authors/ben-ure/",
			"/Kernel/Modules-Licensing/",
			"/Kernel/Modules/",
			"/Kernel/USB/",
		]
			.flatMap((url) => [`${url}atom.xml`, `${url}feed.json`, `${url}rss.xml`])
			.sort(),
	);
});

test("a feed holds the last thirty articles", () => {
	const days = Array.from({ length: 31 }, (_, n) =>
		String(n + 1).padStart(2, "0"),
	);
	const many = load(
		Object.fromEntries(
			days.map((day) => [
				`articles/a${day}.md`,
				article({ title: `A ${day}`, date: `2026-01-${day}` }),
			]),
		),
	);
	const last = days
		.slice(1)
		.reverse()
		.map((day) => `A ${day}`);
	assert.deepEqual(titles("/atom.xml", many.page), last);
	assert.deepEqual(titles("/Kernel/Modules/atom.xml", many.page), last);
	assert.equal(JSON.parse(many.page("/feed.json")).items.length, 30);
});

/** The forms that a page's head names besides the page itself. */
const named = (url: string) =>
	[
		...page(url).matchAll(
			/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)"\/>/g,
		),
	].map((found) => found.slice(1));

test("the home page, a heading's and an author's name their own feeds and lead to one", () => {
	const pagesWithFeeds = [
		["/", "Tiny archive"],
		["/Kernel/Modules-Licensing/", "Modules/Licensing"],
		["/Authors/ann-ott/", "Ann Ott"],
	] as const;
	for (const [url, title] of pagesWithFeeds) {
		assert.deepEqual(named(url), [
			["application/atom+xml", title, `${url}atom.xml`],
			["application/rss+xml", title, `${url}rss.xml`],
			["application/feed+json", title, `${url}feed.json`],
		]);
		assert.match(
			/<main.*<\/main>/s.exec(page(url))?.[0] ?? "",
			new RegExp(
				`<a class="feed" href="${url}atom.xml" type="application/atom\\+xml">Feed<span class="visually-hidden"> of [^<]+</span></a>`,
			),
		);
	}
});

test("every other page names the site's feed", () => {
	const site = ["application/atom+xml", "Tiny archive", "/atom.xml"];
	for (const url of ["/Kernel/Index/", "/Archives/", "/Kernel/Drivers/"]) {
		assert.deepEqual(named(url), [site]);
		assert.doesNotMatch(page(url), /class="feed"/);
	}
	assert.deepEqual(named("/Articles/a/")[0], site);
});

test("two authors with one address are told of once, not for each of their feeds", () => {
	const { diagnostics } = load({
		"articles/a.md": article({ author: "[Ann Ott, Ann-Ott]" }),
	});
	assert.deepEqual(
		diagnostics.map(({ unexpected }) => unexpected),
		['author "Ann-Ott"'],
	);
});
