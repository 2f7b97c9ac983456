// Words: their other forms, and whether what Pagefind matched is really the word that was searched.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isMatch, synonymsOf } from "../../src/search/words.ts";

const same: readonly [searched: string, word: string][] = [
	["licensing", "licensed,"],
	["licenses", "Licensing"],
	["module", "modules."],
	["derivation", "derived"],
	["mmap", "invalidate_mmap_range()"],
	["fpu", "__kernel_fpu_begin"],
	["kern", "kernel"],
	["Marowsky-Brée", "Marowsky-Bree's"],
	["gpl-only", "GPL-only"],
	["symbol", "EXPORT_SYMBOL("],
	["2.6.0", "2.6.0-test9"],
	["v2.6", "2.6.25,"],
	["6.16-rc1", "(v6.16)"],
];

for (const [searched, word] of same)
	test(`${word} is a match of ${searched}`, () => {
		assert.ok(isMatch(searched, word));
	});

const other: readonly [searched: string, word: string][] = [
	["dma_bfu_get", "dma-buf"],
	["xyzzyplugh", "x86"],
	["invaldate", "in"],
	["bitkeper", "bit"],
	["torvlads", "to"],
	["2.6", "26"],
	["6.1", "6.12.117"],
];

for (const [searched, word] of other)
	test(`${word} is no match of ${searched}`, () => {
		assert.ok(!isMatch(searched, word));
	});

test("synonyms work in every direction, in the singular and the plural", () => {
	const groups = [
		["licence", "license"],
		["binary module", "proprietary module"],
	];
	assert.deepEqual(synonymsOf(groups, "licence"), ["license"]);
	assert.deepEqual(synonymsOf(groups, "Licenses"), ["licence"]);
	assert.deepEqual(synonymsOf(groups, "proprietary modules"), [
		"binary module",
	]);
	assert.deepEqual(synonymsOf(groups, "module"), []);
});
