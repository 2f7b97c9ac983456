// Suggestions: which known words count as near to one that was not recognised, and in which order they are given.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlip, nearest, oneOf } from "../../src/diagnostics/nearest.ts";

const cases: readonly [
	says: string,
	word: string,
	candidates: readonly string[],
	found: readonly string[],
][] = [
	["a slip of the pen", "titel", ["title", "updated"], ["title"]],
	["another case", "GPL", ["gpl"], ["gpl"]],
	["two letters of five", "abcde", ["abcxy"], ["abcxy"]],
	["three letters of five are too many", "abcde", ["abxyz"], []],
	["a word that shares nothing", "Zebra", ["Modules", "Tracing"], []],
	[
		"the part after a slash",
		"GPFS",
		["Filesystems/GPFS"],
		["Filesystems/GPFS"],
	],
	[
		"half of the words, in another order",
		"licensing of modules",
		["Modules/Licensing"],
		["Modules/Licensing"],
	],
	[
		"one word of three is too few",
		"kernel module licensing",
		["licensing"],
		[],
	],
	[
		"parts of one or two letters do not count",
		"a/b/Networking",
		["a/b/Virtualization"],
		[],
	],
];

for (const [says, word, candidates, found] of cases) {
	test(`${says}: ${word}`, () => {
		assert.deepEqual(nearest(word, candidates), found);
	});
}

test("the fewest differing letters come first", () => {
	assert.deepEqual(nearest("exports", ["exxport", "export", "exports"]), [
		"exports",
		"export",
		"exxport",
	]);
});

test("words that are equally near come in their own order, whatever the order of the candidates", () => {
	assert.deepEqual(nearest("aaaa", ["aaac", "aaab", "aaad"]), [
		"aaab",
		"aaac",
		"aaad",
	]);
	assert.deepEqual(nearest("aaaa", ["aaad", "aaab", "aaac"]), [
		"aaab",
		"aaac",
		"aaad",
	]);
});

test("a candidate that is given twice is suggested once", () => {
	assert.deepEqual(nearest("titel", ["title", "title"]), ["title"]);
});

test("five are suggested at most, or as many as asked for", () => {
	const candidates = ["aaab", "aaac", "aaad", "aaae", "aaaf", "aaag"];
	assert.deepEqual(nearest("aaaa", candidates), candidates.slice(0, 5));
	assert.deepEqual(nearest("aaaa", candidates, 1), ["aaab"]);
});

test("suggestions are read as a list that ends in or", () => {
	assert.equal(oneOf(["a"]), '"a"');
	assert.equal(oneOf(["a", "b"]), '"a" or "b"');
	assert.equal(oneOf(["a", "b", "c"]), '"a", "b" or "c"');
});

test("a word that differs by a letter or its capitals is a slip, one that differs by more is not", () => {
	assert.ok(!isSlip("titel", "title"));
	assert.ok(isSlip("sumary", "summary"));
	assert.ok(isSlip("Date", "date"));
	assert.ok(!isSlip("daet", "draft"));
});
