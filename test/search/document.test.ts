// What search sees of an article: its words and what results are filtered and sorted by, and nothing of its page's frame.
import assert from "node:assert/strict";
import { test } from "node:test";
import { searchDocument } from "../../src/search/document.tsx";
import { article, load } from "../archive.ts";

/** The search document of the one article of an archive. */
function document(keys: Parameters<typeof article>[0], body?: string): string {
	const { archive, report } = load({ "articles/a.md": article(keys, body) });
	assert.equal(report, "");
	const [only] = archive.articles;
	assert.ok(only);
	return searchDocument(only, archive.settings);
}

function filters(html: string): string[][] {
	return [
		...html.matchAll(
			/<meta data-pagefind-filter="(\w+)\[content\]" content="([^"]*)"\/>/g,
		),
	].map((found) => found.slice(1));
}

test("the document holds the title, the summary and the body", () => {
	const html = document(
		{ title: "GPFS asks", summary: "It was refused." },
		"Call `invalidate_mmap_range()`.\n\n## Outcome\n",
	);
	const body = /<body data-pagefind-body[^>]*>(.*)<\/body>/s.exec(html)?.[1];
	assert.match(html, /<title>GPFS asks<\/title>/);
	assert.match(body ?? "", /<h1>GPFS asks<\/h1>/);
	assert.match(body ?? "", /<p>It was refused\.<\/p>/);
	assert.match(body ?? "", /<code>invalidate_mmap_range\(\)<\/code>/);
	assert.match(body ?? "", /<h2 id="outcome">/);
});

test("results are filtered by the year of the event, every author and every heading", () => {
	assert.deepEqual(
		filters(
			document({
				date: "2026-01-01",
				event: "2004-02-16/2005-03-02",
				author: '["Ann Ott", "Ben & Co"]',
				index: '["Kernel: Modules/Licensing", "Hardware: USB"]',
			}),
		),
		[
			["year", "2004"],
			["author", "Ann Ott"],
			["author", "Ben &amp; Co"],
			["heading", "Modules/Licensing"],
			["heading", "USB"],
		],
	);
	assert.deepEqual(filters(document({}))[0], ["year", "2026"]);
});

test("results show when it happened and are sorted by it", () => {
	const html = document({ event: "2004-02-16/2004-02-25" });
	assert.match(
		html,
		/<meta data-pagefind-meta="event\[content\]" content="16\u2009–\u200925 February 2004"\/>/,
	);
	assert.match(
		html,
		/<meta data-pagefind-sort="date\[content\]" content="2004-02-16"\/>/,
	);
	const undated = document({});
	assert.doesNotMatch(undated, /event\[content\]/);
	assert.match(undated, /sort="date\[content\]" content="2026-01-01"/);
});

test("nothing of the page's frame is found", () => {
	const html = document({
		sources: "[{title: A posting}]",
		license: "MIT",
	});
	assert.doesNotMatch(
		html,
		/Tiny archive|Skip to|By year|<nav|<footer|<header|Index entries|Licence:|A posting|Published/,
	);
	assert.equal(
		html
			.replaceAll(/<a class="pin".*?<\/a>|<[^>]*>/g, " ")
			.replaceAll(/\s+/g, " ")
			.trim(),
		"A title A title Text.",
	);
});

test("markup in a title or a summary stays text", () => {
	const html = document({
		title: "The <b>bold</b>",
		summary: "A <script>alert(1)</script>",
	});
	assert.doesNotMatch(html, /<(b|script)>/);
});

test("an identifier is whole, although a page may break it", () => {
	const html = document({}, "`invalidate_mmap_range()`\n");
	assert.match(html, /<code>invalidate_mmap_range\(\)<\/code>/);
});
