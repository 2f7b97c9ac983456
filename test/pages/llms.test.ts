// llms.txt: the form that its proposal asks for, and a bound on its length.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

test("llms.txt leads to the indexes, the guides and the articles as markdown", () => {
	const { page } = load({
		"articles/a.md": article({
			title: "A [sic]",
			event: "2004",
			summary: "It was refused.",
		}),
		"articles/b.md": article({
			title: "B",
			kind: "guide",
			event: "2003",
			summary: "What holds today.",
		}),
		"articles/c.md": article({ title: "C", event: "2005" }),
		"articles/m.md": article({
			title: "M",
			kind: "mail",
			mail: "{from: A. Person, subject: An export}",
		}),
		"pages/about.md": "---\ntitle: About\nsummary: Us.\n---\nText.\n",
		"indexes/Kernel.yml":
			"scopeNote: All of it.\nheadings: [{heading: Modules, subheadings: [{heading: Licensing}]}]\n",
	});
	assert.equal(
		page("/llms.txt"),
		`# Tiny archive

> For tests.

Each article is there as markdown, too: add index.md to its address.

## Indexes

- [Kernel index](https://example.org/Kernel/Index/): All of it.

## Guides

- [B](https://example.org/Articles/b/index.md): What holds today.

## Articles

- [M](https://example.org/Articles/m/index.md)
- [C](https://example.org/Articles/c/index.md)
- [A \\[sic\\]](https://example.org/Articles/a/index.md): It was refused.

## Optional

- [Articles by year](https://example.org/Archives/)
- [Feed](https://example.org/atom.xml)
- [Site map](https://example.org/sitemap.xml)
- [About](https://example.org/about/): Us.
`,
	);
});

test("llms.txt holds at most 300 links, those to the last published articles", () => {
	const { page } = load(
		Object.fromEntries(
			Array.from({ length: 310 }, (_, n) => {
				const day = new Date(Date.UTC(2025, 0, 1 + n));
				return [
					`articles/a${n}.md`,
					article({ title: `A${n}`, date: day.toISOString().slice(0, 10) }),
				];
			}),
		),
	);
	const links = [...page("/llms.txt").matchAll(/^- \[(.*?)\]/gm)];
	assert.equal(links.length, 300);
	assert.equal(links[1]?.[1], "A309");
	assert.ok(!links.some(([, text]) => text === "A0"));
});
