// The words of a text: which sentence an offset falls into, however long the text is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesOf } from "../../src/markdown/text.ts";

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
