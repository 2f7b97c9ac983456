// Which links lead out of an archive, where they stand, and what is said of those that lead nowhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnosticLines } from "../../src/diagnostics/report.ts";
import { adviceOnLinks } from "../../src/outside/advice.ts";
import { outsideLinks } from "../../src/outside/links.ts";
import type { CheckedLink } from "../../src/outside/record.ts";
import { article, load } from "../archive.ts";

/** The links of some markdown files, each with its places. */
function linksOf(files: Readonly<Record<string, string>>) {
	const { loaded, report } = load(files);
	assert.equal(report, "");
	return outsideLinks(
		loaded.site,
		Object.entries(files).map(([path, text]) => ({ path, text })),
	);
}

const told = (files: Readonly<Record<string, string>>) =>
	[...linksOf(files)].map(([address, places]) => [
		address,
		...places.map(({ path, at }) => `${path}:${at.line}:${at.column}`),
	]);

test("links of bodies are found where they stand: in brackets, bare, by reference and encoded", () => {
	assert.deepEqual(
		told({
			"articles/a.md": article(
				{},
				"See [one](https://a.example/1#part), https://a.example/2\nand [three][3].\n\n[4](https://a.example/ü(4)?a=1&b=2)\n\n[3]: https://a.example/3\n",
			),
		}),
		[
			["https://a.example/1", "articles/a.md:7:11"],
			["https://a.example/2", "articles/a.md:7:38"],
			["https://a.example/3", "articles/a.md:12:6"],
			["https://a.example/%C3%BC(4)?a=1&b=2", "articles/a.md:10:5"],
		],
	);
});

test("a link is not found where a longer one stands that begins like it", () => {
	assert.deepEqual(
		told({
			"articles/a.md": article(
				{},
				"https://a.example/xy, [x](https://a.example/x#y)\nand https://a.example/x.\n",
			),
		}),
		[
			["https://a.example/xy", "articles/a.md:7:1"],
			["https://a.example/x", "articles/a.md:7:27", "articles/a.md:8:5"],
		],
	);
});

test("a link of several articles has several places, and code and the site's own links are none", () => {
	assert.deepEqual(
		told({
			"articles/a.md": article({}, "[x](https://a.example/) [b](b.md)\n"),
			"articles/b.md": article(
				{ title: "B" },
				"`https://b.example/` [Index](/Kernel/Index/)\n\n[x](https://a.example/#y)\n",
			),
			"pages/about.md": "---\ntitle: About\n---\n<https://a.example/>\n",
		}),
		[
			[
				"https://a.example/",
				"articles/a.md:7:5",
				"articles/b.md:9:5",
				"pages/about.md:4:2",
			],
		],
	);
});

test("front matter's links are found: addresses wherever they stand, and mails, commits and files of sources", () => {
	const sources =
		"\n  - title: A\n    url: https://a.example/\n  - title: B\n    message: 1@b.example\n  - title: C\n    commit: 12209993e98c\n  - title: D\n    file: MAINTAINERS";
	assert.deepEqual(
		told({
			"articles/a.md": article({
				sources,
				positions:
					"[{by: A. Person, on: Why?, date: 2003, says: So., source: https://c.example/}]",
			}),
		}),
		[
			["https://a.example/", "articles/a.md:8:10"],
			["https://lore.kernel.org/r/1@b.example", "articles/a.md:9:5"],
			["https://git.kernel.org/torvalds/c/12209993e98c", "articles/a.md:11:5"],
			[
				"https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/MAINTAINERS",
				"articles/a.md:13:5",
			],
			["https://c.example/", "articles/a.md:15:70"],
		],
	);
});

test("a link knows the day on which it was read, or else on which its article was published", () => {
	const links = linksOf({
		"articles/a.md": article(
			{
				sources:
					"\n  - {title: A, url: https://a.example/, retrieved: 2025-02-03}",
			},
			"[b](https://b.example/)\n",
		),
	});
	assert.deepEqual(
		[...links.values()].flat().map(({ read }) => read),
		["2025-02-03", "2026-01-01"],
	);
});

test("drafts are not looked at", () => {
	assert.deepEqual(
		told({
			"articles/a.md": article(),
			"articles/b.md": article({ draft: "true" }, "<https://a.example/>\n"),
		}),
		[],
	);
});

test("links that died and links that moved are told of where they stand, others are not", () => {
	const links = linksOf({
		"articles/a.md": article(
			{},
			"[a](https://a.example/#p) [b](https://b.example/) [c](https://c.example/#p) [d](https://d.example/) [e](https://e.example/)\n",
		),
	});
	const failing = { checked: "2026-11-25", failing: "2026-11-20" };
	const record = new Map<string, CheckedLink>([
		["https://a.example/", { ...failing, status: 404 }],
		[
			"https://b.example/",
			{
				...failing,
				problem: "no such host",
				archived: "https://web.archive.org/web/2020/https://b.example/",
			},
		],
		[
			"https://c.example/",
			{ checked: "2026-11-25", status: 200, moved: "https://new.example/" },
		],
		["https://d.example/", { ...failing, status: 500 }],
		["https://e.example/", { checked: "2026-11-25", status: 200 }],
	]);
	assert.equal(
		diagnosticLines(adviceOnLinks(links, record), {
			prefix: "",
			colour: false,
		}).join("\n"),
		`articles/a.md:7:5: Unexpected link to "https://a.example/#p", which has led to no page (404) since 2026-11-20, expected a page that is there; no archived copy was found
  fix: link to where its matter can be read now
articles/a.md:7:31: Unexpected link to "https://b.example/", which has led to no page (no such host) since 2026-11-20, expected the copy that an archive of the web keeps
  fix: https://web.archive.org/web/2020/https://b.example/
articles/a.md:7:55: Unexpected link to "https://c.example/#p", which has moved for good, expected its new address
  fix: https://new.example/#p`,
	);
});
