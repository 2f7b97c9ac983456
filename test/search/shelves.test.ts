// Shelves: whatever part of a symbol is typed, it is found on the few shelves that are looked through.
import assert from "node:assert/strict";
import { test } from "node:test";
import { placesToLook } from "../../src/search/library.ts";
import { shelved, shelvesFor } from "../../src/search/shelves.ts";
import { restored } from "../../src/search/short.ts";
import { matchSymbols } from "../../src/search/symbols.ts";

const verbs = ["get", "put", "map", "unmap", "invalidate", "export", "alloc"];
const things = ["page", "pages", "range", "symbol", "inode", "fpu", "dma"];
const names = [
	"__symbol_get",
	"EXPORT_SYMBOL_GPL",
	"kallsyms",
	...verbs.flatMap((verb) =>
		things.flatMap((thing) =>
			things.map((other) => `${verb}_${thing}_${other}`),
		),
	),
].sort();

/** The symbols that are looked through for an identifier, where a shelf has about so many. */
function seen(word: string, size = 60): string[] {
	const { ends, shelves } = shelved(names, size);
	return shelvesFor(word, restored(ends)).flatMap((numbers) =>
		numbers.flatMap((n) => restored(shelves[n] ?? "")),
	);
}

test("a few symbols stand on one shelf, which every identifier is looked for on", () => {
	const { ends, shelves } = shelved(names);
	assert.deepEqual([restored(ends), shelves.length], [[], 1]);
	assert.deepEqual(seen("nothing_like", 1000), names);
	assert.deepEqual(shelved([]), { ends: "", shelves: [""] });
});

for (const word of [
	"invalidate_page_range",
	"INVALIDATE_PAGE_RANGE()",
	"page_range",
	"alidate_page_range",
	"invalidate_pa",
	"symbol_get",
	"export_symbol",
	"kallsyms",
	"kalls",
	"SYMBOL_GPL",
]) {
	test(`all that holds ${word} is on the shelves that are looked through for it`, () => {
		const whole = matchSymbols(names, word, names.length);
		assert.ok(whole.length > 0);
		assert.deepEqual(
			matchSymbols([...new Set(seen(word))].sort(), word, names.length),
			whole,
		);
	});
}

for (const word of [
	"invalidate_pxge_range",
	"unmap_pages_inodo",
	"allok_dma_fpu",
])
	test(`${word}, which has a letter wrong, is looked for where what was meant stands`, () => {
		const [meant] = matchSymbols(names, word);
		assert.equal(meant?.closeness, "near");
		assert.deepEqual(
			matchSymbols([...new Set(seen(word))].sort(), word)[0],
			meant,
		);
	});

test("an identifier of one word, which may be misspelt, is looked for among all symbols at the end; one of several is not", () => {
	const { ends } = shelved(names, 60);
	assert.equal(placesToLook("xallsyms", ends).at(-1), "all");
	assert.equal(placesToLook("a_b", ends).at(-1), "all");
	assert.ok(!placesToLook("xallsyms_get", ends).includes("all"));
	assert.deepEqual(placesToLook("xallsyms", ""), [[0]]);
});

test("of many symbols only some are looked through", () => {
	assert.ok(shelved(names, 60).shelves.length > 6);
	assert.ok(seen("kallsyms").length < names.length / 3);
});

test("the symbols of a word stand on one shelf, however many they are", () => {
	const { ends, shelves } = shelved(names, 10);
	for (const verb of verbs) {
		const [numbers = []] = shelvesFor(`${verb}_`, restored(ends));
		const there = numbers.flatMap((n) => restored(shelves[n] ?? ""));
		for (const name of names.filter((one) => one.startsWith(`${verb}_`)))
			assert.ok(there.includes(name), name);
	}
});
