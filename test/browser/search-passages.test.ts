// Passages: every link in an answer leads to the words that it was shown for, which are on the screen after a click.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { answered, base, browsing, serveSample, until } from "./browser.ts";
import { kinds } from "./kinds.ts";

/** Waits until what the address leads to is on the screen, and gives its text with that of what follows, such as its code. */
async function target(page: Page): Promise<string> {
	await until(
		page,
		`(() => {
			const { top, bottom } = document.querySelector(":target")?.getBoundingClientRect() ?? {};
			return top >= 0 && top < innerHeight && bottom > 0;
		})()`,
	);
	return page.evaluate<string>(`(() => {
		const target = document.querySelector(":target");
		return target.textContent + target.nextElementSibling?.textContent;
	})()`);
}

for (const query of ["hellwig gpfs", "licence", '"glue layer"']) {
	test(`the links to sections that hold ${query} lead to what holds it, below the beginning of the article`, async () => {
		const home = await serveSample(base);
		await browsing(async (page) => {
			const search = `${home}Search/?q=${encodeURIComponent(query)}`;
			await page.goto(search);
			await answered(page, query);
			const links = page.locator(".results .sections a");
			const count = Math.min(5, await links.count());
			assert.ok(count > 0);
			for (let n = 0; n < count; n++) {
				const mark = await links
					.nth(n)
					.locator("xpath=..")
					.locator("mark")
					.first()
					.textContent();
				await links.nth(n).click();
				await page.waitForURL(`${home}Articles/*/#*`);
				assert.match(await target(page), new RegExp(escaped(mark ?? "?")));
				assert.ok((await page.evaluate<number>("scrollY")) > 0, page.url());
				await page.goBack();
				await answered(page, query);
			}
		});
	});
}

test("an option of the dialog leads to the passage that it shows, and to the beginning where the title has the words", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		const ask = async (query: string) => {
			await page.goto(home + kinds.page);
			await page.keyboard.press("/");
			await page.getByRole("combobox").fill(query);
			await page.getByRole("option", { name: "in the search page" }).waitFor();
		};
		await ask('"glue layer"');
		const option = page.locator("[id^=search-option-]").first();
		await option.click();
		await page.waitForURL(`${home}Articles/*/#*`);
		assert.match(await target(page), /glue\s+layer/);
		await ask("gpfs wants export");
		await page.locator("[id^=search-option-]").first().click();
		await page.waitForURL(/\/Articles\/[^/]+\/$/);
	});
});

test("no result shows an excerpt twice", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=hellwig`);
		await answered(page, "hellwig");
		const items = await page
			.locator(".results > li")
			.evaluateAll((all) =>
				all.map((item) =>
					[...item.querySelectorAll(".found-text")].map((one) =>
						(one.textContent ?? "").replace(/^… | …$/g, ""),
					),
				),
			);
		assert.ok(items.some((excerpts) => excerpts.length > 1));
		for (const excerpts of items)
			assert.deepEqual(excerpts, [...new Set(excerpts)]);
	});
});

function escaped(text: string): string {
	return text.replace(/[^\p{L}\p{N}_]+/gu, "\\W*");
}
