// The preview as an author sees it: `npm start`, an open page, and what happens to it when a file is saved.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article } from "../archive.ts";
import { browsing, searched, textOf } from "./browser.ts";
import { opened, previewing } from "./previews.ts";

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

test("an open page that a change leaves as it is is not loaded again", () =>
	previewing(files, ["--no-build"], ({ url, save }) =>
		browsing(async (page) => {
			const other = await page.context().newPage();
			await opened(page, `${url}Archives/`);
			await opened(other, `${url}Articles/a/`);
			const mark = "document.documentElement.dataset.mark = 'left'";
			await page.evaluate(mark);
			save("articles/2004/a.md", article({ title: "As it is" }));
			await other.locator("h1", { hasText: "As it is" }).waitFor();
			assert.equal(await page.locator("html[data-mark]").count(), 1);
			save("articles/2004/b.md", article({ event: "1999" }));
			await page.getByRole("link", { name: "1999" }).waitFor();
			assert.equal(await page.locator("html[data-mark]").count(), 0);
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
  fix: write in its place a day that exists, such as 2026-11-22`,
			);
			assert.match(
				(await mistakes.getByRole("link").getAttribute("href")) ?? "",
				/^vscode:\/\/file\/.+\/content\/articles\/2004\/a\.md:3:7$/,
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
				const listed = page.locator("#content-mistakes");
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

test("a link that a build refuses is told of over the page that has it, until that is closed", () =>
	previewing(
		{
			...files,
			"articles/2004/a.md": article({}, "See [the draft](draft.md).\n"),
		},
		["--no-build"],
		({ url, prints }) =>
			browsing(async (page) => {
				await prints(
					/^A build refuses what the preview shows:\ncontent\/articles\/2004\/a\.md:7:17: Unexpected link/m,
				);
				await opened(page, `${url}Articles/a/`);
				const warning = page.locator("#preview-mistakes");
				assert.match(
					await textOf(warning),
					/^A build refuses thiscontent\/articles\/2004\/a\.md:7:17: Unexpected link to "draft\.md", /,
				);
				await page.getByRole("button", { name: "Close" }).click();
				await page.getByRole("link", { name: "the draft" }).click();
				await page.locator("h1", { hasText: "A draft" }).waitFor();
				await opened(page, url);
				await page.waitForTimeout(300);
				assert.equal(await warning.count(), 0);
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

test("search finds a word soon after it was saved, and no longer one that was taken out", () => {
	const many = Object.fromEntries(
		Array.from({ length: 300 }, (_, n) => [
			`articles/2003/${n}.md`,
			article({ title: `Number ${n}` }, `Of \`symbol_${n}()\`.\n`),
		]),
	);
	return previewing({ ...files, ...many }, ["--no-build"], ({ url, save }) =>
		browsing(async (page) => {
			const answers = async (word: string) => {
				await page.goto(`${url}Search/?q=${word}`);
				return searched(page);
			};
			const becomes = async (word: string, answer: string) => {
				while ((await answers(word)) !== answer);
			};
			const text = (word: string) => article({ title: "Saved" }, `${word}.\n`);
			assert.equal(await answers("zebra"), "No article matches “zebra”.");
			save("articles/2004/a.md", text("Zebra"));
			await becomes("zebra", "1 article matches “zebra”.");
			save("articles/2004/a.md", text("Quagga"));
			await becomes("quagga", "1 article matches “quagga”.");
			assert.equal(await answers("zebra"), "No article matches “zebra”.");
		}),
	);
});

test("it says what it watches, builds the site, and ends with status 0 on Ctrl-C", () =>
	previewing(files, [], async ({ url, prints, interrupt, folder }) => {
		assert.match(url, /^http:\/\/localhost:\d+\/$/);
		await prints(
			/^Watching content\/, \S+src\/, \S+layouts\/, \S+scripts\/; Ctrl-C ends\.$/m,
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

test("what has changed comes into view, and what is in view stays where it is", () => {
	const paragraphs = Array.from({ length: 80 }, (_, n) => `Paragraph ${n}.`);
	const text = (changed: number, words: string) =>
		article({}, `${paragraphs.with(changed, words).join("\n\n")}\n`);
	return previewing(
		{ "articles/a.md": text(60, "As it was.") },
		["--no-build"],
		({ url, save }) =>
			browsing(async (page) => {
				const scrolled = () => page.evaluate(() => Math.round(scrollY));
				const changed = async (n: number, words: string) => {
					save("articles/a.md", text(n, words));
					const block = page.locator(".body p", { hasText: words });
					await block.waitFor();
					await page.waitForFunction(
						() => sessionStorage.getItem("preview-blocks") === null,
					);
					return block;
				};
				await opened(page, `${url}Articles/a/`);
				const near = await changed(60, "Far below.");
				await page.waitForFunction(() => scrollY > 0);
				const box = await near.boundingBox();
				assert.ok(box && box.y > 0 && box.y < 900, JSON.stringify(box));
				const before = await scrolled();
				await changed(60, "Far below again.");
				assert.equal(await scrolled(), before);
			}),
	);
});
