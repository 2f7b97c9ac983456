// The formats of feeds: each has what its standard requires, and says what authors wrote, whatever that is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";
import { all, parseXml, textOf } from "../xml.ts";

/** Text that HTML, XML and the library that writes the feeds each take for something else, in one way or another. */
const nasty = `<b>&amp; "quoted" & ]]> ]]> <!-- 'x' --> &lt;`;
const quoted = JSON.stringify(nasty);

const plain = {
	"articles/a.md": article({
		title: "A",
		date: "2026-01-02",
		event: "2020",
		author: "[Ann Ott, Ben Ure]",
		summary: "It was refused.",
		index: '["Kernel: Modules/Licensing", "Kernel: USB"]',
	}),
	"articles/b.md": article({
		title: "B",
		date: "2026-01-03",
		event: "2001",
		updated: "2026-02-01",
	}),
};
const hostile = {
	"site.yml": siteYml
		.replace("Tiny archive", quoted)
		.replace("For tests.", quoted)
		.replace("https://example.org/", "https://example.org/a&b/"),
	"articles/a.md": article({
		title: quoted,
		summary: quoted,
		author: `[${quoted}, B]`,
		index: `["Kernel: AT&T's \\"Unix\\""]`.replaceAll('\\"', "'"),
	}),
};

/** HTML without elements as the text that a reader sees. */
const shown = (html: string | undefined) =>
	html
		?.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");

const atom = (files: Record<string, string>, url = "/atom.xml") =>
	parseXml(load(files).page(url));
const rss = (files: Record<string, string>, url = "/rss.xml") =>
	all(parseXml(load(files).page(url)), "channel")[0] ??
	assert.fail("no channel");
const json = (files: Record<string, string>, url = "/feed.json") =>
	JSON.parse(load(files).page(url));

test("an Atom feed has what RFC 4287 requires of it and of its entries", () => {
	const feed = atom(plain);
	assert.equal(feed.name, "feed");
	assert.equal(feed.uri, "http://www.w3.org/2005/Atom");
	assert.equal(textOf(feed, "id"), "https://example.org/");
	assert.equal(textOf(feed, "title"), "Tiny archive");
	assert.equal(textOf(feed, "updated"), "2026-02-01T00:00:00.000Z");
	assert.deepEqual(
		all(feed, "link").map(({ attributes }) => attributes),
		[
			{ rel: "alternate", href: "https://example.org/" },
			{ rel: "self", href: "https://example.org/atom.xml" },
		],
	);
	assert.deepEqual(
		all(feed, "entry").map((entry) => [
			textOf(entry, "id"),
			textOf(entry, "title"),
			textOf(entry, "published"),
			textOf(entry, "updated"),
			all(entry, "link").map(({ attributes }) => attributes.href),
		]),
		[
			[
				"https://example.org/Articles/b/",
				"B",
				"2026-01-03T00:00:00.000Z",
				"2026-02-01T00:00:00.000Z",
				["https://example.org/Articles/b/"],
			],
			[
				"https://example.org/Articles/a/",
				"A",
				"2026-01-02T00:00:00.000Z",
				"2026-01-02T00:00:00.000Z",
				["https://example.org/Articles/a/"],
			],
		],
	);
});

test("an Atom entry names the authors and the headings of its article", () => {
	const entry = all(atom(plain), "entry")[1] ?? assert.fail();
	assert.deepEqual(
		all(entry, "author").map((one) => [
			textOf(one, "name"),
			textOf(one, "uri"),
		]),
		[
			["Ann Ott", "https://example.org/Authors/ann-ott/"],
			["Ben Ure", "https://example.org/Authors/ben-ure/"],
		],
	);
	assert.deepEqual(
		all(entry, "category").map(({ attributes }) => [
			attributes.term,
			attributes.scheme,
		]),
		[
			["Modules/Licensing", "https://example.org/Kernel/Index/"],
			["USB", "https://example.org/Kernel/Index/"],
		],
	);
});

test("an RSS feed has what RSS 2.0 requires of it, with names where names may stand", () => {
	const root = parseXml(load(plain).page("/rss.xml"));
	assert.equal(root.name, "rss");
	assert.equal(root.attributes.version, "2.0");
	const channel = rss(plain);
	assert.equal(textOf(channel, "title"), "Tiny archive");
	assert.equal(textOf(channel, "link"), "https://example.org/");
	assert.equal(textOf(channel, "description"), "For tests.");
	assert.equal(textOf(channel, "language"), "en-GB");
	assert.equal(
		textOf(channel, "lastBuildDate"),
		"Sun, 01 Feb 2026 00:00:00 GMT",
	);
	const items = all(channel, "item");
	assert.deepEqual(
		items.map((item) => [
			textOf(item, "title"),
			textOf(item, "link"),
			textOf(item, "guid"),
			textOf(item, "pubDate"),
			textOf(item, "description"),
			all(item, "dc:creator").map(({ uri, text }) => [uri, text]),
			all(item, "author"),
		]),
		[
			[
				"B",
				"https://example.org/Articles/b/",
				"https://example.org/Articles/b/",
				"Sat, 03 Jan 2026 00:00:00 GMT",
				undefined,
				[["http://purl.org/dc/elements/1.1/", "A. N. Author"]],
				[],
			],
			[
				"A",
				"https://example.org/Articles/a/",
				"https://example.org/Articles/a/",
				"Fri, 02 Jan 2026 00:00:00 GMT",
				"It was refused.",
				[
					["http://purl.org/dc/elements/1.1/", "Ann Ott"],
					["http://purl.org/dc/elements/1.1/", "Ben Ure"],
				],
				[],
			],
		],
	);
});

test("a JSON feed is one of version 1.1, with all authors and the language", () => {
	const { items, ...feed } = json(plain);
	assert.deepEqual(feed, {
		version: "https://jsonfeed.org/version/1.1",
		title: "Tiny archive",
		home_page_url: "https://example.org/",
		feed_url: "https://example.org/feed.json",
		description: "For tests.",
		language: "en-GB",
	});
	assert.deepEqual(items[1], {
		id: "https://example.org/Articles/a/",
		url: "https://example.org/Articles/a/",
		title: "A",
		content_html: "It was refused.",
		summary: "It was refused.",
		date_published: "2026-01-02T00:00:00.000Z",
		date_modified: "2026-01-02T00:00:00.000Z",
		authors: [
			{ name: "Ann Ott", url: "https://example.org/Authors/ann-ott/" },
			{ name: "Ben Ure", url: "https://example.org/Authors/ben-ure/" },
		],
		tags: ["Modules/Licensing", "USB"],
	});
	assert.equal(items[0].content_html, "B");
	assert.ok(!("summary" in items[0]));
});

test("what an author writes reaches the reader of each format as it was written", () => {
	assert.equal(load(hostile).report, "");
	const feed = atom(hostile);
	assert.equal(textOf(feed, "title"), nasty);
	assert.equal(textOf(feed, "subtitle"), nasty);
	const entry = all(feed, "entry")[0] ?? assert.fail();
	assert.equal(shown(textOf(entry, "title")), nasty);
	assert.equal(shown(textOf(entry, "summary")), nasty);
	assert.deepEqual(
		all(entry, "author").map((one) => textOf(one, "name")),
		[nasty, "B"],
	);
	assert.deepEqual(
		all(entry, "category").map(({ attributes }) => attributes.term),
		["AT&T's 'Unix'"],
	);

	const channel = rss(hostile);
	assert.equal(textOf(channel, "title"), nasty);
	const item = all(channel, "item")[0] ?? assert.fail();
	assert.equal(textOf(item, "title"), nasty);
	assert.equal(shown(textOf(item, "description")), nasty);
	assert.equal(all(item, "dc:creator")[0]?.text, nasty);
	assert.deepEqual(
		all(item, "category").map(({ text, attributes }) => [
			text,
			attributes.domain,
		]),
		[["AT&T's 'Unix'", "https://example.org/a&b/Kernel/Index/"]],
	);

	const [first] = json(hostile).items;
	assert.equal(first.title, nasty);
	assert.equal(shown(first.content_html), nasty);
	assert.doesNotMatch(first.content_html, /</);
	assert.equal(first.authors[0].name, nasty);
});

test("a feed without articles is valid and the same in every build", () => {
	const files = {
		"articles/a.md": article(),
		"indexes/Kernel.yml":
			"headings: [{heading: Modules, subheadings: [{heading: Licensing}]}, {heading: USB}]\n",
	};
	const feed = atom(files, "/Kernel/USB/atom.xml");
	assert.equal(textOf(feed, "updated"), "1970-01-01T00:00:00.000Z");
	assert.deepEqual(all(feed, "entry"), []);
	assert.deepEqual(all(rss(files, "/Kernel/USB/rss.xml"), "item"), []);
	assert.deepEqual(json(files, "/Kernel/USB/feed.json").items, []);
});

test("a character that XML can't hold is refused where it is written", () => {
	assert.match(
		load({ "articles/a.md": article({ title: '"A \\uffff"' }) }).report,
		/expected text without control characters/,
	);
});
