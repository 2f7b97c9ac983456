// Relevance: the queries of `test/search/relevance.yml`, typed into the published search page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { project } from "../command.ts";
import { answered, browsing, serveSample, textOf } from "./browser.ts";

interface Wanted {
	/** What the query tries. */
	readonly is: string;
	readonly query: string;
	/** The articles of which one should stand first, by their slugs. */
	readonly finds: readonly string[];
	/** What is said where nothing should be found. */
	readonly says?: string;
}

const wanted = parse(
	readFileSync(join(project, "test/search/relevance.yml"), "utf8"),
) as Wanted[];

/** Every query with one over the rank of what it should find, 0 where that is not among the first ten. */
let ranked:
	| Promise<readonly (Wanted & { readonly reciprocal: number })[]>
	| undefined;

function ranks() {
	ranked ??= rank();
	return ranked;
}

async function rank() {
	const home = await serveSample();
	return browsing(async (page) => {
		await page.goto(`${home}Search/`);
		const box = page.getByRole("searchbox");
		const all = [];
		for (const one of wanted) {
			await box.fill(one.query);
			await page.keyboard.press("Enter");
			await answered(page, one.query);
			const slugs = await page
				.locator(".results > li .title a")
				.evaluateAll((links) =>
					links.map((link) => `${link.getAttribute("href")}`.split("/")[2]),
				);
			const at = slugs.findIndex((slug) => one.finds.includes(slug ?? ""));
			const says = await textOf(page.locator(".status"));
			const reciprocal =
				one.says === undefined
					? at < 0
						? 0
						: 1 / (at + 1)
					: Number(slugs.length === 0 && says.includes(one.says));
			all.push({ ...one, reciprocal });
		}
		return all;
	});
}

/** The queries that were not answered as well as they might be. */
function wrong(all: Awaited<ReturnType<typeof ranks>>): string[] {
	return all
		.filter(({ reciprocal }) => reciprocal < 1)
		.map(({ query, reciprocal }) => `${reciprocal.toFixed(2)} ${query}`);
}

test("the set holds at least eighty queries of every sort, and each article that it names is there", () => {
	assert.ok(wanted.length >= 80);
	assert.deepEqual([...new Set(wanted.map(({ is }) => is))].sort(), [
		"case",
		"filter",
		"identifier",
		"nothing",
		"person",
		"phrase",
		"question",
		"synonym",
		"typo",
		"version",
		"words",
	]);
	for (const { query, finds, says } of wanted)
		assert.ok(finds.length > 0 !== (says !== undefined), query);
});

test("what a reader looks for stands first: the mean reciprocal rank is 0.95 or more", async () => {
	const all = await ranks();
	const mean =
		all.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / all.length;
	assert.ok(mean >= 0.95, `${mean.toFixed(3)}\n${wrong(all).join("\n")}`);
});

test("the article of every identifier stands first", async () => {
	const identifiers = (await ranks()).filter(({ is }) => is === "identifier");
	assert.deepEqual(wrong(identifiers), []);
});

test("where the archive has nothing, the page says so", async () => {
	const nothing = (await ranks()).filter(({ is }) => is === "nothing");
	assert.deepEqual(wrong(nothing), []);
});
