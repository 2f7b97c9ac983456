// Front matter: where it ends, what is left as the body, and at which line each begins.
import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { article, load } from "../archive.ts";

function split(text: string) {
	const parts = splitFrontMatter({ path: "a.md", text });
	assert.ok("body" in parts);
	return parts;
}

/** The line of the file that a line of the body stands at, found by its text. */
function lineOf(text: string, wanted: string): number {
	const { body, bodyLine } = split(text);
	return bodyLine + body.split("\n").indexOf(wanted);
}

test("a file is cut in two, and each part knows its line", () => {
	assert.deepEqual(split("---\ntitle: A\ndate: B\n---\nText.\n"), {
		matter: "title: A\ndate: B",
		matterLine: 2,
		body: "Text.\n",
		bodyLine: 5,
		closingLine: 4,
	});
});

test("a line --- later in the body stays in the body", () => {
	const { matter, body } = split("---\na: b\n---\nOne.\n\n---\n\nTwo.\n---\n");
	assert.equal(matter, "a: b");
	assert.equal(body, "One.\n\n---\n\nTwo.\n---\n");
});

test("front matter may be empty, blank or only a comment", () => {
	assert.equal(split("---\n---\nText.\n").matter, "");
	for (const matter of ["", "\n", "# nothing yet\n"]) {
		const { body, closingLine } = split(`---\n${matter}---\nText.\n`);
		assert.equal(body, "Text.\n");
		assert.equal(closingLine, matter === "" ? 2 : 3);
	}
});

test("the body may be missing", () => {
	assert.equal(split("---\na: b\n---").body, "");
	assert.equal(split("---\na: b\n---\n").body, "");
});

test("the lines of the body are counted from the top of the file", () => {
	assert.equal(lineOf("---\na: b\n---\nHere\n", "Here"), 4);
	assert.equal(lineOf("---\na: b\n---\n\n\n\nHere\n", "Here"), 7);
	assert.equal(lineOf("---\n---\nHere", "Here"), 3);
	assert.equal(lineOf("---\na: b\n---  \n\nHere\n", "Here"), 5);
});

test("spaces after either fence make no difference", () => {
	const { matter, body } = split("---  \na: b\n--- \nText.\n");
	assert.equal(matter, "a: b");
	assert.equal(body.trim(), "Text.");
});

test("a value may hold three hyphens within its line", () => {
	assert.equal(split("---\na: b --- c\n---\n").matter, "a: b --- c");
});

test("a line that only starts like the end is a mistake at its place", () => {
	const parts = splitFrontMatter({
		path: "a.md",
		text: "---\na: b\n----\nText.\n",
	});
	assert.deepEqual(parts, {
		path: "a.md",
		at: { line: 3, column: 1 },
		unexpected: 'line "----" in front matter',
		expected: 'exactly "---" as its end',
		fix: "---",
	});
});

test("empty front matter is answered with every key that is required, at its end", () => {
	const { report } = load({ "articles/a.md": "---\n---\nText.\n" });
	assert.deepEqual(
		report
			.split("\n")
			.filter((line) => !line.startsWith("  "))
			.map((line) => /^(.*?: Unexpected end without "\w+")/.exec(line)?.[1]),
		["author", "date", "index", "title"].map(
			(key) => `articles/a.md:2:1: Unexpected end without "${key}"`,
		),
	);
});

test("front matter that names YAML, or another language, is refused all the same", () => {
	for (const opening of ["---yaml", "--- json", "---js", "---\tcoffee"]) {
		const parts = splitFrontMatter({
			path: "a.md",
			text: article().replace("---", opening),
		});
		assert.ok("unexpected" in parts, opening);
		assert.match(parts.unexpected, /^front matter language "\w+"$/);
	}
});
