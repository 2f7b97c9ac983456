// A register: every key is found in the one file that is looked into, and nothing under another.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Entry,
	fileOf,
	registered,
	valuesIn,
} from "../../src/search/register.ts";

const entries: Entry<number>[] = [
	...Array.from({ length: 50 }, (_, n) => [`key ${n}`, n % 3] as const),
	["key 7", 100],
];

test("each key is in the file that is looked into for it, with all its values", () => {
	const files = registered(entries, 10);
	assert.equal(files.length, 6);
	const values = (key: string) =>
		valuesIn(files[fileOf(key, files.length)] ?? [], key);
	assert.deepEqual(values("key 49"), [1]);
	assert.deepEqual(values("key 7"), [1, 100]);
	assert.deepEqual(values("key"), []);
});

test("a value that many keys of a file have stands there once", () => {
	assert.deepEqual(registered([...entries.slice(0, 4)]), [
		[
			[0, "key 0", "key 3"],
			[1, "key 1"],
			[2, "key 2"],
		],
	]);
});

test("a register without entries has no files", () => {
	assert.deepEqual(registered([]), []);
});
