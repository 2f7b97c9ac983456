// Extreme articles: none is wider than its window, shows text over another's, or has something that axe finds.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "./axe.ts";
import { browsing, serveFiles } from "./browser.ts";
import { extremeNames, extremes } from "./extremes.ts";
import { enlarged, inEach, narrow, sideways, wide, zoomed } from "./windows.ts";

/** What stands outside the window or the column that it belongs to, boxes that scroll aside. */
async function outside(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(`
		[...document.querySelectorAll("main *")]
			.filter((one) => !one.closest(".scroll, pre, .visually-hidden"))
			.filter((one) => {
				const { left, right } = one.getBoundingClientRect();
				return right > innerWidth + 1 || left < -1;
			})
			.map((one) => one.outerHTML.slice(0, 80))`);
}

for (const name of extremeNames) {
	test(`the extreme article "${name}" is not scrolled sideways, with text twice as large either, and shows no text over another's`, async () => {
		const home = await serveFiles(extremes);
		await browsing(
			async (page) => {
				await page.goto(`${home}Articles/${name}/`);
				const check = async () => {
					assert.equal(await sideways(page), 0);
					assert.deepEqual(await outside(page), []);
				};
				await inEach([zoomed, wide, narrow], page, check);
				await page.addStyleTag({ content: enlarged });
				await inEach([narrow], page, check);
			},
			{ ...zoomed, bypassCSP: true },
		);
	});
}

test("axe finds nothing on extreme articles", async () => {
	const home = await serveFiles(extremes);
	await browsing(
		async (page) => {
			for (const name of extremeNames) {
				await page.goto(`${home}Articles/${name}/`);
				assert.deepEqual(await violations(page), [], name);
			}
		},
		{ bypassCSP: true },
	);
});
