// The choices beside results: they can be passed over by the keyboard, stand by index, and show which years there are.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answered, base, browsing, serveSample, textOf } from "./browser.ts";

const wide = { viewport: { width: 1280, height: 900 } };

/** Opens the answer to a query. */
async function search(page: Page, query: string): Promise<void> {
	const home = await serveSample(base);
	await page.goto(`${home}Search/?q=${encodeURIComponent(query)}`);
	await answered(page, query);
	await page.locator("search-facets details").first().waitFor();
}

const onFirst =
	"document.activeElement === document.querySelector('.results .title a')";

test("a few Tabs after the box the choices can be passed over, to the first result", async () => {
	await browsing(async (page) => {
		await search(page, "gpl");
		await page.getByRole("searchbox").focus();
		const skip = page.getByRole("button", { name: "Skip to the results" });
		const isSkip = () => skip.evaluate((one) => one === document.activeElement);
		for (let tabs = 0; !(await isSkip()); tabs++) {
			assert.ok(tabs < 6, "Nothing offers to skip the choices.");
			await page.keyboard.press("Tab");
		}
		const { x, y } = (await skip.boundingBox()) ?? { x: -1, y: -1 };
		assert.ok(x >= 0 && y >= 0 && y < 900);
		await page.keyboard.press("Enter");
		assert.equal(await page.evaluate(onFirst), true);
	}, wide);
});

test("Down leads from the box to the first result", async () => {
	await browsing(async (page) => {
		await search(page, "gpl");
		await page.getByRole("searchbox").focus();
		await page.keyboard.press("ArrowDown");
		assert.equal(await page.evaluate(onFirst), true);
	});
});

test("the title of the page names the query", async () => {
	await browsing(async (page) => {
		await search(page, "invalidate_mmap_range");
		assert.match(await page.title(), /^invalidate_mmap_range · Search · /);
		await page.getByRole("searchbox").fill("gpfs");
		await answered(page, "gpfs");
		assert.match(await page.title(), /^gpfs · Search · /);
		await page.getByRole("searchbox").fill("");
		await page.getByRole("button", { name: /^Browse all/ }).waitFor();
		assert.match(await page.title(), /^Search · /);
	});
});

test("headings stand by their indexes", async () => {
	await browsing(async (page) => {
		await search(page, "gpfs");
		const of = (index: string) =>
			page
				.locator("search-facets details")
				.filter({ has: page.locator(`summary:text-is("${index}")`) })
				.last();
		await of("Companies")
			.getByLabel(/^IBM \d+$/)
			.waitFor();
		await of("Kernel index")
			.getByLabel(/^GPFS \d+$/)
			.waitFor();
		assert.equal(
			await of("Kernel index")
				.getByLabel(/^IBM \d+$/)
				.count(),
			0,
		);
	}, wide);
});

test("the chart of years says where it begins and ends, to those who don't see it as well, and so do its fields", async () => {
	await browsing(async (page) => {
		await search(page, "gpl");
		const ends = await textOf(page.locator("year-range .ends"));
		const [, first, last] = /^(\d{4}) to (\d{4})$/.exec(ends) ?? [];
		const from = page.getByLabel("From year");
		assert.equal(await from.getAttribute("placeholder"), first);
		assert.equal(
			await page.getByLabel("to year").getAttribute("placeholder"),
			last,
		);
		assert.equal(await from.getAttribute("aria-describedby"), "year-ends");
		const name = await page
			.locator("year-range")
			.getByRole("img")
			.getAttribute("aria-label");
		assert.match(
			name ?? "",
			new RegExp(`^Articles by year: ${first}: \\d+, .*${last}: \\d+$`),
		);
	}, wide);
});

test("the bar of a single year is no broader than one of several", async () => {
	await browsing(async (page) => {
		await search(page, '"glue layer that joins GPFS"');
		assert.equal(await page.locator("year-range rect").count(), 1);
		const box = await page.locator("year-range svg").boundingBox();
		assert.ok((box?.width ?? 99) <= 32, `${box?.width}`);
	}, wide);
});
