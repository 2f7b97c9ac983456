// The ledger in place: readers sort it by any column and filter it by words and outcome; without scripts it stands as printed.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { article } from "../archive.ts";
import { browsing, textOf } from "./browser.ts";
import { servingTiny } from "./tiny.ts";

const files = {
	"articles/one.md": article({
		index: '["Kernel: Filesystems/GPFS"]',
		decisions:
			"\n  - {symbol: b_b, date: 2004-02-16, by: A. Person, outcome: refused}\n  - {symbol: c_c, date: 2004-02, by: B. Person, outcome: exported}\n  - {symbol: a_a, date: 2012, by: A. Person, outcome: exported}",
	}),
};

/** The symbols of the rows that can be seen, from the top. */
function shown(page: Page): Promise<string[]> {
	return page
		.locator(".ledger tbody tr:visible code")
		.evaluateAll((codes) => codes.map(({ textContent }) => textContent ?? ""));
}

function onLedger(
	use: (page: Page) => Promise<void>,
	javaScriptEnabled = true,
): Promise<void> {
	return servingTiny(files, (home) =>
		browsing(
			async (page) => {
				await page.goto(`${home}Decisions/`);
				await use(page);
			},
			{ javaScriptEnabled },
		),
	);
}

test("a click on a column sorts by it, and another the other way round", async () => {
	await onLedger(async (page) => {
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
		const date = page.getByRole("columnheader", { name: "Date" });
		await date.getByRole("button").click();
		assert.deepEqual(await shown(page), ["c_c", "b_b", "a_a"]);
		assert.equal(await date.getAttribute("aria-sort"), "ascending");
		assert.match(
			await date
				.getByRole("button")
				.evaluate((button) => getComputedStyle(button, "::after").content),
			/↑/,
		);
		await date.getByRole("button").click();
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
		assert.equal(await date.getAttribute("aria-sort"), "descending");
		await page
			.getByRole("columnheader", { name: "Outcome" })
			.getByRole("button")
			.click();
		assert.equal((await shown(page)).at(-1), "b_b");
		assert.equal(await date.getAttribute("aria-sort"), null);
	});
});

test("the rows that hold every word and have the outcome are shown, and counted", async () => {
	await onLedger(async (page) => {
		const status = page.locator("decision-ledger [role=status]");
		await page.getByLabel("Filter").fill("PERSON a_a");
		assert.deepEqual(await shown(page), ["a_a"]);
		assert.equal(await textOf(status), "1 of 3 rows shown");
		await page.getByLabel("Filter").fill("");
		await page.getByLabel("Outcome").selectOption("exported");
		assert.deepEqual(await shown(page), ["a_a", "c_c"]);
		await page.getByLabel("Filter").fill("zebra");
		assert.deepEqual(await shown(page), []);
		assert.equal(await textOf(status), "0 of 3 rows shown");
	});
});

test("a heading that the article is filed under finds its rows", async () => {
	await onLedger(async (page) => {
		await page.getByLabel("Filter").fill("gpfs b_b");
		assert.deepEqual(await shown(page), ["b_b"]);
	});
});

/** What the fields, the sorted column and the status say. */
async function state(page: Page) {
	const sorted = page.locator("th[aria-sort]");
	return {
		words: await page.getByLabel("Filter").inputValue(),
		outcome: await page.getByLabel("Outcome").inputValue(),
		sorted: (await sorted.count())
			? `${await textOf(sorted)} ${await sorted.getAttribute("aria-sort")}`
			: "",
		status: await textOf(page.locator("decision-ledger [role=status]")),
		shown: await shown(page),
	};
}

const asPrinted = {
	words: "",
	outcome: "",
	sorted: "",
	status: "",
	shown: ["a_a", "b_b", "c_c"],
};

test("the address has the filter, the outcome and the order, and shows the same to whom it is sent, and after Back", async () => {
	await onLedger(async (page) => {
		const places = () => page.evaluate(() => history.length);
		const before = await places();
		await page.getByLabel("Filter").fill(" a. person");
		await page.getByLabel("Outcome").selectOption("exported");
		const symbol = page.getByRole("columnheader", { name: "Symbol" });
		await symbol.getByRole("button").click();
		await symbol.getByRole("button").click();
		assert.equal(
			new URL(page.url()).search,
			"?filter=a.+person&outcome=exported&sort=-symbol",
		);
		assert.equal(await places(), before);
		const left = {
			words: "a. person",
			outcome: "exported",
			sorted: "Symbols descending",
			status: "1 of 3 rows shown",
			shown: ["a_a"],
		};
		const sent = page.url();
		await page.getByRole("link", { name: "A title" }).click();
		await page.waitForURL(/Articles/);
		await page.goBack();
		assert.deepEqual(await state(page), left);
		await page.goto("about:blank");
		await page.goto(sent);
		assert.deepEqual(await state(page), left);
		await page.getByLabel("Filter").fill("");
		await page.getByLabel("Outcome").selectOption("all");
		assert.equal(new URL(page.url()).search, "?sort=-symbol");
		assert.deepEqual(await shown(page), ["c_c", "b_b", "a_a"]);
	});
});

test("Back to another address of the ledger shows what that one asks for", async () => {
	await onLedger(async (page) => {
		await page.evaluate(() => {
			location.hash = "ledger";
		});
		await page.getByLabel("Filter").fill("zebra");
		await page
			.getByRole("columnheader", { name: "Symbol" })
			.getByRole("button")
			.click();
		assert.deepEqual(await shown(page), []);
		await page.goBack();
		assert.deepEqual(await state(page), {
			...asPrinted,
			status: "3 of 3 rows shown",
		});
		await page.goForward();
		assert.equal((await state(page)).words, "zebra");
	});
});

test("what an address asks for that is not there is passed over", async () => {
	await onLedger(async (page) => {
		await page.goto(
			`${page.url()}?outcome=nonsense&sort=--constructor&filter=%20%20#ledger`,
		);
		assert.deepEqual(await state(page), asPrinted);
	});
});

test("without JavaScript every row is there, and nothing that would sort or filter", async () => {
	await onLedger(async (page) => {
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
		assert.equal(await page.locator(".ledger button, .filters").count(), 0);
		await page.goto(`${page.url()}?filter=a_a&outcome=exported`);
		assert.deepEqual(await shown(page), ["a_a", "b_b", "c_c"]);
	}, false);
});
