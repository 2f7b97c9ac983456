// Opening search: what is typed while it loads is searched, and a reader who is offline keeps the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { base, browsing, serveSample, textOf } from "./browser.ts";
import { kinds } from "./kinds.ts";

/** Opens an article, and then makes the network as slow as a phone's far from a mast. */
async function onSlowNetwork(page: Page): Promise<string> {
	const home = await serveSample(base);
	await page.goto(home + kinds.article);
	await page.waitForLoadState("networkidle");
	const network = await page.context().newCDPSession(page);
	await network.send("Network.enable");
	await network.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: 400,
		downloadThroughput: 50_000,
		uploadThroughput: 50_000,
	});
	return home;
}

test("letters that are typed while search loads are searched, each of them", async () => {
	await browsing(async (page) => {
		await onSlowNetwork(page);
		await page.keyboard.type("/gpfs");
		const box = page.locator("#search-box");
		assert.equal(await box.inputValue(), "gpfs");
		assert.equal(await box.getAttribute("role"), null);
		await page
			.locator("dialog .status", { hasText: /articles match “gpfs”/ })
			.waitFor();
		assert.equal(await box.inputValue(), "gpfs");
		await page.keyboard.press("Backspace");
		assert.equal(await box.inputValue(), "gpf");
	});
});

test("Enter while search loads leads to the search page with what was typed, and Escape back to the article", async () => {
	await browsing(async (page) => {
		const home = await onSlowNetwork(page);
		await page.keyboard.type("/gp");
		await page.keyboard.press("Escape");
		assert.equal(await page.getByRole("dialog").count(), 0);
		await page.keyboard.type("/gpfs");
		await page.keyboard.press("Enter");
		await page.waitForURL(`${home}Search/?q=gpfs`);
	});
});

test("offline, a slash says in place that search can't be had, and opens it when the reader is back", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		await page.goto(home + kinds.article);
		await page.waitForLoadState("networkidle");
		await page.context().setOffline(true);
		await page.keyboard.type("/gpfs");
		const status = page.locator("dialog .status", { hasText: "offline" });
		assert.equal(
			await textOf(status),
			"You are offline, and search is not loaded. Try again later.",
		);
		assert.equal(page.url(), home + kinds.article);
		await page.keyboard.press("Escape");
		await page.context().setOffline(false);
		await page.keyboard.press("/");
		await page
			.locator("dialog .status", { hasText: /articles match “gpfs”/ })
			.waitFor();
	});
});
