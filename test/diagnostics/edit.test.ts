// Edits of a text: made at their places, and nowhere else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../src/diagnostics/edit.ts";

const edit = (line: number, column: number, old: string, now: string) => ({
	path: "a.md",
	at: { line, column },
	old,
	new: now,
});

test("edits are made at their lines and columns, whatever their order", () => {
	assert.equal(
		applyEdits("one two\nthree two\n", [
			edit(2, 7, "two", "2"),
			edit(1, 5, "two", "II"),
		]),
		"one II\nthree 2\n",
	);
});

test("a byte order mark and the line ends of the file stay as they are", () => {
	assert.equal(
		applyEdits("\uFEFFone\r\ntwo\r\n", [
			edit(1, 1, "one", "1"),
			edit(2, 1, "two\n", "2\n3\n"),
		]),
		"\uFEFF1\r\n2\r\n3\r\n",
	);
});

test("an edit whose old text is not there, or that an earlier one has taken, is left out", () => {
	assert.equal(
		applyEdits("one two\n", [
			edit(1, 1, "two", "2"),
			edit(9, 1, "one", "1"),
			edit(1, 1, "one two", "both"),
			edit(1, 5, "two", "2"),
		]),
		"both\n",
	);
});

test("two mistakes that one edit mends have it made once", () => {
	assert.equal(
		applyEdits("# A\n", [edit(1, 1, "# ", "## "), edit(1, 1, "# ", "## ")]),
		"## A\n",
	);
});
