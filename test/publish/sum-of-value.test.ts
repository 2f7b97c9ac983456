// The sum of a value: the same for the same structure, another for any other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sumOfValue } from "../../src/publish/sum-of-value.ts";

const all = () => false;

/** Two objects that refer to one another, below a name. */
function circle(name: string): object {
	const a: Record<string, unknown> = { name };
	a.b = { a };
	return { a };
}

test("equal structures have the same sum, whoever shares what holds texts alone", () => {
	const path = ["Modules", "Licensing"];
	const equal: [unknown, unknown][] = [
		[
			[{ path }, { path }],
			[{ path: [...path] }, { path: [...path] }],
		],
		[new Map([["a", { b: 1 }]]), new Map([["a", { b: 1 }]])],
		[circle("a"), circle("a")],
		[{ work: () => 1 }, { work: () => 2 }],
	];
	for (const [a, b] of equal)
		assert.equal(sumOfValue(a, all), sumOfValue(b, all));
});

test("whatever differs in a value gives it another sum", () => {
	const shared = { in: { it: [{}] } };
	const different: unknown[] = [
		["a", "b"],
		["b", "a"],
		["a,b"],
		["a", ["b"]],
		[["a"], "b"],
		{ a: "b" },
		{ a: "1" },
		{ a: 1 },
		{ a: undefined },
		{ a: null },
		{},
		new Map([["a", 2]]),
		circle("a"),
		circle("b"),
		[shared, shared],
		[shared, { in: { it: [{}] } }],
		"x".repeat(200_000),
		`${"x".repeat(199_999)}y`,
	];
	const sums = different.map((one) => sumOfValue(one, all));
	assert.equal(new Set(sums).size, different.length);
});

test("what is left out counts neither by itself nor by what it holds", () => {
	const isPlace = (one: object) => "line" in one;
	const sum = (line: number) =>
		sumOfValue({ a: [{ line, column: [1] }], b: 1 }, isPlace);
	assert.equal(sum(1), sum(2));
	assert.notEqual(sum(1), sumOfValue({ a: [], b: 1 }, isPlace));
});
