// The preview while the project's own code is changed: layouts, style sheets, scripts for browsers and what makes the pages.
import assert from "node:assert/strict";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { article, inFolder } from "../archive.ts";
import { project } from "../command.ts";
import { browsing, textOf } from "./browser.ts";
import { opened, type Preview, previewing } from "./previews.ts";

/** A preview of a copy of this project. */
interface Copied extends Preview {
	/** Replaces a text in a file of the project; gives what brings it back. */
	readonly change: (file: string, old: string, now: string) => () => void;
}

/** Shows the page of an article, made by a copy of this project, while `use` runs. */
function changing(
	use: (page: Page, preview: Copied) => Promise<void>,
): Promise<void> {
	return inFolder({}, (root) => {
		for (const name of [
			"src",
			"layouts",
			"scripts",
			"package.json",
			"package-lock.json",
			"tsconfig.json",
		])
			cpSync(join(project, name), join(root, name), { recursive: true });
		symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
		return previewing(
			{ "articles/a.md": article({ title: "An article" }) },
			["--no-build"],
			(preview) =>
				browsing(async (page) => {
					await opened(page, `${preview.url}Articles/a/`);
					const change: Copied["change"] = (name, old, now) => {
						const file = join(root, name);
						const before = readFileSync(file, "utf8");
						assert.ok(before.includes(old), `${old} in ${name}`);
						writeFileSync(file, before.replace(old, now));
						return () => writeFileSync(file, before);
					};
					await use(page, { ...preview, change });
				}),
			root,
		);
	});
}

/** The mistakes over the page, once there are some. */
async function mistakes(page: Page): Promise<string> {
	const shown = page.locator("#preview-mistakes pre");
	await shown.waitFor();
	return textOf(shown);
}

/** Waits until no mistakes stand over the page. */
function mended(page: Page): Promise<void> {
	return page.locator("#preview-mistakes").waitFor({ state: "detached" });
}

test("a layout and other code that change are used by the open page, and their mistakes stand over it until they are mended", () =>
	changing(async (page, { change, prints }) => {
		const caption = page.locator("caption");
		const [layout, usual] = [
			"layouts/index-entries.tsx",
			"Index entries for this article",
		];
		const back = change(layout, usual, "Filed under");
		await caption.filter({ hasText: "Filed under" }).waitFor();
		await prints(/^The new code is used\.$/m);
		back();
		await caption.filter({ hasText: usual }).waitFor();

		const mend = change(layout, "<caption>", "<<caption>");
		assert.match(
			await mistakes(page),
			/^layouts\/index-entries\.tsx:7:5: Expected identifier but found "<"\n {2}fix: mend it there, and save$/,
		);
		await prints(/^layouts\/index-entries\.tsx:7:5: Expected identifier/m);
		assert.equal(await textOf(page.locator("h1")), "An article");
		mend();
		await mended(page);

		const found = change(
			"src/pages/html.ts",
			"export function html",
			"export function markup",
		);
		assert.match(
			await mistakes(page),
			/^\S+\.tsx?:\d+:1: SyntaxError: The requested module '\S+html\.ts' does not provide an export named 'html'/,
		);
		found();
		await mended(page);
	}));

test("a layout that fails shows where in place of the page, which comes when it is mended", () =>
	changing(async (page, { change }) => {
		const mend = change(
			"layouts/index-entries.tsx",
			"<caption>",
			"<caption>{(undefined as unknown as string).trim()}",
		);
		const failed = page.locator("#code-mistakes");
		await failed.waitFor();
		assert.match(
			await textOf(failed),
			/^layouts\/index-entries\.tsx:7:\d+: TypeError: Cannot read properties of undefined \(reading 'trim'\)/,
		);
		mend();
		await page.locator("h1", { hasText: "An article" }).waitFor();
	}));

test("a style sheet and a script for browsers that change are used, and their mistakes stand over the page until they are mended", () =>
	changing(async (page, { change, prints }) => {
		const sheet = "layouts/styles/base.css";
		const back = change(sheet, "", "h1{z-index:7}");
		const isStyled = (order: string) =>
			page.waitForFunction(
				(wanted) =>
					getComputedStyle(document.body.querySelector("h1") ?? document.body)
						.zIndex === wanted,
				order,
			);
		await isStyled("7");
		back();
		await isStyled("auto");

		const mend = change(sheet, "", "h1{z-index 7}");
		assert.match(
			await mistakes(page),
			/^layouts\/styles\/base\.css:\d+:\d+: Expected ":"\n {2}fix: mend it there, and save$/,
		);
		await prints(/^layouts\/styles\/base\.css:\d+:\d+: Expected ":"/m);
		mend();
		await mended(page);

		const script = "src/browser/scheme.ts";
		const usual = change(
			script,
			"",
			"document.documentElement.dataset.changed = 'yes';\n",
		);
		await page.locator("[data-changed=yes]").waitFor({ state: "attached" });
		usual();
		await page
			.locator("html:not([data-changed])")
			.waitFor({ state: "attached" });
		const whole = change(script, "", "const = 1;\n");
		assert.match(
			await mistakes(page),
			/^src\/browser\/scheme\.ts:1:7: Expected identifier but found "="/,
		);
		whole();
		await mended(page);
	}));
