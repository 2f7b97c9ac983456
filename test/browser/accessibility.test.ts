// Accessibility: axe finds no violation on any kind of page or state of one, in light and in dark, and marks outlast forced colours.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import {
	browsing,
	kindNames,
	kinds,
	serveFiles,
	serveSample,
	visit,
} from "./browser.ts";
import { extremeNames, extremes } from "./extremes.ts";

/** What axe finds wrong, one line for each element. The page's policy must be bypassed for axe to run in it. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	// The size of targets is of WCAG 2.2, 2.5.8, and left out by axe where it is not asked for.
	const { violations } = await page.evaluate<
		Pick<axe.AxeResults, "violations">
	>('axe.run({ rules: { "target-size": { enabled: true } } })');
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) =>
			[id, target.join(" "), failureSummary].join(": "),
		),
	);
}

const schemes = ["light", "dark"] as const;
const widths = [320, 1280];

for (const colorScheme of schemes) {
	for (const kind of kindNames) {
		test(`axe finds nothing on a page of the kind "${kind}" in ${colorScheme}, narrow or wide`, async () => {
			const home = await serveSample();
			await browsing(
				async (page) => {
					for (const width of widths) {
						await page.setViewportSize({ width, height: 800 });
						await visit(page, home, kind);
						assert.deepEqual(await violations(page), []);
					}
				},
				{ colorScheme, bypassCSP: true },
			);
		});
	}

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
					assert.deepEqual(await violations(page), []);
				}
				await page.goto(`${home}${kinds.index}#Modules-Licensing`);
				assert.deepEqual(await violations(page), []);
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

test("axe finds nothing on extreme articles", async () => {
	const home = await serveFiles(extremes);
	await browsing(
		async (page) => {
			for (const name of extremeNames) {
				await page.goto(`${home}Articles/${name}/`);
				assert.deepEqual(await violations(page), [], name);
			}
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

/** A picture of an element with some room around it. */
async function pictureOf(page: Page, selector: string): Promise<string> {
	const box = await page.locator(selector).boundingBox();
	assert.ok(box, `${selector} is seen`);
	const room = 12;
	const clip = {
		x: Math.max(0, box.x - room),
		y: Math.max(0, box.y - room),
		width: box.width + 2 * room,
		height: box.height + 2 * room,
	};
	return (await page.screenshot({ clip })).toString("base64");
}

/** Calls `use` with a page in colours that the system forces on it. */
function inForcedColours(use: (page: Page, home: string) => Promise<void>) {
	return browsing(async (page) => use(page, await serveSample()), {
		forcedColors: "active",
		reducedMotion: "reduce",
	});
}

for (const [what, path, selector] of [
	["page in the navigation", kinds.index, ".site-header [aria-current]"],
	["letter", kinds.letter, ".letters [aria-current]"],
] as const) {
	test(`with forced colours the current ${what} can be told from the others`, () =>
		inForcedColours(async (page, home) => {
			await page.goto(home + path);
			const current = await pictureOf(page, selector);
			assert.equal(await pictureOf(page, selector), current);
			const one = `document.querySelector("${selector}")`;
			await page.evaluate(
				`${one}.dataset.was = "current"; ${one}.removeAttribute("aria-current")`,
			);
			assert.notEqual(await pictureOf(page, "[data-was]"), current);
		}));
}

for (const [what, path, selector, seen] of [
	["paragraph", kinds.article, ".body > p[id]", ".body > p[id]"],
	["heading", kinds.index, ".tree > li[id]", ".tree > li[id] > .heading"],
] as const) {
	test(`with forced colours the ${what} that a link leads to can be told from the others`, () =>
		inForcedColours(async (page, home) => {
			await page.goto(home + path);
			const one = page.locator(selector).first();
			const id = (await one.getAttribute("id")) ?? "";
			const shown = seen.replace("[id]", `[id="${id}"]`);
			await page.evaluate("scrollTo(0, 0)");
			await one.scrollIntoViewIfNeeded();
			const before = await pictureOf(page, shown);
			assert.equal(await pictureOf(page, shown), before);
			await page.goto(`${home}${path}#${id}`);
			assert.equal(await page.locator(`${selector}:target`).count(), 1);
			assert.notEqual(await pictureOf(page, shown), before);
		}));
}
