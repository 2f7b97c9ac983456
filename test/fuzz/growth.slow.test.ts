// Growth: what takes an article longest takes no more than in proportion to its length, told by the processor's time of a text and of longer ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHtml } from "hast-util-from-html";
import { addressOf } from "../../src/content/address.ts";
import { parseYaml } from "../../src/content/yaml.ts";
import { cutAtComments, lwnAuthors } from "../../src/import/lwn.ts";
import { markdownOf } from "../../src/import/markdown-of.ts";
import { renderBody } from "../../src/markdown/render-body.ts";
import { escaped, withDestinations } from "../../src/pages/markdown-text.ts";
import { article, load } from "../archive.ts";

const render = (text: string) =>
	renderBody(
		{ path: "articles/one.md", text, firstLine: 1 },
		{ ignoredSymbols: new Set(), base: "/", images: new Map(), addressOf },
	);
const read = (text: string) => parseYaml("a.yml", text);
const convert = (text: string) =>
	markdownOf(fromHtml(text, { fragment: true }));

/** A text of a length, made of pieces that differ where they have to. */
const of = (piece: (n: number) => string) => (length: number) => {
	let text = "";
	for (let n = 0; text.length < length; n++) text += piece(n);
	return text;
};
const times = (piece: string) => of(() => piece);

const cases: readonly [
	name: string,
	use: (text: string) => unknown,
	text: (length: number) => string,
][] = [
	["opening brackets", render, times("[")],
	["images that never end", render, times("![")],
	["footnotes within the line that never end", render, times("^[")],
	["stars and words", render, times("**a ")],
	["links by reference that lead nowhere", render, times("[a][b]")],
	["footnotes", render, of((n) => `a[^${n}]\n\n[^${n}]: b\n\n`)],
	["headings with one anchor", render, times("## h\n")],
	["lists within lists", render, of((n) => `${"  ".repeat(n % 90)}- a\n`)],
	["links to articles in one paragraph", render, times("A b. [a](x.md) ")],
	[
		"identifiers without end",
		render,
		(length) => `\`\`\`c\n${times("a_")(length)}`,
	],
	["keys", read, of((n) => `k${n}: a\n`)],
	["keys that are all the same", read, times("k: a\n")],
	["brackets of YAML that never end", read, times("[")],
	["spaces in a page's text", cutAtComments, times(" ")],
	["empty lines in a page's text", cutAtComments, times("\n")],
	["empty lines before a byline", lwnAuthors, times("\n")],
	["spaces in a byline", lwnAuthors, (length) => `By a${" ".repeat(length)}b`],
	[
		"spaces in a line that is no YAML",
		read,
		(length) => `title: a${" ".repeat(length)}: b`,
	],
	[
		"destinations in brackets that never end",
		(text) => withDestinations(text, () => undefined),
		times("](<"),
	],
	[
		"marks of a heading within a text",
		escaped,
		(length) => `${"#".repeat(length)}x`,
	],
	["anchors without words in a page", convert, times("<a name=x></a>")],
	["paragraphs that have gone", withLock, of((n) => `p${n} `)],
];

/** An article that was published with as many other paragraphs as these are words. */
function withLock(text: string) {
	const lock = `/Articles/one/ ¶ ${text.trim()}\n`;
	return load({ "articles/one.md": article(), "permalinks.lock": lock });
}

/** What is measured lasts at least as long, in microseconds: the system counts a process's time in steps of up to 10,000. */
const worthMeasuring = 60_000;

/** The processor's time of one use, in microseconds: the least mean of three, as what else the machine does only adds to it. */
function timeOf(use: () => unknown): number {
	const mean = () => {
		const before = process.cpuUsage();
		for (let uses = 1; ; uses++) {
			use();
			const { user, system } = process.cpuUsage(before);
			if (user + system >= worthMeasuring) return (user + system) / uses;
		}
	};
	return Math.min(mean(), mean(), mean());
}

/**
 * Lengths, and how many times the time of the first of them the second may take: half of what it would with the square.
 * Where memory is asked for in another way from some length on, a step in time stands between two lengths (some 0.1 ms
 * to 0.8 ms for 80,000 and 160,000 spaces): growth with the square shows between the next two as well.
 */
const steps = [
	{ short: 20_000, long: 160_000, most: 32 },
	{ short: 160_000, long: 640_000, most: 8 },
];

for (const [name, use, text] of cases) {
	test(`time grows in proportion to the length of ${name}`, () => {
		// What is compiled at first does not count.
		use(text(20_000));
		const said: string[] = [];
		for (const { short, long, most } of steps) {
			const [less, more] = [text(short), text(long)];
			const ratio = timeOf(() => use(more)) / timeOf(() => use(less));
			if (ratio < most) return;
			said.push(
				`${long / short} times the length takes ${ratio.toFixed(1)} times the time`,
			);
		}
		assert.fail(said.join("; "));
	});
}
