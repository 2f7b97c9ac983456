// Passages: an excerpt leads to the paragraph that holds its first match, in its own section, and never to an earlier one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { passageUrl, resultUrl } from "../../src/search/passages.ts";

const url = "/Articles/a/";
const article = {
	url,
	meta: { title: "A request for GPFS" },
	raw_content:
		"What IBM asked. First. See the mail. The licence is a &lt;b&gt; matter. Second. See the mail. The end of it.",
	anchors: [
		{ id: "first", location: 3 },
		{ id: "p1", location: 4 },
		{ id: "p2", location: 7 },
		{ id: "second", location: 13 },
		{ id: "p3", location: 14 },
		{ id: "p4", location: 17 },
	],
};

const cases: readonly [excerpt: string, section: string, passage: string][] = [
	["… mail. The <mark>licence</mark> is a &lt;b&gt; …", "", "#p2"],
	["<mark>Second.</mark> See the mail. …", "#second", "#second"],
	["See the <mark>mail.</mark>", "#first", "#p1"],
	["See the <mark>mail.</mark>", "#second", "#p3"],
	["… mail. The end of <mark>it.</mark>", "#second", "#p4"],
	// Before all anchors, and what can't be found.
	["What <mark>IBM</mark> asked. First. …", "", ""],
	["What IBM asked.", "", ""],
	["the text of <mark>another</mark> version", "#second", "#second"],
];

for (const [excerpt, section, passage] of cases) {
	test(`“${excerpt}” of ${section || "the article"} leads to ${passage || "it"}`, () => {
		const found = passageUrl(article, { url: url + section, excerpt });
		assert.equal(found, url + passage);
	});
}

test("a result leads to the article's beginning where the title has its words, and to the passage otherwise", () => {
	const lead = (excerpt: string) => resultUrl({ ...article, excerpt });
	assert.equal(lead("See the <mark>mail.</mark>"), `${url}#p1`);
	assert.equal(lead("<mark>“Gpfs”,</mark> a <mark>request</mark>"), url);
	assert.equal(lead("What IBM asked."), url);
});
