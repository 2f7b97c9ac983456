// The ledger in place: readers sort it by any column and filter it by words and outcome; without scripts it stands as printed.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { article } from "../archive.ts";
import { browsing, textOf } from "./browser.ts";
import { servingTiny } from "./tiny.ts";

const files = {
	"articles/one.md": article({
		decisions:
			"\n  - {symbol: b_b, date: 2004-02-16, by: A. Person, outcome: refused}\n  - {symbol: c_c, date: 2004-02, by: B. Person, outcome: exported}\n  - {symbol: a_a, date: 2012, by: A. Person, outcome: exported}",
	}),
};

/** The symbols of the rows that can be seen, from the top. */
function shown(page: Page): Promise<string[]> {
	return page
		.locator(".ledger tbody tr:visible code")
		.evaluateAll((codes) => codes.map(({ textContent }) => textContent ?? ""));
}

function onLedger(
	use: (page: Page) => Promise<void>,
	javaScriptEnabled = true,
): Promise<void> {
	return servingTiny(files, (home) =>
		browsing(
			async (page) => {
				await page.goto(`${home}Decisions/`);
				await use(page);
			},
			{ javaScriptEnabled },
		),
	);
}

test("a click on a column sorts by it, and another the other way round", async () => {
	await onLedger(async (page) => {
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
		const date = page.getByRole("columnheader", { name: "Date" });
		await date.getByRole("button").click();
		assert.deepEqual(await shown(page), ["c_c", "b_b", "a_a"]);
		assert.equal(await date.getAttribute("aria-sort"), "ascending");
		await date.getByRole("button").click();
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
		assert.equal(await date.getAttribute("aria-sort"), "descending");
		await page
			.getByRole("columnheader", { name: "Outcome" })
			.getByRole("button")
			.click();
		assert.equal((await shown(page)).at(-1), "b_b");
		assert.equal(await date.getAttribute("aria-sort"), null);
	});
});

test("the rows that hold every word and have the outcome are shown, and counted", async () => {
	await onLedger(async (page) => {
		const status = page.locator("decision-ledger [role=status]");
		await page.getByLabel("Filter").fill("PERSON a_a");
		assert.deepEqual(await shown(page), ["a_a"]);
		assert.equal(await textOf(status), "1 of 3 rows shown");
		await page.getByLabel("Filter").fill("");
		await page.getByLabel("Outcome").selectOption("exported");
		assert.deepEqual(await shown(page), ["a_a", "c_c"]);
		await page.getByLabel("Filter").fill("zebra");
		assert.deepEqual(await shown(page), []);
		assert.equal(await textOf(status), "0 of 3 rows shown");
	});
});

test("without JavaScript every row is there, and nothing that would sort or filter", async () => {
	await onLedger(async (page) => {
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
		assert.equal(await page.locator(".ledger button, .filters").count(), 0);
	}, false);
});
