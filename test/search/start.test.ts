// The start of a search: Pagefind's metadata, read and given back.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Catalogue } from "../../src/search/catalogue.ts";
import { decode, encode, type Item } from "../../src/search/cbor.ts";
import {
	leveled,
	restored,
	shortened,
	unleveled,
} from "../../src/search/short.ts";
import {
	entryOf,
	metadataOf,
	readMetadata,
	signature,
} from "../../src/search/start.ts";
import { bundleForm, type Start } from "../../src/search/start-file.ts";

const catalogue: Catalogue = {
	articles: 2,
	synonyms: [],
	functionWords: [],
	softWords: [],
	indexes: [],
	headings: [],
	authors: [],
	outcomes: [],
	standings: [],
	marks: "",
	releases: [],
	lists: [],
};

const start: Start = {
	form: bundleForm,
	pagefind: "1.6.0",
	version: "abc",
	language: "en",
	program: "en-1.6.0.pagefind",
	letters: ["_"],
	lengths: leveled([3, 700]),
	thin: "0000",
	frequent: { words: "", shares: "" },
	shelves: "",
	registers: { names: 0, sources: 0, unnamed: 0 },
	words: shortened(["a", "mmap", "naïve", "zfs"]),
	fields: ["title"],
	catalogue,
};

// RFC 8949, appendix A.
const items: readonly [item: Item, hex: string][] = [
	[0, "00"],
	[23, "17"],
	[24, "1818"],
	[255, "18ff"],
	[256, "190100"],
	[65_535, "19ffff"],
	[1_000_000, "1a000f4240"],
	[4_294_967_295, "1affffffff"],
	["", "60"],
	["IETF", "6449455446"],
	["ü", "62c3bc"],
	[-1, "20"],
	[-25, "3818"],
	[-1000, "3903e7"],
	[[], "80"],
	[[1, [2, 3], [4, 5]], "8301820203820405"],
];

for (const [item, hex] of items) {
	test(`${JSON.stringify(item)} is ${hex} in CBOR, and read back from it`, () => {
		assert.equal(Buffer.from(encode(item)).toString("hex"), hex);
		assert.deepEqual(decode(Buffer.from(hex, "hex")), item);
	});
}

for (const hex of ["a0", "1b0000000000000000", "61ff", "82", ""]) {
	test(`"${hex}" is refused: another kind of CBOR, or cut off`, () => {
		assert.throws(() => decode(Buffer.from(hex, "hex")));
	});
}

const lists: readonly [words: readonly string[], text: string][] = [
	[[], ""],
	[["mmap", "mmap_range", "mmu", "zfs"], "0mmap 4_range 2u 0zfs"],
	[["a", "a"], "0a 1"],
	[["naïve", "naïveté"], "0naïve 5té"],
	[
		[`${"x".repeat(40)}a`, `${"x".repeat(40)}b`],
		`0${"x".repeat(40)}a z${"x".repeat(5)}b`,
	],
];

for (const [words, text] of lists) {
	test(`the words ${words.join(", ").slice(0, 40) || "of nothing"} are written in short and restored`, () => {
		assert.equal(shortened(words), text);
		assert.deepEqual(restored(text), words);
	});
}

test("lengths are told within a tenth, a character each", () => {
	const lengths = [1, 7, 60, 700, 1234, 65_000, 1_000_000];
	const written = leveled(lengths);
	assert.equal(written.length, lengths.length);
	for (const [n, length] of unleveled(written).entries()) {
		const wanted = lengths[n] ?? 0;
		assert.ok(Math.abs(length - wanted) <= 0.1 * wanted, `${length}`);
	}
	assert.deepEqual(unleveled(leveled([0])), [1]);
});

test("Pagefind's metadata names articles and parts of the index by their numbers", () => {
	assert.deepEqual(readMetadata(metadataOf(start)), {
		version: "1.6.0",
		articles: [
			{ name: "0", length: 3 },
			{ name: "1", length: 713 },
		],
		parts: [
			{ first: "", name: "0" },
			{ first: "mmap", name: "1" },
			{ first: "naïve", name: "2" },
			{ first: "zfs", name: "3" },
		],
		fields: ["title"],
	});
	assert.throws(() => readMetadata(Buffer.from("<!doctype html>")), RangeError);
});

test("every word there may be falls into one part of the index", () => {
	const bytes = metadataOf(start).subarray(signature.length);
	const [, , parts] = decode(bytes) as [unknown, unknown, [string, string][]];
	for (const [word, part] of [
		["", 0],
		["a", 0],
		["mma", 0],
		["mmap", 1],
		["mmap_range", 1],
		["n", 1],
		["naiv", 1],
		["naïve", 2],
		["zf", 2],
		["zfs", 3],
		["zürich", 3],
		["\u{1f427}", 3],
	] as const) {
		// Pagefind compares the bytes of UTF-8.
		const order = (one: string) =>
			Buffer.compare(Buffer.from(one), Buffer.from(word));
		assert.deepEqual(
			parts.flatMap(([first, last], n) =>
				order(first) <= 0 && order(last) >= 0 ? [n] : [],
			),
			[part],
			word,
		);
	}
});

test("Pagefind's entry says how many articles there are, and in which language", () => {
	assert.deepEqual(entryOf(start), {
		version: "1.6.0",
		languages: { en: { hash: "abc", wasm: "en", page_count: 2 } },
		include_characters: ["_"],
	});
});
