// Old links: an old address keeps the anchor of the link, and an edited paragraph is found by what it was cited by.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";
import { browsing, until } from "./browser.ts";
import { servingTiny } from "./tiny.ts";

const path = "articles/here.md";
const lines = Array.from({ length: 40 }, (_, n) => `Paragraph ${n}.`);
const text = (paragraphs: readonly string[]): string =>
	article(
		{ title: "Here", aliases: "[/Articles/there/]" },
		`${paragraphs.join("\n\n")}\n\n## The outcome\n\nText.\n`,
	);
const before: Files = { [path]: text(lines) };
const published = load(before);
const cited = published.archive.articles[0]?.body.paragraphs[30] ?? "";
const edited: Files = {
	[path]: text(lines.with(30, "This paragraph was edited.")),
	[lockPath]: lockText(permalinksOf(published.loaded.site)),
};

test("an old address leads to the section that the link names", async () => {
	await servingTiny(before, (home) =>
		browsing(async (page) => {
			await page.goto(`${home}Articles/there/#the-outcome`);
			await page.waitForURL(`${home}Articles/here/#the-outcome`);
			await until(page, "scrollY > 0");
		}),
	);
});

test("an old address leads to the page without scripts, and without an anchor", async () => {
	await servingTiny(before, async (home) => {
		for (const javaScriptEnabled of [true, false]) {
			await browsing(
				async (page) => {
					await page.goto(`${home}Articles/there/`);
					await page.waitForURL(`${home}Articles/here/`);
				},
				{ javaScriptEnabled },
			);
		}
	});
});

test("a link to a paragraph that was edited since leads there and says so, with scripts and without", async () => {
	await servingTiny(edited, async (home) => {
		for (const javaScriptEnabled of [true, false]) {
			await browsing(
				async (page) => {
					await page.goto(`${home}Articles/here/`);
					const note = page.locator(`#${cited}`);
					assert.equal(await note.isVisible(), false);
					await page.goto(`${home}Articles/here/#${cited}`);
					await note.waitFor({ state: "visible" });
					const top = `document.getElementById("${cited}").getBoundingClientRect().top`;
					await until(page, `${top} >= 0 && ${top} < innerHeight`);
				},
				{ javaScriptEnabled },
			);
		}
	});
});

test("an old address keeps the anchor of a paragraph that was edited since", async () => {
	await servingTiny(edited, (home) =>
		browsing(async (page) => {
			await page.goto(`${home}Articles/there/#${cited}`);
			await page.waitForURL(`${home}Articles/here/#${cited}`);
			await until(page, "scrollY > 0");
		}),
	);
});
