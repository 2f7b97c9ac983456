// What search costs: few requests for every kind of query, the places of frequent words only for phrases, and marks all the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	synthetic,
	wordOfRank,
	writeArchive,
} from "../../scripts/bench/articles.ts";
import { gzipped } from "../../scripts/bench/gzipped.ts";
import { ordinaryQueries } from "../../scripts/bench/search-queries.ts";
import { limits, weigh } from "../../scripts/bench/search-weight.ts";
import { fewestArticles } from "../../src/search/thinning.ts";
import { inFolder } from "../archive.ts";
import { answered, browsing, build, listen } from "./browser.ts";

/** So many that frequent words stand in more than keep their places. */
const count = 2 * fewestArticles;

let built: Promise<string> | undefined;

/** Serves synthetic articles, and gives the address of their home page. */
async function served(): Promise<string> {
	built ??= inFolder({}, (content) => {
		writeArchive(content, count);
		return build("/", ["--content", content]);
	});
	return listen(gzipped(await built));
}

for (const [kind, query] of ordinaryQueries()) {
	test(`the first results for ${kind} take at most ${limits.requests} requests`, async () => {
		const home = await served();
		await browsing(async (page) => {
			const { first } = await weigh(page, home, kind, query);
			assert.ok(first.requests <= limits.requests, `${first.requests}`);
			assert.ok(first.kilobytes <= limits.kilobytes, `${first.kilobytes}`);
		});
	});
}

test("a frequent word is found without its places and marked; a phrase of frequent words is found with them", async () => {
	const home = await served();
	const often = wordOfRank(0);
	const phrase = phraseWith(often);
	await browsing(async (page) => {
		const places: string[] = [];
		page.on("request", (request) => {
			if (request.url().includes("/places/")) places.push(request.url());
		});
		await page.goto(`${home}Search/?q=${often}`);
		await answered(page, often);
		const marks = await page
			.locator(".results > li")
			.first()
			.locator("mark")
			.allTextContents();
		assert.ok(marks.length > 1);
		for (const mark of marks)
			assert.ok(mark.toLowerCase().startsWith(often), mark);
		assert.deepEqual(places, []);
		await page.goto(`${home}Search/?q=${encodeURIComponent(`"${phrase}"`)}`);
		await answered(page, `"${phrase}"`);
		assert.ok(places.length > 0);
		const texts = await page.locator(".results > li").allTextContents();
		assert.ok(texts.length > 0);
	});
});

test("a phrase of frequent words is shown where it was found first, and counted once all places are there", async () => {
	const home = await served();
	const query = `"${wordOfRank(1)} ${wordOfRank(0)}"`;
	await browsing(async (page) => {
		let release = () => {};
		const released = new Promise<void>((resolve) => {
			release = resolve;
		});
		await page.route(/\/places\//, async (route) => {
			await released;
			await route.continue();
		});
		await page.goto(home);
		await page.keyboard.press("/");
		await page.getByRole("combobox").fill(query);
		await page.getByRole("option").first().waitFor();
		assert.equal(await page.locator("dialog .status").textContent(), "");
		release();
		await page
			.locator("dialog .status", { hasText: "articles match" })
			.waitFor();
		await page.getByRole("option").nth(2).waitFor();
	});
});

test("the first results of a question are shown before all its words are loaded, with those that found them marked", async () => {
	const home = await served();
	const query = [40, 300, 700, 1100, 1500].map(wordOfRank).join(" ");
	await browsing(async (page) => {
		const parts: string[] = [];
		page.on("request", (request) => {
			if (request.url().includes("/index/")) parts.push(request.url());
		});
		await page.route(/\/fragment\//, async (route) => {
			assert.ok(parts.length <= 3, `${parts.length}`);
			await route.continue();
			await page.unroute(/\/fragment\//);
		});
		await page.goto(`${home}Search/?q=${encodeURIComponent(query)}`);
		await answered(page, query);
		assert.ok(parts.length > 3, `${parts.length}`);
		const marks = await page.locator(".results > li").first().locator("mark");
		assert.ok((await marks.count()) > 1);
	});
});

/** Two words in a row of the first article, of which one is frequent. */
function phraseWith(often: string): string {
	const { body } = synthetic(0, count);
	const [phrase = ""] =
		new RegExp(`\\b${often} [a-z]{4,}\\b`).exec(body(() => "")) ?? [];
	return phrase;
}
