// Measures what search costs a reader: requests and bytes from opening it to the first results, and how fast these are drawn, for each kind of query, in a browser.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { browserArguments, browserPath } from "../browser.ts";
import { project } from "../command.ts";
import { symbolOfRank, wordOfRank, writeArchive } from "./articles.ts";
import { gzipped } from "./gzipped.ts";
import { measure } from "./measure.ts";
import { type Drawing, drawnAnew } from "./search-drawing.ts";
import { anew, opened } from "./search-opened.ts";
import { ordinaryQueries } from "./search-queries.ts";

/** What search may cost from opening it to the first results, and a further query after them. */
export const limits = { requests: 8, kilobytes: 140, further: 60 } as const;

/** How many milliseconds of the processor may pass from the last response to the paint of the first results. */
const drawnWithin = 100;

/** How long a query is waited for, in milliseconds. */
const patience = 60_000;

const furtherQuery = "a further query";

export interface Cost {
	readonly requests: number;
	/** Thousands of bytes of bodies, compressed as they are sent. */
	readonly kilobytes: number;
}

export interface Weight {
	readonly kind: string;
	readonly query: string;
	/** From opening search to the first results, in a browser that has loaded nothing of search. */
	readonly first: Cost;
	/** From opening search to the end of what the query loads. */
	readonly whole: Cost;
}

/** Opens search on the home page, types a query, and gives what that loaded; the page has loaded nothing of search before. */
export async function weigh(
	page: Page,
	home: string,
	kind: string,
	query: string,
): Promise<Weight> {
	await opened(page, home);
	return { kind, query, ...(await typed(page, query)) };
}

/** Types one query after another into search, and gives what each of them but the first one loaded besides. */
async function weighFurther(
	page: Page,
	home: string,
	queries: readonly string[],
): Promise<Weight[]> {
	await opened(page, home);
	const all: Weight[] = [];
	for (const query of queries)
		all.push({ kind: furtherQuery, query, ...(await typed(page, query)) });
	return all.slice(1);
}

interface Loaded {
	readonly name: string;
	readonly startTime: number;
	readonly encodedBodySize: number;
}

/** What was loaded, but for the site's icon: a slow browser asks for it when the page has long been there. */
async function loaded(page: Page): Promise<Loaded[]> {
	const all = await page.evaluate<Loaded[]>(
		"performance.getEntriesByType('resource').map((one) => one.toJSON())",
	);
	return all.filter(({ name }) => !name.includes("/assets/icon-"));
}

/** Types a query into the dialog, and gives what was loaded since the query before. */
async function typed(page: Page, query: string) {
	await page.evaluate(
		`window.drawnAt = new Promise((resolve) => {
			const dialog = document.querySelector(".search-dialog");
			const look = () => {
				const isThere = dialog.querySelector("[role=option], .suggestions");
				if (!isThere) return;
				watch.disconnect();
				resolve(performance.now());
			};
			const watch = new MutationObserver(look);
			for (const old of dialog.querySelectorAll("[role=option], .suggestions")) old.remove();
			watch.observe(dialog, { childList: true, subtree: true });
		}); 0`,
	);
	await page.getByRole("combobox").fill(query);
	const drawn = await page.evaluate<number>("window.drawnAt");
	await page
		.locator(
			`dialog:not([aria-busy]) .status[data-answers=${JSON.stringify(query)}]`,
		)
		.waitFor({ state: "attached", timeout: patience });
	await page.waitForLoadState("networkidle");
	const all = await loaded(page);
	const first = all.filter(({ startTime }) => startTime <= drawn);
	await page.evaluate("performance.clearResourceTimings()");
	return { first: costOf(first), whole: costOf(all) };
}

function costOf(files: readonly Loaded[]): Cost {
	const bytes = files.reduce(
		(sum, { encodedBodySize }) => sum + encodedBodySize,
		0,
	);
	return { requests: files.length, kilobytes: bytes / 1000 };
}

/** Builds synthetic articles, asks each kind of query, and prints what it cost, and which cost more than they may. */
export async function compareSearchWeight(articles: number): Promise<void> {
	const root = mkdtempSync(join(tmpdir(), "archive-search-weight-"));
	try {
		const content = join(root, "archive");
		const site = join(root, "site");
		writeArchive(content, articles);
		await measure({
			program: process.execPath,
			words: [
				"--max-old-space-size=15000",
				"scripts/run.mjs",
				"build",
				"--quiet",
				"--no-cache",
				...["--content", content, "--out", site],
			],
			folder: project,
		});
		await weighSite(site);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

/** Asks a built site of synthetic articles each kind of query, and prints what it cost. */
export async function weighSite(site: string): Promise<void> {
	const server = createServer(gzipped(site));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const browser = await chromium.launch({
		executablePath: await browserPath(),
		args: browserArguments(),
	});
	try {
		const weights: Weight[] = [];
		const drawings = new Map<string, Drawing>();
		for (const [kind, query] of ordinaryQueries()) {
			weights.push(
				await anew(browser, (page) => weigh(page, home, kind, query)),
			);
			drawings.set(kind, await drawnAnew(browser, home, query));
		}
		const further = await anew(browser, (page) =>
			weighFurther(page, home, [
				wordOfRank(700),
				wordOfRank(100),
				symbolOfRank(300),
				`${wordOfRank(450)} ${wordOfRank(800)}`,
			]),
		);
		const all = [...weights, ...further];
		console.table(
			all.map(({ kind, query, first, whole }) => ({
				kind,
				query,
				requests: first.requests,
				KB: Number(first.kilobytes.toFixed(1)),
				"requests in all": whole.requests,
				"KB in all": Number(whole.kilobytes.toFixed(1)),
				...columnsOf(drawings.get(kind)),
			})),
		);
		const slow = [...drawings].filter(
			([, { processor }]) => processor > drawnWithin,
		);
		console.log(
			slow.length === 0
				? `All first results are drawn within ${drawnWithin} ms of the processor after the last response.`
				: `Drawn later than that: ${slow.map(([kind]) => kind).join("; ")}.`,
		);
		const heavy = all.filter((one) => !keepsTo(one));
		console.log(
			heavy.length === 0
				? `All keep to ${limits.requests} requests and ${limits.kilobytes} KB to the first results, and ${limits.further} KB for a further query.`
				: `Beyond the limits: ${heavy.map(({ kind, query }) => `${kind} (${query})`).join("; ")}.`,
		);
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
	}
}

/** How fast results were drawn, as columns; of a further query it is not measured. */
function columnsOf(drawing: Drawing | undefined) {
	return drawing === undefined
		? {}
		: {
				"drawn ms": Math.round(drawing.wall),
				"computed ms": Math.round(drawing.processor),
			};
}

function keepsTo({ kind, first }: Weight): boolean {
	return kind === furtherQuery
		? first.kilobytes <= limits.further
		: first.requests <= limits.requests && first.kilobytes <= limits.kilobytes;
}
