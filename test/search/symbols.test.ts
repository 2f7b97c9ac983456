// Identifiers: which symbols of an archive a reader means by what is typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	globSymbols,
	looksLikeIdentifier,
	matchParts,
	matchSymbols,
	nearestSymbols,
} from "../../src/search/symbols.ts";

const names = [
	"EXPORT_SYMBOL",
	"EXPORT_SYMBOL_GPL",
	"__kernel_fpu_begin",
	"dma_buf_fd",
	"dma_buf_get",
	"invalidate_mmap_range",
	"kernel_fpu_begin",
	"symbol_get",
	"vmalloc",
];

for (const word of [
	"a_b",
	"__init",
	"vmalloc()",
	"EXPORT_SYMBOL",
	"dma_buf_",
	"x86_64",
])
	test(`this looks like an identifier: ${word}`, () => {
		assert.ok(looksLikeIdentifier(word));
	});

for (const word of [
	"vmalloc",
	"GPL-only",
	"2.6.0",
	"a.b",
	"_",
	"/proc/a_b",
	"2_x",
])
	test(`this does not look like an identifier: ${word}`, () => {
		assert.ok(!looksLikeIdentifier(word));
	});

const matches: readonly [word: string, found: readonly string[]][] = [
	["invalidate_mmap_range", ["invalidate_mmap_range whole"]],
	["invalidate_mmap_range()", ["invalidate_mmap_range whole"]],
	["INVALIDATE_MMAP_RANGE", ["invalidate_mmap_range whole"]],
	["invalidate_mm", ["invalidate_mmap_range prefix"]],
	["mmap_range", ["invalidate_mmap_range part"]],
	["date_mmap", ["invalidate_mmap_range inside"]],
	["invaldate_mmap_range", ["invalidate_mmap_range near"]],
	["invalidate_mmpa_range", ["invalidate_mmap_range near"]],
	[
		"kernel_fpu_begin",
		["kernel_fpu_begin whole", "__kernel_fpu_begin underscores"],
	],
	[
		"__kernel_fpu_begin",
		["__kernel_fpu_begin whole", "kernel_fpu_begin underscores"],
	],
	["EXPORT_SYMBOL", ["EXPORT_SYMBOL whole", "EXPORT_SYMBOL_GPL prefix"]],
	["EXPORT_SYMBOL_GPL", ["EXPORT_SYMBOL_GPL whole"]],
	["dma_buf", ["dma_buf_fd prefix", "dma_buf_get prefix"]],
	["no_such_thing", []],
	["_", []],
];

for (const [word, found] of matches) {
	test(`${word} means ${found.join(", ") || "no symbol"}`, () => {
		assert.deepEqual(
			matchSymbols(names, word).map(
				({ name, closeness }) => `${name} ${closeness}`,
			),
			found,
		);
	});
}

test("words in a row mean the symbols that hold them as parts in their order", () => {
	const found = (...words: string[]) =>
		matchParts(names, words).map(({ name }) => name);
	assert.deepEqual(found("mmap", "range"), ["invalidate_mmap_range"]);
	assert.deepEqual(found("range", "mmap"), []);
	assert.deepEqual(found("date", "mmap"), []);
	assert.deepEqual(found("fpu", "begin"), [
		"kernel_fpu_begin",
		"__kernel_fpu_begin",
	]);
});

test("a star stands for any letters, and leading underscores may be left out", () => {
	assert.deepEqual(globSymbols(names, "*mmap*"), ["invalidate_mmap_range"]);
	assert.deepEqual(globSymbols(names, "dma_*"), ["dma_buf_fd", "dma_buf_get"]);
	assert.deepEqual(globSymbols(names, "kernel_fpu_begin()"), [
		"__kernel_fpu_begin",
		"kernel_fpu_begin",
	]);
	assert.deepEqual(globSymbols(names, "export_symbol"), ["EXPORT_SYMBOL"]);
	assert.deepEqual(globSymbols(names, "a.c("), []);
});

test("the nearest symbols to one that is not there share its parts or most of its letters", () => {
	assert.deepEqual(nearestSymbols(names, "dma_buf_put").slice(0, 2), [
		"dma_buf_get",
		"dma_buf_fd",
	]);
	assert.deepEqual(nearestSymbols(names, "qqqqqqqqqqqqqqq"), []);
});
