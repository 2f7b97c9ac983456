// Odd headings in a browser: no page of theirs is scrolled sideways, and a link to each leads to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type HeadingPath,
	headingAnchor,
	parseHeadingPath,
} from "../../src/content/index-entry.ts";
import { oddArchive, oddHeadings } from "../archive/odd-headings.ts";
import { browsing, serveFiles } from "./browser.ts";

const narrow = { viewport: { width: 320, height: 640 } };

const anchors = Object.values(oddHeadings).map((text) =>
	headingAnchor(parseHeadingPath(text) as HeadingPath),
);

test("no page of an odd heading is scrolled sideways at 320 pixels, nor is their index", async () => {
	const home = await serveFiles(oddArchive);
	await browsing(async (page) => {
		for (const folder of ["Index", ...anchors]) {
			const answer = await page.goto(`${home}Kernel/${encodeURI(folder)}/`);
			assert.equal(answer?.status(), 200, folder);
			assert.equal(
				await page.evaluate(
					"document.documentElement.scrollWidth - innerWidth",
				),
				0,
				folder,
			);
		}
	}, narrow);
});

test("an article's entry leads to the odd heading's place in the index", async () => {
	const home = await serveFiles(oddArchive);
	await browsing(async (page) => {
		for (const [n, anchor] of anchors.entries()) {
			await page.goto(`${home}Articles/odd-${n}/`);
			await page.locator("a[href*='Kernel/Index/#']").first().click();
			const target = page.locator("li:target");
			assert.equal(await target.getAttribute("id"), anchor);
		}
	});
});
