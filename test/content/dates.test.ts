// Dates: which are read, as days, months, years and ranges, and how each is written for readers.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type EventDate,
	type EventTexts,
	eventText,
	eventTexts,
	formatDate,
	formatEvent,
	instantOf,
	isDay,
	isPartialDate,
	parseEvent,
	yearOf,
} from "../../src/content/dates.ts";

test("a date is a year, a month or a day that exists", () => {
	const right = ["2004", "2004-02", "2004-02-16", "2004-02-29", "1999-12-31"];
	for (const date of right) assert.ok(isPartialDate(date), date);
});

test("a day or month that does not exist is no date, and neither is another way to write one", () => {
	const wrong = [
		"2003-02-29",
		"2004-13",
		"2004-00",
		"2004-04-31",
		"2004-2-16",
		"2004-2",
		"04",
		"16-02-2004",
		"2004/02/16",
		"20040216",
		"2004-02-16T10:00",
		"2004-02-",
		"----",
		" 2004",
		"٢٠٠٤",
		"",
	];
	for (const date of wrong) assert.ok(!isPartialDate(date), date);
});

test("only a whole date is a day", () => {
	assert.ok(isDay("2004-02-16"));
	assert.ok(!isDay("2004-02"));
	assert.ok(!isDay("2004"));
	assert.ok(!isDay("2004-02-30"));
});

const events: readonly [typed: string, event: EventDate, shown: string][] = [
	["2004", { start: "2004" }, "2004"],
	["2004-02", { start: "2004-02" }, "February 2004"],
	["2004-02-06", { start: "2004-02-06" }, "6 February 2004"],
	[
		"2004-02-16/2004-02-25",
		{ start: "2004-02-16", end: "2004-02-25" },
		"16\u2009–\u200925 February 2004",
	],
	[
		"2004-02-16/2004-03-02",
		{ start: "2004-02-16", end: "2004-03-02" },
		"16 February\u2009–\u20092 March 2004",
	],
	[
		"2003-12-30/2004-01-02",
		{ start: "2003-12-30", end: "2004-01-02" },
		"30 December 2003\u2009–\u20092 January 2004",
	],
	[
		"2004-02/2004-03",
		{ start: "2004-02", end: "2004-03" },
		"February\u2009–\u2009March 2004",
	],
	[
		"2003-12/2004-01",
		{ start: "2003-12", end: "2004-01" },
		"December 2003\u2009–\u2009January 2004",
	],
	["2004/2006", { start: "2004", end: "2006" }, "2004\u2009–\u20092006"],
	[
		"2004-02/2004-03-02",
		{ start: "2004-02", end: "2004-03-02" },
		"February 2004 – 2 March 2004",
	],
];

for (const [typed, event, shown] of events) {
	test(`${typed} is read, and shown as ${shown}`, () => {
		assert.deepEqual(parseEvent(typed), event);
		assert.equal(formatEvent(event, "en-GB"), shown);
		assert.equal(eventText(event), typed);
	});
}

test("a range is cut where each of its ends can be marked up, in each language", () => {
	const cases: readonly [language: string, EventTexts][] = [
		[
			"en-GB",
			{ start: "16", between: "\u2009–\u2009", end: "25 February 2004" },
		],
		[
			"en-US",
			{ start: "February 16", between: "\u2009–\u2009", end: "25, 2004" },
		],
		["fr", { start: "16", between: "–", end: "25 février 2004" }],
	];
	const event = { start: "2004-02-16", end: "2004-02-25" };
	for (const [language, texts] of cases)
		assert.deepEqual(eventTexts(event, language), texts, language);
	assert.deepEqual(eventTexts({ start: "2004-02" }, "en"), {
		start: "February 2004",
		between: "",
		end: "",
	});
});

test("a range goes forward, between two dates", () => {
	for (const range of [
		"2004-03/2004-02",
		"2004-02-16/2004-02-16",
		"2004/",
		"/2004",
		"2004/2005/2006",
		"2004/2004-02",
		"2004-02-16/25",
		"2004-02-16/2004-02-30",
		"2004-02-16 / 2004-02-17",
	]) {
		assert.equal(parseEvent(range), undefined, range);
	}
});

test("dates are in the language of the site, each in its own", () => {
	assert.equal(formatDate("2004-02-16", "fr"), "16 février 2004");
	assert.equal(formatDate("2004-02-16", "en-GB"), "16 February 2004");
	assert.equal(formatDate("2004-02", "fr"), "février 2004");
});

test("what is no date can't be shown as one", () => {
	assert.throws(() => formatDate("16 Feb", "en"), RangeError);
});

test("a date has its year, however exact it is", () => {
	assert.deepEqual(
		["2004", "2004-02", "2004-02-16"].map(yearOf),
		[2004, 2004, 2004],
	);
});

test("a date is the instant at which it begins in UTC, wherever the build runs", (t) => {
	const before = process.env.TZ;
	t.after(() => {
		if (before === undefined) delete process.env.TZ;
		else process.env.TZ = before;
	});
	// A year of its own for each zone, since what was shown once is remembered.
	for (const [zone, year] of [
		["Pacific/Kiritimati", "1991"],
		["Pacific/Pago_Pago", "1992"],
	]) {
		process.env.TZ = zone;
		assert.equal(
			instantOf(`${year}-02-16`).toISOString(),
			`${year}-02-16T00:00:00.000Z`,
		);
		assert.equal(
			instantOf(`${year}`).toISOString(),
			`${year}-01-01T00:00:00.000Z`,
		);
		assert.equal(formatDate(`${year}-01-01`, "en-GB"), `1 January ${year}`);
	}
});
