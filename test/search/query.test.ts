// The query language: how a line is read, what is said of what can't be read, and how a line is changed by a choice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../src/search/query.ts";
import {
	withFilter,
	without,
	withTerm,
	withValue,
	withYears,
} from "../../src/search/query-edits.ts";

/** A query in short: words as they are, phrases in quotation marks, filters as name=value, with ! before what is excluded. */
function short(line: string): string {
	const { terms, filters } = parseQuery(line);
	return [
		...terms.map(
			({ text, isPhrase, isExcluded }) =>
				`${isExcluded ? "!" : ""}${isPhrase ? `"${text}"` : text}`,
		),
		...filters.map(
			({ name, value, years, isExcluded }) =>
				`${isExcluded ? "!" : ""}${name}=${years ? years.join("-") : value}`,
		),
	].join(" | ");
}

const readings: readonly [line: string, reading: string][] = [
	[
		'heading:Modules/Licensing year:2003..2006 author:corbet symbol:*mmap* "derived work" -firmware',
		'"derived work" | !firmware | heading=Modules/Licensing | year=2003-2006 | author=corbet | symbol=*mmap*',
	],
	["", ""],
	["  two   words ", "two | words"],
	["“derived work”", '"derived work"'],
	['"word"', "word"],
	['heading:"Exported symbols"', "heading=Exported symbols"],
	['-"derived work"', '!"derived work"'],
	["-heading:Firmware -year:2004", "!heading=Firmware | !year=2004-2004"],
	["Unknown symbol put_page (err -2)", "Unknown | symbol | put_page | err | 2"],
	["HEADING:Modules", "heading=Modules"],
	["year:2004..", "year=2004-9999"],
	["year:..2004", "year=0-2004"],
	["year:2003-2006", "year=2003-2006"],
	["invalidate_mmap_range()", "invalidate_mmap_range()"],
	["invalidate_mmap_range();", "invalidate_mmap_range()"],
	["EXPORT_SYMBOL_GPL(symbol_get);", "EXPORT_SYMBOL_GPL | symbol_get"],
	["+EXPORT_SYMBOL_GPL(symbol_get);", "EXPORT_SYMBOL_GPL | symbol_get"],
	["+ EXPORT_SYMBOL(a_b); g++", "EXPORT_SYMBOL | a_b | g++"],
	["gpl -EXPORT_SYMBOL(a_b)", "gpl | !EXPORT_SYMBOL | !a_b"],
	["-a_b() gpl", "!a_b() | gpl"],
	['MODULE_LICENSE("GPL v2")', "MODULE_LICENSE | GPL | v2"],
	["out-of-tree C++ /proc/sys", "out-of-tree | C++ | /proc/sys"],
	["what, then? (yes).", "what | then | yes"],
	["https://lwn.net/", "https://lwn.net"],
	["<img src=x onerror=alert(1)>", "img | src=x | onerror=alert(1"],
	["رخصة النواة", "رخصة | النواة"],
	["heading:", "heading"],
];

for (const [line, reading] of readings) {
	test(`a line is read as ${reading || "nothing"}: ${line}`, () => {
		assert.equal(short(line), reading);
		assert.deepEqual(parseQuery(line).hints, []);
	});
}

const filtersThereAre =
	"There are heading:, index:, year:, author:, symbol:, kind:, outcome:, standing:, release:.";
const hints: readonly [line: string, reading: string, hint: string][] = [
	[
		'"derived work',
		"derived | work",
		"A quotation mark is not closed: its words are searched one by one.",
	],
	[
		"year:2006..2003",
		"year=2003-2006",
		"The years 2006..2003 run backwards: 2003..2006 is searched.",
	],
	[
		"year:soon",
		"year:soon",
		"“soon” is no year, so it is searched as a word. A year is written year:2004, several year:2003..2006.",
	],
	[
		"headin:Modules",
		"headin:Modules",
		`There is no filter “headin:”, so its words are searched; perhaps heading: was meant. ${filtersThereAre}`,
	],
	[
		"colour:red",
		"colour:red",
		`There is no filter “colour:”, so its words are searched. ${filtersThereAre}`,
	],
	...[
		["-EXPORT_SYMBOL(a_b);", "EXPORT_SYMBOL | a_b"],
		["-#include <linux/export.h>", "include | linux/export.h"],
		['-MODULE_LICENSE("GPL v2");', "MODULE_LICENSE | GPL | v2"],
		[
			"-EXPORT_SYMBOL(a_b); +EXPORT_SYMBOL_GPL(a_b); -gpl",
			"EXPORT_SYMBOL | a_b | EXPORT_SYMBOL_GPL | a_b | !gpl",
		],
		[
			"+EXPORT_SYMBOL_GPL(a_b); -EXPORT_SYMBOL(a_b);",
			"EXPORT_SYMBOL_GPL | a_b | EXPORT_SYMBOL | a_b",
		],
	].map(([line = "", reading = ""]): [string, string, string] => [
		line,
		reading,
		"The - before code is taken for that of a patch, and leaves nothing out.",
	]),
	[
		"zfs OR nvidia",
		"zfs | OR | nvidia",
		"“OR” is no operator here: articles with all of the words are searched.",
	],
	[
		"zfs NOT nvidia",
		"zfs | NOT | nvidia",
		"“NOT” is no operator here: a word is left out by a - before it.",
	],
	[
		"?!… --- ()",
		"",
		"There is nothing to search for: type a word with a letter or a digit in it.",
	],
	[
		"🐧🐧",
		"",
		"There is nothing to search for: type a word with a letter or a digit in it.",
	],
];

for (const [line, reading, hint] of hints) {
	test(`what can't be read is searched as words, and a hint says so: ${line}`, () => {
		assert.equal(short(line), reading);
		assert.deepEqual(parseQuery(line).hints, [hint]);
	});
}

test("of a very long line the beginning is searched, and a hint says so", () => {
	const { text, terms, hints } = parseQuery("licence ".repeat(250));
	assert.equal(text.length, 295);
	assert.equal(terms.length, 16);
	assert.deepEqual(hints, [
		"Only the first 295 of 2,000 characters are searched.",
		"Only the first 16 words are searched.",
	]);
	assert.equal(parseQuery("x".repeat(2000)).text.length, 300);
});

test("a part is taken out of a line with its mark and name", () => {
	const line = 'gpl heading:"Exported symbols" -firmware "derived work"';
	const { terms, filters, text } = parseQuery(line);
	assert.equal(without(text, filters), 'gpl -firmware "derived work"');
	assert.equal(
		without(
			text,
			terms.filter(({ isExcluded }) => isExcluded),
		),
		'gpl heading:"Exported symbols" "derived work"',
	);
	assert.equal(without(text, [...terms, ...filters]), "");
});

test("a chosen value is added to a line so that it is read as that value", () => {
	for (const value of ["Modules", "Modules/Exported symbols", "O'Brien"]) {
		const line = withFilter("gpl", "heading", value);
		assert.deepEqual(
			parseQuery(line).filters.map((filter) => filter.value),
			[value],
		);
	}
});

const years: readonly [
	line: string,
	years: readonly [number, number] | undefined,
	result: string,
][] = [
	["gpl", [2003, 2006], "gpl year:2003..2006"],
	["year:2001 gpl year:2002", [2003, 2003], "gpl year:2003"],
	["gpl year:2001", undefined, "gpl"],
	["gpl", [0, 2006], "gpl year:..2006"],
	["gpl", [2003, 9999], "gpl year:2003.."],
];

for (const [line, range, result] of years) {
	test(`chosen years take the place of those in the line: ${result}`, () => {
		assert.equal(withYears(parseQuery(line), range), result);
	});
}

test("the value of a filter is replaced in its place", () => {
	for (const [line, result] of [
		["gpl heading:Modules zfs", 'gpl heading:"Two words" zfs'],
		["-heading:Modules", '-heading:"Two words"'],
	] as const) {
		const { text, filters } = parseQuery(line);
		assert.ok(filters[0]);
		assert.equal(withValue(text, filters[0], "Two words"), result);
	}
});

test("a term is replaced in its place", () => {
	const { text, terms } = parseQuery("the bitkeper licence");
	const [, misspelt] = terms;
	assert.ok(misspelt);
	assert.equal(withTerm(text, misspelt, "bitkeeper"), "the bitkeeper licence");
});
