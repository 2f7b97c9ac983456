// Articles by year: the way to each year of a list, and the order in each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { byYear, yearFinder, yearLinks } from "../../src/pages/year-list.ts";
import { article, load } from "../archive.ts";

function listOf(events: readonly string[]) {
	const { loaded } = load(
		Object.fromEntries(
			events.map((event, n) => [
				`articles/a${n}.md`,
				article({ title: `A${n}`, event }),
			]),
		),
	);
	const { site } = loaded;
	const { articles } = site.archive;
	return {
		articles,
		links: yearLinks(articles, yearFinder(site, "/Kernel/M/", articles)),
	};
}

test("each year that has articles is named with their number and the way to them, the newest first", () => {
	const { links } = listOf(["2004", "2004-05", "2006", "2007-01-01/2009"]);
	assert.deepEqual(links, [
		{ text: "2007", count: "1", href: "/Kernel/M/#year-2007" },
		{ text: "2006", count: "1", href: "/Kernel/M/#year-2006" },
		{ text: "2004", count: "2", href: "/Kernel/M/#year-2004" },
	]);
});

test("one or two years are seen at a glance without that", () => {
	assert.deepEqual(listOf(["2004", "2004", "2006"]).links, []);
});

test("articles of a year keep their order", () => {
	const { articles } = listOf(["2004-01", "2004-02", "2006"]);
	assert.deepEqual(
		byYear(articles).map((one) => [
			one.year,
			one.articles.map(({ title }) => title),
		]),
		[
			[2006, ["A2"]],
			[2004, ["A1", "A0"]],
		],
	);
});
