// Places: where in a file a text of its body stands, however far down the body begins.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findIn } from "../../src/markdown/place.ts";

const source = {
	path: "articles/one.md",
	text: "x.md\n\n[x](x.md)\n\n[größe](größe.md)\n",
	firstLine: 7,
};

test("an address is found where it is a link's, from the line on that it is asked for at", () => {
	assert.deepEqual(findIn(source, "x.md"), { line: 9, column: 5 });
	assert.deepEqual(findIn(source, "x.md", 1), { line: 9, column: 5 });
	assert.deepEqual(findIn(source, "x.md", 2), { line: 9, column: 5 });
});

test("a text that only stands further up is found there, as the target of a reference is", () => {
	assert.deepEqual(findIn(source, "x.md", 4), { line: 9, column: 5 });
});

test("an address that the parser escaped is found as it was typed", () => {
	assert.deepEqual(findIn(source, "gr%C3%B6%C3%9Fe.md"), {
		line: 11,
		column: 9,
	});
});

test("a text that is not there is placed at the line it was asked for at", () => {
	assert.deepEqual(findIn(source, "y.md", 2), { line: 9, column: 1 });
	assert.deepEqual(findIn(source, "%FF", 2), { line: 9, column: 1 });
});
