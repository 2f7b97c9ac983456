// Valid HTML: every kind of page of tiny archives that show all there is passes html-validate.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load, siteYml } from "../archive.ts";
import { mistakes } from "./html.ts";

const body = `Text with \`code\`, *stress*, a [link](b.md#below), <https://example.com/>, and a note.[^1] Another.[^1]

> [!WARNING]
> Mind this.

> A quotation.

Term
: What it means.

| Who | What |
| --- | :--: |
| A   | *B*  |

\`\`\`c
EXPORT_SYMBOL_GPL(x); /* <none> */
\`\`\`

    indented

## One

![A chart](chart.png)

### Below

1. First

   - nested

## Two

---

## Three

[^1]: The note.

    With two paragraphs.
`;

const files: Files = {
	"site.yml": `${siteYml}discuss: list@example.org\nedit: https://example.org/edit/{path}\n`,
	"articles/a.md": article(
		{
			title: '"A & <B>"',
			event: "2004-02-16/2004-03-02",
			updated: "2026-02-01",
			author: "[Ann Ott, Zoë Ure]",
			summary: "A summary.",
			aliases: "[/old/]",
			index: '["Kernel: Modules/Licensing", "Hardware: USB & more"]',
			sources:
				'[{title: T, by: B, date: 2004-02, message: a@example.org}, {title: U}, {title: V, url: "https://example.org/?a=1&b=2"}]',
		},
		body,
	),
	"articles/b.md": article({ title: "B", event: "2005" }, "## Below\n"),
	"articles/c.md": article({ title: "C", draft: "true" }),
	...Object.fromEntries(
		[1, 2, 3, 4].map((n) => [`articles/d${n}.md`, article({ title: `D${n}` })]),
	),
	"pages/about.md": `---\ntitle: About\nsummary: Us.\n---\n## Who\n\nText.\n`,
	"indexes/Kernel.yml": `scopeNote: All.
headings:
  - heading: Modules
    scopeNote: Loadable code.
    seeAlso: [USB, "2.6"]
    subheadings: [{heading: Licensing}, {heading: Nothing}]
  - heading: USB
  - heading: "2.6"
  - heading: Drivers
    see: Modules
`,
};
const images = { "articles/chart.png": { width: 2, height: 1 } };

test("a page that is not valid is found out", async () => {
	const page = { url: "/", render: () => "<!doctype html><p><div></p>" };
	assert.match((await mistakes([page])).join("\n"), /close-order/);
});

test("every kind of page is valid", async () => {
	const { pages, report } = load(files, { images });
	assert.equal(report, "");
	assert.deepEqual(await mistakes(pages), []);
});

test("each time element names one date, as HTML wants it", () => {
	const { pages } = load(files, { images });
	const dates = pages.flatMap((page) =>
		[...page.render().matchAll(/<time\b([^>]*)>/g)].map(([, one = ""]) => one),
	);
	assert.ok(dates.some((date) => date.includes("2004-03-02")));
	for (const date of dates)
		assert.match(date, /^ datetime="\d{4}(-\d\d){0,2}"$/);
});

test("every kind of page is valid in the preview and under a base path", async () => {
	const { pages, report } = load(files, {
		images,
		drafts: true,
		preview: true,
		overrides: { base: "/licensing/" },
	});
	assert.equal(report, "");
	assert.deepEqual(await mistakes(pages), []);
});

test("the pages of the smallest archive are valid", async () => {
	const { pages } = load({ "articles/a.md": article({}, "") });
	assert.deepEqual(await mistakes(pages), []);
});

test("the pages of long lists are valid", async () => {
	const { pages, report } = load({
		"articles/a.md": article(),
		...Object.fromEntries(
			Array.from({ length: 101 }, (_, n) => [
				`articles/b${n}.md`,
				article({ title: `B${n}` }, "It is [this](a.md) `vmalloc()`.\n"),
			]),
		),
	});
	assert.equal(report, "");
	const lists = pages.filter(({ url }) => /\/(\d+|cited-by)\/$/.test(url));
	assert.ok(lists.length >= 5);
	assert.deepEqual(await mistakes(lists), []);
});
