// What changed between two releases.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changesBetween, countsOf } from "../../src/exports/changes.ts";
import type { Export } from "../../src/exports/export.ts";

function release(number: string, exports: Record<string, Export>) {
	return {
		path: `exports/${number}.txt`,
		release: number,
		source: "a build",
		exports: new Map(Object.entries(exports)),
	};
}

const before = release("6.1", {
	same: { type: "EXPORT_SYMBOL" },
	gone: { type: "EXPORT_SYMBOL" },
	tightened: { type: "EXPORT_SYMBOL" },
	moved: { type: "EXPORT_SYMBOL_GPL" },
});
const after = release("6.12", {
	same: { type: "EXPORT_SYMBOL" },
	tightened: { type: "EXPORT_SYMBOL_GPL" },
	moved: { type: "EXPORT_SYMBOL_GPL", namespace: "CXL" },
	added: { type: "EXPORT_SYMBOL_GPL" },
});

test("symbols that came, went, or are exported on other terms are the changes", () => {
	assert.deepEqual(changesBetween(before, after), [
		{
			symbol: "added",
			before: undefined,
			after: { type: "EXPORT_SYMBOL_GPL" },
		},
		{ symbol: "gone", before: { type: "EXPORT_SYMBOL" }, after: undefined },
		{
			symbol: "moved",
			before: { type: "EXPORT_SYMBOL_GPL" },
			after: { type: "EXPORT_SYMBOL_GPL", namespace: "CXL" },
		},
		{
			symbol: "tightened",
			before: { type: "EXPORT_SYMBOL" },
			after: { type: "EXPORT_SYMBOL_GPL" },
		},
	]);
});

test("a release's exports are counted by kind", () => {
	assert.deepEqual(countsOf(after), {
		plain: 1,
		gpl: 3,
		namespaced: 1,
		total: 4,
	});
});
