// Requests: what a page of the published archive loads comes from its own site, and nothing breaks its content policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import {
	answered,
	base,
	browsing,
	kindNames,
	serveSample,
	visit,
} from "./browser.ts";

/** What goes wrong in a page from now on: errors, warnings, and requests that fail or leave the folder of the site. */
function troubles(page: Page, home: string): string[] {
	const found: string[] = [];
	page.on("request", (request) => {
		if (!request.url().startsWith(home))
			found.push(`asks for ${request.url()}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 400)
			found.push(`gets ${response.status()} for ${response.url()}`);
	});
	page.on("requestfailed", (request) =>
		found.push(`does not get ${request.url()}`),
	);
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type()))
			found.push(`prints ${message.text()}`);
	});
	page.on("pageerror", (error) => found.push(`throws ${error.message}`));
	return found;
}

/** The addresses of the style sheets that a page asks for, in their order. */
function styleSheets(page: Page): Promise<string[]> {
	return page.evaluate<string[]>(
		"[...document.querySelectorAll('link[rel=stylesheet]')].map((one) => one.href)",
	);
}

for (const kind of kindNames) {
	test(`a page of the kind "${kind}" loads what it needs from its own site, without an error, and is painted when its style sheets have come`, async () => {
		const home = await serveSample(base);
		await browsing(async (page) => {
			const found = troubles(page, home);
			await visit(page, home, kind);
			await page.waitForLoadState("networkidle");
			assert.deepEqual(found, []);
			const blocking = await page.evaluate<string[]>(
				"performance.getEntriesByType('resource').filter((one) => one.renderBlockingStatus === 'blocking').map((one) => one.name)",
			);
			assert.deepEqual(blocking, await styleSheets(page));
			if (kind === "article") assert.equal(blocking.length, 1);
			const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
			assert.match(
				(await policy.getAttribute("content")) ?? "",
				/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
			);
		});
	});
}

test("search does all it does under a strict policy on every response, without a violation", async () => {
	const home = await serveSample(base, undefined, {
		"Content-Security-Policy":
			"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:",
	});
	await browsing(
		async (page) => {
			const found = troubles(page, home);
			await page.goto(home);
			await page.keyboard.press("/");
			await page.getByRole("combobox").fill("kernel_fpu_begin");
			await page.getByRole("option").first().waitFor();
			await page.getByRole("combobox").fill("invalidate_inode_pages");
			await page.locator("dialog .suggestions").waitFor();
			await page.keyboard.press("Enter");
			await page.waitForURL(`${home}Search/**`);
			for (const query of ["gpl", "registres", "mmap range", "no_such_thing"]) {
				await page.getByRole("searchbox").fill(query);
				await answered(page, query);
			}
			await page.getByRole("searchbox").fill("gpl");
			await answered(page, "gpl");
			await page.getByLabel(/^case \d+$/).check();
			await answered(page, "gpl kind:case");
			await page.locator(".results .title a").first().click();
			await page.waitForURL(`${home}Articles/**`);
			await page.waitForLoadState("networkidle");
			assert.deepEqual(found, []);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

test("a page that asks another host, breaks its policy or throws is found out", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		const found = troubles(page, home);
		await page.goto(home);
		const printed = page.waitForEvent("console");
		const thrown = page.waitForEvent("pageerror");
		await page.evaluate(
			"document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/' })); setTimeout(() => none())",
		);
		await Promise.all([printed, thrown]);
		await page.goto(`${home}none/`);
		const all = found.join("\n");
		assert.match(all, /^asks for http:\/\/127\.0\.0\.1:9\/$/m);
		assert.match(all, /^prints .*Content Security Policy/m);
		assert.match(all, /^throws none is not defined$/m);
		assert.match(all, /^gets 404 for .*\/none\/$/m);
	});
});
