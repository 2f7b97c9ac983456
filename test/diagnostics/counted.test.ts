// Numbers with their nouns: one is singular, thousands have a comma.
import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, format } from "../../src/diagnostics/counted.ts";

test("a number agrees with its noun", () => {
	assert.equal(counted(0, "article"), "0 articles");
	assert.equal(counted(1, "article"), "1 article");
	assert.equal(counted(2, "article"), "2 articles");
	assert.equal(counted(1001, "article"), "1,001 articles");
});

test("thousands are set apart", () => {
	assert.equal(format(999), "999");
	assert.equal(format(1234567), "1,234,567");
});
