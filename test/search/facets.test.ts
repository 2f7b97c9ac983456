// Facets: how many articles each further choice would give, with the choices that were made.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FacetName } from "../../src/search/facets.ts";
import { withFilter } from "../../src/search/query-edits.ts";
import { article } from "../archive.ts";
import { finding } from "./finding.ts";

const more: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	a: {
		decisions:
			'[{symbol: a_one, date: 2004, outcome: refused, release: "2.6.6"}, {symbol: b_two, date: 2004, outcome: exported GPL-only, release: "6.1"}]',
	},
	b: {
		decisions:
			'[{symbol: a_one, date: 2004, outcome: exported, release: "2.6.12"}]',
	},
	// What an article is does not follow from its having a date of an event, or none.
	c: { kind: "guide", standsAs: "changed", supersedes: "a.md" },
};

const files = Object.fromEntries(
	(
		[
			["a", "2004", "Ann", '["Kernel: Modules/Licensing"]', "`a_one` `b_two`"],
			["b", "2004", "Ben", '["Kernel: Modules/Exports"]', "`a_one`"],
			[
				"c",
				"2006",
				"Ann",
				'["Kernel: Firmware", "Kernel: Modules/Exports"]',
				"`a_one` gpl",
			],
			["d", undefined, "Ann", '["Kernel: Firmware"]', "gpl"],
		] as const
	).map(([name, event, author, index, body]) => [
		`articles/${name}.md`,
		article({ title: name, event, author, index, ...more[name] }, `${body}\n`),
	]),
);

/** The choices of a filter with their counts; those that were made bear a star. */
async function choices(line: string, name: FacetName): Promise<string> {
	const facets = await finding(files).facets(line);
	return facets[name]
		.map(
			({ value, count, isChosen, depth }) =>
				`${"-".repeat(depth)}${value} ${count}${isChosen ? "*" : ""}`,
		)
		.join(", ");
}

const expected: readonly [line: string, name: FacetName, choices: string][] = [
	[
		"",
		"heading",
		"Firmware 2, Modules 3, -Modules/Exports 2, -Modules/Licensing 1",
	],
	["", "year", "2004 2, 2006 1, 2026 1"],
	["", "author", "Ann 3, Ben 1"],
	["", "symbol", "a_one 3, b_two 1"],
	["", "kind", "article 3, guide 1"],
	["", "outcome", "exported 1, exported GPL-only 1, refused 1"],
	["", "release", "6.1 1, 2.6.12 1, 2.6.6 1"],
	["outcome:refused", "outcome", "exported 1, exported GPL-only 1, refused 1*"],
	["outcome:refused", "release", "6.1 1, 2.6.6 1"],
	["outcome:gpl-only", "author", "Ann 1"],
	["outcome:exported", "author", "Ben 1"],
	["release:2.6", "author", "Ann 1, Ben 1"],
	["release:v2.6.12", "author", "Ben 1"],
	["", "standing", "superseded 1, changed 1"],
	["standing:superseded", "year", "2004 1"],
	["-standing:changed", "kind", "article 3"],
	["outcome:refused release:6.1", "kind", "article 1"],
	["outcome:exported release:6.1", "kind", ""],
	["gpl", "heading", "Firmware 2, Modules 1, -Modules/Exports 1"],
	["gpl", "year", "2006 1, 2026 1"],
	// A choice does not change the counts of its own group, since values of one group are alternatives.
	["author:Ben", "author", "Ann 3, Ben 1*"],
	["author:Ben", "kind", "article 1"],
	["author:Ben", "year", "2004 1"],
	["year:2004", "year", "2004 2, 2006 1, 2026 1"],
	["year:2004", "author", "Ann 1, Ben 1"],
	["heading:Firmware heading:Modules/Licensing", "author", "Ann 3"],
	["heading:Firmware -author:Ann", "kind", ""],
	["symbol:b_two", "symbol", "b_two 1*, a_one 3"],
	["year:2004 kind:guide", "kind", "article 2, guide 0*"],
	// What an article was called once.
	["year:2004 kind:case", "kind", "article 2*"],
];

for (const [line, name, text] of expected) {
	test(`for "${line}" the choices of ${name} are ${text || "none"}`, async () => {
		assert.equal(await choices(line, name), text);
	});
}

test("an article is counted once in each of its years, and once under what it has twice", async () => {
	const { facets } = finding({
		"articles/a.md": article({
			event: "2018-03/2020",
			index: '["Kernel: A/B", "Kernel: A/C", "Kernel: A"]',
		}),
	});
	const { year, heading } = await facets("");
	assert.deepEqual(
		[...year, ...heading].map(({ value, count }) => `${value} ${count}`),
		["2018 1", "2019 1", "2020 1", "A 1", "A/B 1", "A/C 1"],
	);
});

test("an index filters by what is filed in it", async () => {
	const { titles } = finding({
		"articles/a.md": article({ index: '["Kernel: A", "Companies: Ink"]' }),
		"articles/b.md": article({ title: "B", index: '["Kernel: A"]' }),
	});
	assert.deepEqual(await titles("index:companies"), ["A title"]);
	assert.deepEqual(await titles("-index:Companies"), ["B"]);
});

test("a heading in quotation marks is chosen, and found, by what a query can hold of it", async () => {
	const heading = "The “derived work” argument";
	const line = withFilter("", "heading", heading);
	const found = finding({
		"articles/a.md": article({ index: `["Kernel: ${heading}"]` }),
		"articles/b.md": article({ title: "B" }),
	});
	const { heading: choices } = await found.facets(line);
	assert.deepEqual(
		choices.filter(({ isChosen }) => isChosen).map(({ value }) => value),
		[heading],
	);
	assert.equal((await found.search(line)).hits.length, 1);
});

test("a heading is of its index where there are several, and of none where there is one", async () => {
	const one = await finding(files).facets("");
	assert.deepEqual(
		new Set(one.heading.map(({ index }) => index)),
		new Set([undefined]),
	);
	const index = '["Kernel: Modules/Exports", "Companies: IBM"]';
	const two = await finding({
		...files,
		"articles/e.md": article({ title: "e", index }, "Text.\n"),
	}).facets("");
	assert.deepEqual(
		two.heading.map(({ value, index }) => `${index}: ${value}`).sort(),
		[
			"Companies index: IBM",
			"Kernel index: Firmware",
			"Kernel index: Modules",
			"Kernel index: Modules/Exports",
			"Kernel index: Modules/Licensing",
		],
	);
});

test("an outcome that was inferred is a choice of its own", async () => {
	const { facets } = finding({
		"articles/a.md": article({
			decisions:
				"[{symbol: a_b, date: 2004, outcome: refused, inferred: true}]",
		}),
		"articles/b.md": article({
			decisions: "[{symbol: a_b, date: 2005, outcome: refused}]",
		}),
	});
	const { outcome } = await facets("outcome:refused");
	assert.deepEqual(
		outcome.map(({ value, count, isChosen }) => [value, count, isChosen]),
		[
			["refused", 1, true],
			["refused (inferred)", 1, false],
		],
	);
});
