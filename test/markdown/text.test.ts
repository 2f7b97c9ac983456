// The words of a text: how many there are, and which sentence an offset falls into, however long the text is.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	countWords,
	sentencesIn,
	sentencesOf,
	wordAt,
} from "../../src/markdown/text.ts";

test("an offset falls into the sentence that it stands in, without the spaces around it", () => {
	const text = "It was asked for. It was refused! Why?";
	const sentenceAt = sentencesOf(text);
	assert.deepEqual(
		[0, 17, 18, 34, 38].map((offset) => sentenceAt(offset)),
		[
			"It was asked for.",
			"It was asked for.",
			"It was refused!",
			"Why?",
			"Why?",
		],
	);
});

test("a text of many pages is cut where a short one would be", () => {
	const sentences = Array.from(
		{ length: 1000 },
		(_, n) => `Sentence ${n} of a text that is long.`,
	);
	const text = sentences.join(" ");
	const sentenceAt = sentencesOf(text);
	let offset = 0;
	for (const sentence of sentences) {
		assert.equal(sentenceAt(offset), sentence);
		assert.equal(sentenceAt(offset + sentence.length - 1), sentence);
		offset += sentence.length + 1;
	}
});

test("a sentence without an end is given in pieces, none of them empty", () => {
	const sentenceAt = sentencesOf("word ".repeat(2000));
	assert.match(sentenceAt(0), /^(word )+word$/);
	assert.match(sentenceAt(9_000), /^(word )+word$/);
});

test("an empty text has an empty sentence", () => {
	assert.equal(sentencesOf("")(0), "");
});

test("each offset of a short text falls into one of the sentences that the text is cut into", () => {
	const text =
		"Is v2.6 meant? “No.” (See `a.b()`. Or not!)  The U.S. law says … e.g. this; it “ends”";
	const sentenceAt = sentencesOf(text);
	const met = new Set(
		Array.from(text, (_letter, offset) => sentenceAt(offset)),
	);
	assert.deepEqual([...met], sentencesIn(text));
});

test("a name is found as a word of its own, not as a part of another", () => {
	assert.equal(wordAt("__put_page, put_pages and put_page()", "put_page"), 26);
	assert.equal(wordAt("put_page", "put_page"), 0);
	assert.equal(wordAt("__put_page", "put_page"), -1);
	assert.equal(wordAt("", "put_page"), -1);
});

test("words are what white space of any kind parts", () => {
	for (const [text, count] of [
		["", 0],
		["  \n", 0],
		["one", 1],
		[" one  two\tthree\n", 3],
		["Größe und 中文 — naïve", 5],
	] as const) {
		assert.equal(countWords(text), count, text);
	}
	for (let code = 0; code < 0x10000; code++) {
		const text = `a${String.fromCharCode(code)}b`;
		assert.equal(countWords(text), text.match(/\S+/g)?.length, `${code}`);
	}
});
