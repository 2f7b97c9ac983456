// The keyboard: what the first Tab reaches, where it leads, and how far one gets without a mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import { base, browsing, serveSample, visit } from "./browser.ts";
import { focused, testFirstTab } from "./focus.ts";
import { tellingKinds } from "./kinds.ts";

testFirstTab(tellingKinds);

test("on the search page a slash leads to its box, and a result is reached and opened by keys", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		await visit(page, home, "search");
		await page.keyboard.press("/");
		assert.equal(await focused(page), "input q");
		await page.keyboard.type("gpfs");
		await page.locator(".status", { hasText: "“gpfs”" }).waitFor();
		const isOnResult = () =>
			page.evaluate(
				() =>
					document.activeElement?.matches('main a[href*="/Articles/"]') ??
					false,
			);
		for (let tabs = 0; tabs < 80 && !(await isOnResult()); tabs++) {
			await page.keyboard.press("Tab");
		}
		await page.keyboard.press("Enter");
		await page.waitForURL(/\/Articles\/[^/]+\//);
	});
});
