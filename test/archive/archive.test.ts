// The archive: what is published, in which order, and how it is grouped by year and author.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { buildArchive } from "../../src/archive/archive.ts";
import { isUnpublished } from "../../src/archive/publication.ts";
import { contentParser } from "../../src/content/parse.ts";
import { article, type Files, load, siteYml } from "../archive.ts";

const titles = (articles: readonly { title: string }[]) =>
	articles.map(({ title }) => title);

/** Articles by title, with the keys of each. */
function archive(
	articles: Readonly<Record<string, Record<string, string>>>,
	options: Parameters<typeof load>[1] = {},
) {
	const files = Object.entries(articles).map(([title, keys], n) => [
		`articles/a${n}.md`,
		article({ title, ...keys }),
	]);
	return load(Object.fromEntries(files), options).archive;
}

test("articles are in the order of what they tell of, the newest first, and without an event by their day", () => {
	const { articles } = archive({
		Month: { event: "2004-02" },
		Today: { date: "2005-05-05" },
		Day: { event: "2004-02-16" },
		Year: { event: "2004" },
		Range: { event: "2003-12-31/2006" },
	});
	assert.deepEqual(titles(articles), [
		"Today",
		"Day",
		"Month",
		"Year",
		"Range",
	]);
});

test("articles of one day are in the order of their titles", () => {
	const { articles } = archive({ B: {}, C: {}, A: {} });
	assert.deepEqual(titles(articles), ["A", "B", "C"]);
});

test("the newest are those published last, whatever they tell of", () => {
	const { newest } = archive({
		Old: { date: "2026-01-01", event: "2020" },
		New: { date: "2026-02-01", event: "2001" },
		Newest: { date: "2026-02-01", event: "2002" },
	});
	assert.deepEqual(titles(newest), ["Newest", "New", "Old"]);
});

test("a year holds the articles whose matter began in it, and not those published in it", () => {
	const { years } = archive({
		A: { date: "2026-01-01", event: "2004-02-16" },
		B: { date: "2025-01-01", event: "2004" },
		C: { date: "2024-01-01", event: "2003-12/2004-01" },
		D: { date: "2024-06-01" },
	});
	assert.deepEqual(
		years.map(({ year, url, articles }) => [year, url, titles(articles)]),
		[
			[2024, "/Archives/2024/", ["D"]],
			[2004, "/Archives/2004/", ["A", "B"]],
			[2003, "/Archives/2003/", ["C"]],
		],
	);
});

test("each author has the articles with their name, also among others, and once where it stands twice", () => {
	const { authors } = archive({
		A: { author: "[Zoe, Adam]" },
		B: { author: "Zoe" },
		C: { author: "[Adam, Adam]" },
	});
	assert.deepEqual(
		authors.map(({ name, url, articles }) => [name, url, titles(articles)]),
		[
			["Adam", "/Authors/adam/", ["A", "C"]],
			["Zoe", "/Authors/zoe/", ["A", "B"]],
		],
	);
});

test("pages are in the order they say, and then of their titles", () => {
	const page = (title: string, order?: number) =>
		`---\ntitle: ${title}\n${order === undefined ? "" : `order: ${order}\n`}---\n`;
	const { pages } = load({
		"articles/one.md": article(),
		"pages/d.md": page("Last"),
		"pages/c.md": page("Late"),
		"pages/b.md": page("Second", 2),
		"pages/a.md": page("Tenth", 10),
	}).archive;
	assert.deepEqual(titles(pages), ["Second", "Tenth", "Last", "Late"]);
});

const unpublished: Files = {
	"articles/out.md": article({ title: "Out" }),
	"articles/draft.md": article({
		title: "Draft",
		draft: "true",
		index: '["Kernel: Drafts"]',
		author: "Drafter",
		event: "1999",
		aliases: "[/draft/]",
	}),
	"articles/future.md": article({ title: "Future", date: "2026-11-23" }),
	"articles/today.md": article({ title: "Today", date: "2026-11-22" }),
};

test("drafts and articles dated after today are left out everywhere, and counted", () => {
	const { archive, pages } = load(unpublished);
	assert.deepEqual(titles(archive.articles), ["Today", "Out"]);
	assert.deepEqual(titles(archive.newest), ["Today", "Out"]);
	assert.deepEqual(archive.leftOut, { drafts: 1, future: 1 });
	const urls = pages.map(({ url }) => url).join(" ");
	assert.doesNotMatch(urls, /draft|future|1999/i);
});

test("with drafts, all are there and nothing is left out", () => {
	const { archive } = load(unpublished, { drafts: true });
	assert.deepEqual(titles(archive.articles), [
		"Future",
		"Today",
		"Out",
		"Draft",
	]);
	assert.deepEqual(archive.leftOut, { drafts: 0, future: 0 });
	assert.deepEqual(
		archive.articles
			.filter((one) => isUnpublished(one, "2026-11-22"))
			.map(({ title }) => title),
		["Future", "Draft"],
	);
});

test("a draft that is dated in the future is one draft", () => {
	const { leftOut } = archive({
		A: { draft: "true", date: "2027-01-01" },
		B: {},
	});
	assert.deepEqual(leftOut, { drafts: 1, future: 0 });
});

test("the order of the files makes no difference", () => {
	const texts = Object.entries({
		"site.yml": siteYml,
		"articles/a.md": article({ title: "Same", index: '["Kernel: B/C"]' }),
		"articles/b.md": article({ title: "Same", index: '["Kernel: A", "X: Y"]' }),
		"articles/c.md": article({ title: "C", author: "[B, A]" }),
		"pages/a.md": "---\ntitle: B\n---\n",
		"pages/b.md": "---\ntitle: A\n---\n",
	}).map(([path, text]) => ({ path, text }));
	const archiveOf = (order: typeof texts) =>
		buildArchive(
			contentParser()({
				root: "/content",
				texts: order,
				images: new Map(),
				diagnostics: [],
			}),
			{ drafts: false, today: "2026-11-22" },
		).archive;
	const whole = (order: typeof texts) =>
		inspect(archiveOf(order), {
			depth: Number.POSITIVE_INFINITY,
			maxArrayLength: null,
			maxStringLength: null,
		});
	assert.equal(whole([...texts].reverse()), whole(texts));
	assert.deepEqual(
		archiveOf([...texts].reverse()).articles.map(({ path }) => path),
		["articles/c.md", "articles/a.md", "articles/b.md"],
	);
});
