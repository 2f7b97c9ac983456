// The feed and the site map as programs read them: a browser's XML parser takes them, whatever authors write.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { article, load, siteYml } from "../archive.ts";
import { browsing } from "./browser.ts";

const nasty = JSON.stringify(`<b>AT&T "quoted" ]]> <!-- 'x' -->`);
const { page: textAt, report } = load({
	"site.yml": siteYml
		.replace("Tiny archive", nasty)
		.replace("For tests.", nasty),
	"articles/a.md": article({
		title: nasty,
		summary: nasty,
		author: `[${nasty}]`,
		index: `["Kernel: AT&T's"]`,
		event: "2004",
	}),
	"articles/b.md": article({ title: "B", date: "2026-01-02" }),
});

/** The texts of the elements of a name in an XML document; a mistake in the document is thrown. */
function textsOf(page: Page, url: string, name: string): Promise<string[]> {
	return page.evaluate<string[]>(
		`((text, name) => {
			const parsed = new DOMParser().parseFromString(text, "application/xml");
			const mistake = parsed.querySelector("parsererror");
			if (mistake) throw new Error(mistake.textContent);
			return [...parsed.getElementsByTagName(name)].map((one) => one.textContent);
		})(${JSON.stringify(textAt(url))}, ${JSON.stringify(name)})`,
	);
}

test("the feed is well-formed and holds its entries", async () => {
	assert.equal(report, "");
	await browsing(async (page) => {
		assert.deepEqual(await textsOf(page, "/atom.xml", "id"), [
			"https://example.org/",
			"https://example.org/Articles/b/",
			"https://example.org/Articles/a/",
		]);
		assert.deepEqual(await textsOf(page, "/atom.xml", "published"), [
			"2026-01-02T00:00:00.000Z",
			"2026-01-01T00:00:00.000Z",
		]);
		assert.deepEqual(await textsOf(page, "/atom.xml", "name"), [
			"A. N. Author",
			JSON.parse(nasty),
		]);
	});
});

test("the site map is well-formed and holds its addresses", async () => {
	await browsing(async (page) => {
		const places = await textsOf(page, "/sitemap.xml", "loc");
		assert.ok(places.includes("https://example.org/Articles/a/"));
		assert.ok(places.includes("https://example.org/Kernel/AT&T's/"));
	});
});

test("XML that is not well-formed is found out", async () => {
	await browsing(async (page) => {
		await assert.rejects(
			() => textsOf(page, "/robots.txt", "p"),
			/error on line 1/,
		);
	});
});
