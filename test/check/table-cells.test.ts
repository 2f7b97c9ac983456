// Advice on tables: cells that have no column are told of with their line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsWithoutColumn } from "../../src/check/table-cells.ts";
import { contentParser } from "../../src/content/parse.ts";
import { decode, type Source } from "../../src/content/source.ts";
import { messageOf } from "../../src/diagnostics/report.ts";
import { article } from "../archive.ts";

/** What is told of a body, each with its place. */
function told(body: string): string[] {
	const path = "articles/one.md";
	const texts = [decode(path, Buffer.from(article({}, body)))].filter(
		(one): one is Source => "text" in one,
	);
	const folder = { root: "/", texts, images: new Map(), diagnostics: [] };
	return cellsWithoutColumn(folder, contentParser()(folder)).map(
		(one) => `${one.at.line}:${one.at.column} ${messageOf(one, "")}`,
	);
}

const head = "| A | B |\n| --- | --- |\n";

test("a cell that its table has no column for is told of with its line", () => {
	const [found, ...more] = told(`Text.\n\n${head}| 1 | 2 |\n| 1 | 2 | 3 |\n`);
	assert.equal(
		found,
		'12:11 Unexpected row of 3 cells, of which readers never see "3", expected 2 cells, as the head of its table has',
	);
	assert.deepEqual(more, []);
});

test("so are those of tables without bars at their sides, in quotations and in lists", () => {
	const [first, second, third] = told(
		"A | B\n--|--\n1 | 2 | 3 | 4\n\n> | A | B |\n> |---|---|\n> | 1 | 2 | 3\n\n- X\n\n  A | B\n  --|--\n  1 | 2 | 3\n",
	);
	assert.match(first ?? "", /^9:9 Unexpected row of 4 cells, .* see "3 \| 4"/);
	assert.match(second ?? "", /^13:\d+ Unexpected row of 3 cells/);
	assert.match(third ?? "", /^19:\d+ Unexpected row of 3 cells/);
});

for (const row of [
	"| 1 |",
	"| 1 | 2 |",
	"| 1 | 2 | |",
	"| 1 | 2 \\| 3 |",
	"| 1 | `a \\| b` |",
]) {
	test(`a row that loses nothing is right: ${row}`, () => {
		assert.deepEqual(told(`${head}${row}\n`), []);
	});
}

test("what looks like a table in a block of code, or is none, is right", () => {
	assert.deepEqual(
		told(`\`\`\`\n${head}| 1 | 2 | 3 |\n\`\`\`\n\nA | b | c\n\n---\n`),
		[],
	);
});
