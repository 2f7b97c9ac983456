// Troubles of a page: what it loads from elsewhere or in vain, and what breaks its content policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { base, browsing, serveSample, visit } from "./browser.ts";
import type { Kind } from "./kinds.ts";

/** What goes wrong in a page from now on: errors, warnings, and requests that fail or leave the folder of the site. */
export function troubles(page: Page, home: string): string[] {
	const found: string[] = [];
	page.on("request", (request) => {
		if (!request.url().startsWith(home))
			found.push(`asks for ${request.url()}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 400)
			found.push(`gets ${response.status()} for ${response.url()}`);
	});
	page.on("requestfailed", (request) =>
		found.push(`does not get ${request.url()}`),
	);
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type()))
			found.push(`prints ${message.text()}`);
	});
	page.on("pageerror", (error) => found.push(`throws ${error.message}`));
	return found;
}

/** The addresses of the style sheets in a page's head, in their order: what comes after the text holds nothing up. */
function styleSheets(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(
		"[...document.querySelectorAll('head link[rel=stylesheet]')].map((one) => one.href)",
	);
}

/** Has a test for each of some kinds of page: it has no troubles, and waits for nothing but its style sheets. */
export function testRequests(kinds: readonly Kind[]): void {
	for (const kind of kinds) {
		test(`a page of the kind "${kind}" loads what it needs from its own site, without an error, and is painted when its style sheets have come`, async () => {
			const home = await serveSample(base);
			await browsing(async (page) => {
				const found = troubles(page, home);
				await visit(page, home, kind);
				await page.waitForLoadState("networkidle");
				assert.deepEqual(found, []);
				const blocking = await page.evaluate<string[]>(
					"performance.getEntriesByType('resource').filter((one) => one.renderBlockingStatus === 'blocking').map((one) => one.name)",
				);
				assert.deepEqual(blocking, await styleSheets(page));
				if (kind === "article") assert.equal(blocking.length, 1);
				const policy = page.locator(
					'meta[http-equiv="Content-Security-Policy"]',
				);
				assert.match(
					(await policy.getAttribute("content")) ?? "",
					/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
				);
			});
		});
	}
}
