// The colour scheme: the button changes it, every page remembers it, and none is shown before it is set.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, serveSample, until } from "./browser.ts";
import { kinds } from "./kinds.ts";

const paper = (page: Page) =>
	page.evaluate<string>("getComputedStyle(document.body).backgroundColor");

test("the scheme that a reader chooses holds on the next page, until the system's is chosen again", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(home);
			const light = await paper(page);
			const button = page.locator("scheme-toggle button");
			const papers: Record<string, string> = {};
			for (let n = 0; n < 3; n++) {
				await button.click();
				const chosen = (await button.textContent()) ?? "";
				await page.goto(home + kinds.article);
				assert.equal(await button.textContent(), chosen);
				papers[chosen] = await paper(page);
			}
			const { "Theme: dark": dark, ...others } = papers;
			assert.notEqual(dark, light);
			assert.deepEqual(others, {
				"Theme: light": light,
				"Theme: auto": light,
			});
		},
		{ colorScheme: "light" },
	);
});

/** The script that knows the scheme. */
const script = /\/assets\/scheme-[^/]*\.js$/;

/** Opens the article for a reader who chose the scheme that the system's is not; `release` lets its script come. */
async function withoutScript(
	page: Page,
	chosen: "light" | "dark",
): Promise<{ release: () => void }> {
	const home = await serveSample();
	await page.goto(home);
	await page.evaluate(`localStorage.setItem("scheme", "${chosen}")`);
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(script, async (route) => {
		await released;
		await route.continue();
	});
	await page.goto(home + kinds.article, { waitUntil: "commit" });
	await page.locator(".site-footer").waitFor({ state: "attached" });
	await until(page, "document.styleSheets.length > 0");
	return { release };
}

/** Lets what a style sheet times last so long that a busy machine sees it. */
async function slowed(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("Animation.enable");
	await session.send("Animation.setPlaybackRate", { playbackRate: 0.02 });
}

for (const [system, chosen] of [
	["light", "dark"],
	["dark", "light"],
] as const) {
	test(`where the system is ${system} and the reader chose ${chosen}, nothing is painted before the script that knows it has come`, async () => {
		await browsing(
			async (page) => {
				const empty = await page.screenshot();
				await slowed(page);
				const { release } = await withoutScript(page, chosen);
				assert.ok((await page.screenshot()).equals(empty), "nothing is shown");
				assert.ok(await page.locator("h1").isHidden());
				release();
				await page.locator("h1").waitFor();
				assert.equal(
					await page.evaluate("document.documentElement.dataset.scheme"),
					chosen,
				);
				const { set, painted } = await page.evaluate<{
					set: number;
					painted: number;
				}>(`
					new Promise((resolve) => {
						new PerformanceObserver((seen) => {
							const [script] = performance
								.getEntriesByType("resource")
								.filter(({ name }) => ${script}.test(name));
							for (const { name, startTime } of seen.getEntries()) {
								if (name === "first-contentful-paint")
									resolve({ set: script.responseEnd, painted: startTime });
							}
						}).observe({ type: "paint", buffered: true });
					})`);
				assert.ok(painted > set, `painted at ${painted}, set after ${set}`);
			},
			{ colorScheme: system, viewport: { width: 400, height: 300 } },
		);
	});
}

test("a page is shown in the system's scheme when the script that knows the chosen one does not come", async () => {
	await browsing(
		async (page) => {
			const { release } = await withoutScript(page, "dark");
			await page.locator("h1").waitFor();
			assert.equal(await paper(page), "rgb(253, 252, 249)");
			release();
		},
		{ colorScheme: "light" },
	);
});
