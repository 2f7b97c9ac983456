// Questions: which words of a query are searched, and which of them first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../src/search/query.ts";
import { rarestOf, tellingOf } from "../../src/search/question.ts";

const shares: Readonly<Record<string, number>> = {
	why: 0.4,
	was: 0.9,
	the: 1,
	from: 0.95,
	removed: 0.3,
};

/** Words in capitals need two parts of the index. */
async function expect(word: string) {
	const parts = /[A-Z]/.test(word) ? 2 : 1;
	return { isListed: word in shares, share: shares[word] ?? 0, parts };
}

function words({ terms }: { terms: readonly { text: string }[] }): string {
	return terms.map(({ text }) => text).join(" ");
}

const firsts: readonly [line: string, first: string][] = [
	["zfs", "zfs"],
	["the FPU zfs", "FPU zfs"],
	["zfs fpu export", "zfs fpu export"],
	["why was the fpu export removed from zfs", "fpu export zfs"],
	["why was the EXPORT removed", "EXPORT removed"],
	["FPU EXPORT the", "EXPORT the"],
	["the FPUEXPORT", "the FPUEXPORT"],
	['"derived work" why was removed', "derived work why removed"],
	["the zfs fpu export -firmware", "zfs export firmware"],
	["-aa -bb -cc -dd zfs", "aa bb cc dd zfs"],
];

for (const [line, first] of firsts) {
	test(`the first results of ${line} are found by ${first}`, async () => {
		const query = parseQuery(line);
		const found = await rarestOf(query, expect);
		assert.equal(words(found), first);
		assert.equal(found.isCut ?? false, first !== words(query));
	});
}

const questions: readonly [line: string, asked: string, leftOut: string][] = [
	["the was from", "the was from", ""],
	[
		"why was the fpu export removed from zfs",
		"why fpu export removed zfs",
		"was the from",
	],
	["the was from why", "was from why", "the"],
	["the was zfs fpu", "was zfs fpu", "the"],
	['"the was" from the zfs', "the was from the zfs", ""],
	["from -the was zfs fpu removed", "the zfs fpu removed", "from was"],
];

for (const [line, asked, leftOut] of questions) {
	test(`of ${line} ${leftOut || "nothing"} is left out`, async () => {
		const telling = await tellingOf(parseQuery(line), expect);
		assert.equal(words(telling.query), asked);
		assert.equal(telling.leftOut.join(" "), leftOut);
	});
}
