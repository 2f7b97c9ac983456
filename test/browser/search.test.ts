// Searching: what a reader finds in the published archive, and what is said when nothing is found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { base, browsing, searched, serveSample, textOf } from "./browser.ts";

const query = "invalidate_mmap_range";

for (const folder of ["/", base]) {
	test(`at ${folder} an identifier typed on the home page finds the article about it first`, async () => {
		const home = await serveSample(folder);
		await browsing(async (page) => {
			await page.goto(home);
			await page.getByRole("searchbox").fill(query);
			await page.keyboard.press("Enter");
			await page.waitForURL(`${home}Search/?q=${query}`);
			assert.match(
				await searched(page),
				/^(\d+ articles match|1 article matches) “invalidate_mmap_range”/,
			);
			const first = page.locator(".results > li .title a").first();
			const title = await textOf(first);
			assert.ok(title.includes(query), title);
			assert.ok(
				(await textOf(page.locator(".results > li .excerpt").first())).length >
					0,
			);
			await first.click();
			await page.waitForURL(`${home}Articles/*/`);
			assert.equal(await textOf(page.locator("h1")), title);
		});
	});
}

test("a result leads to the section that holds the words", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=${query}`);
		await searched(page);
		const section = page.locator(".results .sections a").first();
		const text = await textOf(section);
		await section.click();
		await page.waitForURL(`${home}Articles/*/#*`);
		const { hash } = new URL(page.url());
		assert.match(
			await textOf(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)),
			new RegExp(`^${text.replaceAll(/\W/g, ".")}`),
		);
	});
});

test("typing brings other results and puts the query into the address", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/`);
		const box = page.getByRole("searchbox");
		await box.pressSequentially("gpfs");
		await page.waitForURL(`${home}Search/?q=gpfs`);
		await page.locator(".status", { hasText: "“gpfs”" }).waitFor();
		const first = page.locator(".results .title a").first();
		const before = await textOf(first);
		await box.fill("bitkeeper");
		await page.waitForURL(`${home}Search/?q=bitkeeper`);
		await page.locator(".status", { hasText: "“bitkeeper”" }).waitFor();
		assert.notEqual(await textOf(first), before);
		await box.fill("");
		await page.waitForURL(`${home}Search/`);
		assert.equal(await page.locator(".results > li").count(), 0);
	});
});

test("Back returns from an article to the results that led to it", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/`);
		await page.getByRole("searchbox").fill("gpfs");
		await page.waitForURL(`${home}Search/?q=gpfs`);
		const first = page.locator(".results .title a").first();
		const title = await textOf(first);
		await first.click();
		await page.waitForURL(`${home}Articles/*/`);
		await page.goBack();
		await page.waitForURL(`${home}Search/?q=gpfs`);
		assert.equal(await textOf(first), title);
		assert.equal(await page.getByRole("searchbox").inputValue(), "gpfs");
	});
});

test("a submitted query is a place that Back returns to", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		// Time stands still, so that what is typed is not searched before it is submitted.
		await page.clock.install();
		await page.goto(`${home}Search/?q=gpfs`);
		await searched(page);
		await page.clock.pauseAt(Date.now() + 3_600_000);
		await page.getByRole("searchbox").fill("bitkeeper");
		await page.keyboard.press("Enter");
		await page.waitForURL(`${home}Search/?q=bitkeeper`);
		await page.locator(".status", { hasText: "“bitkeeper”" }).waitFor();
		await page.goBack();
		await page.waitForURL(`${home}Search/?q=gpfs`);
		await page.locator(".status", { hasText: "“gpfs”" }).waitFor();
		assert.equal(await page.getByRole("searchbox").inputValue(), "gpfs");
	});
});

test("a query that matches nothing is told so", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=%3Cb%3Exyzzyplugh`);
		assert.equal(await searched(page), "No article matches “<b>xyzzyplugh”.");
		assert.equal(await page.locator(".results > li").count(), 0);
	});
});

test("a bundle that is missing is told of, and the index is named instead", async () => {
	const home = await serveSample("/", "pagefind/");
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=gpfs`);
		assert.equal(
			await searched(page),
			"The search could not be loaded. Try again, or look in the index.",
		);
		assert.equal(await page.locator(".results > li").count(), 0);
	});
});
