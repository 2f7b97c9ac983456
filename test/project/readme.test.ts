// The documents can't go stale: their tables are the schema's, and what they name is there.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { withTables } from "../../src/content/keys.ts";
import { project } from "../command.ts";

const documents = ["README.md", "CONTRIBUTING.md"];
const textOf = (name: string) => readFileSync(join(project, name), "utf8");

test("the README's tables of keys are the schema's (npm run docs writes them)", () => {
	assert.equal(textOf("README.md"), withTables(textOf("README.md")));
	assert.match(textOf("README.md"), /\| `event` \|/);
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
		assert.ok(named.length > 0, name);
		assert.deepEqual(
			named.filter((path) => !existsSync(join(project, path))),
			[],
			name,
		);
	}
});
