// The preview as an author sees it: `npm start`, an open page, and what happens to it when a file is saved.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { article } from "../archive.ts";
import { browsing, searched, textOf } from "./browser.ts";
import { previewing } from "./previews.ts";

const files = {
	"articles/2004/a.md": article({ title: "As it was" }),
	"articles/2004/draft.md": article({ title: "A draft", draft: "true" }),
};

test("a change that is saved appears in the open page by itself", () =>
	previewing(files, ["--no-build"], ({ url, save }) =>
		browsing(async (page) => {
			await opened(page, `${url}Articles/a/`);
			assert.equal(await textOf(page.locator("h1")), "As it was");
			save(
				"articles/2004/a.md",
				article({ title: "As it is" }, "New words.\n"),
			);
			await page.locator("h1", { hasText: "As it is" }).waitFor();
			assert.match(await textOf(page.locator(".body")), /New words\.\n$/);
			await opened(page, url);
			save("articles/2004/b.md", article({ title: "Another" }));
			await page.getByRole("link", { name: "Another" }).waitFor();
		}),
	));

test("a mistake shows over the open page with its file and line, and goes when it is mended", () =>
	previewing(files, ["--no-build"], ({ url, save, prints }) =>
		browsing(async (page) => {
			await opened(page, `${url}Articles/a/`);
			save("articles/2004/a.md", article({ title: "Wrong", date: "never" }));
			const mistakes = page.locator("#preview-mistakes");
			await mistakes.waitFor();
			assert.equal(
				await textOf(mistakes.locator("pre")),
				`content/articles/2004/a.md:3:7: Unexpected "date" of "never", expected a day that exists, such as 2026-11-22
  fix: date: 2026-11-22`,
			);
			assert.equal(await textOf(page.locator("h1")), "As it was");
			await prints(/^content\/articles\/2004\/a\.md:3:7: Unexpected "date"/m);
			save("articles/2004/a.md", article({ title: "Mended" }));
			await page.locator("h1", { hasText: "Mended" }).waitFor();
			assert.equal(await mistakes.count(), 0);
		}),
	));

test("mistakes that are there from the start are shown, and the page comes when they are mended", () =>
	previewing(
		{ "articles/a.md": article({ date: "never" }) },
		["--no-build"],
		({ url, save, prints }) =>
			browsing(async (page) => {
				await prints(/^content\/articles\/a\.md:3:7: Unexpected "date"/m);
				const response = await page.goto(url);
				assert.equal(response?.status(), 500);
				const listed = page.locator("#mistakes");
				assert.match(
					await textOf(listed),
					/^content\/articles\/a\.md:3:7: Unexpected "date" of "never"/,
				);
				save("articles/a.md", article({ date: "2026-02-30" }));
				await listed.filter({ hasText: '"2026-02-30"' }).waitFor();
				assert.equal(await page.locator("dialog").count(), 0);
				save("articles/a.md", article());
				await page.locator("h1", { hasText: "Tiny archive" }).waitFor();
			}),
	));

test("a draft is shown and marked as one, and search finds it", () =>
	previewing(files, ["--no-build", "--base", "/licensing/"], ({ url }) =>
		browsing(async (page) => {
			assert.match(url, /\/licensing\/$/);
			await page.goto(url);
			await page.getByRole("link", { name: "A draft" }).click();
			await page.waitForURL(`${url}Articles/draft/`);
			assert.match(await textOf(page.locator(".banner")), /^Not published/);
			await page.goto(`${url}Search/?q=draft`);
			assert.equal(await searched(page), "1 article matches “draft”.");
		}),
	));

test("it says what it watches, builds the site, and ends with status 0 on Ctrl-C", () =>
	previewing(files, [], async ({ url, prints, interrupt, folder }) => {
		assert.match(url, /^http:\/\/localhost:\d+\/$/);
		await prints(
			/^Watching content\/, \S+layouts\/styles\/, \S+src\/browser\/; Ctrl-C ends\.$/m,
		);
		await prints(/^1 articles?, \d+ pages/m);
		assert.ok(existsSync(join(folder, "_site/Articles/a/index.html")));
		assert.ok(!existsSync(join(folder, "_site/Articles/draft/index.html")));
		assert.deepEqual(await interrupt(), { status: 0, signal: null });
	}));

test("Ctrl-C ends it while a page is open", () =>
	previewing(files, ["--no-build"], ({ url, interrupt }) =>
		browsing(async (page) => {
			await page.goto(url);
			assert.deepEqual(await interrupt(), { status: 0, signal: null });
		}),
	));

/** Opens a page, and waits until it is told of changes. */
async function opened(page: Page, url: string): Promise<void> {
	const told = page.waitForResponse(/\/\.preview\/events$/);
	await page.goto(url);
	await told;
}

test("a page that is opened between a save and its announcement becomes new by itself", () =>
	previewing({ "articles/a.md": article() }, ["--no-build"], ({ url, save }) =>
		browsing(async (page) => {
			await page.goto("about:blank");
			save("articles/b.md", article({ title: "Another" }));
			await page.goto(url);
			await page.getByRole("link", { name: "Another" }).first().waitFor();
		}),
	));

test("a redirect keeps the query", () =>
	previewing(
		{ "articles/a.md": article() },
		["--no-build"],
		async ({ url }) => {
			assert.equal((await fetch(`${url}Search?q=x`)).url, `${url}Search/?q=x`);
		},
	));
