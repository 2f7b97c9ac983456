// Citations: which articles link to one, and the sentence in which each does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { citingSentence } from "../../src/archive/citations.ts";
import { article, load } from "../archive.ts";

/** Who cites whom, and how: articles are written as their bodies by title, the first the newest. */
function citations(
	bodies: Readonly<Record<string, string>>,
	keys: Readonly<Record<string, Record<string, string>>> = {},
): Record<string, string[]> {
	const files = Object.entries(bodies).map(([title, body], n) => [
		`articles/${title.toLowerCase()}.md`,
		article({ title, event: String(2020 - n), ...keys[title] }, `${body}\n`),
	]);
	const { archive } = load({
		...Object.fromEntries(files),
		"pages/about.md": "---\ntitle: About\n---\n[b](../articles/b.md)\n",
	});
	return Object.fromEntries(
		[...archive.citations].map(([cited, citing]) => [
			cited.title,
			citing.map((one) => `${one.article.title}: ${citingSentence(one)}`),
		]),
	);
}

test("an article knows the articles that link to it, in the order of the archive", () => {
	assert.deepEqual(
		citations({
			A: "First. So says [B](b.md), at length.",
			B: "[A](a.md) disagrees.",
			C: "See [B](b.md) and [A](a.md).",
		}),
		{
			A: ["B: A disagrees.", "C: See B and A."],
			B: ["A: So says B, at length.", "C: See B and A."],
		},
	);
});

test("one that links twice cites once, in the sentence of its first link", () => {
	assert.deepEqual(citations({ A: "One [B](b.md). Two [B](b.md).", B: "x" }), {
		B: ["A: One B."],
	});
});

test("one that cites in a table does so in the whole row", () => {
	assert.deepEqual(
		citations({
			A: "| Who | Holds |\n| --- | --- |\n| [Torvalds, 2003](b.md) | Derived. By default |",
			B: "x",
		}),
		{ B: ["A: Torvalds, 2003: Derived. By default"] },
	);
});

test("no article cites itself, and neither pages nor drafts cite", () => {
	assert.deepEqual(
		citations(
			{ A: "[Here](a.md) and [below](#x).\n\n## x", B: "x", C: "[B](b.md)" },
			{ C: { draft: "true" } },
		),
		{},
	);
});
