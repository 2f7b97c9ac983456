// Decoding: which bytes are a text, where the first wrong one stands, and how places in a text are counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	decode,
	largestArticle,
	largestText,
} from "../../src/content/source.ts";

/** The text that bytes decode to. */
function textOf(bytes: Buffer | string): string {
	const read = decode("a.md", Buffer.from(bytes));
	assert.ok("text" in read);
	return read.text;
}

/** The mistake that bytes are answered with. */
function mistakeIn(bytes: Buffer | number[]) {
	const read = decode("a.md", Buffer.from(bytes));
	assert.ok("unexpected" in read);
	return read;
}

test("line ends become LF, however they were written", () => {
	assert.equal(textOf("a\r\nb\rc\nd"), "a\nb\nc\nd");
});

test("a byte order mark is dropped at the start, and kept within", () => {
	assert.equal(textOf("\uFEFFa\uFEFFb"), "a\uFEFFb");
});

test("characters of every length are read", () => {
	assert.equal(textOf("aéख😀"), "aéख😀");
});

const invalid: readonly [
	says: string,
	bytes: number[],
	byte: string,
	line: number,
	column: number,
][] = [
	["a byte of Latin-1", [0x61, 0xfc, 0x62], "0xfc", 1, 2],
	["the first byte of the file", [0xff, 0x61], "0xff", 1, 1],
	["the last byte, in the middle of a character", [0x61, 0xc3], "0xc3", 1, 2],
	["a byte after three lines", [0x0a, 0x0a, 0x0a, 0x61, 0xf8], "0xf8", 4, 2],
	["the first of several", [0x61, 0xfe, 0x0a, 0xff], "0xfe", 1, 2],
];

for (const [says, bytes, byte, line, column] of invalid) {
	test(`what is not UTF-8 is found: ${says}`, () => {
		const { at, unexpected, expected } = mistakeIn(bytes);
		assert.deepEqual(
			{ at, unexpected, expected },
			{
				at: { line, column },
				unexpected: `byte ${byte}`,
				expected: "text in UTF-8",
			},
		);
	});
}

test("a wrong byte is found behind characters of every length", () => {
	const before = Buffer.from("é\n😀ख\n".repeat(1000));
	const { at, unexpected } = mistakeIn(
		Buffer.concat([before, Buffer.from([0xe9, 0x0a])]),
	);
	assert.equal(unexpected, "byte 0xe9");
	assert.deepEqual(at, { line: 2001, column: 1 });
});

test("a text may be as large as the limit and no larger, and an article has a limit of its own", () => {
	for (const [path, most, unexpected, expected] of [
		["symbols.yml", largestText, "file of 8.0 MB", "at most 8 MB of text"],
		["articles/a.md", largestArticle, "file of 1.0 MB", "at most 1 MB of text"],
	] as const) {
		assert.ok("text" in decode(path, Buffer.alloc(most, "x")));
		const mistake = decode(path, Buffer.alloc(most + 1, "x"));
		assert.ok("unexpected" in mistake);
		assert.equal(mistake.unexpected, unexpected);
		assert.equal(mistake.expected, expected);
	}
});

test("the lock may have any size", () => {
	assert.ok(
		"text" in decode("permalinks.lock", Buffer.alloc(largestText + 1, "x")),
	);
});
