// Thinning: a frequent word keeps its articles and about what it weighs in each, and loses its places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode, type Item } from "../../src/search/cbor.ts";
import * as thinning from "../../src/search/thinning.ts";
import { fewestArticles, firstNoPlace } from "../../src/search/thinning.ts";

/** What a part is once it has been thinned. */
function thinned(part: Item, number: number): Item | undefined {
	const thin = thinning.thinned(encode(part), number);
	return thin && decode(thin.bytes);
}

/** A part of the index with one word in as many articles as are frequent, each with the same places and fields. */
function part(places: readonly number[], fields: readonly number[] = []): Item {
	const articles = Array.from({ length: fewestArticles }, () => [
		1,
		places,
		fields,
	]);
	return [[["often", articles, []]]];
}

/** The places and the fields of the first article of the first word. */
function first(thin: Item | undefined): { places: Item; fields: Item } {
	const [[[, [[, places = [], fields = []] = []] = []] = []] = []] =
		thin as never as [[[string, [number, Item, Item][]]]];
	return { places, fields };
}

test("a word that stands in fewer articles keeps its places", () => {
	const [[[text, articles]]] = part([-25, 4, 5]) as never as [
		[[string, Item[]]],
	];
	assert.equal(thinned([[[text, articles.slice(1), []]]], 0), undefined);
	const both = [
		[
			[text, articles, []],
			["seldom", [[7, [-25, 4], []]], []],
		],
	];
	const [[, seldom]] = thinned(both, 0) as never as [Item[]];
	assert.deepEqual(seldom, ["seldom", [[7, [-25, 4], []]], []]);
});

const weights: readonly [places: readonly number[], weight: number][] = [
	[[-25, 4], 24],
	[[4], 25],
	[[-25, 4, 9, 12], 72],
	[[-169, 1, -25, 4], 192],
	[[-9, 3], 8],
	[[-25, ...Array<number>(20).fill(3)], 480],
	[[-25, ...Array<number>(200).fill(3)], 765],
];

for (const [places, weight] of weights) {
	test(`places that weigh ${weight} together are told as that weight, within an eighth, at numbers that are no places`, () => {
		const [marker, ...numbers] = first(thinned(part(places), 3))
			.places as number[];
		assert.ok(numbers.length <= 3);
		const each = -(marker ?? 0) - 1;
		assert.ok(each <= 255);
		const sum = each * numbers.length;
		assert.ok(Math.abs(sum - weight) <= weight / 8, `${sum}`);
		assert.ok((numbers[0] ?? 0) >= firstNoPlace);
		assert.ok(numbers.slice(1).every((distance) => distance === 1));
	});
}

test("two words have no number in common, in one part or in two", () => {
	const [word] = (part([-25, 4]) as never as [Item[]])[0];
	const two = [[word, word]] as Item;
	const numbers = [0, 1].flatMap((number) =>
		(
			thinned(two, number) as never as [[string, [number, number[]][]][]]
		)[0].map(([, [[, places] = [0, []]]]) => places[1]),
	);
	assert.equal(new Set(numbers).size, 4);
});

test("the fields that hold a word are kept, without its places in them", () => {
	assert.deepEqual(
		first(thinned(part([], [-3, 7, 2, 2, -5, 1]), 0)).fields,
		[-3, 0, -5, 0],
	);
	assert.deepEqual(
		first(thinned(part([], [7, 2, -2, 1]), 0)).fields,
		[-1, 0, -2, 0],
	);
	assert.deepEqual(first(thinned(part([], [-3, 7]), 0)).places, []);
});

test("it is told in how many articles each word stands", () => {
	const [[often]] = part([-25, 4]) as never as [[Item]];
	const both = [[often, ["seldom", [[7, [4], []]], []]]] as Item;
	assert.deepEqual(thinning.thinned(encode(both), 0)?.counts, [
		["often", fewestArticles],
		["seldom", 1],
	]);
});

test("what has another form is refused", () => {
	for (const other of [7, [7], [[7]], [[["a", 7]]]] as Item[])
		assert.throws(() => thinned(other, 0), RangeError);
	assert.throws(() => thinned(part(["x"] as never), 0), RangeError);
});
