// Progress: how long a phase will still take, and in which order phases are summed up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { showProgress, timeLeft } from "../../src/publish/progress.ts";

test("what is left takes as long for each as what is done", () => {
	assert.equal(timeLeft(10_000, 100, 500), "about 40 s");
	assert.equal(timeLeft(60_000, 100, 500), "about 4 min");
	assert.equal(timeLeft(50_000, 500, 501), "");
});

test("nothing is said of a phase that has just begun, has done nothing or counts nothing", () => {
	assert.equal(timeLeft(2_000, 100, 500), "");
	assert.equal(timeLeft(10_000, 0, 500), "");
	assert.equal(timeLeft(10_000, 0, 0), "");
});

test("phases are summed up in the order in which they begin", () => {
	const progress = showProgress(process.stderr, true, false);
	for (const name of ["publish", "compress", "read"] as const)
		progress.begin(name).end("");
	assert.deepEqual(
		[...progress.seconds.keys()],
		["read", "compress", "publish"],
	);
});
