// Odd headings: each works, on its page and in its index, or is refused at its line with a fix that ends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import {
	type HeadingPath,
	headingAnchor,
	parseHeadingPath,
} from "../../src/content/index-entry.ts";
import { article, type Files, load } from "../archive.ts";
import { oddArchive, oddHeadings } from "./odd-headings.ts";

const escaped = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("'", "&#39;");

for (const [odd, text] of Object.entries(oddHeadings)) {
	test(`a heading with ${odd} has its page, its anchor and its article`, () => {
		const { main, report } = load(oddArchive);
		assert.equal(report, "");
		const path = parseHeadingPath(text) as HeadingPath;
		const anchor = headingAnchor(path);
		const page = main(`/Kernel/${anchor}/`);
		const name = page.match(/<h1>(.*?)<\/h1>/)?.[1]?.replaceAll("<wbr>", "");
		assert.ok(
			[path.at(-1), escaped(path.at(-1) ?? "")].includes(name ?? ""),
			name,
		);
		assert.match(page, new RegExp(`>An article under ${odd}<`));
		assert.ok(
			main("/Kernel/Index/").includes(`<li id="${escaped(anchor)}">`) ||
				main("/Kernel/Index/").includes(`<li id="${anchor}">`),
		);
	});
}

test("an open index takes the same odd headings from the articles", () => {
	const open = Object.fromEntries(
		Object.entries(oddArchive).filter(([path]) => path.endsWith(".md")),
	);
	const { main, report } = load(open);
	assert.equal(report, "");
	assert.equal(
		main("/Kernel/Index/").match(/<li id="/g)?.length,
		load(oddArchive)
			.main("/Kernel/Index/")
			.match(/<li id="/g)?.length,
	);
});

/** A vocabulary of headings, each with the keys in braces after it, and an article under one of them. */
const archive = (filed: string, ...headings: string[]): Files => ({
	"indexes/Kernel.yml": `headings:\n${headings.map((one) => `  - {heading: ${one}}\n`).join("")}`,
	"articles/a.md": article({ index: JSON.stringify([`Kernel: ${filed}`]) }),
});

test("a heading of 200 Chinese characters is longer than the name of a folder, and refused", () => {
	const heading = "核".repeat(200);
	const shown = `${"核".repeat(50)}…${"核".repeat(25)}`;
	assert.equal(
		load(archive(heading, heading)).report,
		`indexes/Kernel.yml:2:15: Unexpected heading "${shown}" of 600 bytes, expected at most 240 bytes with the headings above it, since they name a folder
  fix: shorten it, and say the rest in its scope note`,
	);
	assert.equal(load(archive("核心", "核心, scopeNote: 核")).report, "");
});

test("a straight quotation mark in a heading is refused in the vocabulary and in the article, and mended by those of print", () => {
	assert.equal(
		load(archive('The "GPL" mark', "'The \"GPL\" mark'")).report,
		`articles/a.md:5:9: Unexpected item of a list of "Kernel: The "GPL" mark", expected a heading without any of < > : " \\ | ? * # %
  fix: "Kernel: The “GPL” mark"
indexes/Kernel.yml:2:15: Unexpected "heading" of "The "GPL" mark", expected a heading without any of < > : " \\ | ? * # %
  fix: heading: "The “GPL” mark"`,
	);
	assert.equal(load(archive("The “GPL” mark", '"The “GPL” mark"')).report, "");
});

test("a slash in the one name of a heading is refused, and mended by a backslash before it", () => {
	assert.equal(
		load(archive("TCP\\/IP", "TCP/IP")).report,
		`indexes/Kernel.yml:2:15: Unexpected "heading" of "TCP/IP", expected one name, with what follows the slash under \`subheadings\`, or \\/ where the slash belongs to the name
  fix: heading: "TCP\\\\/IP"`,
	);
	assert.equal(load(archive("TCP\\/IP", '"TCP\\\\/IP"')).report, "");
});

test("each see of a chain of five is told where the chain ends, and leads there then", () => {
	const chain = (target: (n: number) => number) => [
		...[1, 2, 3, 4, 5].map((n) => `H${n}, see: H${target(n)}`),
		"H6",
	];
	assert.equal(
		load(archive("H6", ...chain((n) => n + 1))).report,
		[1, 2, 3, 4]
			.map(
				(
					n,
				) => `indexes/Kernel.yml:${n + 1}:24: Unexpected reference to "H${n + 1}", expected the heading that "H${n + 1}" itself refers to (see indexes/Kernel.yml:${n + 2}:15)
  fix: see: H6`,
			)
			.join("\n"),
	);
	assert.equal(load(archive("H6", ...chain(() => 6))).report, "");
});

test("an index without headings is a page that says so; without the key it is refused", () => {
	const files = (text: string): Files => ({
		"indexes/Kernel.yml": text,
		"articles/a.md": article({ index: '["Cases: One"]' }),
	});
	const { main, report } = load(files("headings: []\n"));
	assert.equal(report, "");
	assert.match(main("/Kernel/Index/"), /<p>There are no headings yet\.<\/p>/);
	assert.equal(
		load(files("")).report,
		`indexes/Kernel.yml:1:1: Unexpected end without "headings", expected a list of headings
  fix: find it out, then add headings: with a list of headings`,
	);
});

test("of 9,000 articles under one heading each is listed once, and no page grows with them", () => {
	const pagesOf = (count: number) => {
		const { pages, report } = load(
			Object.fromEntries(
				Array.from({ length: count }, (_, n) => [
					`articles/a${n}.md`,
					article({
						title: `Article ${n}`,
						event: `${1995 + (n % 30)}-${String((n % 12) + 1).padStart(2, "0")}`,
						index: '["Kernel: Modules"]',
					}),
				]),
			),
		);
		assert.equal(report, "");
		return pages
			.filter(({ url }) => /^\/Kernel\/(Index|Modules)\/(\d+\/)?$/.test(url))
			.map((page) => page.render());
	};
	const size = (pages: readonly string[]) =>
		Math.max(...pages.map((page) => gzipSync(page).length));
	const many = pagesOf(9000);
	const listed = many.flatMap((page) => {
		const list = page.slice(page.indexOf('<h2 id="articles">'));
		return page.includes('<h2 id="articles">')
			? [...list.matchAll(/<p class="entry-title"><a href="(.*?)"/g)].map(
					([, href]) => href,
				)
			: [];
	});
	assert.deepEqual([listed.length, new Set(listed).size], [9000, 9000]);
	assert.equal(many.length, 1 + 9000 / 50);
	assert.ok(size(many) < 1.5 * size(pagesOf(900)), `${size(many)} bytes`);
});
