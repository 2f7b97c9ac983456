// The keyboard: what the first Tab reaches, where it leads, and how far one gets without a mouse.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { base, browsing, kindNames, serveSample, visit } from "./browser.ts";

/** What has the focus, as an element and its text. */
function focused(page: Page): Promise<string> {
	return page.evaluate<string>(
		"((one) => [one.localName, one.id || one.textContent.trim()].join(' '))(document.activeElement)",
	);
}

// The search page puts the focus into its box, since that is what it is for.
for (const kind of kindNames.filter((name) => name !== "search")) {
	test(`the first Tab on a page of the kind "${kind}" reaches the link that skips to the content`, async () => {
		const home = await serveSample(base);
		await browsing(async (page) => {
			await visit(page, home, kind);
			const skip = page.getByRole("link", { name: "Skip to the content" });
			assert.ok(((await skip.boundingBox())?.y ?? 0) < 0);
			await page.keyboard.press("Tab");
			assert.equal(await focused(page), "a Skip to the content");
			assert.ok(((await skip.boundingBox())?.y ?? -1) >= 0);
			await page.keyboard.press("Enter");
			await page.waitForURL(/#main$/);
			assert.equal(await focused(page), "main main");
			await page.keyboard.press("Tab");
			assert.ok(
				await page.evaluate<boolean>(
					"document.querySelector('main').contains(document.activeElement)",
				),
			);
		});
	});
}

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
