// Sentences: how an answer and a query read in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../src/search/query.ts";
import {
	chipLabel,
	countSentence,
	describeQuery,
} from "../../src/search/sentences.ts";

const descriptions: readonly [line: string, description: string][] = [
	["plain words", ""],
	[
		'gpl "derived work" -firmware',
		"Articles with gpl and “derived work”, without firmware.",
	],
	[
		"heading:Modules heading:Firmware year:2003..2006 -author:ann",
		"Articles under the heading Modules or Firmware, of 2003 to 2006, not by ann.",
	],
	["standing:changed", "Articles with the standing changed."],
	["year:2004", "Articles of 2004."],
	["year:2004..", "Articles of 2004 and later."],
	["year:..2004", "Articles of any year up to 2004."],
	["symbol:*mmap*", "Articles that mention the symbol *mmap*."],
];

for (const [line, description] of descriptions) {
	test(`a query reads as ${description || "nothing more than its words"}: ${line}`, () => {
		assert.equal(describeQuery(parseQuery(line)), description);
	});
}

test("whatever is more than a word has a chip", () => {
	const { terms, filters } = parseQuery(
		'word "two words" -not -"not these" -heading:A year:2003..2004',
	);
	assert.deepEqual([...terms, ...filters].map(chipLabel), [
		undefined,
		"“two words”",
		"not not",
		"not “not these”",
		"not heading: A",
		"year: 2003 to 2004",
	]);
});

const hit = { id: "0", score: 1, data: () => Promise.reject(new Error()) };
for (const [line, count, isAtLeast, sentence] of [
	["gpl", 0, false, "No article matches “gpl”."],
	["gpl", 1, false, "1 article matches “gpl”."],
	["gp", 8995, true, "At least 8,995 articles match “gp”."],
	["", 10_000, false, "There are 10,000 articles."],
] as const) {
	test(`${count} articles for "${line}" are told as: ${sentence}`, () => {
		const query = parseQuery(line);
		const hits = Array.from({ length: count }, () => hit);
		assert.equal(countSentence({ query, hits, isAtLeast }), sentence);
	});
}
