// Timelines: where events stand between releases and years, what shares a mark, and that the list says the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimelineView } from "../../src/pages/timeline.ts";
import { timelineView } from "../../src/pages/timeline.ts";
import { article, type Files, load } from "../archive.ts";

const releases = `name: Linux
sources: [{title: A list}]
releases:
  - {release: "2.6.1", date: 2004-01-09}
  - {release: "2.6.0", date: 2003-12-18}
  - {release: "2.6.2", date: 2004-02-03}
  - {release: "3.0", date: 2011-07-21}
`;

/** The timeline of articles by their events; undefined stands for an article without one. */
function timeline(
	events: readonly (string | undefined)[],
	more: Files = { "releases.yml": releases },
): TimelineView | undefined {
	const files: Record<string, Files[string]> = { ...more };
	for (const [n, event] of events.entries()) {
		files[`articles/a${String(n).padStart(3, "0")}.md`] = article({
			title: `A${n}`,
			event,
			...(event === undefined ? {} : { date: "2026-11-01" }),
		});
	}
	const { loaded, report } = load(files);
	assert.equal(report, "");
	const { site } = loaded;
	return timelineView(site, site.archive.articles, ({ slug }) => `#${slug}`);
}

function of(events: readonly (string | undefined)[], more?: Files) {
	const view = timeline(events, more);
	assert.ok(view);
	return view;
}

test("events stand in the order of time, at their share of the whole, with their length", () => {
	const { marks } = of(["2004-01-01", "2009-01-01/2010-01-01", "2014-01-01"]);
	assert.deepEqual(
		marks.map(({ x, width, href, label }) => [x, width, href, label]),
		[
			[2.8, 0, "/Articles/a000/", "1 January 2004: A0"],
			[
				50,
				9.4,
				"/Articles/a001/",
				"1 January 2009\u2009–\u20091 January 2010: A1",
			],
			[97.2, 0, "/Articles/a002/", "1 January 2014: A2"],
		],
	);
});

test("a year or a month stands in its middle", () => {
	const { marks } = of(["2004-01-01", "2008", "2008-07", "2012-12-31"]);
	assert.equal(marks[1]?.x, 50);
	assert.ok(Math.abs((marks[2]?.x ?? 0) - (marks[1]?.x ?? 0)) < 1);
});

test("events near to each other stand one above the other", () => {
	const { marks, height } = of(["2004", "2004", "2004", "2010"]);
	assert.deepEqual(
		marks.map(({ y }) => y),
		[15, 30, 45, 15],
	);
	assert.equal(height, 60);
});

test("the list has each event with the last release before it", () => {
	const { items, releaseName } = of(["2003-01-01", "2004-02-01", "2011-07-21"]);
	assert.deepEqual(
		items.map(({ date, text, href, after }) => [
			date.start.text,
			text,
			href,
			after,
		]),
		[
			["1 January 2003", "A0", "/Articles/a000/", undefined],
			["1 February 2004", "A1", "/Articles/a001/", "Linux 2.6.1"],
			["21 July 2011", "A2", "/Articles/a002/", "Linux 3.0"],
		],
	);
	assert.equal(releaseName, "Linux");
});

test("each release within the time has a tick, and those with room have a label, first ones of a series before others", () => {
	const view = of(["2003-06-01", "2012-06-01"]);
	assert.equal(view.ticks.match(/M\d+ 0v1/g)?.length, 4);
	assert.deepEqual(
		view.releases.map(({ text }) => text),
		["2.6.0", "3.0"],
	);
});

test("years are labelled at even steps, the fewer the longer the time and the narrower the screen", () => {
	const years = (from: string, to: string) =>
		of([from, to]).years.map(({ text, wideOnly }) =>
			wideOnly ? text : `${text}!`,
		);
	assert.deepEqual(years("2003-06-01", "2007-06-01"), [
		"2004!",
		"2005",
		"2006!",
		"2007",
	]);
	assert.deepEqual(years("2001-06-01", "2026-06-01").slice(0, 5), [
		"2002",
		"2004",
		"2006",
		"2008",
		"2010!",
	]);
	// Not every second year besides, which would stand right before 2005 and right after.
	assert.deepEqual(years("2003-06-01", "2022-06-01"), [
		"2005!",
		"2010!",
		"2015!",
		"2020!",
	]);
	assert.deepEqual(years("0001-01-01", "2026-06-01"), [
		"200",
		"400",
		"600",
		"800",
		"1000!",
		"1200",
		"1400",
		"1600",
		"1800",
		"2000!",
	]);
});

test("an archive that knows no releases has years alone", () => {
	const view = of(["2003", "2012"], {});
	assert.deepEqual(
		[view.releaseName, view.ticks, view.releases, view.items[0]?.after],
		[undefined, "", [], undefined],
	);
});

test("fewer than two events, or all of one day, make no timeline", () => {
	assert.equal(timeline(["2003", undefined]), undefined);
	assert.equal(timeline(["2003-01-01", "2003-01-01"]), undefined);
});

test("of very many events those near to each other share a mark, which leads to the list", () => {
	const events = Array.from(
		{ length: 900 },
		(_, n) => `${1990 + (n % 30)}-0${1 + (n % 9)}-11`,
	);
	const { marks, items } = of(events);
	assert.ok(marks.length <= 121, `${marks.length} marks`);
	assert.equal(items.length, marks.length);
	assert.equal(
		items
			.map(({ text }) => Number.parseInt(text, 10) || 1)
			.reduce((a, b) => a + b),
		900,
	);
	assert.match(items[0]?.text ?? "", /^\d+ articles$/);
	assert.match(items[0]?.href ?? "", /^#a\d+$/);
});

test("a year that begins alone between two events is labelled", () => {
	const { years } = of(["2003-11-10", "2004-02-10"]);
	assert.deepEqual(
		years.map(({ text, wideOnly }) => [text, wideOnly]),
		[["2004", false]],
	);
});
