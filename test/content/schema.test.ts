// The schema: every key says what it means with an example that it takes itself, and takes what it should.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { z } from "zod";
import { articleSchema } from "../../src/content/schema/article.ts";
import { importedSchema } from "../../src/content/schema/imported.ts";
import { pageSchema } from "../../src/content/schema/page.ts";
import { siteSchema } from "../../src/content/schema/site.ts";
import { sourceSchema } from "../../src/content/schema/source.ts";
import {
	headingSchema,
	vocabularySchema,
} from "../../src/content/schema/vocabulary.ts";
import { parseYaml } from "../../src/content/yaml.ts";

const { subheadings: _, ...headingKeys } = headingSchema.shape;

const keys: readonly [schema: string, Readonly<Record<string, z.ZodType>>][] = [
	["article", articleSchema.shape],
	["source", sourceSchema.shape],
	["imported", importedSchema.shape],
	["page", pageSchema.shape],
	["site", siteSchema.shape],
	["vocabulary", vocabularySchema.shape],
	["heading", headingKeys],
];

for (const [schema, shape] of keys) {
	for (const [key, type] of Object.entries(shape)) {
		test(`${schema}.${key} says what it means, and takes its own example`, () => {
			const { description, example } = type.meta() ?? {};
			assert.match(description ?? "", /^.+\.$/s);
			const yaml = parseYaml("example.yml", `${key}: ${example}`);
			assert.ok("value" in yaml);
			const value = (yaml.value as Record<string, unknown>)[key];
			assert.deepEqual(type.safeParse(value).error, undefined);
		});
	}
}

/** Whether a key of an article takes a value. */
function takes(type: z.ZodType, value: unknown): boolean {
	return type.safeParse(value).success;
}

test("an author is one name or a list of them, and always read as a list", () => {
	const { author } = articleSchema.shape;
	assert.deepEqual(author.parse("A. N. Author"), ["A. N. Author"]);
	assert.deepEqual(author.parse(["A", "B"]), ["A", "B"]);
	assert.ok(!takes(author, []));
	assert.ok(!takes(author, ["A", ""]));
	assert.ok(!takes(author, " "));
});

test("spaces around a text are dropped", () => {
	assert.equal(articleSchema.shape.title.parse("  A title "), "A title");
});

test("an event may be a number, since an unquoted year is one", () => {
	assert.deepEqual(articleSchema.shape.event.parse(2004), { start: "2004" });
	assert.equal(sourceSchema.shape.date.parse(2004), "2004");
	assert.ok(!takes(articleSchema.shape.event, 2004.5));
	assert.ok(!takes(articleSchema.shape.date, 2004));
});

test("an alias is an address on this site that leads nowhere else", () => {
	const { aliases } = articleSchema.shape;
	for (const right of ["/Articles/72894/", "/a", "/a.html", "/~user/x-y_z/"]) {
		assert.ok(takes(aliases, [right]), right);
	}
	for (const wrong of [
		"Articles/72894",
		"https://example.org/",
		"//example.org/",
		"/a/../../b",
		"/..",
		"/./a",
		"/a//b",
		"/a?b",
		"/a#b",
		"/a b",
		"/a\\b",
		"/%2e%2e/a",
	]) {
		assert.ok(!takes(aliases, [wrong]), wrong);
	}
});

test("an address is http or https, and nothing that runs", () => {
	const { url } = sourceSchema.shape;
	assert.ok(takes(url, "http://example.org/"));
	for (const wrong of [
		"javascript:alert(1)",
		"data:text/html,x",
		"ftp://example.org/",
		"example.org",
		"/Articles/",
	]) {
		assert.ok(!takes(url, wrong), wrong);
	}
});

test("a commit is 8 to 40 hexadecimal digits", () => {
	const { commit } = sourceSchema.shape;
	assert.ok(takes(commit, "a".repeat(8)));
	assert.ok(takes(commit, "0".repeat(40)));
	for (const wrong of ["a".repeat(7), "a".repeat(41), "g".repeat(12)]) {
		assert.ok(!takes(commit, wrong), wrong);
	}
});

test("a licence is an SPDX expression, with all that belongs to one", () => {
	const { license } = articleSchema.shape;
	for (const right of [
		"CC-BY-SA-4.0",
		"GPL-2.0-only WITH Linux-syscall-note",
		"(MIT OR Apache-2.0)",
	]) {
		assert.ok(takes(license, right), right);
	}
	for (const wrong of ["GPL", "CC-BY-SA", "MIT or so"]) {
		assert.ok(!takes(license, wrong), wrong);
	}
});

test("a key that is not in the schema is none", () => {
	for (const schema of [pageSchema, sourceSchema]) {
		assert.ok(!takes(schema, { title: "A", colour: "red" }));
		assert.ok(takes(schema, { title: "A" }));
	}
});
