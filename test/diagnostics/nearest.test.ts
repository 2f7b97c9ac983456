// Suggestions: which known words count as near to one that was not recognised, and in which order they are given.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	isSlip,
	keyed,
	nearest,
	oneOf,
	suggester,
} from "../../src/diagnostics/nearest.ts";

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

test("a suggester answers for many words as for one, and looks at its candidates once, when it is first asked", () => {
	let looks = 0;
	const suggest = suggester(() => {
		looks++;
		return ["title", "updated", "summary"];
	});
	assert.equal(looks, 0);
	assert.deepEqual(suggest("titel"), ["title"]);
	assert.deepEqual(suggest("sumary", 1), ["summary"]);
	assert.equal(looks, 1);
});

test("a suggester that has compared too much falls silent, so that thousands of slips cost no hours", () => {
	const candidates = Array.from({ length: 2000 }, (_, n) => `word${1000 + n}`);
	const suggest = suggester(() => candidates);
	const answers = Array.from({ length: 4000 }, (_, n) =>
		suggest(`wodr${1000 + n}`),
	);
	assert.ok(answers[0]?.includes("word1000"));
	assert.deepEqual(answers.at(-1), []);
});

test("suggesters by a key are made once for each", () => {
	const made: string[] = [];
	const suggestFor = keyed((key: string) => {
		made.push(key);
		return suggester(() => [key]);
	});
	assert.deepEqual(suggestFor("title")("titel"), ["title"]);
	assert.deepEqual(suggestFor("date")("dat"), ["date"]);
	assert.deepEqual(suggestFor("title")("tilte"), ["title"]);
	assert.deepEqual(made, ["title", "date"]);
});
