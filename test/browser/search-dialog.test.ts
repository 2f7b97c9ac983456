// The search dialog: opened by a key or the link from any page, used by the keyboard alone, and told to those who can't see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { base, browsing, serveSample, textOf, until } from "./browser.ts";
import { type Kind, kinds } from "./kinds.ts";

/** Opens a page of the archive. */
async function visit(page: Page, kind: Kind = "article", folder = "/") {
	const home = await serveSample(folder);
	await page.goto(home + kinds[kind]);
	return home;
}

/** Opens the dialog, types into it, and waits for the answer. */
async function ask(page: Page, query: string): Promise<void> {
	await page.keyboard.press("/");
	await type(page, query);
}

/** Types a query into the open dialog, and waits for the answer. */
async function type(page: Page, query: string): Promise<void> {
	await page.getByRole("combobox").fill(query);
	await page
		.locator(
			`dialog:not([aria-busy]) .status[data-answers=${JSON.stringify(query)}]`,
		)
		.waitFor({ state: "attached" });
}

for (const key of ["/", "Control+k", "Meta+k"]) {
	for (const kind of ["home", "article", "heading", "not found"] as const) {
		test(`${key} opens search on a page of the kind "${kind}"`, async () => {
			await browsing(async (page) => {
				await visit(page, kind, base);
				await page.keyboard.press(key);
				await page.getByRole("dialog", { name: "Search" }).waitFor();
				await until(page, "document.activeElement.id === 'search-box'");
				await page.keyboard.press("Escape");
				await page.getByRole("dialog").waitFor({ state: "hidden" });
			});
		});
	}
}

test("Escape closes search with something typed, which is there when it is opened again", async () => {
	await browsing(async (page) => {
		await visit(page);
		await ask(page, "gpfs");
		await page.keyboard.press("Escape");
		await page.getByRole("dialog").waitFor({ state: "hidden" });
		await page.keyboard.press("/");
		assert.equal(await page.getByRole("combobox").inputValue(), "gpfs");
	});
});

test("the link to search opens it over the page, and leads to the search page in a new tab", async () => {
	await browsing(async (page) => {
		const home = await visit(page);
		const link = page.getByRole("link", { name: "Search", exact: true });
		await link.click();
		await page.getByRole("dialog", { name: "Search" }).waitFor();
		assert.equal(page.url(), home + kinds.article);
		await page.keyboard.press("Escape");
		const [tab] = await Promise.all([
			page.context().waitForEvent("page"),
			link.click({ modifiers: ["ControlOrMeta"] }),
		]);
		await tab.waitForURL(`${home}Search/`);
	});
});

test("a slash that is typed into a field stays a slash, and Ctrl-K opens search from there", async () => {
	await browsing(async (page) => {
		await visit(page, "home");
		const box = page.getByRole("searchbox");
		await box.pressSequentially("/proc");
		assert.equal(await box.inputValue(), "/proc");
		assert.equal(await page.getByRole("dialog").count(), 0);
		await page.keyboard.press("Control+k");
		await page.getByRole("dialog").waitFor();
	});
});

test("on the search page the keys lead to its box", async () => {
	await browsing(async (page) => {
		await visit(page, "search");
		await page.keyboard.press("/");
		assert.equal(await page.evaluate("document.activeElement.id"), "q");
		assert.equal(await page.getByRole("dialog").count(), 0);
	});
});

test("nothing of search is loaded before it is opened", async () => {
	await browsing(async (page) => {
		const asked: string[] = [];
		page.on("request", (request) => asked.push(request.url()));
		await visit(page);
		await page.waitForLoadState("networkidle");
		const isSearch = (url: string) => /pagefind|assets\/search/.test(url);
		assert.deepEqual(asked.filter(isSearch), []);
		await ask(page, "gpfs");
		assert.ok(asked.some(isSearch));
	});
});

for (const query of ["bitkeeper", "kernel_fpu_begin", "nvidia driver"]) {
	test(`the first results for ${query} are there after eight requests`, async () => {
		await browsing(async (page) => {
			await visit(page);
			await page.waitForLoadState("networkidle");
			await page.evaluate(`
				performance.clearResourceTimings();
				new MutationObserver((_, watch) => {
					if (!document.querySelector("[role=option]")) return;
					watch.disconnect();
					window.asked = performance.getEntriesByType("resource").length;
				}).observe(document, { childList: true, subtree: true });
			`);
			await ask(page, query);
			const asked = await page.evaluate<number>("window.asked");
			assert.ok(asked >= 6 && asked <= 8, `${asked}`);
		});
	});
}

test("arrows, Home and End go through the results, and Enter opens the one that is chosen", async () => {
	await browsing(async (page) => {
		const home = await visit(page, "home");
		await ask(page, "nvidia driver");
		const box = page.getByRole("combobox");
		const chosen = () => box.getAttribute("aria-activedescendant");
		const count = await page.getByRole("option").count();
		assert.equal(await box.getAttribute("aria-expanded"), "true");
		assert.equal(await chosen(), null);
		await page.keyboard.press("ArrowDown");
		assert.equal(await chosen(), "search-option-0");
		await page.keyboard.press("ArrowDown");
		assert.equal(await chosen(), "search-option-1");
		await page.keyboard.press("End");
		assert.equal(await chosen(), "search-option-all");
		await page.keyboard.press("ArrowDown");
		assert.equal(await chosen(), null);
		await page.keyboard.press("ArrowUp");
		assert.equal(await chosen(), "search-option-all");
		await page.keyboard.press("Home");
		assert.equal(await chosen(), "search-option-0");
		assert.equal(
			await page.locator("[role=option][aria-selected=true]").count(),
			1,
		);
		assert.equal(
			await page.locator("[role=option][aria-selected=false]").count(),
			count - 1,
		);
		const title = await textOf(page.locator("#search-option-0 .title"));
		await page.keyboard.press("Enter");
		await page.waitForURL(`${home}Articles/*/**`);
		assert.equal(await textOf(page.locator("h1")), title);
	});
});

test("a result on the page itself closes the dialog, unless it is opened in a new tab", async () => {
	await browsing(async (page) => {
		await visit(page);
		await ask(page, '"glue layer that joins GPFS"');
		const article = new URL(page.url()).pathname;
		const own = page.locator(`[role=option][href^="${article}#"]`);
		await own.click({ modifiers: ["ControlOrMeta"] });
		assert.equal(await page.getByRole("dialog").count(), 1);
		await page.getByRole("combobox").focus();
		await page.keyboard.press("ArrowDown");
		assert.equal(await own.getAttribute("aria-selected"), "true");
		await page.keyboard.press("Enter");
		await page.getByRole("dialog").waitFor({ state: "hidden" });
		assert.equal(new URL(page.url()).pathname, article);
	});
});

test("Enter leads to the search page where no result is chosen", async () => {
	await browsing(async (page) => {
		const home = await visit(page);
		await ask(page, "glue layer & co");
		await page.keyboard.press("Enter");
		await page.waitForURL(`${home}Search/?q=glue%20layer%20%26%20co`);
		assert.equal(
			await page.getByRole("searchbox").inputValue(),
			"glue layer & co",
		);
	});
});

test("the number of results is announced, and so is that there are none, with what may help", async () => {
	await browsing(async (page) => {
		await visit(page);
		await ask(page, "invalidate_mmap_range");
		const status = page.getByRole("dialog").getByRole("status");
		assert.match(
			await textOf(status),
			/^\d+ articles match “invalidate_mmap_range”\.$/,
		);
		const box = page.getByRole("combobox");
		await box.fill("invalidate_inode_pages");
		await page
			.locator(".suggestions")
			.getByRole("link", { name: "invalidate_mmap_range", exact: true })
			.waitFor();
		assert.match(
			await textOf(status),
			/^No article names “invalidate_inode_pages”\. The exports of Linux .* needs no export\. No article matches/,
		);
		assert.equal(await box.getAttribute("aria-expanded"), "false");
	});
});

test("a page without the search bundle says so in the dialog", async () => {
	const home = await serveSample("/", /^\/pagefind\//);
	await browsing(async (page) => {
		await page.goto(home);
		await ask(page, "gpfs");
		assert.equal(
			await textOf(page.locator("dialog .status")),
			"The search could not be loaded. Try again, or look in the index.",
		);
	});
});

test("a page without the dialog's script leads to the search page", async () => {
	const home = await serveSample("/", /^\/assets\/search/);
	await browsing(async (page) => {
		await page.goto(home);
		await page.keyboard.press("/");
		await page.waitForURL(`${home}Search/`);
	});
});

test("the focus returns to where it was when the dialog closes", async () => {
	await browsing(async (page) => {
		await visit(page);
		const link = page.getByRole("link", { name: "By year" });
		await link.focus();
		await page.keyboard.press("/");
		await page.getByRole("dialog").waitFor();
		await page.getByRole("button", { name: "Close" }).click();
		assert.equal(
			await page.evaluate<string>("document.activeElement.textContent"),
			"By year",
		);
	});
});

for (const width of [320, 1280]) {
	test(`at a width of ${width} the dialog fits, and its controls are as large as a thumb needs`, async () => {
		await browsing(
			async (page) => {
				await visit(page);
				await ask(page, "kernel_fpu_begin");
				assert.equal(
					await page.evaluate(
						"document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth && document.documentElement.scrollWidth <= innerWidth",
					),
					true,
				);
				for (const one of await page.getByRole("option").all()) {
					const { height } = (await one.boundingBox()) ?? { height: 0 };
					assert.ok(height >= 36, `${height}`);
				}
				for (const one of [
					page.getByRole("button", { name: "Close" }),
					page.getByRole("combobox"),
				]) {
					const { height } = (await one.boundingBox()) ?? { height: 0 };
					assert.ok(height >= 36, `${height}`);
				}
			},
			{ viewport: { width, height: 640 } },
		);
	});
}

for (const colorScheme of ["light", "dark"] as const) {
	for (const query of ["", "kernel_fpu_begin", "invalidate_inode_pages"]) {
		test(`axe finds nothing with the dialog open on "${query}" in ${colorScheme}`, async () => {
			await browsing(
				async (page) => {
					await visit(page);
					await ask(page, "gpfs");
					await type(page, query);
					await page.keyboard.press("ArrowDown");
					await page.evaluate(axe.source);
					const { violations } =
						await page.evaluate<Pick<axe.AxeResults, "violations">>(
							"axe.run()",
						);
					assert.deepEqual(
						violations.flatMap(({ id, nodes }) =>
							nodes.map(({ target }) => `${id} ${target.join(" ")}`),
						),
						[],
					);
				},
				{ colorScheme, bypassCSP: true },
			);
		});
	}
}
