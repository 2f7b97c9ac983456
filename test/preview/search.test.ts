// Search in the preview: a bundle is waited for, replaced by newer ones, and gone when the preview ends.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { PreviewSearch } from "../../src/preview/search.ts";
import { article, load } from "../archive.ts";

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
	const entry = JSON.parse(
		readFileSync(join(folder, "pagefind-entry.json"), "utf8"),
	) as { languages: { en: { page_count: number } } };
	return entry.languages.en.page_count;
}

async function using(use: (search: PreviewSearch) => Promise<void>) {
	const search = new PreviewSearch();
	try {
		await use(search);
	} finally {
		await search.close();
	}
}

test("who asks before there is a bundle waits for the first one", () =>
	using(async (search) => {
		const asked = [search.folder(), search.folder()];
		search.index(archiveOf(1));
		const [one = "", two] = await Promise.all(asked);
		assert.equal(pagesIn(one), 1);
		assert.equal(two, one);
	}));

test("of several archives that come while a bundle is made only the last follows", () =>
	using(async (search) => {
		for (const count of [1, 2, 3]) search.index(archiveOf(count));
		const first = await search.folder();
		assert.equal(pagesIn(first), 1);
		let newest = first;
		// Nothing tells of a newer bundle: it is asked for until it is there; the test runner's own limit ends that.
		while (newest === first) {
			await setTimeout(5);
			newest = await search.folder();
		}
		assert.equal(pagesIn(newest), 3);
		assert.deepEqual(readdirSync(dirname(newest)), [
			newest.slice(dirname(newest).length + 1),
		]);
	}));

test("nothing is left on the disk when the preview ends", async () => {
	let folder = "";
	await using(async (search) => {
		search.index(archiveOf(1));
		folder = await search.folder();
		assert.ok(existsSync(folder));
	});
	assert.ok(!existsSync(dirname(folder)));
});
