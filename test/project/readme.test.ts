// The documents can't go stale: their tables are the schema's, and what they name is there.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { kindsWithKeys } from "../../src/content/keys.ts";
import { withManual } from "../../src/content/manual.ts";
import { shownInManual } from "../../src/markdown/manual.ts";
import { plugins } from "../../src/markdown/parser.ts";
import { project } from "../command.ts";

const guide = "content/pages/authoring.md";
/** What tells of the archive's folder. */
const folder = "content/README.md";
const documents = [
	"README.md",
	"CONTRIBUTING.md",
	".github/PUBLISHING.md",
	folder,
	guide,
];
const textOf = (name: string) => readFileSync(join(project, name), "utf8");

test("the tables of an archive's folder are the schema's (npm run docs writes them)", () => {
	assert.equal(textOf(folder), withManual(textOf(folder)));
	assert.match(textOf(folder), /\| `scopeNote` \|/);
});

test("the keys of every kind stand in the guide or in what tells of the folder", () => {
	const told = textOf(folder) + textOf(guide);
	for (const kind of kindsWithKeys)
		assert.match(told, new RegExp(`keys: ${kind}\\b`));
});

test("authors and maintainers find their part of the README by a link", () => {
	const readme = textOf("README.md");
	for (const name of [guide, folder, ".github/PUBLISHING.md"])
		assert.ok(readme.includes(`](${name})`), name);
});

test("the guide's tables and examples are the schema's and the parser's (npm run docs writes them)", () => {
	assert.equal(textOf(guide), withManual(textOf(guide)));
	assert.match(textOf(guide), /\| `event` \|/);
	assert.match(textOf(guide), /\n> \[!NOTE\]\n/);
});

test("the guide shows every row of the parser's table", () => {
	assert.deepEqual(
		plugins.map(({ name }) => name).filter((name) => !shownInManual.has(name)),
		[],
	);
});

test("every npm script that a document names exists", () => {
	const { scripts } = JSON.parse(textOf("package.json")) as {
		scripts: Record<string, string>;
	};
	for (const name of documents) {
		const named = [...textOf(name).matchAll(/`?npm (?:run )?([a-z]+)/g)].map(
			([, script]) => script ?? "",
		);
		const missing = named.filter(
			(script) => !(script in scripts) && script !== "and",
		);
		assert.deepEqual(missing, [], name);
		assert.ok(named.length > 0, name);
	}
});

test("every path of the project that a document names exists", () => {
	for (const name of documents) {
		const named = [
			...textOf(name).matchAll(
				/(?:\]\(|`)((?:src|test|layouts|scripts|content|\.eleventy|[A-Z]+\.md|LICENSE)[\w./-]*)[`)]/g,
			),
		].map(([, path]) => path ?? "");
		assert.deepEqual(
			named.filter((path) => !existsSync(join(project, path))),
			[],
			name,
		);
	}
});

test("every link of a document to a file leads to one", () => {
	// Links of the guide, which is a page of the site, are checked with the archive.
	for (const name of documents.filter((one) => one !== guide)) {
		const text = textOf(name).replace(/^```.*?^```/gms, "");
		const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
		const missing = links
			.map(([, path = ""]) => path)
			.filter((path) => !existsSync(join(project, dirname(name), path)));
		assert.deepEqual(missing, [], name);
	}
});
