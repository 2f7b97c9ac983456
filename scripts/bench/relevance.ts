// Measures how well search answers: the queries of `test/search/relevance.yml`, typed into the published search page, beside Pagefind as it is without our settings.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { chromium, type Page } from "playwright-core";
import sirv from "sirv";
import { parse } from "yaml";
import { browserArguments, browserPath } from "../browser.ts";
import { project } from "../command.ts";
import { measure } from "./measure.ts";

export interface Wanted {
	/** What the query tries. */
	readonly is: string;
	readonly query: string;
	/** The articles of which one should stand first, by their slugs. */
	readonly finds: readonly string[];
	/** What is said where nothing should be found. */
	readonly says?: string;
}

/** What a query finds: the slugs of the first ten articles, and what is said. */
export interface Answer {
	readonly slugs: readonly string[];
	readonly says: string;
}

/** Gives the queries, with what they should find. */
export function wantedAnswers(): Wanted[] {
	return parse(
		readFileSync(join(project, "test/search/relevance.yml"), "utf8"),
	) as Wanted[];
}

/** Gives one over the rank of what a query should find, 0 where that is not among the first ten; 1 or 0 where it should find nothing. */
export function reciprocalRank(
	{ finds, says }: Wanted,
	answer: Answer,
): number {
	if (says !== undefined)
		return Number(answer.slugs.length === 0 && answer.says.includes(says));
	const at = answer.slugs.findIndex((slug) => finds.includes(slug));
	return at < 0 ? 0 : 1 / (at + 1);
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Types a query into the search page, which is open, and gives its answer. */
export async function typed(page: Page, query: string): Promise<Answer> {
	await page.getByRole("searchbox").fill(query);
	await page.keyboard.press("Enter");
	const status = page.locator(
		`archive-search:not([aria-busy]) .status[data-answers=${JSON.stringify(query)}]`,
	);
	await status.waitFor({ state: "attached" });
	const addresses = await page
		.locator(".results > li .title a")
		.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
	return {
		slugs: addresses.map((address) => slugOf(address ?? "")),
		says: (await status.textContent()) ?? "",
	};
}

/** Asks Pagefind's own script, on its default settings; where it finds nothing it says nothing that could be wrong. */
async function askedOfPagefind(
	page: Page,
	{ query, says = "" }: Wanted,
): Promise<Answer> {
	const addresses = await page.evaluate<string[]>(
		`import("/default/pagefind.js").then(async ({ search }) => {
			const { results } = await search(${JSON.stringify(query)});
			const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
			return shown.map(({ url }) => url);
		})`,
	);
	return { slugs: addresses.map(slugOf), says };
}

/** Builds the sample archive, asks both, and prints what each made of every query. */
export async function compareRelevance(): Promise<void> {
	const root = mkdtempSync(join(tmpdir(), "archive-relevance-"));
	const site = join(root, "site");
	await measure({
		program: process.execPath,
		words: ["scripts/run.mjs", "build", "--quiet", "--out", site],
		folder: project,
	});
	const { index } = await createIndex();
	await index?.addDirectory({ path: site, glob: "Articles/**/*.html" });
	await index?.writeFiles({ outputPath: join(site, "default") });
	await close();
	const files = sirv(site, { dev: true });
	const server = createServer((request, response) => files(request, response));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const browser = await chromium.launch({
		executablePath: await browserPath(),
		args: browserArguments(),
	});
	try {
		const page = await browser.newPage();
		await page.goto(`${home}Search/`);
		const rows = [];
		for (const one of wantedAnswers()) {
			rows.push({
				query: one.query.slice(0, 60),
				tries: one.is,
				ours: reciprocalRank(one, await typed(page, one.query)),
				default: reciprocalRank(one, await askedOfPagefind(page, one)),
			});
		}
		console.table(rows);
		for (const tries of ["all", ...new Set(rows.map((row) => row.tries))]) {
			const those = rows.filter(
				(row) => tries === "all" || row.tries === tries,
			);
			console.log(
				`${tries}: ${those.length} queries, mean reciprocal rank ${mean(those.map(({ ours }) => ours)).toFixed(3)}, Pagefind's default ${mean(those.map((row) => row.default)).toFixed(3)}`,
			);
		}
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
		rmSync(root, { recursive: true, force: true });
	}
}

function slugOf(address: string): string {
	return address.split("/")[2] ?? "";
}
