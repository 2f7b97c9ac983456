// Kept files: a value comes back for the key that it was kept with, and whatever is wrong with its file only loses it.
import assert from "node:assert/strict";
import {
	chmodSync,
	chownSync,
	mkdirSync,
	readdirSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { KeptFiles } from "../../src/publish/kept-files.ts";
import { inFolder } from "../archive.ts";

const value = { lists: [new Map([["a", 1]])], bytes: Buffer.from("bytes") };

/** Keeps the value in a folder, does something to its file, and asks for it again. */
function afterwards(
	change: (file: string) => void,
	key = "key",
): Promise<unknown> {
	return inFolder({}, async (folder) => {
		new KeptFiles(join(folder, "kept")).keep("name", "key", value);
		change(join(folder, "kept/name"));
		return new KeptFiles(join(folder, "kept")).recall("name", key);
	});
}

test("what was kept comes back in another run", async () => {
	assert.deepEqual(await afterwards(() => {}), value);
});

test("for another key it is not there", async () => {
	assert.equal(await afterwards(() => {}, "other"), undefined);
});

test("a file that is cut short, empty, longer or of something else is as good as none", async () => {
	for (const change of [
		(file: string) => truncateSync(file, 60),
		(file: string) => truncateSync(file, 10),
		(file: string) => truncateSync(file, 0),
		(file: string) => writeFileSync(file, "\0", { flag: "a" }),
		(file: string) => writeFileSync(file, Buffer.alloc(100, 7)),
	])
		assert.equal(await afterwards(change), undefined);
});

test("what another user wrote is not taken", {
	skip: process.getuid?.() !== 0 && "only root can give files away",
}, async () => {
	assert.equal(
		await afterwards((file) => chownSync(file, 12345, 12345)),
		undefined,
	);
});

test("what can't be kept, and where nothing can be, costs nothing else", () =>
	inFolder({ kept: "a file" }, async (folder) => {
		const inTheWay = new KeptFiles(join(folder, "kept"));
		inTheWay.keep("name", "key", value);
		assert.equal(inTheWay.recall("name", "key"), undefined);
		inTheWay.keepOnly(new Set());
		const files = new KeptFiles(join(folder, "other"));
		files.keep("name", "key", () => {});
		assert.equal(files.recall("name", "key"), undefined);
	}));

test("what is no longer asked for is removed", () =>
	inFolder({}, async (folder) => {
		const files = new KeptFiles(folder);
		for (const name of ["a", "b", "c"]) files.keep(name, "key", name);
		mkdirSync(join(folder, "d"));
		chmodSync(join(folder, "a"), 0o600);
		files.keepOnly(new Set(["b", "d"]));
		assert.deepEqual(readdirSync(folder).sort(), ["b", "d"]);
		assert.equal(files.recall("b", "key"), "b");
	}));
