// The order of names: what readers expect.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOrder } from "../../src/archive/order.ts";

/** Names in order, from two orders to begin with. */
function sorted(names: readonly string[], language = "en"): string[] {
	const order = nameOrder(language);
	const forward = [...names].sort(order);
	assert.deepEqual([...names].reverse().sort(order), forward);
	return forward;
}

test("case makes no difference, and numbers count as numbers", () => {
	assert.deepEqual(sorted(["tracing", "GPL 10", "eBPF", "GPL 9", "Modules"]), [
		"eBPF",
		"GPL 9",
		"GPL 10",
		"Modules",
		"tracing",
	]);
});

test("what is not a letter is passed over", () => {
	assert.deepEqual(sorted(["_symbol", "Tracing", "“Quoted”", "/dev/mem"]), [
		"/dev/mem",
		"“Quoted”",
		"_symbol",
		"Tracing",
	]);
});

test("names that readers take for the same still have one order", () => {
	assert.deepEqual(sorted(["a-b", "ab", "a_b"]), ["a-b", "a_b", "ab"]);
});

test("letters with accents stand where the language puts them", () => {
	const names = ["Zebra", "Ärger", "Adler"];
	assert.deepEqual(sorted(names, "de"), ["Adler", "Ärger", "Zebra"]);
	assert.deepEqual(sorted(names, "sv"), ["Adler", "Zebra", "Ärger"]);
});
