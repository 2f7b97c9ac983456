// The plan of a deployment to object storage: what goes first, what goes last, and what stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Plan,
	type Present,
	planOf,
	type Version,
} from "../../../src/publish/s3/plan.ts";

/** Paths, each with what stands for the sum of its version. */
type Release = Readonly<Record<string, string>>;

/** Plans a release over what is there, which is named as releases are. */
function planned(
	release: Release,
	there: Release,
	before: {
		published?: Release;
		unfinished?: readonly Version[];
		reached?: readonly string[];
	} = {},
): Plan {
	const present: Present = {
		objects: new Map(
			Object.entries(there).map(([path, etag]) => [path, { size: 1, etag }]),
		),
		published: new Map(Object.entries(before.published ?? {})),
		unfinished: before.unfinished ?? [],
		reached: new Set(before.reached),
	};
	const files = new Map(
		Object.entries(release).map(([path, sum]) => [path, { sum, size: 1 }]),
	);
	return planOf(files, present, (path) => there[path] === release[path]);
}

const style = "assets/site-0123456789.css";
const newStyle = "assets/site-abcdef0123.css";
const search = "pagefind/0123456789/fragment/a.pf_fragment";

test("what pages are made of goes first, new pages next, then what leads to them", () => {
	const { steps, removals } = planned(
		{
			"index.html": "2",
			"atom.xml": "2",
			"pagefind/start.json": "2",
			[newStyle]: "2",
			[search]: "2",
			"Articles/new/index.html": "1",
			"Articles/new/picture.png": "1",
			"Articles/same/index.html": "1",
		},
		{
			"index.html": "1",
			"atom.xml": "1",
			"pagefind/start.json": "1",
			[style]: "1",
			"Articles/same/index.html": "1",
		},
	);
	assert.deepEqual(steps, [
		[newStyle, search, "Articles/new/picture.png"],
		["Articles/new/index.html"],
		["index.html", "atom.xml", "pagefind/start.json"],
	]);
	assert.deepEqual(removals, [style]);
});

test("what the release before has and this one has not is removed, what is named after its content one release later", () => {
	const first = { "a.html": "1", "b.html": "1", [style]: "1" };
	const second = { "a.html": "2", [newStyle]: "1" };
	assert.deepEqual(planned(second, first, { published: first }).removals, [
		"b.html",
	]);
	const after = { ...second, [style]: "1" };
	assert.deepEqual(
		planned(second, after, { published: second }).removals,
		[],
		"the same release again",
	);
	const third = { "a.html": "3", [newStyle]: "1" };
	assert.deepEqual(planned(third, after, { published: second }).removals, [
		style,
	]);
});

test("what nobody deployed is left alone", () => {
	const { removals } = planned(
		{ "a.html": "2" },
		{ "a.html": "1", "guest-book.html": "1" },
		{ published: { "a.html": "1" } },
	);
	assert.deepEqual(removals, []);
});

test("a deployment that was broken off leaves nothing: its pages are removed, and its other files a release later", () => {
	const first = { "a.html": "1", [style]: "1" };
	const unfinished: Version[] = [
		["b.html", "1"],
		[newStyle, "1"],
	];
	const plan = planned(
		{ "a.html": "3", [style]: "1" },
		{ ...first, "b.html": "1", [newStyle]: "1" },
		{ published: first, unfinished },
	);
	assert.deepEqual(plan.steps.flat(), ["a.html"]);
	assert.deepEqual(plan.removals, ["b.html"]);
	assert.deepEqual(plan.unfinished, [
		...unfinished,
		["a.html", "1"],
		["a.html", "3"],
	]);
});

test("a page of a deployment that was broken off goes before what leads to it, unless readers were led to it already", () => {
	const first = { "a.html": "1" };
	const there = { ...first, "b.html": "1" };
	const unfinished: Version[] = [["b.html", "1"]];
	const third = { "a.html": "3", "b.html": "3" };
	const stray = planned(third, there, { published: first, unfinished });
	assert.deepEqual(stray.steps, [[], ["b.html"], ["a.html"]]);
	const reached = ["b.html"];
	const before = { published: first, unfinished, reached };
	const plan = planned({ "a.html": "3" }, there, before);
	assert.deepEqual(plan.reached, [
		["b.html", "1"],
		["a.html", "1"],
		["a.html", "3"],
	]);
	assert.deepEqual(planned(third, there, before).steps, [
		[],
		[],
		["a.html", "b.html"],
	]);
});

test("nothing is unfinished, sent or removed where all is there", () => {
	const release = { "a.html": "1", [style]: "1" };
	const plan = planned(release, release, { published: release });
	assert.deepEqual(plan, {
		steps: [[], [], []],
		removals: [],
		unfinished: [],
		reached: [],
	});
});

test("what somebody else removed from the bucket is sent again", () => {
	const release = { "a.html": "1", [style]: "1" };
	const plan = planned(release, { "a.html": "1" }, { published: release });
	assert.deepEqual(plan.steps, [[style], [], []]);
	assert.deepEqual(plan.unfinished, []);
});
