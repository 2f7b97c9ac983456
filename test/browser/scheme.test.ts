// The colour scheme: the button changes it, every page remembers it, and none waits for a file to know it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, serveSample, until } from "./browser.ts";
import { kinds } from "./kinds.ts";

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
			const { "Theme: dark": dark, ...others } = papers;
			assert.notEqual(dark, light);
			assert.deepEqual(others, {
				"Theme: light": light,
				"Theme: system": light,
			});
		},
		{ colorScheme: "light" },
	);
});

for (const [system, chosen] of [
	["light", "dark"],
	["dark", "light"],
] as const) {
	test(`where the system is ${system} and the reader chose ${chosen}, a page is painted so from the first, without a file that could fail to come`, async () => {
		await browsing(
			async (page) => {
				const home = await serveSample();
				await page.goto(home);
				await page.evaluate(`localStorage.setItem("scheme", "${chosen}")`);
				await page.route(/\.js$/, (route) => route.abort());
				await page.addInitScript(
					"window.schemes = []; new PerformanceObserver(() => schemes.push(document.documentElement.dataset.scheme)).observe({ type: 'paint', buffered: true });",
				);
				await page.goto(home + kinds.article);
				await page.locator("h1").waitFor();
				await until(page, "schemes.length > 0");
				assert.equal(await page.evaluate("schemes[0]"), chosen);
				assert.equal(
					await paper(page),
					chosen === "dark" ? "rgb(20, 22, 26)" : "rgb(253, 252, 249)",
				);
			},
			{ colorScheme: system },
		);
	});
}
