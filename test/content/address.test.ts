// Addresses: each markdown file of articles/ and pages/ has one by rule, and no other file has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../src/content/address.ts";

test("an article's address is made of its file's name, wherever the file lies", () => {
	assert.equal(addressOf("articles/one.md"), "/Articles/one/");
	assert.equal(addressOf("articles/2004/02/one.md"), "/Articles/one/");
});

test("a page's address is its name alone", () => {
	assert.equal(addressOf("pages/about.md"), "/about/");
});

test("any other file has no address", () => {
	for (const file of [
		"one.md",
		"notes/one.md",
		"articles/one.markdown",
		"articles/chart.png",
		"indexes/Kernel.yml",
		"articlesx/one.md",
	]) {
		assert.equal(addressOf(file), undefined, file);
	}
});
