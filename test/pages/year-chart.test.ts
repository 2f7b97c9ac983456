// Articles by year: the chart's bars, and the same to read with the way to each year.
import assert from "node:assert/strict";
import { test } from "node:test";
import { byYear, yearChart, yearFinder } from "../../src/pages/year-chart.ts";
import { article, load } from "../archive.ts";

function chartOf(events: readonly string[]) {
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
		chart: yearChart(articles, yearFinder(site, "/Kernel/M/", articles)),
	};
}

test("a bar stands for each year that has articles, as high as their number", () => {
	const { chart } = chartOf(["2004", "2004-05", "2006", "2007-01-01/2009"]);
	assert.ok(chart);
	assert.deepEqual([chart.years, chart.most], [4, 2]);
	assert.equal(chart.bars, "M3.1 2v-1h.8v1zM2.1 2v-1h.8v1zM0.1 2v-2h.8v2z");
	assert.deepEqual(
		chart.labels.map(({ text, x }) => [text, x]),
		[
			["2004", 12.5],
			["2005", 37.5],
			["2006", 62.5],
			["2007", 87.5],
		],
	);
	assert.deepEqual(chart.items, [
		{ text: "2004", count: "2 articles", href: "/Kernel/M/#year-2004" },
		{ text: "2006", count: "1 article", href: "/Kernel/M/#year-2006" },
		{ text: "2007", count: "1 article", href: "/Kernel/M/#year-2007" },
	]);
});

test("one or two years are seen at a glance without a chart", () => {
	assert.equal(chartOf(["2004", "2004", "2006"]).chart, undefined);
});

test("articles of a year keep their order", () => {
	const { articles } = chartOf(["2004-01", "2004-02", "2006"]);
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
