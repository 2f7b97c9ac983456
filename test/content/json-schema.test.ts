// The JSON Schemas for editors: every key with its meaning, and an archive's own headings, authors and symbols offered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonSchemas, nameSnippets } from "../../src/content/json-schema.ts";
import { articleSchema } from "../../src/content/schema/article.ts";

const choices = {
	entries: ["Kernel: Modules", "Kernel: USB"],
	authors: ["A. N. Author"],
	symbols: ["symbol_get"],
};
const schemas = jsonSchemas(choices);

test("every key of an article is there with its meaning, and no other key is allowed", () => {
	const { properties = {}, additionalProperties, required } = schemas.article;
	assert.deepEqual(Object.keys(properties), Object.keys(articleSchema.shape));
	for (const [key, schema] of Object.entries(properties)) {
		assert.ok(typeof schema === "object" && schema.description, key);
		assert.ok(
			!("example" in schema) && typeof schema.required !== "string",
			key,
		);
	}
	assert.equal(additionalProperties, false);
	assert.ok(required?.includes("title"));
});

test("the archive's headings, authors and symbols are offered, and others can be written", () => {
	const { index, author } = schemas.article.properties ?? {};
	assert.deepEqual(typeof index === "object" && index.items, {
		anyOf: [{ enum: ["Kernel: Modules", "Kernel: USB"] }, { type: "string" }],
	});
	const { symbols } = schemas.article.properties ?? {};
	assert.deepEqual(typeof symbols === "object" && symbols.items, {
		anyOf: [{ enum: ["symbol_get"] }, { type: "string" }],
	});
	const name = { anyOf: [{ enum: ["A. N. Author"] }, { type: "string" }] };
	assert.deepEqual(typeof author === "object" && author.anyOf, [
		name,
		{ type: "array", minItems: 1, items: name },
	]);
});

test("a day has the form that editors are told", () => {
	const { date } = schemas.article.properties ?? {};
	assert.ok(typeof date === "object");
	assert.equal(date.type, "string");
	assert.equal(date.pattern, "^\\d{4}-\\d{2}-\\d{2}$");
});

test("a heading may have headings under it, to any depth", () => {
	assert.match(
		JSON.stringify(schemas.index),
		/"subheadings":\{[^}]*"items":\{"\$ref":/,
	);
});

test("names become snippets for markdown, in which nothing is a placeholder", () => {
	const snippets = nameSnippets({ ...choices, authors: ["$1 {A}"] });
	assert.deepEqual(Object.keys(snippets), [
		"Index entry: Kernel: Modules",
		"Index entry: Kernel: USB",
		"Author: $1 {A}",
		"Symbol: symbol_get",
	]);
	assert.deepEqual(snippets["Index entry: Kernel: USB"], {
		scope: "markdown",
		prefix: "Kernel: USB",
		description: "Index entry",
		body: '"Kernel: USB"',
	});
	assert.equal(snippets["Author: $1 {A}"]?.body, "\\$1 {A\\}");
});
