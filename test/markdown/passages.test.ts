// Passages: what can be cited of a body, as plain text with the id and the number that its page shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { passagesOf } from "../../src/markdown/passages.ts";
import { article, load } from "../archive.ts";

function passages(markdown: string): [number: string, text: string][] {
	const { archive } = load({ "articles/a.md": article({}, markdown) });
	const body = archive.articles[0]?.body;
	return [...passagesOf(body?.html ?? "")].map(({ id, number, text }) => {
		assert.ok(body?.anchors.has(id), id);
		return [number, text];
	});
}

test("a paragraph is its text without markup, entities and marks of footnotes", () => {
	assert.deepEqual(
		passages(
			'One *stressed* `a < b && c` [link](https://example.org/).[^1]\n\n## Section\n\nTwo\nlines "quoted".\n\n[^1]: The note.\n',
		),
		[
			["1", "One stressed a < b && c link."],
			["2", "Two lines “quoted”."],
		],
	);
});

test("each item of a list is a passage that ends where the next begins", () => {
	assert.deepEqual(passages("- One\n- Two\n\n  - inner\n- Three\n\nAfter.\n"), [
		["1.1", "One"],
		["1.2", "Two"],
		["1.3", "Three"],
		["2", "After."],
	]);
});

test("each row of a table is a passage: its first cell, and what the others say of it", () => {
	assert.deepEqual(
		passages(
			"| Who | Then | Now |\n| --- | --- | --- |\n| A. Person | yes | no |\n| B. Person | | |\n| | no | |\n\nAfter.\n",
		),
		[
			["1.1", "A. Person: yes; no"],
			["1.2", "B. Person"],
			["1.3", "no"],
			["2", "After."],
		],
	);
});

test("a text that looks like a mark of a passage is none", () => {
	assert.deepEqual(passages('`<a class="pin" href="#x">¶1</a>` stays.\n'), [
		["1", '<a class="pin" href="#x">¶1</a> stays.'],
	]);
});

test("a body without passages gives none", () => {
	assert.deepEqual(passages("```c\nint x;\n```\n"), []);
});
