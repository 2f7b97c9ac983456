// The settings for VS Code: they name schemas that are written, find what a check prints, and their snippets are right.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { jsonSchemas } from "../../src/content/json-schema.ts";
import { article, load } from "../archive.ts";
import { project } from "../command.ts";

const settings = (name: string) =>
	JSON.parse(readFileSync(join(project, ".vscode", name), "utf8"));

test("every schema that is named is one that npm run schema writes", () => {
	const named = Object.keys(settings("settings.json")["yaml.schemas"]);
	const kinds = Object.keys(
		jsonSchemas({ entries: [], authors: [], symbols: [] }),
	);
	assert.deepEqual(
		named.sort(),
		kinds.map((kind) => `.cache/schema/${kind}.json`).sort(),
	);
});

test("what a check says is found with its place", () => {
	const { regexp } = settings("tasks.json").tasks[0].problemMatcher.pattern;
	const { report } = load({ "articles/a.md": article({ date: "never" }) });
	const found = report
		.split("\n")
		.map((line) => new RegExp(regexp).exec(line)?.slice(1))
		.filter((parts) => parts !== undefined);
	assert.deepEqual(found, [
		[
			"articles/a.md",
			"3",
			"7",
			'Unexpected "date" of "never", expected a day that exists, such as 2026-11-22',
		],
	]);
});

interface Snippet {
	readonly prefix: string;
	readonly body: readonly string[];
}

const snippets = Object.values<Snippet>(settings("articles.code-snippets"));

/** What a snippet inserts when its placeholders are left as they are. */
const inserted = ({ body }: Snippet) =>
	body
		.join("\n")
		.replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-22")
		.replace(/\$\{\d\|([^,|]+)[^|]*\|\}|\$\{\d:([^}]*)\}/g, "$1$2");

for (const snippet of snippets) {
	test(`the snippet "${snippet.prefix}" inserts what has no mistake`, () => {
		const text = inserted(snippet);
		assert.doesNotMatch(text, /\$/);
		const isKey = /^[a-z]+:\n/.test(text);
		const keys = isKey
			? { [text.split(":")[0] ?? ""]: text.replace(/^[a-z]+:/, "") }
			: snippet.prefix.startsWith("source")
				? { sources: `\n${text}` }
				: {};
		const isBody = Object.keys(keys).length === 0;
		const body = "`invalidate_mmap_range()` was asked for.\n";
		const { report } = load({
			"articles/a.md": article(keys, isBody ? `${text}\n` : body),
		});
		assert.equal(report, "");
	});
}
