// Beginnings: a part of the index keeps its words with all their places, and of their articles the first ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as beginning from "../../src/search/beginning.ts";
import { decode, encode, type Item } from "../../src/search/cbor.ts";

/** The beginning of a part. */
function beginningOf(part: Item): Item {
	return decode(beginning.beginningOf(encode(part)));
}

/** As many articles after one another, each with as many places of a word. */
function articles(count: number, places: number): Item[] {
	return Array.from({ length: count }, (_, n) => [
		n === 0 ? 0 : 1,
		Array<number>(places).fill(3),
		[],
	]);
}

/** How many articles each word of a part has, and each of its forms. */
function counts(part: Item) {
	const [words] = part as never as [[string, Item[], [string, Item[]][]][]];
	return words.map(([text, articles, forms]) => [
		text,
		articles.length,
		...forms.map(([form, others]) => `${form} ${others.length}`),
	]);
}

test("a small part is its own beginning", () => {
	const part = [
		[
			["naive", articles(2, 3), [["naïve", articles(1, 3)]]],
			["zfs", [[7, [-25, 4], [-3, 2]]], []],
		],
	] as Item;
	assert.deepEqual(beginningOf(part), part);
});

test("of a great part the first articles are kept, the same for all words and forms", () => {
	const part = [
		[
			["naive", articles(500, 20), [["naïve", articles(500, 9)]]],
			[
				"zfs",
				[
					[3, [4], []],
					[400, [4], []],
				],
				[],
			],
		],
	] as Item;
	assert.deepEqual(counts(beginningOf(part)), [
		["naive", 194, "naïve 194"],
		["zfs", 1],
	]);
});

test("the places of the articles that are kept are all there", () => {
	const part = [[["often", articles(10_000, 2), []]]] as Item;
	const [[[, [first, second]]]] = beginningOf(part) as never as [
		[[string, Item[]]],
	];
	assert.deepEqual(
		[first, second],
		[
			[0, [3, 3], []],
			[1, [3, 3], []],
		],
	);
	assert.deepEqual(counts(beginningOf(part)), [["often", 2000]]);
});

test("one article is kept, however many places it has", () => {
	const part = [[["often", articles(2, 50_000), []]]] as Item;
	assert.deepEqual(counts(beginningOf(part)), [["often", 1]]);
});

test("what has another form is refused", () => {
	for (const other of [
		7,
		[7],
		[[7]],
		[[["a", 7]]],
		[[["a", [["x"]]]]],
	] as Item[])
		assert.throws(() => beginningOf(other), RangeError);
});
