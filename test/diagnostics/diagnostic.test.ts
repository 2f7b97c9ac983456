// Diagnostics as data: how values are quoted, and in which order mistakes at one place come.
import assert from "node:assert/strict";
import { test } from "node:test";
import { byPlace, eachOnce, quote } from "../../src/diagnostics/diagnostic.ts";

test("a value is quoted as it was typed, on one line", () => {
	assert.equal(quote("Modules/Licensing"), '"Modules/Licensing"');
	assert.equal(quote("two\n\twords"), '"two words"');
});

test("a value of 80 characters is whole, and a longer one is shortened in its middle", () => {
	const long = `${"a".repeat(50)}${"b".repeat(5)}${"c".repeat(25)}`;
	assert.equal(quote(long), `"${long}"`);
	assert.equal(quote(`${long}c`), `"${"a".repeat(50)}…${"c".repeat(25)}"`);
});

test("mistakes at one place are in the order of their words", () => {
	const at = { line: 1, column: 1 };
	const mistakes = ["b", "a", "c"].map((unexpected) => ({
		path: "a.md",
		at,
		unexpected,
		expected: "",
	}));
	assert.deepEqual(
		mistakes.sort(byPlace).map(({ unexpected }) => unexpected),
		["a", "b", "c"],
	);
});

test("a mistake that was met several times is told of once, and another at its place as well", () => {
	const one = {
		path: "a.md",
		at: { line: 1, column: 1 },
		unexpected: "a",
		expected: "",
	};
	const other = { ...one, unexpected: "b" };
	const further = { ...one, at: { line: 2, column: 1 } };
	assert.deepEqual(eachOnce([one, other, one, further]), [one, other, further]);
});
