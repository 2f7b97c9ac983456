// Fitting text into a box, with a face whose every character is half an em wide.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Face, fitted } from "../../src/pages/text-fit.ts";

const face: Face = {
	covers: () => true,
	width: (text) => [...text].length / 2,
};

/** The size and the lines of a text in a box that is as wide as ten characters at size 20, twenty at size 10. */
function fit(text: string, height = 50, sizes: readonly number[] = [20, 10]) {
	const { size, lines } = fitted(text, face, { width: 100, height, sizes });
	return [size, ...lines];
}

test("a short text stands in one line at the largest size", () => {
	assert.deepEqual(fit("Modules"), [20, "Modules"]);
	assert.deepEqual(fit("ten and 10"), [20, "ten and 10"]);
});

test("a longer one is wrapped, and its lines are balanced", () => {
	assert.deepEqual(fit("Copyright issues"), [20, "Copyright", "issues"]);
	assert.deepEqual(fit("aaa bbb cc d"), [20, "aaa bbb", "cc d"]);
});

test("lines break after hyphens, slashes and underscores, too", () => {
	assert.deepEqual(fit("out-of-tree"), [20, "out-of-", "tree"]);
	assert.deepEqual(fit("EXPORT_SYMBOL"), [20, "EXPORT_", "SYMBOL"]);
	assert.deepEqual(fit("input/output"), [20, "input/", "output"]);
});

test("what does not fit in height or has too wide a word is set smaller", () => {
	assert.deepEqual(fit("one two three four five six"), [
		10,
		"one two three",
		"four five six",
	]);
	assert.deepEqual(fit("documentation"), [10, "documentation"]);
});

test("at the smallest size a word that is too wide is broken where the line ends", () => {
	assert.deepEqual(fit(`${"a".repeat(20)}bb`), [10, "a".repeat(20), "bb"]);
	assert.deepEqual(fit("😀".repeat(21)), [10, "😀".repeat(20), "😀"]);
});

test("what is still too long is cut, with an ellipsis in the width of the line", () => {
	assert.deepEqual(fit("word ".repeat(20).trim(), 25), [
		10,
		"word word word word",
		"word word word word…",
	]);
	assert.deepEqual(fit("w".repeat(90), 25), [
		10,
		"w".repeat(20),
		`${"w".repeat(19)}…`,
	]);
	assert.deepEqual(fit("word ".repeat(9).trim(), 1), [
		10,
		"word word word word…",
	]);
});

test("the height is that of all lines", () => {
	const { height, leading } = fitted("Copyright issues", face, {
		width: 100,
		height: 50,
		sizes: [20],
	});
	assert.equal(height, 2 * 20 * leading);
});
