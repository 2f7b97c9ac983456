// Layout: the kinds of page that tell most are no wider than their window, at 320 pixels or zoomed, and what is wide scrolls by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, serveFiles, serveSample, textOf, visit } from "./browser.ts";
import { extremes } from "./extremes.ts";
import { kinds, tellingKinds } from "./kinds.ts";
import { narrow, sideways, testWindows, wide } from "./windows.ts";

testWindows(tellingKinds);

for (const path of [
	"",
	"Kernel/Index/",
	"Archives/",
	"Archives/2026/",
	"Authors/",
	"A-Z/",
	"A-Z/S/",
	"Search/",
	"404.html",
]) {
	test(`the page /${path} of an extreme archive is not scrolled sideways at 320 pixels`, async () => {
		const home = await serveFiles(extremes);
		await browsing(async (page) => {
			await page.goto(home + path);
			assert.equal(await sideways(page), 0);
		}, narrow);
	});
}

test("a title of markup is shown as text, and runs nothing", async () => {
	const home = await serveFiles(extremes);
	await browsing(async (page) => {
		page.on("dialog", () => assert.fail("a script of the title runs"));
		await page.goto(`${home}Articles/script-title/`);
		await page
			.getByRole("heading", { name: "<script>alert(document.title)</script>" })
			.waitFor();
		assert.equal(await page.locator("main script, main img").count(), 0);
	});
});

test("the mark of a footnote never begins a line", async () => {
	const home = await serveFiles(extremes);
	await browsing(async (page) => {
		await page.goto(`${home}Articles/many-footnotes/`);
		const parted = await page.evaluate<number>(`
			[...document.querySelectorAll(".footnote-ref a")].filter((mark) => {
				const said = mark.parentElement.previousSibling;
				const end = document.createRange();
				end.setStart(said, said.length - 1);
				end.setEnd(said, said.length);
				return end.getBoundingClientRect().bottom < mark.getBoundingClientRect().top;
			}).length`);
		assert.equal(parted, 0);
	}, narrow);
});

test("a wide table scrolls in a box of its own, by the keyboard as well", async () => {
	const home = await serveFiles(extremes);
	await browsing(async (page) => {
		await page.goto(`${home}Articles/wide-table/`);
		const table = page.getByRole("group", { name: "Table" });
		// Safari gives the focus to no box that does not ask for it.
		assert.equal(await table.getAttribute("tabindex"), "0");
		await table.focus();
		const box = "document.querySelector('.scroll')";
		assert.ok(
			await page.evaluate<boolean>(`${box}.scrollWidth > ${box}.clientWidth`),
		);
		const scrolled = page.evaluate<number>(
			`new Promise((done) => ${box}.addEventListener("scroll", () => done(${box}.scrollLeft), { once: true }))`,
		);
		await page.keyboard.press("ArrowRight");
		assert.ok((await scrolled) > 0);
	}, narrow);
});

test("all that scrolls sideways on the page of decisions at 320 pixels is a named box for the keyboard, and something does", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await visit(page, home, "decisions");
		const boxes = await page.evaluate<(string | null)[][]>(`
			[...document.querySelectorAll("main *")]
				.filter((one) => one.scrollWidth > one.clientWidth)
				.filter((one) => getComputedStyle(one).overflowX === "auto")
				.map((one) => ["role", "tabindex"].map((name) => one.getAttribute(name)))`);
		assert.ok(boxes.length > 0);
		for (const box of boxes) assert.deepEqual(box, ["group", "0"]);
		const names = await page.evaluate<string[]>(
			"[...document.querySelectorAll('.scroll')].map((one) => one.ariaLabel)",
		);
		assert.ok(names.every((name) => name !== ""));
	}, narrow);
});

test("the numbers of releases are seen whole at 320 pixels, below the key of their chart", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await visit(page, home, "changes");
		assert.ok(
			await page.evaluate<boolean>(
				"[...document.querySelectorAll('.scroll')].every((one) => one.scrollWidth <= one.clientWidth)",
			),
		);
		const key = await page.locator(".chart .legend li").allInnerTexts();
		assert.deepEqual(
			key.map((text) => text.trim()),
			["For all modules", "GPL-only"],
		);
	}, narrow);
});

test("a box that scrolls has a shadow at the edge that it goes on beyond", async () => {
	const home = await serveFiles(extremes);
	await browsing(async (page) => {
		for (const [path, box] of [
			["wide-table", ".scroll"],
			["long-code", "pre"],
		]) {
			await page.goto(`${home}Articles/${path}/`);
			assert.equal(
				await page.evaluate(
					`getComputedStyle(document.querySelector("${box}")).backgroundAttachment`,
				),
				"local, local, scroll, scroll",
			);
		}
	}, narrow);
});

test("the section that is read is marked in the contents that stand beside the text, and in none above it", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		await page.goto(`${home}${kinds.article}#sources`);
		const marked = page.locator(".contents [aria-current=location]");
		assert.equal(await textOf(marked), "Sources");
		await page.setViewportSize(narrow.viewport);
		await marked.waitFor({ state: "detached" });
	}, wide);
});

test("a box is no stop of the keyboard while nothing in it is hidden", async () => {
	const home = await serveFiles(extremes);
	await browsing(async (page) => {
		await page.goto(`${home}Articles/arabic-title/`);
		await page.locator(".scroll[tabindex='-1']").waitFor();
		await page.goto(`${home}Articles/long-code/`);
		const code = page.getByRole("group", { name: "Code" }).first();
		assert.equal(await code.getAttribute("tabindex"), "0");
	}, wide);
});

test("the header is one line in a wide window, and the navigation no more than two in a narrow one", async () => {
	const home = await serveSample();
	const tops = (page: Page, selector: string) =>
		page.evaluate<number>(
			`new Set([...document.querySelectorAll("${selector}")].map((one) => {
				const { top, bottom } = one.getBoundingClientRect();
				return Math.round((top + bottom) / 2);
			})).size`,
		);
	await browsing(async (page) => {
		await visit(page, home, "article");
		await page.locator("scheme-toggle button").waitFor();
		assert.equal(
			await tops(
				page,
				".site-header nav li, .site-header nav, search-opener, scheme-toggle",
			),
			1,
		);
		const { height } = (await page.locator(".site-header").boundingBox()) ?? {};
		assert.ok(height !== undefined && height < 80);
		await page.setViewportSize(narrow.viewport);
		assert.equal(await tops(page, ".site-header nav li"), 2);
		const search = await page.locator("search-opener").boundingBox();
		assert.ok(search && search.y < 50, "search is in the first line");
	}, wide);
});

test("the numbers of paragraphs stand in the margin where there is one, and else before the text", async () => {
	const home = await serveSample();
	for (const [window, isInMargin] of [
		[wide, true],
		[narrow, false],
	] as const) {
		await browsing(async (page) => {
			await visit(page, home, "article");
			const places = await page.evaluate<
				{ left: number; isInMargin: boolean }[]
			>(`
				[...document.querySelectorAll(".pin")].map((pin) => {
					const { left, right } = pin.getBoundingClientRect();
					const text = pin.parentElement.getBoundingClientRect();
					return { left, isInMargin: right <= text.left };
				})`);
			assert.ok(places.length > 0);
			assert.ok(places.every(({ left }) => left >= 0));
			assert.ok(places.every((place) => place.isInMargin === isInMargin));
		}, window);
	}
});
