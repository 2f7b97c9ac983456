// Names: what screen readers are told that headings, links and boxes are called, as browsers work it out.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { browsing, serveSample, visit } from "./browser.ts";
import { tellingKinds } from "./kinds.ts";

/** The roles and names of all that a page tells assistive technology of, in the order of the page. */
async function told(page: Page): Promise<{ role: string; name: string }[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send("Accessibility.getFullAXTree");
	await session.detach();
	return nodes
		.filter(({ ignored }) => !ignored)
		.map(({ role, name }) => ({
			role: `${role?.value ?? ""}`,
			name: `${name?.value ?? ""}`,
		}));
}

test("an identifier that may be broken has no spaces in its name, in its selection, or beside a choice of search", async () => {
	const home = await serveSample();
	await browsing(async (page) => {
		for (const kind of tellingKinds) {
			await visit(page, home, kind);
			const names = (await told(page)).map(({ name }) => name);
			assert.deepEqual(
				names.filter((name) => /\w_ \w/.test(name)),
				[],
				kind,
			);
			if (kind === "results" || kind === "symbol")
				assert.ok(names.some((name) => name.includes("mmap_range")));
		}
		await visit(page, home, "article");
		const heading = page.locator("h1");
		assert.ok((await heading.locator("wbr").count()) > 0);
		await heading.selectText();
		assert.match(
			await page.evaluate<string>("getSelection().toString()"),
			/invalidate_mmap_range\(\)/,
		);
		await page.setViewportSize({ width: 200, height: 800 });
		const lines = await page.evaluate<number>(
			`(() => {
				const range = document.createRange();
				range.selectNodeContents(document.querySelector("h1 .identifier"));
				return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top)).size;
			})()`,
		);
		assert.ok(lines > 1, "it is broken where a line has no room for it");
	});
});
