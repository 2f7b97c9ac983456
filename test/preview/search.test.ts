// Search in the preview: a bundle is waited for, replaced by newer ones, and gone when the preview ends.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { setInterval } from "node:timers/promises";
import { PreviewSearch } from "../../src/preview/search.ts";
import { article, load } from "../archive.ts";
import { soon } from "./soon.ts";

/** An archive of a number of articles. */
function archiveOf(count: number) {
	return load(
		Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				`articles/a${n}.md`,
				article({ title: `A${n}` }),
			]),
		),
	).archive;
}

/** The number of articles in a bundle. */
function pagesIn(folder: string): number {
	const start = JSON.parse(
		readFileSync(join(folder, "start.json"), "utf8"),
	) as { lengths: number[] };
	return start.lengths.length;
}

/** The folder of the newest bundle, which there must be. */
async function folderOf(search: PreviewSearch): Promise<string> {
	const folder = await soon(search.folder(), "a bundle");
	assert.ok(folder);
	return folder;
}

/** The bundle that follows on another. Nothing tells of it: it is asked for until it is there. */
async function after(search: PreviewSearch, first: string): Promise<string> {
	for await (const _ of setInterval(5, undefined, { ref: false })) {
		const newest = await folderOf(search);
		if (newest !== first) return newest;
	}
	return first;
}

async function using(
	use: (search: PreviewSearch) => Promise<void>,
	search = new PreviewSearch(),
) {
	try {
		await use(search);
	} finally {
		await search.close();
	}
}

test("who asks before there is a bundle waits for the first one", () =>
	using(async (search) => {
		const asked = [folderOf(search), folderOf(search)];
		search.index(archiveOf(1));
		const [one = "", two] = await Promise.all(asked);
		assert.equal(pagesIn(one), 1);
		assert.equal(two, one);
	}));

test("of several archives that come while a bundle is made only the last follows", () =>
	using(async (search) => {
		for (const count of [1, 2, 3]) search.index(archiveOf(count));
		const first = await folderOf(search);
		assert.equal(pagesIn(first), 1);
		const newest = await soon(after(search, first), "a newer bundle");
		assert.equal(pagesIn(newest), 3);
		assert.deepEqual(readdirSync(dirname(newest)), [basename(newest)]);
	}));

/** Makes bundles like the preview's own, except that those whose turn is named fail. */
function failing(turns: readonly number[]): PreviewSearch {
	let turn = 0;
	return new PreviewSearch(async (_, folder) => {
		mkdirSync(folder);
		if (turns.includes(turn++)) throw new Error("The disk is full.");
	});
}

test("who waits for a first bundle that fails is told that there is none, and gets the next", (t) => {
	const said = t.mock.method(console, "error", () => {});
	return using(
		async (search) => {
			const asked = search.folder();
			search.index(archiveOf(1));
			assert.equal(await soon(asked, "an answer"), undefined);
			assert.equal(await soon(search.folder(), "an answer"), undefined);
			assert.deepEqual(said.mock.calls[0]?.arguments, [
				"Search could not be made: The disk is full.",
			]);
			search.index(archiveOf(1));
			for await (const _ of setInterval(5)) if (await search.folder()) return;
		},
		failing([0]),
	);
});

test("a bundle that fails leaves the one before in place", (t) => {
	const said = t.mock.method(console, "error", () => {});
	return using(
		async (search) => {
			search.index(archiveOf(1));
			const first = await folderOf(search);
			search.index(archiveOf(1));
			for await (const _ of setInterval(5))
				if (said.mock.callCount() > 0) break;
			assert.deepEqual(said.mock.calls[0]?.arguments, [
				"Search is as it was: The disk is full.",
			]);
			assert.equal(await folderOf(search), first);
			assert.ok(existsSync(first));
			assert.deepEqual(readdirSync(dirname(first)), [basename(first)]);
		},
		failing([1]),
	);
});

test("nothing is left on the disk when the preview ends", async () => {
	let folder = "";
	await using(async (search) => {
		search.index(archiveOf(1));
		folder = await folderOf(search);
		assert.ok(existsSync(folder));
	});
	assert.ok(!existsSync(dirname(folder)));
});
