// Problems: what the operating system refuses is said in a sentence with a fix; a fault of ours keeps its stack trace.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { npmRun } from "../../src/diagnostics/fix.ts";
import {
	exitStatus,
	Problem,
	problemOf,
	problemText,
} from "../../src/diagnostics/problem.ts";

/** An error as the operating system's come. */
function systemError(code: string, path?: string): Error {
	return Object.assign(new Error(`${code}: something`), {
		code,
		...(path === undefined ? {} : { path }),
	});
}

const sentences: readonly [code: string, sentence: string][] = [
	["ENOSPC", "The disk is full: /out/a could not be written."],
	["EDQUOT", "Your quota is used up: /out/a could not be written."],
	["EFBIG", "A limit of this system kept /out/a from being written whole."],
	["EACCES", "Permission is lacking for /out/a."],
	["EPERM", "The system does not allow this for /out/a."],
	["EROFS", "/out/a is on a read-only file system."],
	["EMFILE", "Too many files are open: /out/a could not be opened."],
	["ENOENT", "/out/a is not there."],
	["ENOTDIR", "/out/a is not a folder."],
];

for (const [code, sentence] of sentences) {
	test(`${code} is a sentence that names the path, and says what to do`, () => {
		const problem = problemOf(systemError(code, "/out/a"));
		assert.equal(problem?.message, sentence);
		assert.match(String(problem?.fix), /^[a-z].*[a-z)]$/);
	});
}

test("what Node throws for a missing file is such an error", () => {
	assert.throws(
		() => readFileSync("/nowhere/at all"),
		(error) => problemOf(error)?.message === "/nowhere/at all is not there.",
	);
});

test("a path that is not known is called a file", () => {
	assert.equal(
		problemOf(systemError("EACCES"))?.message,
		"Permission is lacking for a file.",
	);
});

test("a problem is told with what to do, where a command names the archive that it is for", () => {
	assert.equal(
		problemText(
			new Problem(
				"There is no heading.",
				npmRun("heading", ["list", "My index"]),
			),
			"my archive/",
		),
		"There is no heading.\n  fix: npm run heading -- list 'My index' --content 'my archive'",
	);
	assert.equal(problemText(new Problem("It ended."), "content/"), "It ended.");
});

test("the error is found under the errors that wrapped it", () => {
	const inner = systemError("ENOSPC", "/out/a");
	const caused = new Error("rendering failed", { cause: inner });
	const byEleventy = Object.assign(new Error("template failed"), {
		originalError: caused,
	});
	const problem = problemOf(byEleventy);
	assert.equal(
		problem?.message,
		"The disk is full: /out/a could not be written.",
	);
	assert.equal(problem?.cause, byEleventy);
});

test("a problem that was wrapped is given as it was", () => {
	const problem = new Problem("There is no folder.", "make one");
	assert.equal(problemOf(problem), problem);
	assert.equal(problemOf(new Error("wrapped", { cause: problem })), problem);
});

test("anything else is no problem: a fault of ours, another code, no error at all", () => {
	assert.equal(problemOf(new TypeError("x is undefined")), undefined);
	assert.equal(problemOf(systemError("ERR_INVALID_ARG_TYPE")), undefined);
	assert.equal(problemOf("ENOENT"), undefined);
	assert.equal(problemOf(undefined), undefined);
});

test("errors that wrap each other in a circle come to an end", () => {
	const first = new Error("first");
	first.cause = new Error("second", { cause: first });
	assert.equal(problemOf(first), undefined);
});

test("each way to end has a status of its own, and only success is 0", () => {
	assert.deepEqual(exitStatus, { done: 0, mistakes: 1, environment: 2 });
});
