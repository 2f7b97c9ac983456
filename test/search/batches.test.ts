// Batches: an article that comes, goes or changes leaves all batches but its own as they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { batchesOf, volumesOf } from "../../src/search/batches.ts";
import { article, load } from "../archive.ts";

const { articles } = load(
	Object.fromEntries(
		Array.from({ length: 1000 }, (_, n) => [
			`articles/a${n}.md`,
			article({ title: `Title ${n}` }),
		]),
	),
).archive;

/** Each volume as one text. */
function namedVolumes(all: typeof articles): string[] {
	return volumesOf(batchesOf(all)).map((batches) =>
		batches
			.flat()
			.map(({ url }) => url)
			.join(" "),
	);
}

/** Each batch as one text. */
function named(all: typeof articles): string[] {
	return batchesOf(all).map((batch) => batch.map(({ url }) => url).join(" "));
}

test("every article is in one batch, in its order", () => {
	assert.deepEqual(batchesOf(articles).flat(), [...articles]);
	assert.deepEqual(batchesOf([]), []);
});

test("a batch has some hundred articles, and never more than four hundred", () => {
	const sizes = batchesOf(articles).map(({ length }) => length);
	assert.ok(sizes.length > 4 && sizes.length < 25, `${sizes}`);
	assert.ok(Math.max(...sizes) <= 400, `${sizes}`);
	const [first] = articles;
	assert.ok(first);
	const same = Array.from({ length: 900 }, () => first);
	assert.ok(batchesOf(same).every(({ length }) => length <= 400));
});

test("one article more or fewer changes at most the batch that it is in, and the one that it parts", () => {
	const before = new Set(named(articles));
	for (const n of [0, 1, 500, 998, 999]) {
		const without = named(articles.filter((_, at) => at !== n));
		const others = without.filter((batch) => !before.has(batch));
		assert.ok(others.length <= 1, `${n}: ${others.length}`);
	}
});

test("every batch is in one volume, in its order, and a volume has at most twenty", () => {
	const [first] = articles;
	assert.ok(first);
	const cut = Array.from({ length: 6 }, () => batchesOf(articles)).flat();
	assert.deepEqual(volumesOf(cut).flat(), cut);
	assert.deepEqual(volumesOf([]), []);
	const sizes = volumesOf(cut).map(({ length }) => length);
	assert.ok(sizes.length > 1 && Math.max(...sizes) <= 20, `${sizes}`);
	const same = Array.from({ length: 45 }, () => [first]);
	assert.ok(volumesOf(same).every(({ length }) => length <= 20));
});

test("one article more or fewer changes at most the volume that it is in, and the one that it parts", () => {
	const before = new Set(namedVolumes(articles));
	for (const n of [0, 1, 500, 998, 999]) {
		const without = namedVolumes(articles.filter((_, at) => at !== n));
		const others = without.filter((volume) => !before.has(volume));
		assert.ok(others.length <= 1, `${n}: ${others.length}`);
	}
});
