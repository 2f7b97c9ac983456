// Windows: the sizes that a page is looked at in, and what every kind of page keeps to in each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { browsing, serveSample, visit } from "./browser.ts";
import type { Kind } from "./kinds.ts";

/** Windows in CSS pixels: the narrowest of WCAG 2.2, 1.4.10 "Reflow", and one of 1280 pixels at a zoom of 200 %. */
export const narrow = { viewport: { width: 320, height: 640 } };
export const zoomed = {
	viewport: { width: 640, height: 400 },
	deviceScaleFactor: 2,
};
export const wide = { viewport: { width: 1280, height: 800 } };
const upright = { viewport: { width: 768, height: 1024 } };

/** Text twice as large: WCAG 2.2, 1.4.4 "Resize Text". */
export const enlarged = "html { font-size: 200% !important }";

/** Checks a page in one window after the other, as a reader's window changes its size. */
export async function inEach(
	windows: readonly (typeof narrow)[],
	page: Page,
	check: () => Promise<void>,
): Promise<void> {
	for (const { viewport } of windows) {
		await page.setViewportSize(viewport);
		await check();
	}
}

/** By how many pixels a page can be scrolled sideways. */
export async function sideways(page: Page): Promise<number> {
	await page.evaluate("window.scrollTo(10000, 0)");
	return page.evaluate<number>(
		"Math.max(Math.abs(scrollX), document.documentElement.scrollWidth - innerWidth)",
	);
}

/** The kinds of page whose scripts add to what is shown. */
const scripted: readonly Kind[] = [
	"article",
	"index",
	"decisions",
	"search",
	"results",
];

/** Has tests for each of some kinds of page: it is never scrolled sideways, and nothing on it moves. */
export function testWindows(kinds: readonly Kind[]): void {
	for (const kind of kinds) {
		test(`a page of the kind "${kind}" is not scrolled sideways at 320 pixels, nor at a zoom of 200 %`, async () => {
			const home = await serveSample();
			await browsing(async (page) => {
				await visit(page, home, kind);
				await inEach([zoomed, narrow], page, async () =>
					assert.equal(await sideways(page), 0),
				);
			}, zoomed);
		});

		test(`with text twice as large a page of the kind "${kind}" is not scrolled sideways, and the name of the site keeps its words`, async () => {
			const home = await serveSample();
			await browsing(
				async (page) => {
					await visit(page, home, kind);
					await page.addStyleTag({ content: enlarged });
					await inEach([wide, zoomed, narrow], page, async () => {
						assert.equal(await sideways(page), 0);
						const lines = await page.evaluate<number>(
							"document.querySelector('.wordmark span').getClientRects()[0].height / parseFloat(getComputedStyle(document.querySelector('.wordmark')).lineHeight)",
						);
						assert.ok(lines < 4);
					});
				},
				{ ...wide, bypassCSP: true },
			);
		});
	}

	for (const kind of kinds.filter((name) => scripted.includes(name))) {
		test(`nothing on a page of the kind "${kind}" moves when its scripts come late`, async () => {
			const home = await serveSample();
			await browsing(async (page) => {
				await page.addInitScript(
					"window.moved = []; new PerformanceObserver((list) => { for (const { sources } of list.getEntries()) moved.push(...sources.map(({ node }) => node?.outerHTML?.slice(0, 80))); }).observe({ type: 'layout-shift', buffered: true });",
				);
				// The scheme's script is what a page waits for: the others come when it is shown.
				await page.route(/\/(?!scheme)[^/]*\.js$/, async (route) => {
					await setTimeout(300);
					await route.continue();
				});
				for (const { viewport } of [narrow, upright, wide]) {
					await page.setViewportSize(viewport);
					await visit(page, home, kind);
					await page.locator("scheme-toggle button").waitFor();
					await page.waitForTimeout(200);
					assert.deepEqual(await page.evaluate("moved"), []);
				}
			});
		});
	}
}
