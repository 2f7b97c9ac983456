// Relevance: all queries of `test/search/relevance.yml`, typed into the published search page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mean, wantedAnswers } from "../../scripts/bench/relevance.ts";
import { type Ranked, rank, wrong } from "./ranks.ts";

let ranked: Promise<readonly Ranked[]> | undefined;

/** Every query with its rank, typed once. */
function ranks() {
	ranked ??= rank(wantedAnswers());
	return ranked;
}

test("what a reader looks for stands first: the mean reciprocal rank is 0.95 or more", async () => {
	const all = await ranks();
	const found = mean(all.map(({ reciprocal }) => reciprocal));
	assert.ok(found >= 0.95, `${found.toFixed(3)}\n${wrong(all).join("\n")}`);
});

test("where the archive has nothing, the page says so", async () => {
	const nothing = (await ranks()).filter(({ is }) => is === "nothing");
	assert.deepEqual(wrong(nothing), []);
});
