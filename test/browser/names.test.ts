// Names: what screen readers are told that headings, links and boxes are called, as browsers work it out.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { article, siteYml } from "../archive.ts";
import { browsing, serveFiles, serveSample, visit } from "./browser.ts";
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

const files = {
	"site.yml": siteYml,
	"articles/a.md": article(
		{},
		`Of two,[^a] and two.[^a]

## The \`two\` questions

| Macro | Users |
| ----- | ----- |
| A     | all   |

\`\`\`c
int x;
\`\`\`

[^a]: A note.
`,
	),
};

test("headings are called by their words alone, and links to paragraphs, sections and notes, boxes and rows by what they are of", async () => {
	const home = await serveFiles(files);
	await browsing(async (page) => {
		await page.goto(`${home}Articles/a/`);
		const all = await told(page);
		const namesOf = (sought: string) =>
			all.filter(({ role }) => role === sought).map(({ name }) => name);
		assert.ok(namesOf("heading").includes("The two questions"));
		for (const name of [
			"Paragraph ¶1",
			"Link to “The two questions”",
			"Back to the text of footnote 1",
			"Back to the text of footnote 1, mention 2",
		])
			assert.equal(namesOf("link").filter((one) => one === name).length, 1);
		assert.equal(namesOf("link").filter((one) => one === "[1]").length, 2);
		for (const name of ["Table: The two questions", "Code: The two questions"])
			assert.ok(namesOf("group").includes(name), name);
		assert.deepEqual(namesOf("columnheader"), ["Macro", "Users"]);
		assert.deepEqual(namesOf("rowheader"), ["Paragraph ¶2.1 A"]);
	});
});

test("the number of a paragraph is large enough for a finger on a narrow screen, and its line no higher", async () => {
	const home = await serveFiles(files);
	await browsing(
		async (page) => {
			await page.goto(`${home}Articles/a/`);
			const pin = await page.locator("p > .pin").first().boundingBox();
			assert.ok(pin && pin.width >= 24 && pin.height >= 24);
			const line = await page.locator(".body > p").first().boundingBox();
			assert.ok(line && line.height < 30, `${line?.height}`);
		},
		{ viewport: { width: 320, height: 800 } },
	);
});
