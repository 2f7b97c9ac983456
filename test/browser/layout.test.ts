// Layout: no page of the archive is wider than the narrowest screen, and what is wide scrolls by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, kindNames, serveSample, visit } from "./browser.ts";

/** The narrowest screen of WCAG 2.2, 1.4.10 "Reflow", in CSS pixels. */
const narrow = { viewport: { width: 320, height: 640 } };

/** By how many pixels a page can be scrolled sideways. */
async function sideways(page: Page): Promise<number> {
	await page.evaluate("window.scrollTo(10000, 0)");
	return page.evaluate<number>(
		"Math.max(window.scrollX, document.documentElement.scrollWidth - innerWidth)",
	);
}

for (const kind of kindNames) {
	test(`a page of the kind "${kind}" is not scrolled sideways at 320 pixels`, async () => {
		const home = await serveSample();
		await browsing(async (page) => {
			await visit(page, home, kind);
			assert.equal(await sideways(page), 0);
		}, narrow);
	});
}

test("a wide table scrolls in a box of its own, by the keyboard as well", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await visit(page, home, "article");
		const wide = page.locator(".scroll").first();
		// Safari gives the focus to no box that does not ask for it.
		assert.equal(await wide.getAttribute("tabindex"), "0");
		await wide.focus();
		const box = "document.querySelector('.scroll')";
		assert.ok(
			await page.evaluate<boolean>(`${box}.scrollWidth > ${box}.clientWidth`),
		);
		const scrolled = page.evaluate<number>(
			`new Promise((done) => ${box}.addEventListener("scroll", () => done(${box}.scrollLeft), { once: true }))`,
		);
		await page.keyboard.press("ArrowRight");
		assert.ok((await scrolled) > 0);
	}, narrow);
});
