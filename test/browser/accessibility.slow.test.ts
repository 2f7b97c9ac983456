// Accessibility in dark: axe finds no violation in the colours of any kind of page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { colours, violations, widths } from "./axe.ts";
import { browsing, kindNames, serveSample, visit } from "./browser.ts";

for (const kind of kindNames) {
	test(`axe finds nothing on a page of the kind "${kind}" in dark, narrow or wide`, async () => {
		const home = await serveSample();
		await browsing(
			async (page) => {
				await visit(page, home, kind);
				for (const width of widths) {
					await page.setViewportSize({ width, height: 800 });
					assert.deepEqual(await violations(page, colours), []);
				}
			},
			{ colorScheme: "dark", bypassCSP: true },
		);
	});
}
