// The search bundle under an open page: missing, half there, replaced, of another form, or out of reach.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import sirv from "sirv";
import { bundleForm } from "../../src/search/start-file.ts";
import { article, inFolder, siteYml } from "../archive.ts";
import {
	answered,
	browsing,
	build,
	listen,
	serveSample,
	textOf,
} from "./browser.ts";
import { previewing } from "./previews.ts";

const couldNot =
	"The search could not be loaded. Try again, or look in the index.";

/** Two versions of an archive: the second has another article, and another word in the first. */
const versions = [
	{ "articles/a.md": article({ title: "Alpha" }, "Old words: walrus.\n") },
	{
		"articles/a.md": article({ title: "Alpha" }, "New words: ocelot.\n"),
		"articles/b.md": article({ title: "Beta" }, "Old friends: walrus.\n"),
	},
] as const;

let built: Promise<string[]> | undefined;

function builtVersions(): Promise<string[]> {
	built ??= Promise.all(
		versions.map((files) =>
			inFolder({ "site.yml": siteYml, ...files }, (content) =>
				build("/", ["--content", content]),
			),
		),
	);
	return built;
}

/** Serves the first version; `replace` puts the second in its place, and `answers` changes what is served at an address. */
async function served() {
	const [first = "", second = ""] = await builtVersions();
	let site = sirv(first, { dev: true });
	let instead: (path: string) => string | undefined = () => undefined;
	const home = await listen((request, response) => {
		const other = instead(request.url ?? "");
		if (other !== undefined) response.end(other);
		else site(request, response, () => void response.writeHead(404).end());
	});
	return {
		home,
		replace: () => {
			site = sirv(second, { dev: true });
		},
		answers: (change: typeof instead) => {
			instead = change;
		},
	};
}

/** Searches on the search page. */
async function ask(page: Page, query: string): Promise<void> {
	await page.getByRole("searchbox").fill(query);
	await page.keyboard.press("Enter");
	await answered(page, query);
}

function titles(page: Page): Promise<string[]> {
	return page.locator(".results > li .title").allTextContents();
}

const lost = [
	/^\/pagefind\//,
	/^\/pagefind\/start\.json/,
	/^\/pagefind\/en-/,
	/\/index\/\d+\.pf_index/,
	/\/fragment\/\d+\.pf_fragment/,
	/\/symbols-0\.json/,
];

for (const missing of lost) {
	test(`a bundle without ${missing} is told of, the index is named, and trying again helps once it is there`, async () => {
		const { home, answers } = await served();
		answers((path) => (missing.test(path) ? "<!doctype html>" : undefined));
		const query = missing.test("/x/symbols-0.json") ? "wal_rus" : "walrus";
		await browsing(async (page) => {
			await page.goto(`${home}Search/?q=${query}`);
			await answered(page, query);
			assert.equal(await textOf(page.locator(".status")), couldNot);
			assert.deepEqual(await titles(page), []);
			answers(() => undefined);
			await page.getByRole("button", { name: "Try again" }).click();
			await page.locator(".status", { hasText: "“" }).waitFor();
			await answered(page, query);
			assert.doesNotMatch(await textOf(page.locator(".status")), /could not/);
			if (query === "walrus") assert.deepEqual(await titles(page), ["Alpha"]);
		});
	});

	test(`a host that answers 404 for ${missing} is told of in the dialog, and trying again is offered`, async () => {
		const home = await serveSample("/", missing);
		await browsing(async (page) => {
			await page.goto(home);
			await page.keyboard.press("/");
			await page.getByRole("combobox").fill("invalidate_mmap_rang");
			await page.locator("dialog .status", { hasText: couldNot }).waitFor();
			await page.getByRole("button", { name: "Try again" }).waitFor();
			assert.equal(await page.getByRole("option").count(), 0);
		});
	});
}

for (const missing of [/\/articles\.json/, /\/facet-symbols\.json/]) {
	test(`results are shown where ${missing} is missing, and what can't be done without it is said`, async () => {
		const home = await serveSample("/", missing);
		await browsing(async (page) => {
			await page.goto(`${home}Search/?q=gpfs`);
			await answered(page, "gpfs");
			assert.match(
				await textOf(page.locator(".status")),
				/^\d+ articles match “gpfs”\. Page of the heading: Filesystems\/GPFS\. The choices that narrow them could not be loaded\.$/,
			);
			assert.ok((await titles(page)).length > 1);
		});
	});
}

for (const [file, content] of [
	["start.json", '{"form":1,"pagefind"'],
	["index/0.pf_index", "\u001f\u008b\u0008"],
	["en-1.6.0.pagefind", "\u001f\u008b\u0008"],
] as const) {
	test(`a ${file} that is cut off is told of, and trying again helps`, async () => {
		const { home, answers } = await served();
		answers((path) => (path.includes(file) ? content : undefined));
		await browsing(async (page) => {
			await page.goto(`${home}Search/?q=walrus`);
			await answered(page, "walrus");
			assert.equal(await textOf(page.locator(".status")), couldNot);
			answers(() => undefined);
			await page.getByRole("button", { name: "Try again" }).click();
			await page.locator(".results .title").waitFor();
			assert.deepEqual(await titles(page), ["Alpha"]);
		});
	});
}

for (const [what, start] of [
	[
		"of a form that is not known yet",
		{ form: bundleForm + 1, pagefind: "1.6.0" },
	],
	["of another Pagefind", { form: bundleForm, pagefind: "1.5.2" }],
] as const) {
	test(`a page that finds a bundle ${what} asks to be loaded again`, async () => {
		const { home, answers } = await served();
		answers((path) =>
			path.includes("start.json") ? JSON.stringify(start) : undefined,
		);
		await browsing(async (page) => {
			await page.goto(`${home}Search/?q=walrus`);
			await answered(page, "walrus");
			assert.equal(
				await textOf(page.locator(".status")),
				"The archive was renewed after this page was loaded. Load the page again to search.",
			);
			answers(() => undefined);
			await page.getByRole("button", { name: "Load the page again" }).click();
			await page.locator(".results .title").waitFor();
			assert.deepEqual(await titles(page), ["Alpha"]);
		});
	});
}

test("a page whose bundle is replaced finds what the new one has: words that it had loaded before, and others", async () => {
	const { home, replace } = await served();
	await browsing(async (page) => {
		await page.clock.install();
		await page.goto(`${home}Search/?q=alpha`);
		await answered(page, "alpha");
		await ask(page, "ocelot");
		assert.deepEqual(await titles(page), []);
		replace();
		await page.clock.fastForward("00:05");
		await ask(page, "ocelo");
		await ask(page, "ocelot");
		assert.deepEqual(await titles(page), ["Alpha"]);
		await ask(page, "friends");
		assert.deepEqual(await titles(page), ["Beta"]);
	});
});

test("whether the bundle has been replaced is not asked again at once for a second query that finds nothing", async () => {
	const { home } = await served();
	await browsing(async (page) => {
		const asked: string[] = [];
		page.on("request", (request) => {
			if (request.url().endsWith("start.json")) asked.push(request.url());
		});
		await page.clock.install();
		await page.goto(`${home}Search/?q=ocelot`);
		await answered(page, "ocelot");
		await ask(page, "ibex");
		assert.equal(asked.length, 1);
		await page.clock.fastForward("00:05");
		await ask(page, "chamois");
		assert.equal(asked.length, 2);
	});
});

test("results of a bundle that is replaced before they are drawn are searched again", async () => {
	const { home, replace } = await served();
	await browsing(async (page) => {
		await page.route(/\/fragment\//, async (route) => {
			replace();
			await route.continue();
		});
		await page.goto(`${home}Search/?q=walrus`);
		await page.locator(".results .title", { hasText: "Beta" }).waitFor();
		assert.deepEqual(await titles(page), ["Beta"]);
	});
});

test("two tabs search one after the other's bundle is replaced, each with what it needs", async () => {
	const { home, replace } = await served();
	await browsing(async (page) => {
		const other = await page.context().newPage();
		for (const tab of [page, other]) {
			await tab.clock.install();
			await tab.goto(`${home}Search/`);
			await ask(tab, "walrus");
			assert.deepEqual(await titles(tab), ["Alpha"]);
		}
		replace();
		for (const tab of [page, other]) await tab.clock.fastForward("00:05");
		await ask(page, "beta");
		assert.deepEqual(await titles(page), ["Beta"]);
		await ask(other, "ocelot");
		assert.deepEqual(await titles(other), ["Alpha"]);
		await ask(other, "beta");
		assert.deepEqual(await titles(other), ["Beta"]);
	});
});

test("what has been loaded goes on answering offline, what has not is told of, and trying again helps when back", async () => {
	const { home } = await served();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=walrus`);
		await answered(page, "walrus");
		await page.context().setOffline(true);
		await ask(page, "walrus words");
		assert.deepEqual(await titles(page), ["Alpha"]);
		await ask(page, "wal_rus");
		assert.match(await textOf(page.locator(".status")), /^You are offline/);
		await ask(page, "walrus");
		assert.deepEqual(await titles(page), ["Alpha"]);
		await ask(page, "wal_rus");
		await page.context().setOffline(false);
		await page.getByRole("button", { name: "Try again" }).click();
		await page
			.locator(".status", { hasText: "No article names “wal_rus”" })
			.waitFor();
	});
});

test("in the preview, a page that searched before an article was saved finds it without being loaded again", () =>
	previewing(versions[0], ["--no-build"], ({ url, save }) =>
		browsing(async (page) => {
			// Only the search page's own scripts are tried here: the preview would load it again.
			await page.route(/\/\.preview\//, (route) => route.abort());
			await page.goto(`${url}Search/`);
			await ask(page, "walrus");
			assert.deepEqual(await titles(page), ["Alpha"]);
			save(
				"articles/b.md",
				article({ title: "Beta" }, "A walrus, too: ibex.\n"),
			);
			for (let n = 0; (await titles(page)).length < 1 || n === 0; n++) {
				assert.ok(n < 60, "the new article is not found");
				await page.waitForTimeout(250);
				await ask(page, n % 2 === 0 ? "ibex" : "ibexes");
			}
			assert.deepEqual(await titles(page), ["Beta"]);
		}),
	));
