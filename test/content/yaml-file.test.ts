// Files of YAML: one run tells of all that is wrong in one, behind faults of YAML as well.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSettings } from "../../src/content/settings.ts";
import { parseVocabulary } from "../../src/content/vocabulary.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { fixText } from "../../src/diagnostics/fix.ts";
import { article, load } from "../archive.ts";

const told = (diagnostics: readonly Diagnostic[] = []) =>
	diagnostics.map(({ at, unexpected, fix }) => [
		`${at.line}:${at.column}`,
		unexpected,
		fix && fixText(fix, ""),
	]);

test("settings with two faults of YAML and a misspelt key are told of all three", () => {
	const text =
		"title: Kernel: licences\ndescription: D\nurl: https://example.org/\nlangauge: en\nlicense:CC-BY-SA-4.0\n";
	assert.deepEqual(
		told(parseSettings({ path: "site.yml", text }).diagnostics),
		[
			["1:8", "key within a value", 'title: "Kernel: licences"'],
			[
				"5:1",
				"YAML (Implicit map keys need to be followed by map values)",
				"license: CC-BY-SA-4.0",
			],
			["4:1", 'key "langauge"', "language: en"],
		],
	);
});

test("behind a bracket that is not closed the rest of a vocabulary is read", () => {
	const text =
		'headings:\n  - heading: A\n    terms: [a, "b"\n  - heading: B\n    scope: Note\n';
	const { diagnostics } = parseVocabulary({ path: "indexes/K.yml", text });
	assert.deepEqual(told(diagnostics), [
		["3:12", "[ without its end", '    terms: [a, "b"]'],
		["5:5", 'key "scope"', "delete the line"],
	]);
	assert.ok(diagnostics?.every(({ edits = [] }) => edits.length === 0));
});

test("where no line that was tried mends a fault, it is told of alone", () => {
	const text = "headings:\n  - heading: A\n    terms: [a,\n      b c: [\n";
	const { diagnostics } = parseVocabulary({ path: "indexes/K.yml", text });
	assert.equal(diagnostics?.length, 1);
	assert.equal(diagnostics[0]?.at.line, 4);
});

test("a line that was mended is not told of twice", () => {
	const text =
		"title: T\ndescription: D\nurl: https://example.org/\nlicence: a: b\n";
	assert.deepEqual(
		told(parseSettings({ path: "site.yml", text }).diagnostics),
		[["4:10", "key within a value", 'licence: "a: b"']],
	);
});

test("behind a value that goes on after its quotation marks, and behind second keys, the rest is read", () => {
	const text =
		'title: "Re: x" and more\ntitle: T\ndescription: D\ndescription: E\nurl: gopher://x/\nlicense: MIT\n';
	assert.deepEqual(
		told(parseSettings({ path: "site.yml", text }).diagnostics).map(
			([at, what]) => [at, what],
		),
		[
			["1:16", "YAML (Unexpected scalar at node end)"],
			["2:1", 'second key "title"'],
			["4:1", 'second key "description"'],
			["5:6", '"url" of "gopher://x/"'],
		],
	);
});

test("of a vocabulary with wrong keys the rest is there, so that what is filed wrongly shows as well", () => {
	const text = "headings:\n  - heading: A\n    sortas: a\n    see: B\n";
	const { value, diagnostics } = parseVocabulary({
		path: "indexes/K.yml",
		text,
	});
	assert.deepEqual(told(diagnostics), [["3:5", 'key "sortas"', "sortAs: a"]]);
	assert.deepEqual(value?.headings[0]?.see?.path, ["B"]);
	const { report } = load({
		"indexes/Kernel.yml": text,
		"articles/one.md": article(),
	});
	assert.match(report, /articles\/one\.md:5:9: Unexpected heading/);
	assert.match(report, /Kernel\.yml:4:10: Unexpected reference to "B"/);
});
