// Requests: what a page of the published archive loads comes from its own site, and nothing breaks its content policy.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, base, browsing, serveSample } from "./browser.ts";
import { tellingKinds } from "./kinds.ts";
import { testRequests, troubles } from "./troubles.ts";

testRequests(tellingKinds);

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
			await page.getByLabel(/^article \d+$/).check();
			await answered(page, "gpl kind:article");
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
