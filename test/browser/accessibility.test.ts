// Accessibility: axe finds no violation on the kinds of page that tell most, nor in any state of one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { colours, everything, testAxe, violations } from "./axe.ts";
import { browsing, serveSample, visit } from "./browser.ts";
import { kinds, tellingKinds } from "./kinds.ts";

testAxe(tellingKinds, "light");

for (const [colorScheme, sought] of [
	["light", everything],
	["dark", colours],
] as const) {
	test(`axe finds nothing in ${colorScheme} in what a link leads to, with all that can be opened open`, async () => {
		const home = await serveSample();
		await browsing(
			async (page) => {
				await visit(page, home, "article");
				const targets = await page.evaluate<string[]>(
					"[...document.querySelectorAll('.body :is(p, li, h2)[id]')].map(({ id }) => id)",
				);
				for (const id of [targets[0], targets.at(-1), "fn1"]) {
					await page.goto(`${home}${kinds.article}#${id}`);
					await page.evaluate(
						"for (const one of document.querySelectorAll('details')) one.open = true",
					);
					assert.equal(await page.locator(":target").count(), 1);
					assert.deepEqual(await violations(page, sought), []);
				}
				await page.goto(`${home}${kinds.index}#Modules-Licensing`);
				assert.deepEqual(await violations(page, sought), []);
			},
			{ colorScheme, bypassCSP: true },
		);
	});
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
		await page.setContent("<p style='color: #ccc; background: #fff'>Text</p>");
		assert.match((await violations(page, colours)).join(), /^color-contrast: /);
		await page.setContent(
			"<main><img src='data:,'><h1></h1><ul style='line-height: 1'><li><a href='/a'>a</a></li><li><a href='/b'>b</a></li></ul></main>",
		);
		const found = (await violations(page)).join("\n");
		assert.match(found, /^image-alt: img/m);
		assert.match(found, /^target-size: /m);
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
