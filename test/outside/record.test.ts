// The record of outside links: what is kept, when a link is asked for again, and when it counts as dead.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Answer,
	afterAnswer,
	type CheckedLink,
	hasDied,
	isDue,
	parseRecord,
	recordText,
} from "../../src/outside/record.ts";

const path = "links.yml";

test("a record that is read is written as it was, in the order of its addresses", () => {
	const record = new Map<string, CheckedLink>([
		[
			'https://b.example/?q="x"',
			{
				checked: "2026-11-25",
				status: 404,
				failing: "2026-11-20",
				archived: "https://web.archive.org/web/2020/https://b.example/",
			},
		],
		["https://a.example/", { checked: "2026-11-24", status: 200 }],
		[
			"https://c.example/",
			{
				checked: "2026-11-25",
				problem: "no answer in time",
				failing: "2026-11-25",
			},
		],
	]);
	const text = recordText(record);
	assert.match(
		text,
		/\nlinks:\n {2}"https:\/\/a\.example\/": \{ checked: 2026-11-24, status: 200 \}\n {2}"https:\/\/b/,
	);
	const { value } = parseRecord({ path, text });
	assert.equal(value && recordText(value), text);
	assert.deepEqual(value?.get("https://c.example/"), {
		checked: "2026-11-25",
		problem: "no answer in time",
		failing: "2026-11-25",
	});
});

test("a record without links is written and read", () => {
	const text = recordText(new Map());
	assert.deepEqual(parseRecord({ path, text }).value, new Map());
});

test("what is wrong in a record is told with its line", () => {
	const { diagnostics } = parseRecord({
		path,
		text: 'links:\n  "https://a.example/": { checked: never }\n',
	});
	assert.deepEqual(
		diagnostics?.map(({ at, unexpected }) => [at.line, unexpected]),
		[[2, '"checked" of "never"']],
	);
});

const today = "2026-11-25";
const failed: Answer = { kind: "failure", status: 500 };

test("a link fails since the first of its failures, and a page that comes again ends that", () => {
	const first = afterAnswer(undefined, failed, "2026-11-01");
	const second = afterAnswer(
		{ ...first, archived: "https://web.archive.org/x" },
		{ kind: "failure", problem: "no answer in time" },
		today,
	);
	assert.deepEqual(second, {
		checked: today,
		status: undefined,
		problem: "no answer in time",
		failing: "2026-11-01",
		archived: "https://web.archive.org/x",
	});
	assert.deepEqual(afterAnswer(second, { kind: "page", status: 200 }, today), {
		checked: today,
		status: 200,
		moved: undefined,
	});
});

test("a host that refuses programs leaves a link neither failing nor mended", () => {
	const refusal: Answer = { kind: "refusal", status: 403 };
	assert.equal(afterAnswer(undefined, refusal, today).failing, undefined);
	const failing = afterAnswer(undefined, failed, "2026-11-01");
	assert.equal(afterAnswer(failing, refusal, today).failing, "2026-11-01");
});

test("what a host that is there again refuses is not said to be no host any more", () => {
	const gone: Answer = { kind: "failure", problem: "no such host" };
	const before = afterAnswer(undefined, gone, "2026-11-20");
	const now = afterAnswer(before, { kind: "refusal", status: 403 }, today);
	assert.equal(hasDied(before), true);
	assert.equal(hasDied(now), false);
	assert.deepEqual([now.status, now.problem], [403, undefined]);
});

const deaths: readonly [
	what: string,
	answer: Answer,
	since: string,
	dead: boolean,
][] = [
	[
		"a page that is gone is dead at once",
		{ kind: "failure", status: 404 },
		today,
		true,
	],
	[
		"a host that is not there is dead at once",
		{ kind: "failure", problem: "no such host" },
		today,
		true,
	],
	["a host that fails is not dead", failed, "2026-10-27", false],
	["a host that has failed for 30 days is dead", failed, "2026-10-26", true],
];

for (const [what, answer, since, dead] of deaths) {
	test(what, () => {
		const before = afterAnswer(undefined, failed, since);
		assert.equal(hasDied(afterAnswer(before, answer, today)), dead);
	});
}

const dues: readonly [
	what: string,
	link: CheckedLink | undefined,
	due: boolean,
][] = [
	["a link that was never asked for is due", undefined, true],
	[
		"a page seen 29 days ago is not",
		{ checked: "2026-10-27", status: 200 },
		false,
	],
	["a page seen 30 days ago is", { checked: "2026-10-26", status: 200 }, true],
	["what failed today is not", { checked: today, failing: today }, false],
	[
		"what failed yesterday is",
		{ checked: "2026-11-24", failing: "2026-11-24" },
		true,
	],
	[
		"what died and has a copy is not",
		{
			checked: "2026-11-24",
			status: 404,
			failing: "2026-11-01",
			archived: "https://web.archive.org/x",
		},
		false,
	],
];

for (const [what, link, due] of dues) {
	test(`of links that are asked for every 30 days, ${what}`, () => {
		assert.equal(isDue(link, today, 30), due);
	});
}
