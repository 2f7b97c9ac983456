// The documents can't go stale: their tables are the schema's, and what they name is there.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withManual } from "../../src/content/manual.ts";
import { shownInManual } from "../../src/markdown/manual.ts";
import { plugins } from "../../src/markdown/parser.ts";
import { project } from "../command.ts";

const guide = "content/pages/authoring.md";
const documents = ["README.md", "CONTRIBUTING.md", guide];
const textOf = (name: string) => readFileSync(join(project, name), "utf8");

test("the README's tables of keys are the schema's (npm run docs writes them)", () => {
	assert.equal(textOf("README.md"), withManual(textOf("README.md")));
	assert.match(textOf("README.md"), /\| `event` \|/);
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
		assert.ok(named.length > 0 || name === guide, name);
		assert.deepEqual(
			named.filter((path) => !existsSync(join(project, path))),
			[],
			name,
		);
	}
});
