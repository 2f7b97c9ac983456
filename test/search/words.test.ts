// Words: their other forms, and whether what Pagefind matched is really the word that was searched.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isMatch, synonymsOf, versionForms } from "../../src/search/words.ts";

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
	["2.6.0", "v2.6.0-test9".slice(1)],
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
];

for (const [searched, word] of other)
	test(`${word} is no match of ${searched}`, () => {
		assert.ok(!isMatch(searched, word));
	});

const versions: readonly [word: string, forms: readonly string[]][] = [
	["2.6.0-test9", ["v2.6.0-test9", "2.6.0", "v2.6.0"]],
	["v2.6.0-test9", ["2.6.0-test9", "2.6.0", "v2.6.0"]],
	["6.16", ["v6.16"]],
	["v6.16-rc1", ["6.16-rc1", "6.16", "v6.16"]],
	["word", []],
	["16", []],
];

for (const [word, forms] of versions)
	test(`${word} may be written ${forms.join(", ") || "in no other way"}`, () => {
		assert.deepEqual(versionForms(word), forms);
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
