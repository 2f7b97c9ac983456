// Requests: what a page of the published archive loads comes from its own site, and nothing breaks its content policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { base, browsing, kindNames, serveSample, visit } from "./browser.ts";

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

for (const kind of kindNames) {
	test(`a page of the kind "${kind}" loads what it needs from its own site, without an error`, async () => {
		const home = await serveSample(base);
		await browsing(async (page) => {
			const found = troubles(page, home);
			await visit(page, home, kind);
			await page.waitForLoadState("networkidle");
			assert.deepEqual(found, []);
			const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
			assert.match(
				(await policy.getAttribute("content")) ?? "",
				/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/,
			);
		});
	});
}

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
