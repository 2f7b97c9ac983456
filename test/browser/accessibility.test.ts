// Accessibility: axe finds no violation on any kind of page, in light and in dark, and the keyboard gets everywhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { browsing, kindNames, serveSample, visit } from "./browser.ts";

/** What axe finds wrong, one line for each element. The page's policy must be bypassed for axe to run in it. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const { violations } =
		await page.evaluate<Pick<axe.AxeResults, "violations">>("axe.run()");
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) =>
			[id, target.join(" "), failureSummary].join(": "),
		),
	);
}

for (const colorScheme of ["light", "dark"] as const) {
	for (const kind of kindNames) {
		test(`axe finds nothing on a page of the kind "${kind}" in ${colorScheme}`, async () => {
			const home = await serveSample();
			await browsing(
				async (page) => {
					await visit(page, home, kind);
					assert.deepEqual(await violations(page), []);
				},
				{ colorScheme, bypassCSP: true },
			);
		});
	}
}

test("axe finds nothing while the preview of a link is shown", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await visit(page, home, "article");
			await page.locator('.body a[href^="/Articles/"]').first().focus();
			await page.locator("#preview").waitFor();
			assert.deepEqual(await violations(page), []);
		},
		{ bypassCSP: true },
	);
});

// To axe a placeholder is a name as well, but it goes when one types.
for (const kind of ["home", "search", "not found"] as const) {
	test(`the search box on a page of the kind "${kind}" has a label that can be seen`, async () => {
		const home = await serveSample();
		await browsing(async (page) => {
			await visit(page, home, kind);
			await page.locator("label[for=q]").click();
			assert.equal(
				await page.evaluate<string>("document.activeElement.id"),
				"q",
			);
		});
	});
}

test("axe finds what is wrong", async () => {
	await browsing(async (page) => {
		await page.setContent("<main><img src='data:,'><h1></h1></main>");
		assert.match((await violations(page)).join("\n"), /^image-alt: img/m);
	});
});

test("light and dark are two schemes", async () => {
	const home = await serveSample();
	const paper = (colorScheme: "light" | "dark") =>
		browsing(
			async (page) => {
				await page.goto(home);
				return page.evaluate<string>(
					"getComputedStyle(document.body).backgroundColor",
				);
			},
			{ colorScheme },
		);
	assert.notEqual(await paper("light"), await paper("dark"));
});
