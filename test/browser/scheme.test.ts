// The colour scheme: the button changes it, every page remembers it, and none is painted before it is set.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, kinds, serveSample } from "./browser.ts";

const paper = (page: Page) =>
	page.evaluate<string>("getComputedStyle(document.body).backgroundColor");

test("the scheme that a reader chooses holds on the next page, until the system's is chosen again", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(home);
			const light = await paper(page);
			const button = page.locator("scheme-toggle button");
			const papers: Record<string, string> = {};
			for (let n = 0; n < 3; n++) {
				await button.click();
				const chosen = (await button.textContent()) ?? "";
				await page.goto(home + kinds.article);
				assert.equal(await button.textContent(), chosen);
				papers[chosen] = await paper(page);
			}
			const { "Scheme: dark": dark, ...others } = papers;
			assert.notEqual(dark, light);
			assert.deepEqual(others, {
				"Scheme: light": light,
				"Scheme: auto": light,
			});
		},
		{ colorScheme: "light" },
	);
});

test("no page is painted before the scheme that a reader chose is set, however late its script comes", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(home);
			await page.evaluate('localStorage.setItem("scheme", "dark")');
			await page.route(/\/assets\/scheme-[^/]*\.js$/, async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 700));
				await route.continue();
			});
			await page.goto(home + kinds.article);
			const { set, painted } = await page.evaluate<{
				set: number;
				painted: number;
			}>(`
				new Promise((resolve) => {
					new PerformanceObserver((seen) => {
						const [script] = performance
							.getEntriesByType("resource")
							.filter(({ name }) => /\\/scheme-[^/]*\\.js$/.test(name));
						for (const { name, startTime } of seen.getEntries()) {
							if (name === "first-paint")
								resolve({ set: script.responseEnd, painted: startTime });
						}
					}).observe({ type: "paint", buffered: true });
				})`);
			assert.ok(painted > set, `painted at ${painted}, set after ${set}`);
			assert.equal(
				await page.evaluate("document.documentElement.dataset.scheme"),
				"dark",
			);
		},
		{ colorScheme: "light" },
	);
});
