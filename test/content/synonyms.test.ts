// Synonyms: what `search.yml` says, and every mistake in it with the line that mends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const articles = { "articles/a.md": article() };

/** An archive whose `search.yml` says this. */
function saying(text: string) {
	return load({ ...articles, "search.yml": text });
}

test("synonyms are lists of terms, in lower case and with single spaces", () => {
	const { archive, report } = saying(
		"synonyms:\n  - [Licence, license]\n  - [binary  module, proprietary module]\n",
	);
	assert.equal(report, "");
	assert.deepEqual(archive.synonyms, [
		["licence", "license"],
		["binary module", "proprietary module"],
	]);
});

test("an archive needs no synonyms", () => {
	assert.deepEqual(load(articles).archive.synonyms, []);
	assert.equal(saying("").report, "");
});

const mistakes: readonly [text: string, report: string, mended: string][] = [
	[
		"synonyms:\n  - [licence, license]\n  - [license, permit]\n",
		'search.yml:3:6: Unexpected synonym "license", expected each term once, since all synonyms of one term stand together (see search.yml:2:15)\n  fix: join the two lists, and delete this one',
		"synonyms:\n  - [licence, license, permit]\n",
	],
	[
		"synonyms:\n  - [licence]\n",
		"search.yml:2:5: Unexpected item of a list of a list, expected at least two terms, each a synonym of the others\n  fix: write in its place at least two terms, each a synonym of the others, such as - [licence, license]",
		"synonyms:\n  - [licence, license]\n",
	],
	[
		'synonyms:\n  - ["...", dots]\n',
		'search.yml:2:6: Unexpected item of a list of "...", expected a word or a few words, such as binary module\n  fix: write in its place a word or a few words, such as binary module',
		"synonyms:\n  - [ellipsis, dots]\n",
	],
	[
		"synonym:\n  - [a, b]\n",
		'search.yml:1:1: Unexpected key "synonym", expected "synonyms"\n  fix: write synonyms: in place of synonym:',
		"synonyms:\n  - [a, b]\n",
	],
];

for (const [text, report, mended] of mistakes) {
	test(`a mistake in the synonyms is named with its place and its fix: ${JSON.stringify(text)}`, () => {
		assert.equal(saying(text).report, report);
		assert.equal(saying(mended).report, "");
	});
}
