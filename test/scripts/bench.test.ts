// The benchmark: medians and ratios, and the table and the picture made of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	chartOf,
	median,
	type Row,
	resultsOf,
	tableOf,
} from "../../scripts/bench/results.ts";
import { runCommand } from "../command.ts";
import { parseXml } from "../xml.ts";

const rows: Row[] = [
	{
		name: "ours",
		compares: "ours & theirs",
		against: ["theirs", "more"],
		mostTime: 0.6,
		mostMemory: 0.6,
	},
	{ name: "theirs", compares: "theirs" },
	{ name: "more", compares: "theirs, too" },
	{ name: "lonely", compares: "nothing", against: ["absent"], mostTime: 1 },
	{ name: "absent", compares: "what is not installed" },
];

const measured = new Map([
	[
		"ours",
		[9, 3, 4].map((seconds) => ({
			seconds,
			cpuSeconds: 2 * seconds,
			megabytes: 100 * seconds,
		})),
	],
	["theirs", [{ seconds: 2, cpuSeconds: 2, megabytes: 500 }]],
	["more", [{ seconds: 6, cpuSeconds: 6, megabytes: 800 }]],
	["lonely", [{ seconds: 1, cpuSeconds: 0, megabytes: 0 }]],
]);

test("the median is the value in the middle, or the mean of the two there", () => {
	assert.equal(median([9, 1, 5]), 5);
	assert.equal(median([10, 1, 3, 5]), 4);
	assert.equal(median([]), 0);
});

test("times of what runs in turn are added, memory is that of the larger, and what was not measured gives no ratio", () => {
	const [ours, , , lonely, ...rest] = resultsOf(rows, measured);
	assert.deepEqual(
		[ours?.seconds, ours?.timeRatio, ours?.megabytes, ours?.memoryRatio],
		[4, 0.5, 400, 0.5],
	);
	assert.equal(lonely?.timeRatio, undefined);
	assert.deepEqual(rest, []);
});

test("the table says what each row compares, and whether it reached what it must", () => {
	assert.deepEqual(tableOf(resultsOf(rows, measured)), [
		"row     median s  CPU s  peak MB  held against   time          memory",
		"ours    4.00      8.0    400      theirs + more  0.50 (≤ 0.6)  0.50 (≤ 0.6)  reached",
		"theirs  2.00      2.0    500",
		"more    6.00      6.0    800",
		"lonely  1.00",
		"",
		"ours: ours & theirs",
		"theirs: theirs",
		"more: theirs, too",
		"lonely: nothing",
	]);
	const slow = new Map([
		...measured,
		["theirs", [{ seconds: 0, cpuSeconds: 0, megabytes: 1 }]],
	] as const);
	assert.match(
		tableOf(resultsOf(rows, slow))[1] ?? "",
		/0\.67 .* not reached$/,
	);
});

test("the picture is well-formed, with a bar for each row, the longest for the slowest", () => {
	const chart = chartOf("5 articles <of> & more", resultsOf(rows, measured));
	parseXml(chart);
	const bars = [...chart.matchAll(/<rect x="230" [^>]*width="([\d.]+)"/g)];
	assert.deepEqual(
		bars.map(([, width]) => Number(width)),
		[280, 140, 420, 70],
	);
});

test("a row that is not there is refused with those that are", async () => {
	const { status, stderr } = await runCommand("bench", ["--only", "jekyll"]);
	assert.equal(status, 2);
	assert.match(
		stderr,
		/^--only jekyll is no row\.\n {2}fix: choose among build, build again, /,
	);
});
