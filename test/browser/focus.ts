// The focus of the keyboard: what has it, and what the first Tab on a page reaches.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { base, browsing, serveSample, visit } from "./browser.ts";
import type { Kind } from "./kinds.ts";

/** What has the focus, as an element and its text. */
export function focused(page: Page): Promise<string> {
	return page.evaluate<string>(
		"((one) => [one.localName, one.id || one.textContent.trim()].join(' '))(document.activeElement)",
	);
}

/** Has a test for each of some kinds of page: the first Tab reaches the link that skips to the content. */
export function testFirstTab(kinds: readonly Kind[]): void {
	// The search page puts the focus into its box, since that is what it is for.
	for (const kind of kinds.filter((name) => name !== "search")) {
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
}
