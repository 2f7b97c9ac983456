// Diffs: what a command is about to change, as git would show it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diffLines } from "../../src/authoring/diff.ts";

test("a diff shows each changed line with two lines around it", () => {
	const old = "1\n2\n3\n4\n5\n6\n7\n";
	const change = { path: "a.md", old, new: old.replace("4", "four") };
	assert.deepEqual(diffLines([change], "content/"), [
		"--- content/a.md",
		"+++ content/a.md",
		"@@ -2,5 +2,5 @@",
		" 2",
		" 3",
		"-4",
		"+four",
		" 5",
		" 6",
	]);
});

test("a diff of lines that end in CRLF shows no carriage return", () => {
	const lines = diffLines([{ path: "a.md", old: "1\r\n", new: "2\r\n" }]);
	assert.deepEqual(lines.slice(3), ["-1", "+2"]);
});
