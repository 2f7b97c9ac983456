// What is known of a word before it is looked up: the share of the articles that hold it, and how much is loaded for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expecting } from "../../src/search/expected.ts";
import { frequentWords } from "../../src/search/frequent.ts";
import { shortened } from "../../src/search/short.ts";

const frequent = frequentWords(
	[
		["whi", 340],
		["the", 1000],
		["modul", 777],
		["rare", 249],
		["use", 250],
		["naive", 500],
	],
	1000,
);

const expect = expecting({
	words: shortened(["a", "modul", "modula", "zebra"]),
	thin: "0101",
	frequent,
});

test("the words that a quarter of the articles hold are listed, each with its share", () => {
	assert.deepEqual(frequent, {
		words: "0modul 0naive 0the 0use 0whi",
		shares: "64923",
	});
	assert.deepEqual(frequentWords([], 0), { words: "", shares: "" });
});

for (const [word, ninths] of [
	["the", 9],
	["The", 9],
	["why", 3],
	["module", 6],
	["modules", 6],
	["use", 2],
	["naïve", 4],
] as const) {
	test(`“${word}” stands in about ${ninths} ninths of the articles`, () => {
		assert.equal(expect(word).share, ninths / 9);
		assert.ok(expect(word).isListed);
	});
}

test("a word beside frequent ones is taken for less rare than others, and for no frequent one", () => {
	const [beside, other] = [expect("zfs").share, expect("apple").share];
	assert.ok(!expect("zfs").isListed);
	assert.ok(other < beside && beside < 0.25, `${other} ${beside}`);
	assert.equal(expect("heap").share, other);
});

test("a word with an ending may need a part of the index more than one without", () => {
	assert.equal(expect("modul").parts, 1);
	assert.equal(expect("modules").parts, 2);
	assert.equal(expect("zebras").parts, 1);
	assert.equal(expect("0").parts, 1);
});
