// Pagination: every item on one page, pages that keep their items while the list grows, and a way from each to the others.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type ListOrder,
	pageLength,
	partsOf,
	partViews,
} from "../../src/pages/pagination.ts";
import { article, assets, load, today } from "../archive.ts";

const orders: readonly ListOrder[] = ["newest first", "by name"];

/** The numbers of a list that has the newest, and so the greatest, first. */
function newestFirst(count: number): number[] {
	return Array.from({ length: count }, (_, n) => count - n);
}

/** What stands on each page, by its address. */
function contents(count: number): Map<string, number[]> {
	return new Map(
		partsOf("/x/", count, "newest first").map(({ url, from, to }) => [
			url,
			newestFirst(count).slice(from, to),
		]),
	);
}

for (const order of orders) {
	test(`in a list ${order} every item stands on one page, in order, and no page grows without bound`, () => {
		for (const count of [0, 1, 49, 50, 51, 99, 100, 101, 149, 150, 1234]) {
			const parts = partsOf("/x/", count, order);
			assert.deepEqual(
				parts.flatMap(({ from, to }) =>
					Array.from({ length: to - from }, (_, n) => from + n),
				),
				Array.from({ length: count }, (_, n) => n),
			);
			for (const { from, to } of parts) assert.ok(to - from < 2 * pageLength);
			assert.equal(parts[0].url, "/x/");
			assert.equal(new Set(parts.map(({ url }) => url)).size, parts.length);
		}
	});
}

test("what stands on a numbered page stays there when newer items come", () => {
	for (let count = 1; count < 400; count++) {
		const before = contents(count);
		const after = contents(count + 1);
		for (const [url, items] of before) {
			if (url !== "/x/") assert.deepEqual(after.get(url), items, url);
		}
	}
});

test("the oldest items have page 1, and the newest the list's own address", () => {
	const shown = contents(3 * pageLength + 1);
	assert.deepEqual([...shown.keys()], ["/x/", "/x/2/", "/x/1/"]);
	assert.equal(shown.get("/x/1/")?.at(-1), 1);
	assert.equal(shown.get("/x/")?.[0], 3 * pageLength + 1);
});

test("a list by name goes on at page 2", () => {
	assert.deepEqual(
		partsOf("/x/", 2 * pageLength + 1, "by name").map(({ url }) => url),
		["/x/", "/x/2/", "/x/3/"],
	);
});

const { archive } = load({ "articles/a.md": article() });
const site = { archive, assets, today, preview: false };

/** The links of each page of a list, as its reader sees them; the page itself in brackets. */
function links(count: number, order: ListOrder): string[] {
	const parts = partsOf("/x/", count, order);
	return parts.map((part) =>
		partViews(site, parts, part)
			.map(({ text, current }) => (current ? `[${text}]` : text))
			.join(" "),
	);
}

test("a list of one page has no links to others", () => {
	for (const order of orders) assert.deepEqual(links(pageLength, order), [""]);
});

test("each page leads to the pages beside it, the first and the last, and some between, however many there are", () => {
	assert.deepEqual(links(3 * pageLength, "by name"), [
		"[1] 2 3",
		"1 [2] 3",
		"1 2 [3]",
	]);
	assert.deepEqual(links(3 * pageLength, "newest first"), [
		"[Newest] 2 1",
		"Newest [2] 1",
		"Newest 2 [1]",
	]);
	const many = links(20 * pageLength, "by name");
	assert.equal(many[0], "[1] 2 3 5 9 17 20");
	assert.equal(many[9], "1 2 6 8 9 [10] 11 12 14 18 20");
});

test("of a thousand pages any is reached from any other in a few clicks", () => {
	const parts = partsOf("/x/", 1000 * pageLength, "newest first");
	let reached = new Set<string>([parts[500]?.url ?? ""]);
	for (let click = 0; click < 5; click++) {
		reached = new Set(
			parts
				.filter(({ url }) => reached.has(url))
				.flatMap((part) => partViews(site, parts, part).map(({ href }) => href))
				.concat([...reached]),
		);
	}
	assert.equal(reached.size, parts.length);
});
