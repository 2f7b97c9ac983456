// The order that is the same on every machine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { compareText } from "../../src/diagnostics/order.ts";

test("texts compare by code unit, in no language", () => {
	assert.deepEqual(["b", "B", "a", "ä"].sort(compareText), [
		"B",
		"a",
		"b",
		"ä",
	]);
	assert.equal(compareText("a", "a"), 0);
	assert.ok(compareText("2004", "2004-02") < 0);
});
