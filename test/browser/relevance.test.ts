// Relevance: the identifiers among the queries of `test/search/relevance.yml`, typed into the published search page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wantedAnswers } from "../../scripts/bench/relevance.ts";
import { rank, wrong } from "./ranks.ts";

const wanted = wantedAnswers();

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
		"source",
		"synonym",
		"typo",
		"version",
		"words",
	]);
	for (const { query, finds, says } of wanted)
		assert.ok(finds.length > 0 !== (says !== undefined), query);
});

test("the article of every identifier stands first", async () => {
	const identifiers = wanted.filter(({ is }) => is === "identifier");
	assert.deepEqual(wrong(await rank(identifiers)), []);
});
