// Places: where in a file an address of its body stands, however far down the body begins.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type LineRange, Places } from "../../src/markdown/place.ts";

/** The places of addresses that are met one after the other, as `line:column`, in a body from line 7 on. */
function placesOf(
	text: string,
	...met: readonly [address: string, lines: LineRange][]
): string[] {
	const placeOf = new Places(text, 7).addresses();
	return met
		.map(([address, lines]) => placeOf(address, lines))
		.map(({ line, column }) => `${line}:${column}`);
}

test("an address is found where it is a link's, and not where the text names it", () => {
	assert.deepEqual(placesOf("x.md\n\n[x](x.md)\n", ["x.md", [2, 3]]), ["9:5"]);
});

test("an address that stands several times in one block has a place of its own each time", () => {
	assert.deepEqual(
		placesOf(
			"[x](x.md) [x](<x.md>)\n[y](x.md 'T')\n\n[x](x.md)\n",
			["x.md", [0, 2]],
			["x.md", [0, 2]],
			["x.md", [0, 2]],
			["x.md", [3, 4]],
		),
		["7:5", "7:16", "8:5", "10:5"],
	);
});

test("the address of a reference is placed where it is defined", () => {
	const text = "[x][r] [x][r]\n\n[x](x.md)\n\n> [r]: x.md\n";
	assert.deepEqual(placesOf(text, ["x.md", [0, 1]], ["x.md", [0, 1]]), [
		"11:8",
		"11:8",
	]);
});

test("an address that the parser escaped is found as it was typed", () => {
	const cases: readonly [text: string, address: string, place: string][] = [
		["[a](größe.md)", "gr%C3%B6%C3%9Fe.md", "7:5"],
		["[a](100%.md)", "100%25.md", "7:5"],
		["[a](a\\_b.md)", "a_b.md", "7:5"],
		["[a](<a b.md>)", "a%20b.md", "7:6"],
		["[a](a(b).md)", "a(b).md", "7:5"],
		["<javascript:alert(1)>", "javascript:alert(1)", "7:2"],
		["[a](%FF)", "%FF", "7:5"],
	];
	for (const [text, address, place] of cases) {
		assert.deepEqual(placesOf(text, [address, [0, 1]]), [place], text);
	}
});

test("an address that stands further on is placed there, as that of a footnote within the line is", () => {
	assert.deepEqual(placesOf("a\n\nb ^[[x](x.md)]\n", ["x.md", [0, 1]]), [
		"9:9",
	]);
});

test("an address that is not there is placed at the start of its block", () => {
	const text = "a\n\nb\n";
	assert.deepEqual(placesOf(text, ["y.md", [2, 3]], ["%FF", [2, 3]]), [
		"9:1",
		"9:1",
	]);
});

test("texts are found one after the other within their block", () => {
	const placeOf = new Places("a a\n\na\n", 1).texts();
	const met = ([0, 0, 2, 0] as const).map((line) =>
		placeOf("a", [line, line + 1]),
	);
	assert.deepEqual(
		met.map(({ line, column }) => `${line}:${column}`),
		["1:1", "1:3", "3:1", "1:1"],
	);
	assert.deepEqual(placeOf("b", [2, 3]), { line: 3, column: 1 });
});
