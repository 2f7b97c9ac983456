// Index entries moved in the text of an article: only their own characters change.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexEntry } from "../../src/content/index-entry.ts";
import { moveEntries } from "../../src/headings/entries.ts";

/** Moves `Kernel: A` to `Kernel: B/C`. */
const move = ({ index, path }: IndexEntry) =>
	index === "Kernel" && path.join("/") === "A"
		? { index, path: ["B", "C"] }
		: undefined;

/** Text around the index that must stay as it is, down to the byte. */
const around = (index: string) =>
	`---\ntitle:   'It''s'   # odd\n${index}\ndate: 2026-01-01 # "Kernel: A"\n---\n- "Kernel: A" stays in the body\n`;

const moves: readonly [what: string, before: string, after: string][] = [
	[
		"in double quotes, with its comment",
		'index:\n  # why\n  - "Kernel: A"   # here\n  - "Kernel: Z"',
		'index:\n  # why\n  - "Kernel: B/C"   # here\n  - "Kernel: Z"',
	],
	["in single quotes", "index: ['Kernel: A']", "index: ['Kernel: B/C']"],
	[
		"in brackets over several lines",
		'index: [\n  "Kernel: Z", "Kernel: A",\n]',
		'index: [\n  "Kernel: Z", "Kernel: B/C",\n]',
	],
	["with an anchor", 'index:\n- &a "Kernel: A"', 'index:\n- &a "Kernel: B/C"'],
	[
		"out of lines, where it would stand twice",
		'index:\n  - "Kernel: B/C" # kept\n  - "Kernel: A" # gone\n  - "Kernel: Z"',
		'index:\n  - "Kernel: B/C" # kept\n  - "Kernel: Z"',
	],
	[
		"out of the middle of brackets",
		'index: ["Kernel: B/C", "Kernel: A",  "Kernel: Z"]',
		'index: ["Kernel: B/C", "Kernel: Z"]',
	],
	[
		"out of the end of brackets",
		'index: ["Kernel: b/c" , "Kernel: A" ]',
		'index: ["Kernel: b/c" ]',
	],
];

for (const [what, before, after] of moves) {
	test(`an entry is moved ${what}`, () => {
		assert.equal(moveEntries(around(before), move), around(after));
	});
}

test("a byte order mark and CRLF stay", () => {
	const text = `\uFEFF${around('index:\n  - "Kernel: A"\n  - "Kernel: B/C"').replaceAll("\n", "\r\n")}`;
	assert.equal(
		moveEntries(text, move),
		text.replace('  - "Kernel: A"\r\n  - "Kernel: B/C"', '  - "Kernel: B/C"'),
	);
});

for (const text of [
	"no front matter, Kernel: A\n",
	'---\nindex: ["Kernel: A"]\n',
	"---\nindex: Kernel\n---\n",
	'---\nindex: ["LWN: A", "Kernel: A/B", 4]\n---\n',
]) {
	test(`nothing to move leaves the text as it is: ${JSON.stringify(text)}`, () => {
		assert.equal(moveEntries(text, move), text);
	});
}
