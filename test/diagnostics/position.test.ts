// Places in a text: counted from 1, as editors do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { positionIn } from "../../src/diagnostics/position.ts";

test("a place is counted from 1, and a line end belongs to its line", () => {
	const text = "ab\nc\n\nd";
	const places = [...text, ""].map((_, offset) => positionIn(text, offset));
	assert.deepEqual(
		places.map(({ line, column }) => `${line}:${column}`),
		["1:1", "1:2", "1:3", "2:1", "2:2", "3:1", "4:1", "4:2"],
	);
});

test("a text that starts further down in its file counts from there", () => {
	assert.deepEqual(positionIn("a\nb", 2, 10), { line: 11, column: 1 });
});
