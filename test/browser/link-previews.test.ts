// Previews of links: what a link leads to is shown beside it, to the mouse, the keyboard and a tap, and is never in the way.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { article } from "../archive.ts";
import { browsing, textOf } from "./browser.ts";
import { servingTiny } from "./tiny.ts";

const filler = "Words that fill the window.\n\n".repeat(30);

const files = {
	"articles/a.md": article(
		{ title: "A", index: '["Kernel: Modules"]' },
		`See [the other](b.md), [its end](b.md#the-end), and a note.[^1] Or [the index](/Kernel/Index/).

${filler}

And [the other, again](b.md).

[^1]: What the note says.
`,
	),
	"articles/b.md": article(
		{ title: "B", summary: "What B tells.", index: '["Kernel: Modules"]' },
		`It rests on [A](a.md).

## The end

How it ended.
`,
	),
};

/** Opens the article A, with the preview that is shown, if any. */
function reading(
	use: (page: Page, preview: Locator) => Promise<void>,
	options: BrowserContextOptions = {},
): Promise<void> {
	return servingTiny(files, (home) =>
		browsing(
			async (page) => {
				await page.goto(`${home}Articles/a/`);
				await use(page, page.locator("#preview"));
			},
			{ viewport: { width: 900, height: 600 }, ...options },
		),
	);
}

const link = (page: Page, name: string) =>
	page.getByRole("link", { name, exact: true });

test("a link to an article shows its title and summary when the pointer rests on it, until it moves away", () =>
	reading(async (page, preview) => {
		await link(page, "the other").hover();
		await preview.locator("h1", { hasText: "B" }).waitFor();
		assert.equal(await textOf(preview.locator(".summary")), "What B tells.");
		await preview.hover();
		await page.waitForTimeout(400);
		assert.ok(await preview.isVisible());
		await page.locator("h1").first().hover();
		await preview.waitFor({ state: "detached" });
	}));

test("a link that has the focus is described by its preview, and Escape puts that away", () =>
	reading(async (page, preview) => {
		const other = link(page, "its end");
		await other.focus();
		await preview.getByText("How it ended.").waitFor();
		const described = await other.getAttribute("aria-describedby");
		assert.equal(described, await preview.getAttribute("id"));
		assert.equal(await page.locator("main #preview").count(), 1);
		await page.keyboard.press("Escape");
		await preview.waitFor({ state: "detached" });
		assert.equal(await other.getAttribute("aria-describedby"), null);
		await other.blur();
		await other.focus();
		await preview.waitFor();
		await page.locator(".wordmark").focus();
		await preview.waitFor({ state: "detached" });
	}));

test("links in the lists below an article have previews as well", () =>
	reading(async (page, preview) => {
		for (const list of [".cited-by", ".related", ".under-headings"]) {
			await page.locator(`${list} a[href="/Articles/b/"]`).first().focus();
			await preview.locator(".summary", { hasText: "What B tells." }).waitFor();
			await page.keyboard.press("Escape");
		}
	}));

test("a preview at the foot of the window stands above its link, and in the window", () =>
	reading(async (page, preview) => {
		for (const [name, block, isAbove] of [
			["the other, again", "end", true],
			["the other, again", "start", false],
		] as const) {
			const place = link(page, name);
			await place.evaluate(
				(one, block) => one.scrollIntoView({ block, behavior: "instant" }),
				block,
			);
			await place.focus();
			await preview.locator("h1").waitFor();
			const [at, box] = await Promise.all([
				place.boundingBox(),
				preview.boundingBox(),
			]);
			assert.ok(at && box);
			assert.equal(box.y + box.height <= at.y, isAbove, block);
			assert.equal(box.y >= at.y + at.height, !isAbove, block);
			assert.ok(box.y >= 0 && box.y + box.height <= 600, block);
			await place.blur();
			await page.keyboard.press("Escape");
		}
	}));

test("a page that could not be fetched is asked for again, and nothing is shown meanwhile", () =>
	reading(async (page, preview) => {
		let asked = 0;
		await page.route("**/Articles/b/", (route) =>
			++asked === 1
				? route.fulfill({ status: 503, body: "<h1>Busy</h1>" })
				: asked === 2
					? route.abort()
					: route.continue(),
		);
		const other = link(page, "the other");
		for (const _ of [1, 2]) {
			const ended = page.waitForEvent("requestfinished").catch(() => {});
			const failed = page.waitForEvent("requestfailed").catch(() => {});
			await other.focus();
			await Promise.race([ended, failed]);
			assert.equal(await preview.count(), 0);
			await other.blur();
			await link(page, "its end").blur();
			await page.keyboard.press("Escape");
		}
		await other.focus();
		await preview.locator("h1", { hasText: "B" }).waitFor();
		assert.equal(asked, 3);
	}));

test("a click on a footnote's mark shows the note in place, and one with Ctrl opens it elsewhere", () =>
	reading(async (page, preview) => {
		const mark = page.locator(".footnote-ref a");
		await mark.click();
		await preview.getByText("What the note says.").waitFor();
		assert.equal(new URL(page.url()).hash, "");
		await page.locator("h1").click();
		await preview.waitFor({ state: "detached" });
		const opened = page.context().waitForEvent("page");
		await mark.click({ modifiers: ["ControlOrMeta"] });
		await (await opened).waitForURL(/#fn1$/);
	}));

test("Enter on a footnote's mark goes to the note", () =>
	reading(async (page) => {
		await page.locator(".footnote-ref a").focus();
		await page.keyboard.press("Enter");
		await page.waitForURL(/#/);
	}));

test("the address of a heading is copied when its link is clicked, and a browser that refuses is told of", () =>
	reading(
		async (page) => {
			const pin = page.locator(".pin").first();
			const copied = page.locator(".copied");
			await pin.click({ force: true });
			await copied.filter({ hasText: "Address copied" }).waitFor();
			assert.equal(
				await page.evaluate<string>("navigator.clipboard.readText()"),
				page.url(),
			);
			await page.evaluate(
				"navigator.clipboard.writeText = () => Promise.reject(new Error())",
			);
			await pin.focus();
			await page.keyboard.press("Enter");
			await copied.filter({ hasText: "Not copied; the browser" }).waitFor();
		},
		{ permissions: ["clipboard-read", "clipboard-write"] },
	));
