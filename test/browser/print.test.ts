// Print: an article is a paper, with all that is needed to cite it and to follow its links, and without what a screen needs.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { siteYml } from "../archive.ts";
import { browsing, serveFiles, serveSample } from "./browser.ts";
import { extremes } from "./extremes.ts";
import { kinds } from "./kinds.ts";

/** What is printed of a page that is as wide as the text on A4: 174 mm in CSS pixels. */
function onPaper(
	address: string,
	use: (page: Page) => Promise<void>,
): Promise<void> {
	return browsing(
		async (page) => {
			await page.emulateMedia({ media: "print" });
			await page.goto(address);
			await use(page);
		},
		{ viewport: { width: 658, height: 970 }, colorScheme: "dark" },
	);
}

/** What a style sheet adds after the first element that a selector finds, with attributes filled in. */
function addedAfter(page: Page, selector: string): Promise<string> {
	return page.evaluate<string>(
		`getComputedStyle(document.querySelector(${JSON.stringify(selector)}), "::after").content`,
	);
}

test("each paragraph is printed with its number and its id", async () => {
	await onPaper((await serveSample()) + kinds.article, async (page) => {
		const pin = page.locator(".body > p > .pin").first();
		const id = await pin.getAttribute("href");
		assert.match(id ?? "", /^#p[\da-f]{7}$/);
		assert.equal(await addedAfter(page, ".body > p > .pin"), `"${id}"`);
		assert.ok(await pin.isVisible());
	});
});

test("each link to another page is printed with its address, and one within the page or to the page of the symbol that it names without", async () => {
	await onPaper((await serveSample()) + kinds.article, async (page) => {
		const link = ".body p a[href^='/Articles/']";
		const href = await page.locator(link).first().getAttribute("href");
		const printed = await addedAfter(page, link);
		assert.ok(printed.includes(`${href}`), printed);
		assert.match(
			await addedAfter(page, ".sources a[href^='https:']"),
			/https:/,
		);
		assert.match(await addedAfter(page, ".cited-by a"), /\/Articles\//);
		assert.equal(await addedAfter(page, ".footnote-ref a"), "none");
		assert.equal(await addedAfter(page, ".body a.symbol"), "none");
	});
});

test("the sources of statements, of decisions and of a mail are printed with their addresses", async () => {
	const home = await serveSample();
	for (const kind of ["article", "question", "symbol", "mail"] as const) {
		await onPaper(home + kinds[kind], async (page) => {
			assert.match(
				await addedAfter(page, ":is(.positions, .pairs) a[href^='https:']"),
				/https:/,
				kind,
			);
		});
	}
});

test("the citation and the index entries are printed; navigation, and what only a screen can do, is not", async () => {
	const home = await serveFiles({
		...extremes,
		"site.yml": `${siteYml}discuss: list@example.org\nedit: https://example.org/{path}\n`,
	});
	await onPaper(`${home}Articles/many-headings/`, async (page) => {
		for (const shown of [
			".citation",
			".index-entries",
			".facts",
			".article-footer a[rel=license]",
		]) {
			assert.ok(await page.locator(shown).isVisible(), shown);
		}
		for (const hidden of [
			".site-header nav",
			"search-opener",
			".contents",
			".cite",
			".anchor >> nth=0",
			"text=Discuss this article",
			"text=Edit this page",
		]) {
			assert.equal(await page.locator(hidden).count(), 1, hidden);
			assert.ok(await page.locator(hidden).isHidden(), hidden);
		}
	});
});

test("wide tables and long code are printed whole", async () => {
	const home = await serveFiles(extremes);
	for (const name of ["long-code", "wide-table", "long-word"]) {
		await onPaper(`${home}Articles/${name}/`, async (page) => {
			const boxes = await page.evaluate<[number, number, string][]>(
				"[...document.querySelectorAll('.scroll > *, .body pre')].map((one) => [one.scrollWidth, one.clientWidth, getComputedStyle(one).overflowX])",
			);
			assert.ok(boxes.length > 0);
			for (const [whole, seen, overflow] of boxes) {
				assert.ok(whole <= seen, `${name}: ${whole} of ${seen}`);
				assert.equal(overflow, "visible");
			}
			assert.ok(
				await page.evaluate<boolean>(
					"document.documentElement.scrollWidth <= innerWidth",
				),
			);
		});
	}
});

test("a page is printed on white, whatever its scheme", async () => {
	await onPaper((await serveSample()) + kinds.article, async (page) => {
		assert.deepEqual(
			await page.evaluate<string[]>(
				"[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]",
			),
			["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
		);
	});
});

test("the ledger is printed with the keys of its outcomes, and without what filters it or is folded", async () => {
	await onPaper((await serveSample()) + kinds.decisions, async (page) => {
		await page.locator(".filters").waitFor({ state: "attached" });
		for (const hidden of [".filters", ".ledger thead", ".chart details"]) {
			assert.ok(await page.locator(hidden).first().isHidden(), hidden);
		}
		assert.ok(await page.locator(".ledger td").first().isVisible());
		assert.equal(
			await page.evaluate(
				"getComputedStyle(document.querySelector('.outcome'), '::before').printColorAdjust",
			),
			"exact",
		);
	});
});
