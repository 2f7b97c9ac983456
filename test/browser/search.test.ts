// The search page: what a reader finds in the published archive, what the address keeps, and what is said when something is wrong.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import {
	answered,
	base,
	browsing,
	searched,
	serveSample,
	textOf,
	until,
} from "./browser.ts";
import { kinds } from "./kinds.ts";

const query = "invalidate_mmap_range";

/** The first result's link. */
function first(page: Page) {
	return page.locator(".results > li .title a").first();
}

for (const folder of ["/", base]) {
	test(`at ${folder} an identifier typed on the home page finds the article about it first`, async () => {
		const home = await serveSample(folder);
		await browsing(async (page) => {
			await page.goto(home);
			await page.getByRole("searchbox").fill(query);
			await page.keyboard.press("Enter");
			await page.waitForURL(`${home}Search/?q=${query}`);
			assert.match(
				await searched(page),
				/^(\d+ articles match|1 article matches) “invalidate_mmap_range”/,
			);
			const title = await textOf(first(page));
			assert.ok(title.includes(query), title);
			assert.match(
				await textOf(page.locator(".results > li .found-text mark").first()),
				/^invalidate_mmap_range\(\)\W*$/,
			);
			await first(page).click();
			await page.waitForURL(`${home}Articles/*/**`);
			assert.equal(await textOf(page.locator("h1")), title);
		});
	});
}

test("the answer to an identifier leads to the page of the symbol, on the search page and in the dialog", async () => {
	const home = await serveSample(base);
	const name = { name: "dma_buf_get", exact: true };
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=dma_buf_get()`);
		assert.match(await searched(page), /Page of the symbol: dma_buf_get\.$/);
		await page.locator(".status").getByRole("link", name).click();
		await page.waitForURL(`${home}Symbols/dma_buf_get/`);
		await page.goto(home);
		await page.keyboard.press("/");
		await page.getByRole("combobox").fill("dma_buf_get");
		await page
			.getByRole("option", { name: "dma_buf_get Page of the symbol" })
			.waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await page.waitForURL(`${home}Symbols/dma_buf_get/`);
	});
});

for (const [line, link, url] of [
	["christoph hellwig", "Christoph Hellwig", kinds.person],
	["GPFS", "Filesystems/GPFS", "Kernel/Filesystems-GPFS/"],
	[
		"what does a GPL-only export mean",
		"What does a GPL-only export mean?",
		kinds.question,
	],
] as const) {
	test(`the answer to ${line} leads to the page that has the name`, async () => {
		const home = await serveSample(base);
		await browsing(async (page) => {
			await page.goto(`${home}Search/?q=${encodeURIComponent(line)}`);
			await answered(page, line);
			const status = page.locator(".status");
			await status.getByRole("link", { name: link, exact: true }).click();
			await page.waitForURL(home + url);
		});
	});
}

for (const source of [
	"<20040216190927.GA2969@us.ibm.com>",
	"https://lore.kernel.org/lkml/20040216190927.GA2969@us.ibm.com/",
]) {
	test(`${source} finds the mail and the articles that cite it`, async () => {
		const home = await serveSample(base);
		await browsing(async (page) => {
			await page.goto(`${home}Search/?q=${encodeURIComponent(source)}`);
			await answered(page, source);
			assert.match(
				await textOf(page.locator(".status")),
				/^\d+ articles have “.*20040216190927\.GA2969@us\.ibm\.com” among their sources\.$/,
			);
			const links = page.locator(".results .title a");
			assert.match(
				(await links.first().getAttribute("href")) ?? "",
				/mail-non-gpl-export-of-invalidate-mmap-range\/$/,
			);
			assert.ok((await links.count()) > 1);
		});
	});
}

test("a result that another article supersedes is marked, on the search page and in the dialog", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=standing:superseded`);
		await searched(page);
		const first = page.locator(".results .found-facts").first();
		assert.match(await textOf(first), /^superseded · \d/);
		await page.goto(home + kinds.home);
		await page.keyboard.press("/");
		await page.getByRole("combobox").fill("standing:superseded");
		const option = page.getByRole("option").first();
		assert.match(
			await textOf(option.locator(".found-facts")),
			/^superseded · \d/,
		);
	});
});

test("a result shows when it happened, who wrote it and where it is filed", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=${query}`);
		await searched(page);
		const item = page.locator(".results > li").first();
		assert.match(
			await textOf(item.locator(".found-facts")),
			/2004 · Archive editors$/,
		);
		assert.match(await textOf(item.locator(".filed")), /Filesystems\/GPFS/);
	});
});

test("typing brings other results and puts the query into the address", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/`);
		const box = page.getByRole("searchbox");
		await box.pressSequentially("gpfs");
		await page.waitForURL(`${home}Search/?q=gpfs`);
		await answered(page, "gpfs");
		const before = await textOf(first(page));
		await box.fill("bitkeeper");
		await page.waitForURL(`${home}Search/?q=bitkeeper`);
		await answered(page, "bitkeeper");
		assert.notEqual(await textOf(first(page)), before);
		await box.fill("");
		await page.waitForURL(`${home}Search/`);
		assert.equal(await page.locator(".results > li").count(), 0);
	});
});

test("Back returns from an article to the results that led to it", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/`);
		await page.getByRole("searchbox").fill("gpfs");
		await page.waitForURL(`${home}Search/?q=gpfs`);
		const title = await textOf(first(page));
		await first(page).click();
		await page.waitForURL(`${home}Articles/*/**`);
		await page.goBack();
		await page.waitForURL(`${home}Search/?q=gpfs`);
		assert.equal(await textOf(first(page)), title);
		assert.equal(await page.getByRole("searchbox").inputValue(), "gpfs");
	});
});

test("Back returns to the search before the one that was typed over it, letter by letter or submitted", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=gpfs`);
		await answered(page, "gpfs");
		const box = page.getByRole("searchbox");
		await box.fill("");
		await box.pressSequentially("bitkeeper", { delay: 60 });
		await answered(page, "bitkeeper");
		await page.keyboard.press("Enter");
		await box.fill("zfs");
		await page.keyboard.press("Enter");
		await answered(page, "zfs");
		await page.goBack();
		await answered(page, "bitkeeper");
		await page.goBack();
		await page.waitForURL(`${home}Search/?q=gpfs`);
		await answered(page, "gpfs");
		assert.equal(await box.inputValue(), "gpfs");
	});
});

test("choices narrow the results, widen them within a group, and stand in the address", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(`${home}Search/?q=gpl`);
			await answered(page, "gpl");
			const all = await page.locator(".status").textContent();
			await page.getByLabel(/^ZFS \d+$/).check();
			await answered(page, "gpl heading:Filesystems/ZFS");
			const zfs = countIn(await page.locator(".status").textContent());
			assert.ok(zfs < countIn(all));
			assert.equal(
				await textOf(
					page.locator("label", { hasText: /^ZFS/ }).locator(".count"),
				),
				String(zfs),
			);
			await page.getByLabel(/^AFS \d+$/).check();
			await answered(
				page,
				"gpl heading:Filesystems/ZFS heading:Filesystems/AFS",
			);
			assert.ok(countIn(await page.locator(".status").textContent()) > zfs);
			await page.reload();
			await answered(
				page,
				"gpl heading:Filesystems/ZFS heading:Filesystems/AFS",
			);
			assert.ok(await page.getByLabel(/^ZFS \d+$/).isChecked());
			await page
				.getByRole("button", { name: "Take away heading: Filesystems/AFS" })
				.click();
			await answered(page, "gpl heading:Filesystems/ZFS");
			await page.goBack();
			await answered(
				page,
				"gpl heading:Filesystems/ZFS heading:Filesystems/AFS",
			);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

/** The number of articles in a sentence. */
function countIn(sentence: string | null): number {
	return Number(/(\d+) articles? match/.exec(sentence ?? "")?.[1]);
}

test("years are chosen by dragging over the chart or by typing them", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(`${home}Search/?q=gpl`);
			await answered(page, "gpl");
			const chart = page.locator("year-range svg");
			const { x, y, width, height } = (await chart.boundingBox()) ?? {
				x: 0,
				y: 0,
				width: 0,
				height: 0,
			};
			// Something else that was dragged, and let go of over the chart, is no choice.
			await chart.dispatchEvent("pointerup");
			assert.doesNotMatch(page.url(), /year/);
			await page.mouse.move(x + 2, y + height / 2);
			await page.mouse.down();
			await page.mouse.move(x + width / 3, y + height / 2, { steps: 4 });
			await page.mouse.up();
			await page.waitForURL(/year%3A2001\.\.20\d\d/);
			await page.getByLabel("From year").fill("2004");
			await page.getByLabel("to year").fill("2005");
			await page.keyboard.press("Tab");
			await answered(page, "gpl year:2004..2005");
			const dates = await page
				.locator(".results > li > .found-facts")
				.allTextContents();
			assert.ok(dates.length > 1);
			for (const date of dates) assert.match(date, /200[45]/);
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

test("results are ordered by date where that is chosen, and the address says so", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=zfs`);
		await answered(page, "zfs");
		await page.getByLabel("Order").selectOption("oldest");
		await page.waitForURL(`${home}Search/?q=zfs&sort=oldest`);
		await answered(page, "zfs");
		const years = (
			await page.locator(".results > li > .found-facts").allTextContents()
		).map((facts) => Number(/\d{4}/.exec(facts)?.[0]));
		assert.ok(years.length > 2);
		assert.deepEqual(years, [...years].sort());
	});
});

test("a line of filters is described under the box", async () => {
	const home = await serveSample();
	const line =
		'heading:Modules year:2003..2006 symbol:*mmap* "derived work" -bitkeeper';
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=${encodeURIComponent(line)}`);
		await answered(page, line);
		assert.match(
			await textOf(page.locator(".meaning")),
			/^Articles with “derived work”, without bitkeeper, under the heading Modules, of 2003 to 2006, that mention the symbol \*mmap\*\./,
		);
		assert.equal(await page.locator(".chips li").count(), 5);
		assert.ok((await page.locator(".results > li").count()) > 0);
	});
});

test("more results are drawn when they are asked for, and the keyboard goes to the first of them", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=kernel`);
		await answered(page, "kernel");
		assert.equal(await page.locator(".results > li").count(), 10);
		await page.getByRole("button", { name: "Show more" }).click();
		await until(
			page,
			"document.querySelectorAll('.results > li').length === 20",
		);
		assert.equal(
			await page.evaluate(
				"document.activeElement === document.querySelectorAll('.results > li .title a')[10]",
			),
			true,
		);
	});
});

test("recent searches are kept on the device, used again, and erased", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/`);
		await page.getByRole("searchbox").fill("gpfs");
		await page.keyboard.press("Enter");
		await answered(page, "gpfs");
		await page.goto(`${home}Search/`);
		await page.getByRole("button", { name: "gpfs" }).click();
		await answered(page, "gpfs");
		await page.goto(`${home}Search/`);
		await page.getByRole("button", { name: "Erase them" }).click();
		await page.reload();
		assert.equal(await page.getByText("Recent searches").count(), 0);
	});
});

test("all articles can be browsed without a word", async () => {
	const home = await serveSample();
	await browsing(
		async (page) => {
			await page.goto(`${home}Search/`);
			await page.getByRole("button", { name: /^Browse all articles/ }).click();
			const status = page.locator(".status", { hasText: "articles." });
			assert.match(await textOf(status), /^There are \d+ articles\.$/);
			await page.getByLabel(/^guide \d+$/).check();
			await answered(page, "kind:guide");
		},
		{ viewport: { width: 1280, height: 900 } },
	);
});

test("nothing of search is loaded before the reader types", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		const asked: string[] = [];
		page.on("request", (request) => asked.push(request.url()));
		await page.goto(`${home}Search/`);
		await page.waitForLoadState("networkidle");
		assert.deepEqual(
			asked.filter((url) => url.includes("/pagefind/")),
			[],
		);
		await page.getByRole("searchbox").fill("gpfs");
		await answered(page, "gpfs");
		assert.ok(asked.some((url) => url.endsWith("/pagefind/start.json")));
	});
});

test("nothing moves when the results of an address come", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.addInitScript(
			"window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) window.shift += one.value; }).observe({ type: 'layout-shift', buffered: true });",
		);
		await page.goto(`${home}Search/?q=gpl`);
		await answered(page, "gpl");
		await page.waitForTimeout(100);
		const shift = await page.evaluate<number>("window.shift");
		assert.ok(shift < 0.05, `${shift}`);
	});
});

const sentences: readonly [query: string, says: RegExp][] = [
	["<b>xyzzyplugh", /No article matches “<b>xyzzyplugh”\.$/],
	["<img src=x onerror=alert(1)>", /No article|articles match|article matches/],
	["?!…", /^There is nothing to search for: type a word/],
	["the of and", /articles? match/],
	['"derived work', /^A quotation mark is not closed: .* articles? match/],
	["gpl year:2006..2003", /^The years 2006\.\.2003 run backwards: .* match/],
	[
		"qmi_add_lookup",
		/^No article names “qmi_add_lookup”\. Linux 6\.1\.\d+ \(Debian\) exports it with \w+/,
	],
	["colour:red", /^There is no filter “colour:”/],
	["🐧", /^There is nothing to search for/],
	["رخصة", /No article matches “رخصة”\.$/],
	[
		"licence ".repeat(250),
		/^Only the first 295 of 2,000 characters are searched\./,
	],
];

for (const [line, says] of sentences) {
	test(`this is answered with a sentence: ${line.slice(0, 40)}`, async () => {
		const home = await serveSample();
		await browsing(async (page) => {
			const errors: string[] = [];
			page.on("pageerror", ({ message }) => errors.push(message));
			await page.goto(`${home}Search/`);
			await page.getByRole("searchbox").fill(line);
			await page.keyboard.press("Enter");
			await answered(page, line);
			assert.match(await textOf(page.locator(".status")), says);
			assert.deepEqual(errors, []);
			assert.equal(await page.locator(".answer img").count(), 0);
		});
	});
}

test("an empty query shows what a reader may start with", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=`);
		await page.getByRole("button", { name: /^Browse all articles/ }).waitFor();
		assert.equal(await textOf(page.locator(".status")), "");
	});
});

test("where nothing matches, other searches, headings and the index are offered", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=invalidate_inode_pages`);
		await searched(page);
		assert.match(
			await textOf(page.locator(".status")),
			/^No article names “invalidate_inode_pages”\. The exports of Linux .* needs no export\. No article matches/,
		);
		await page
			.locator(".suggestions")
			.getByRole("link", { name: "invalidate_mmap_range", exact: true })
			.click();
		await answered(page, "invalidate_mmap_range");
		await page.goto(`${home}Search/?q=firmware+year:1999`);
		await searched(page);
		await page.getByRole("link", { name: "Firmware", exact: true }).waitFor();
		await page.getByRole("link", { name: "Kernel index" }).last().waitFor();
		await page.getByRole("link", { name: "firmware", exact: true }).click();
		await answered(page, "firmware");
	});
});

test("what has been loaded goes on answering offline, and what has not is told of", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=gpfs`);
		await answered(page, "gpfs");
		const title = await textOf(first(page));
		await page.getByRole("searchbox").fill("bitkeeper");
		await answered(page, "bitkeeper");
		await page.context().setOffline(true);
		await page.getByRole("searchbox").fill("gpfs");
		await answered(page, "gpfs");
		assert.equal(await textOf(first(page)), title);
		await page.getByRole("searchbox").fill("xylophone");
		await answered(page, "xylophone");
		assert.match(await textOf(page.locator(".status")), /^You are offline/);
	});
});

test("a search in the address begins to load before the page's script is there, each file once; without one nothing of search is loaded", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		const asked: string[] = [];
		page.on("request", (request) => {
			const { pathname } = new URL(request.url());
			if (pathname.includes("/pagefind/")) asked.push(pathname);
		});
		await page.goto(`${home}Search/`);
		await page.waitForLoadState("networkidle");
		assert.deepEqual(asked, []);
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		await page.route(/\/assets\/search-[0-9a-f]+\.js$/, async (route) => {
			await held;
			await route.continue();
		});
		const program = page.waitForRequest(/\.pagefind$/);
		await page.goto(`${home}Search/?q=gpfs`, { waitUntil: "commit" });
		await program;
		assert.equal(asked.length, 2);
		release();
		await answered(page, "gpfs");
		assert.ok((await page.locator(".results .title").count()) > 1);
		await page.waitForLoadState("networkidle");
		assert.equal(new Set(asked).size, asked.length, asked.join("\n"));
	});
});

test("where nothing is found there is nothing to narrow, and a box for a word that runs from the right does, too", async () => {
	const home = await serveSample(base);
	await browsing(async (page) => {
		await page.goto(`${home}Search/?q=%D7%A8%D7%99%D7%A9%D7%99%D7%95%D7%9F`);
		await answered(page, "רישיון");
		assert.equal(
			await textOf(page.locator(".status")),
			"No article matches “רישיון”.",
		);
		await page.waitForLoadState("networkidle");
		assert.ok(await page.locator("search-facets").isHidden());
		const box = page.getByRole("searchbox");
		const direction = () =>
			page.evaluate<string>(
				"getComputedStyle(document.querySelector('#q')).direction",
			);
		assert.equal(await direction(), "rtl");
		await box.fill("gpl");
		await page.keyboard.press("Enter");
		await answered(page, "gpl");
		assert.equal(await direction(), "ltr");
		await page.locator("search-facets").waitFor();
	});
});
