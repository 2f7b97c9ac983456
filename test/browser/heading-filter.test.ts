// The filter of an index: it shows the headings whose names hold what is typed, and never hides what a link leads to.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, serveSample, textOf, visit } from "./browser.ts";
import { kinds } from "./kinds.ts";

/** The headings that can be seen, by their anchors. */
async function shown(page: Page): Promise<string[]> {
	return page
		.locator(".tree li[id]:visible")
		.evaluateAll((items) => items.map(({ id }) => id));
}

async function onIndex(use: (page: Page) => Promise<void>): Promise<void> {
	const home = await serveSample();
	await browsing(async (page) => {
		await visit(page, home, "index");
		await use(page);
	});
}

test("typing shows the headings whose names hold the words, with those above them", async () => {
	await onIndex(async (page) => {
		const all = await shown(page);
		await page.getByLabel("Filter headings").fill("restrict");
		assert.deepEqual(await shown(page), [
			"Modules",
			"Modules-Exported_symbols",
			"Modules-Exported_symbols-Restrictions",
		]);
		assert.equal(await textOf(page.locator("output")), "1 heading");
		await page.getByLabel("Filter headings").fill("SYMBOLS modules restr");
		assert.equal(
			(await shown(page)).at(-1),
			"Modules-Exported_symbols-Restrictions",
		);
		await page.getByLabel("Filter headings").fill("zebra");
		assert.deepEqual(await shown(page), []);
		assert.equal(await textOf(page.locator("output")), "No headings");
		await page.keyboard.press("Escape");
		assert.deepEqual(await shown(page), all);
	});
});

test("a link to a heading that the filter hides shows it", async () => {
	await onIndex(async (page) => {
		await page.getByLabel("Filter headings").fill("BitKeeper");
		assert.deepEqual(await shown(page), ["BitKeeper"]);
		await page.evaluate("location.hash = '#SPDX'");
		await page.locator("#SPDX").waitFor({ state: "visible" });
		assert.equal(await page.getByLabel("Filter headings").inputValue(), "");
	});
});

test("without JavaScript every heading is there, and no filter", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(home + kinds.index);
			assert.equal(await page.getByLabel("Filter headings").count(), 0);
			assert.ok((await shown(page)).includes("SPDX"));
		},
		{ javaScriptEnabled: false },
	);
});
