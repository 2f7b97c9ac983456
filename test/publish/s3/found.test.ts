// What a bucket holds: known by its list, and by the manifest where the list tells no sums.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sha256 } from "../../../src/publish/manifest.ts";
import { filesThere, linesOf, look } from "../../../src/publish/s3/found.ts";
import type { StoredObject } from "../../../src/publish/s3/store.ts";
import { inFolder } from "../../archive.ts";
import { memory } from "./memory.ts";

const texts = { "a.html": "text a", "b.html": "text b", "c.html": "text c" };

const files = new Map(
	Object.entries(texts).map(([path, text]) => [
		path,
		{ sum: sha256(Buffer.from(text)), size: text.length },
	]),
);

/** Gives which of the files are there, by a manifest that lists them all. */
function there(
	objects: ReadonlyMap<string, StoredObject>,
	unsure: readonly string[] = [],
): Promise<string[]> {
	const present = {
		objects,
		published: new Map([...files].map(([path, { sum }]) => [path, sum])),
		unfinished: unsure.map((path) => [path, "another sum"] as const),
	};
	return inFolder(texts, async (folder) => {
		const found = await filesThere(join(folder), files, present, () => {});
		// Files are read side by side, so they are found in any order.
		return [...found].sort();
	});
}

/** The list of a store in memory that holds some texts. */
function listed(held: Readonly<Record<string, string>>) {
	const store = memory();
	for (const [path, text] of Object.entries(held)) store.texts.set(path, text);
	return store.list();
}

test("a file is there whose bytes have the sum of the list, whatever the manifest says", async () => {
	const objects = await listed({ ...texts, "b.html": "text x" });
	assert.deepEqual(await there(objects), ["a.html", "c.html"]);
	assert.deepEqual(await there(objects, ["a.html"]), ["a.html", "c.html"]);
});

test("where the list tells no sums, a file is there that the manifest lists and no deployment was broken off at", async () => {
	const other = (objects: Map<string, StoredObject>, etag: string) =>
		new Map([...objects].map(([path, one]) => [path, { ...one, etag }]));
	const objects = await listed(texts);
	for (const etag of ["0".repeat(32), "0123-2"]) {
		assert.deepEqual(await there(other(objects, etag), ["b.html"]), [
			"a.html",
			"c.html",
		]);
	}
	const longer = await listed({ ...texts, "a.html": "text of a" });
	assert.deepEqual(await there(other(longer, "0123-2")), ["b.html", "c.html"]);
});

test("a bucket is read with what broken-off deployments left, in all versions, and without what tells hosts", async () => {
	const store = memory();
	const [one = "", two = ""] = ["1", "2"].map((digit) => digit.repeat(64));
	const manifest = linesOf([
		["_headers", one],
		["a.html", one],
	]);
	store.texts.set("SHA256SUMS", manifest);
	store.texts.set(
		".deployment/unfinished",
		linesOf([
			["a.html", one],
			["a.html", two],
		]),
	);
	const found = await look(store);
	assert.equal(found.manifest, manifest);
	assert.deepEqual([...found.published], [["a.html", one]]);
	assert.deepEqual(found.unfinished, [
		["a.html", one],
		["a.html", two],
	]);
	assert.equal(found.objects.size, 2);
});
