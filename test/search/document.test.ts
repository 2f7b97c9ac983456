// What search sees of an article: its words and what results are filtered and sorted by, and nothing of its page's frame.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	documentKey,
	searchDocument,
	searchedOf,
} from "../../src/search/document.tsx";
import { article, load } from "../archive.ts";

/** The search document of the one article of an archive, and its key. */
function documentAndKey(
	keys: Parameters<typeof article>[0],
	body?: string,
): { readonly html: string; readonly key: string } {
	const { archive, report } = load({ "articles/a.md": article(keys, body) });
	assert.equal(report, "");
	const [only] = archive.articles;
	assert.ok(only);
	const searched = searchedOf(only, archive.settings);
	return { html: searchDocument(searched), key: documentKey(searched) };
}

function document(keys: Parameters<typeof article>[0], body?: string): string {
	return documentAndKey(keys, body).html;
}

/** What is shown with a result, by its name. */
function shown(html: string): Record<string, string> {
	return Object.fromEntries(
		[
			...html.matchAll(
				/<meta data-pagefind-meta="(\w+)\[content\]" content="([^"]*)"\/>/g,
			),
		].map(([, name = "", content = ""]) => [name, content]),
	);
}

test("the document holds the title, the summary and the body", () => {
	const html = document(
		{ title: "GPFS asks", summary: "It was refused." },
		"Call `invalidate_mmap_range()`.\n\n## Outcome\n",
	);
	const body = /<body data-pagefind-body[^>]*>(.*)<\/body>/s.exec(html)?.[1];
	assert.match(html, /<title>GPFS asks<\/title>/);
	assert.match(body ?? "", /<p data-pagefind-weight="3">It was refused\.<\/p>/);
	assert.match(body ?? "", /<code>invalidate_mmap_range\(\)<\/code>/);
	assert.match(body ?? "", /<h2 id="outcome">/);
});

test("results show when it happened, by whom it was written, and where it is filed", () => {
	assert.deepEqual(
		shown(
			document({
				event: "2004-02-16/2004-02-25",
				author: '["Ann Ott", "Ben & Co"]',
				index: '["Kernel: Modules/Licensing", "Hardware: USB"]',
			}),
		),
		{
			when: "16\u2009–\u200925 February 2004",
			authors: "Ann Ott, Ben &amp; Co",
			headings: "Modules/Licensing · USB",
		},
	);
	assert.equal(shown(document({})).when, "1 January 2026");
});

test("symbols stand in it as words of their own, with and without leading underscores", () => {
	const html = document({}, "`__a_b()` `EXPORT_SYMBOL(c_d)`\n");
	assert.equal(
		shown(html).symbols,
		"__a_b\u203f a_b\u203f EXPORT_SYMBOL\u203f c_d\u203f",
	);
});

test("the argument of a macro is a word of its own", () => {
	const words = document(
		{},
		"`EXPORT_SYMBOL(a_b)` `c_d()` (plain_text)\n\n```c\nfoo(bar, (baz));\n```\n",
	)
		.replaceAll(/<[^>]*>/g, "")
		.replaceAll(/\s+/g, " ");
	assert.match(words, /EXPORT_SYMBOL\( a_b\) c_d\(\) \(plain_text\)/);
	assert.match(words, /foo\( bar, \( ?baz\)\);/);
});

test("footnotes weigh less than the text", () => {
	const html = document({}, "A claim.[^1]\n\n[^1]: A source.\n");
	assert.match(html, /<section class="footnotes" data-pagefind-weight="0\.3"/);
});

test("versions stand in it as words of their own, with those that they continue, and those of its head twice", () => {
	const html = document(
		{ title: "Since 6.1", summary: "And v2.6.0-test9." },
		"[6.12.117](https://example.org/9.9) of 26.4.2004\n",
	);
	assert.equal(
		shown(html).versions?.replaceAll("\u203f", "_"),
		"6_1_ 2_6_ 2_6_0_ 2_6_0_test9_ 6_12_ 6_12_117_ 26_4_ 26_4_2004_ 6_1__ 2_6_0_test9__",
	);
});

test("a symbol that the title names stands in it once more", () => {
	const html = document({ title: "a_b() and EXPORT_SYMBOL" }, "`a_b()`\n");
	assert.equal(
		shown(html).symbols?.replaceAll("\u203f", "~"),
		"a_b~ EXPORT_SYMBOL~ a_b~~ EXPORT_SYMBOL~~",
	);
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
		"A title Text.",
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

test("where a document is another, so is its key", () => {
	const before = documentAndKey({}, "Text.\n");
	assert.deepEqual(documentAndKey({}, "Text.\n"), before);
	for (const [keys, body] of [
		[{ title: "Another title" }, "Text.\n"],
		[{ summary: "Another summary." }, "Text.\n"],
		[{ date: "2025-12-31" }, "Text.\n"],
		[{ event: "2004-02" }, "Text.\n"],
		[{ event: "2004/2005" }, "Text.\n"],
		[{ author: '["Ann Ott"]' }, "Text.\n"],
		[{ index: '["Kernel: USB"]' }, "Text.\n"],
		[{ symbols: "[a_b]" }, "Text.\n"],
		[
			{
				decisions:
					"[{ symbol: a_b, date: 2004-02, outcome: refused, sources: [https://example.org/mail] }]",
			},
			"Text.\n",
		],
		[{}, "Text of 6.1.\n"],
		[{}, "`a_b()`.\n"],
	] as const) {
		const after = documentAndKey(keys, body);
		assert.notEqual(after.html, before.html);
		assert.notEqual(after.key, before.key);
	}
});
