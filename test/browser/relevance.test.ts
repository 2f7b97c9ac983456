// Relevance: the queries of `test/search/relevance.yml`, typed into the published search page.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	mean,
	reciprocalRank,
	typed,
	type Wanted,
	wantedAnswers,
} from "../../scripts/bench/relevance.ts";
import { browsing, serveSample } from "./browser.ts";

const wanted = wantedAnswers();

/** Every query with one over the rank of what it should find. */
let ranked:
	| Promise<readonly (Wanted & { readonly reciprocal: number })[]>
	| undefined;

function ranks() {
	ranked ??= rank();
	return ranked;
}

async function rank() {
	const home = await serveSample();
	return browsing(async (page) => {
		await page.goto(`${home}Search/`);
		const all = [];
		for (const one of wanted) {
			const reciprocal = reciprocalRank(one, await typed(page, one.query));
			all.push({ ...one, reciprocal });
		}
		return all;
	});
}

/** The queries that were not answered as well as they might be. */
function wrong(all: Awaited<ReturnType<typeof ranks>>): string[] {
	return all
		.filter(({ reciprocal }) => reciprocal < 1)
		.map(({ query, reciprocal }) => `${reciprocal.toFixed(2)} ${query}`);
}

test("the set holds at least eighty queries of every sort, and each article that it names is there", () => {
	assert.ok(wanted.length >= 80);
	assert.deepEqual([...new Set(wanted.map(({ is }) => is))].sort(), [
		"case",
		"filter",
		"identifier",
		"nothing",
		"person",
		"phrase",
		"question",
		"synonym",
		"typo",
		"version",
		"words",
	]);
	for (const { query, finds, says } of wanted)
		assert.ok(finds.length > 0 !== (says !== undefined), query);
});

test("what a reader looks for stands first: the mean reciprocal rank is 0.95 or more", async () => {
	const all = await ranks();
	const found = mean(all.map(({ reciprocal }) => reciprocal));
	assert.ok(found >= 0.95, `${found.toFixed(3)}\n${wrong(all).join("\n")}`);
});

test("the article of every identifier stands first", async () => {
	const identifiers = (await ranks()).filter(({ is }) => is === "identifier");
	assert.deepEqual(wrong(identifiers), []);
});

test("where the archive has nothing, the page says so", async () => {
	const nothing = (await ranks()).filter(({ is }) => is === "nothing");
	assert.deepEqual(wrong(nothing), []);
});
