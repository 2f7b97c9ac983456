// `npm test`: each test file is run, by every run or by that of the slow ones, and shares its process with its folder.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chosen, shares } from "../../scripts/test/files.ts";
import { project } from "../command.ts";

const files = readdirSync(join(project, "test"), {
	recursive: true,
	encoding: "utf8",
});

test("every test file is either in each run or in that of the slow ones", () => {
	const all = files.filter((file) => file.includes(".test.")).sort();
	const quick = chosen(files, { slow: false, names: [] });
	const slow = chosen(files, { slow: true, names: [] });
	assert.deepEqual([...quick.taken, ...slow.taken].sort(), all);
	assert.deepEqual(quick.left, slow.taken);
	assert.deepEqual(slow.left, quick.taken);
	assert.ok(slow.taken.length > 0 && quick.taken.length > slow.taken.length);
});

test("accessibility, relevance and the journeys of readers are in each run", () => {
	const { taken } = chosen(files, { slow: false, names: [] });
	for (const name of ["accessibility", "relevance", "reading", "search"]) {
		assert.ok(taken.includes(join("browser", `${name}.test.ts`)), name);
	}
});

const some = ["a/one.test.ts", "a/one.slow.test.ts", "browser/two.test.tsx"];

test("a part of a path chooses files, slow or not, and with --slow only slow ones", () => {
	const taken = (slow: boolean, ...names: string[]) =>
		chosen([...some, "a/helper.ts"], { slow, names }).taken;
	assert.deepEqual(taken(false, "a/"), ["a/one.slow.test.ts", "a/one.test.ts"]);
	assert.deepEqual(taken(true, "one"), ["a/one.slow.test.ts"]);
	assert.deepEqual(taken(true, "two"), []);
	assert.deepEqual(taken(false, "helper"), []);
});

test("files of one folder share a process, or two where they are many in a browser, which begin first", () => {
	const browser = ["one", "two", "three"].map(
		(name) => `browser/${name}.test.ts`,
	);
	assert.deepEqual(
		shares([...some, ...browser, "b/x/y.test.ts", "b/z.test.ts"]),
		[
			["browser", ["browser/two.test.tsx", "browser/two.test.ts"]],
			["browser", ["browser/one.test.ts", "browser/three.test.ts"]],
			["a", ["a/one.test.ts", "a/one.slow.test.ts"]],
			["b", ["b/x/y.test.ts", "b/z.test.ts"]],
		],
	);
});
