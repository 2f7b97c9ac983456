// What changed between two releases.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	changesBetween,
	countsOf,
	termKindOf,
} from "../../src/exports/changes.ts";
import { type Export, exportText } from "../../src/exports/export.ts";

function release(number: string, exports: Record<string, Export>) {
	return {
		path: `exports/${number}.txt`,
		release: number,
		version: number,
		patched: new Map<string, Export>(),
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

test("a release's exports are counted by licence, and those in a namespace or for named modules among them", () => {
	const { exports } = after;
	const more = release("6.18", {
		...Object.fromEntries(exports),
		named: { type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm" },
		sound: { type: "EXPORT_SYMBOL", namespace: "SND" },
	});
	assert.deepEqual(countsOf(more), {
		plain: { total: 2, namespaced: 1, named: 0 },
		gpl: { total: 4, namespaced: 1, named: 1 },
		total: 6,
	});
});

const ways: readonly [before: Export, after: Export, way: string][] = [
	[{ type: "EXPORT_SYMBOL" }, { type: "EXPORT_SYMBOL_GPL" }, "to GPL-only"],
	[
		{ type: "EXPORT_SYMBOL" },
		{ type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm" },
		"to GPL-only",
	],
	[
		{ type: "EXPORT_SYMBOL_GPL", namespace: "CXL" },
		{ type: "EXPORT_SYMBOL", namespace: "SND" },
		"to all modules",
	],
	[
		{ type: "EXPORT_SYMBOL_GPL" },
		{ type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm" },
		"to named modules",
	],
	[
		{ type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm" },
		{ type: "EXPORT_SYMBOL_GPL", namespace: "module:kvm,kvm-intel" },
		"in the namespace only",
	],
	[
		{ type: "EXPORT_SYMBOL" },
		{ type: "EXPORT_SYMBOL", namespace: "SND" },
		"in the namespace only",
	],
	[{ type: "EXPORT_UNUSED_SYMBOL" }, { type: "EXPORT_SYMBOL" }, "otherwise"],
];
for (const [earlier, later, way] of ways) {
	test(`from ${exportText(earlier)} to ${exportText(later)} is a change "${way}"`, () => {
		assert.equal(termKindOf(earlier, later), way);
	});
}
