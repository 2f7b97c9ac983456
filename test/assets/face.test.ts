// Faces: which characters the font of the pictures has, and how wide they are.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { readFace } from "../../src/assets/face.ts";

const bytes = readFileSync(
	createRequire(import.meta.url).resolve(
		"@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
	),
);
const face = readFace(bytes);

test("a face covers the alphabets that it was made for", () => {
	for (const text of [
		"Modules/Licensing, EXPORT_SYMBOL_GPL() & “more” – 2.6…",
		"Übergröße, çà et là, Łódź, Dvořák, Việt Nam",
		"Λεξικό",
		"Лицензии",
		"",
	]) {
		assert.equal(face.covers(text), true, text);
	}
});

test("a text is not covered when one of its characters is missing or can't be seen", () => {
	for (const text of [
		"模块",
		"a模",
		"تراخيص",
		"שלום",
		"🐧",
		"\uffff",
		"\ud800",
		"a\0",
	]) {
		assert.equal(face.covers(text), false, JSON.stringify(text));
	}
});

test("widths are the advances of the font, added up", () => {
	// In the font's units of a thousandth of an em, as its table `hmtx` has them.
	assert.deepEqual(
		["", "W", "i", " ", "—"].map(face.width),
		[0, 1.02, 0.336, 0.228, 0.828],
	);
	assert.equal(face.width("Wi"), face.width("W") + face.width("i"));
});

test("a face can be read from the middle of a buffer", () => {
	const padded = Buffer.concat([Buffer.alloc(3), bytes]);
	assert.equal(readFace(padded.subarray(3)).width("Wi"), face.width("Wi"));
});

test("what is no font is refused", () => {
	assert.throws(
		() => readFace(new Uint8Array(64)),
		/The font has no table head\./,
	);
});
