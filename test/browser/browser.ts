// The browser of the browser tests, and the sample archive for it to read: built once a file, served on a free port.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout } from "node:timers/promises";
import {
	type Browser,
	type BrowserContextOptions,
	chromium,
	type Locator,
	type Page,
} from "playwright-core";
import sirv from "sirv";
import { browserArguments } from "../../scripts/browser.ts";
import { type Files, inFolder } from "../archive.ts";
import { runCommand } from "../command.ts";
import { type Kind, kinds } from "./kinds.ts";

/** The folder that the archive is served in where it is not served at the top. */
export const base = "/licensing/";

/** How long something that does not come is waited for, in milliseconds. */
const patience = 15_000;

/** What is to be undone when the tests of a file have run; the last that was begun goes first. */
const endings: (() => unknown)[] = [];
after(async () => {
	for (const end of endings.reverse()) await end();
});

let browser: Promise<Browser> | undefined;

/** Opens pages in a context of its own while `use` runs. */
export async function browsing<T>(
	use: (page: Page) => Promise<T>,
	options: BrowserContextOptions = {},
): Promise<T> {
	browser ??= launch();
	const context = await (await browser).newContext(options);
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(patience);
		return await use(page);
	} finally {
		await context.close();
	}
}

async function launch(): Promise<Browser> {
	const executablePath = process.env.CHROME_PATH;
	assert.ok(
		executablePath,
		"CHROME_PATH names no browser: run the tests with `npm test`, which finds one.",
	);
	const launched = await chromium.launch({
		executablePath,
		args: browserArguments(),
	});
	endings.push(() => launched.close());
	return launched;
}

const built = new Map<string, Promise<string>>();
const builtFiles = new Map<Files, Promise<string>>();

/**
 * Serves the sample archive, built for the folder of the site that it is served in.
 * @param folder the folder of the site, with a slash at each end
 * @param missing what is not served although it was built
 * @param headers what every response has besides
 * @returns the address of the home page
 */
export async function serveSample(
	folder = "/",
	missing?: RegExp,
	headers: Readonly<Record<string, string>> = {},
): Promise<string> {
	const out = built.get(folder) ?? build(folder);
	built.set(folder, out);
	return serve(await out, folder, missing, headers);
}

/** Serves an archive of some files at the top of a site, built once a file of tests, without search; gives its home page. */
export async function serveFiles(files: Files): Promise<string> {
	const out =
		builtFiles.get(files) ??
		inFolder(files, (content) =>
			build("/", ["--content", content, "--no-search"]),
		);
	builtFiles.set(files, out);
	return serve(await out, "/");
}

/** Serves a built site until the tests of the file have run, and gives the address of its home page. */
async function serve(
	out: string,
	folder: string,
	missing?: RegExp,
	headers: Readonly<Record<string, string>> = {},
): Promise<string> {
	const files = sirv(out, { extensions: [] });
	return listen((request, response) => {
		for (const [name, value] of Object.entries(headers))
			response.setHeader(name, value);
		const notFound = () => {
			response.writeHead(404).end("There is no such page.\n");
		};
		const path = request.url ?? "/";
		if (!path.startsWith(folder)) return notFound();
		request.url = `/${path.slice(folder.length)}`;
		if (missing?.test(request.url)) return notFound();
		const { pathname } = new URL(request.url, "http://localhost");
		if (pathname.endsWith("/")) request.url = `${pathname}index.html`;
		files(request, response, notFound);
	}, folder);
}

/** Answers requests until the tests of the file have run, and gives the address of a folder. */
export async function listen(
	answer: RequestListener,
	folder = "/",
): Promise<string> {
	const server = createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	endings.push(() => {
		server.closeAllConnections();
		return new Promise((resolve) => server.close(resolve));
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`;
}

/** Builds a site for the folder that it is served in, until the tests of the file have run. */
export async function build(
	folder: string,
	options: readonly string[] = [],
): Promise<string> {
	const root = mkdtempSync(join(tmpdir(), "archive-browser-"));
	endings.push(() => rmSync(root, { recursive: true, force: true }));
	const out = join(root, "site");
	const { status, stderr } = await runCommand("build", [
		"--quiet",
		"--out",
		out,
		"--base",
		folder,
		...options,
	]);
	assert.equal(status, 0, stderr);
	return out;
}

/** Opens the page of a kind and waits until it is whole. */
export async function visit(
	page: Page,
	home: string,
	kind: Kind,
): Promise<void> {
	await page.goto(home + kinds[kind]);
	if (kind === "results") await searched(page);
}

/** Waits until the search page has answered, and gives what it says. */
export async function searched(page: Page): Promise<string> {
	const status = page.locator(".status", { hasText: /“|could not|articles?/ });
	await status.waitFor();
	return textOf(status);
}

/** Waits until the search page has answered a query. */
export async function answered(page: Page, query: string): Promise<void> {
	await page
		.locator(
			`archive-search:not([aria-busy]) .status[data-answers=${JSON.stringify(query)}]`,
		)
		.waitFor({ state: "attached" });
}

/** Waits until an expression is true in a page. */
export async function until(page: Page, expression: string): Promise<void> {
	const end = Date.now() + patience;
	while (!(await page.evaluate<boolean>(expression))) {
		assert.ok(Date.now() < end, `still not: ${expression}`);
		await setTimeout(50);
	}
}

/** The text of an element; waits for the element. */
export async function textOf(element: Locator): Promise<string> {
	return (await element.textContent()) ?? "";
}
