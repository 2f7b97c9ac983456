// Reading: the ways through the published archive that a reader takes, with JavaScript and without, at / and in a folder.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { article, siteYml } from "../archive.ts";
import { base, browsing, serveFiles, serveSample, textOf } from "./browser.ts";

for (const folder of ["/", base]) {
	for (const javaScriptEnabled of [true, false]) {
		const how = `at ${folder} ${javaScriptEnabled ? "with" : "without"} JavaScript`;

		test(`${how} a reader gets from the home page to an article, its index entry and its heading`, async () => {
			const home = await serveSample(folder);
			await browsing(
				async (page) => {
					await page.goto(home);
					await page.locator("#newest + .articles a").first().click();
					await page.waitForURL(`${home}Articles/*/`);
					const title = await textOf(page.locator("h1"));

					const entry = page.locator(".index-entries tbody tr").first();
					const link = entry.locator("td:nth-child(2) a");
					const heading = (await textOf(link)).split("/").at(-1) ?? "";
					const href = await link.getAttribute("href");
					await link.click();
					await page.waitForURL(`${home}Kernel/Index/#*`);
					const { pathname, hash } = new URL(page.url());
					assert.equal(pathname + hash, href);

					const place = page.locator(`[id="${hash.slice(1)}"] > .heading`);
					assert.ok(await isInView(place));
					await place.getByRole("link", { name: heading, exact: true }).click();
					await page.waitForURL(`${home}Kernel/${hash.slice(1)}/`);
					assert.equal(await textOf(page.locator("h1")), heading);
					await page
						.getByRole("link", { name: title, exact: true })
						.first()
						.click();
					await page.waitForURL(`${home}Articles/*/`);
					assert.equal(await textOf(page.locator("h1")), title);
				},
				{ javaScriptEnabled, reducedMotion: "reduce" },
			);
		});

		test(`${how} a reader gets from the archive to a year, its articles and the year before`, async () => {
			const home = await serveSample(folder);
			await browsing(
				async (page) => {
					await page.goto(home);
					await page
						.getByRole("link", { name: "By year", exact: true })
						.click();
					await page.waitForURL(`${home}Archives/`);
					await page.getByRole("link", { name: "2004", exact: true }).click();
					await page.waitForURL(`${home}Archives/2004/`);
					await page
						.getByRole("link", { name: "IBM asks for invalidate_mmap_range()" })
						.waitFor();
					await page.locator("a[rel=prev]").click();
					await page.waitForURL(`${home}Archives/2003/`);
				},
				{ javaScriptEnabled },
			);
		});
	}

	test(`at ${folder} an address that readers shorten leads on`, async () => {
		const home = await serveSample(folder);
		await browsing(async (page) => {
			await page.goto(`${home}Kernel/`);
			await page.waitForURL(`${home}Kernel/Index/`);
			await page.locator("h1", { hasText: "Kernel index" }).waitFor();
		});
	});
}

test("without JavaScript the search page offers other ways", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(`${home}Search/`);
			await page.locator("noscript > p").waitFor();
			await page.locator("noscript a", { hasText: "Kernel index" }).click();
			await page.waitForURL(`${home}Kernel/Index/`);
		},
		{ javaScriptEnabled: false },
	);
});

test("an old anchor marks the section that has its matter now", async () => {
	const home = await serveFiles({
		"site.yml": siteYml,
		"articles/a.md": article(
			{ anchors: "{old: what-holds}" },
			"Text.\n\n## What holds\n\nText.\n",
		),
	});
	await browsing(async (page) => {
		const background = () =>
			page.evaluate<string>(
				"getComputedStyle(document.querySelector('#what-holds')).backgroundColor",
			);
		await page.goto(`${home}Articles/a/`);
		const unmarked = await background();
		await page.goto(`${home}Articles/a/#old`);
		assert.notEqual(await background(), unmarked);
	});
});

/** Whether an element stands within what is seen of the page. */
async function isInView(element: Locator): Promise<boolean> {
	const box = await element.boundingBox();
	const height = element.page().viewportSize()?.height ?? 0;
	return box !== null && box.y >= 0 && box.y + box.height <= height;
}
