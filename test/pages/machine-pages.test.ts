// What other programs read: the feed, the site map, the rules for robots, and the pages that send on to other pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const tag = (name: string, xml: string) =>
	new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(xml)?.[1];

test("the feed holds each article with its id and both its dates, the last published first", () => {
	const { page } = load({
		"articles/a.md": article({ title: "A", date: "2026-01-02", event: "2020" }),
		"articles/b.md": article({
			title: "B",
			date: "2026-01-03",
			event: "2001",
			updated: "2026-02-01",
		}),
	});
	const entries = page("/atom.xml").match(/<entry>.*?<\/entry>/gs) ?? [];
	assert.deepEqual(
		entries.map((entry) => [
			tag("id", entry),
			tag("published", entry),
			tag("updated", entry),
		]),
		[
			[
				"https://example.org/Articles/b/",
				"2026-01-03T00:00:00.000Z",
				"2026-02-01T00:00:00.000Z",
			],
			[
				"https://example.org/Articles/a/",
				"2026-01-02T00:00:00.000Z",
				"2026-01-02T00:00:00.000Z",
			],
		],
	);
});

test("an entry of the feed names the authors and the headings of its article", () => {
	const { page } = load({
		"articles/a.md": article({
			author: "[Ann Ott, Ben Ure]",
			index: '["Kernel: Modules/Licensing", "Kernel: USB"]',
		}),
	});
	const entry = tag("entry", page("/atom.xml")) ?? "";
	assert.deepEqual(
		[...entry.matchAll(/<name>(.*?)<\/name>/g)].map(([, name]) => name),
		["Ann Ott", "Ben Ure"],
	);
	assert.deepEqual(
		[...entry.matchAll(/<category [^>]*term="(.*?)"/g)].map(([, term]) => term),
		["Modules/Licensing", "USB"],
	);
});

test("the feed holds the last thirty articles", () => {
	const days = Array.from({ length: 31 }, (_, n) =>
		String(n + 1).padStart(2, "0"),
	);
	const { page } = load(
		Object.fromEntries(
			days.map((day) => [
				`articles/a${day}.md`,
				article({ title: `A ${day}`, date: `2026-01-${day}` }),
			]),
		),
	);
	const ids = [...page("/atom.xml").matchAll(/Articles\/(a\d+)\/<\/id>/g)];
	assert.deepEqual(
		ids.map(([, slug]) => slug),
		days
			.slice(1)
			.reverse()
			.map((day) => `a${day}`),
	);
});

test("the site map lists every page that is read, and the day of an article's last change", () => {
	const { page, pages } = load({
		"articles/a.md": article({ aliases: "[/old/]", updated: "2026-02-01" }),
		"articles/b.md": article({ title: "B" }),
		"pages/about.md": "---\ntitle: About\n---\nText.\n",
	});
	const listed = new Map(
		[...page("/sitemap.xml").matchAll(/<url>(.*?)<\/url>/g)].map(
			([, url = ""]) => [
				tag("loc", url)?.replace("https://example.org", ""),
				tag("lastmod", url),
			],
		),
	);
	const readable = pages
		.map(({ url }) => url)
		.filter((url) => url.endsWith("/"))
		.filter((url) => !["/old/", "/Kernel/", "/Articles/"].includes(url));
	assert.deepEqual([...listed.keys()].sort(), readable.sort());
	assert.equal(listed.get("/Articles/a/"), "2026-02-01");
	assert.equal(listed.get("/Articles/b/"), "2026-01-01");
});

test("robots may read everything and are told of the site map", () => {
	assert.equal(
		load({ "articles/a.md": article() }).page("/robots.txt"),
		"User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n",
	);
});

test("an alias sends on to its article and asks not to be listed", () => {
	const { page } = load({
		"articles/a.md": article({ aliases: "[/Articles/72894/, /old.html]" }),
	});
	for (const url of ["/Articles/72894/", "/old.html"]) {
		const html = page(url);
		assert.match(
			html,
			/<meta http-equiv="refresh" content="0; url=\/Articles\/a\/"\/>/,
		);
		assert.match(
			html,
			/<link rel="canonical" href="https:\/\/example\.org\/Articles\/a\/"\/>/,
		);
		assert.match(html, /<meta name="robots" content="noindex"\/>/);
		assert.match(html, /<a href="\/Articles\/a\/">/);
	}
});

test("an address that a reader shortens leads to the nearest list", () => {
	const { page } = load({ "articles/a.md": article() });
	assert.match(page("/Kernel/"), /content="0; url=\/Kernel\/Index\/"/);
	assert.match(page("/Articles/"), /content="0; url=\/Archives\/"/);
});
