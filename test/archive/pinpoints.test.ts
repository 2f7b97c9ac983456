// Pinpoints that last: a paragraph that was cited is found where it stands now, however it was edited.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { permalinksKept, permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";

const path = "articles/a.md";
const written = ["One.", "Two.", "Three.", "Four."];

const files = (paragraphs: readonly string[], lock?: string): Files => ({
	[path]: article({}, `${paragraphs.join("\n\n")}\n`),
	...(lock === undefined ? {} : { [lockPath]: lock }),
});

/** The lock that `npm run lock` writes. */
const lockOf = (all: Files) => {
	const { loaded, pages } = load(all);
	const before = loaded.lock?.permalinks ?? [];
	return lockText(permalinksKept(before, loaded.site, pages).all);
};

const idsOf = (all: Files): readonly string[] =>
	load(all).archive.articles[0]?.body.paragraphs ?? [];

const first = lockText(permalinksOf(load(files(written)).loaded.site));
const [one, two, three, four] = idsOf(files(written));

/** For each paragraph of the edited article, which of those that were published lead to it. */
function leads(paragraphs: readonly string[], lock = first): string[][] {
	const edited = files(paragraphs, lock);
	const { archive, report } = load(edited);
	assert.equal(report, "");
	const [a] = archive.articles;
	assert.ok(a);
	const ids = [one, two, three, four];
	return idsOf(edited).map((id) =>
		(archive.pinpoints.get(a)?.get(id) ?? []).map(
			(old) => written[ids.indexOf(old)] ?? old,
		),
	);
}

test("an article as it was published has nothing to keep", () => {
	assert.deepEqual(leads(written), [[], [], [], []]);
});

test("a paragraph that was edited is found by the id that it had, without a word of its author", () => {
	const edited = ["One.", "Two, corrected.", "Three.", "Four."];
	assert.deepEqual(leads(edited), [[], ["Two."], [], []]);
	const { main, pages } = load(files(edited, first));
	const now = idsOf(files(edited))[1];
	assert.match(
		main("/Articles/a/"),
		new RegExp(
			`<p id="${now}"><span id="${two}" class="edited">Edited since it was cited so\\.</span> <a class="pin"`,
		),
	);
	const page = pages.find(({ url }) => url === "/Articles/a/");
	assert.ok(page?.anchors?.has(two ?? ""));
});

test("a row of a table that was edited is found within its first cell", () => {
	const table = (holds: string) => [
		"One.",
		`| Who | Holds |\n| --- | --- |\n| A. Person | ${holds} |`,
	];
	const lock = lockText(permalinksOf(load(files(table("no"))).loaded.site));
	const [, old] = idsOf(files(table("no")));
	const edited = files(table("no longer"), lock);
	assert.match(
		load(edited).main("/Articles/a/"),
		new RegExp(
			`<tr id="${idsOf(edited)[1]}">\\s<th scope="row"><span id="${old}" class="edited">`,
		),
	);
});

test("what was only moved between the neighbours of an edited paragraph does not take its place", () => {
	assert.deepEqual(leads(["One.", "Four.", "Deux.", "Three."]), [
		[],
		[],
		["Two."],
		[],
	]);
});

test("paragraphs that were edited side by side keep their order", () => {
	assert.deepEqual(leads(["One.", "Deux.", "Trois.", "Four."]), [
		[],
		["Two."],
		["Three."],
		[],
	]);
});

test("a paragraph that moved keeps its id, and those around it theirs", () => {
	assert.deepEqual(leads(["Two.", "Three.", "Four.", "One."]), [
		[],
		[],
		[],
		[],
	]);
});

test("a paragraph that was taken out leads to the one before it, and the first to what is first now", () => {
	assert.deepEqual(leads(["One.", "Two.", "Four."]), [[], ["Three."], []]);
	assert.deepEqual(leads(["Two.", "Three.", "Four."]), [["One."], [], []]);
});

test("paragraphs that became one are all found in it, and what became two is found in the first", () => {
	assert.deepEqual(leads(["One.", "Two and three.", "Four."]), [
		[],
		["Two.", "Three."],
		[],
	]);
	assert.deepEqual(leads(["One.", "T.", "wo.", "Three.", "Four."]), [
		[],
		["Two."],
		[],
		[],
		[],
	]);
});

test("a paragraph that is edited again is found by each id that was in the lock", () => {
	const again = ["One.", "Two, once more.", "Three.", "Four."];
	const lock = lockOf(
		files(["One.", "Two, corrected.", "Three.", "Four."], first),
	);
	const corrected = idsOf(files(["Two, corrected."]))[0];
	assert.deepEqual(leads(again, lock)[1], [corrected, "Two."]);
	const last = lockOf(files(again, lock));
	assert.match(last, new RegExp(`p\\w+=${corrected}=${two} `));
	assert.equal(lockOf(files(again, last)), last);
	// What is restored has its own id again, and the later ones lead to it.
	assert.deepEqual(leads(written, last)[1]?.length, 2);
});

test("an article that was renamed keeps its pinpoints at the new address", () => {
	const renamed: Files = {
		"articles/b.md": article(
			{ aliases: "[/Articles/a/]" },
			"One.\n\nTwo, corrected.\n\nThree.\n\nFour.\n",
		),
		[lockPath]: first,
	};
	const { archive, report } = load(renamed);
	assert.equal(report, "");
	const [b] = archive.articles;
	assert.ok(
		b && [...(archive.pinpoints.get(b)?.values() ?? [])][1]?.[0] === two,
	);
	const lock = lockOf(renamed);
	assert.match(lock, new RegExp(`^/Articles/b/ ¶ \\w+ \\w+=${two} `, "m"));
	assert.match(lock, /^\/Articles\/a\/$/m);
});

test("a lock that git could not merge has the paragraphs of both sides", () => {
	const line = `/Articles/a/ ¶ ${one} ${two} ${three} ${four}`;
	const other = `/Articles/a/ ¶ ${one} pfffffff ${three} ${four}`;
	const { archive } = load(files(written, `${other}\n${line}\n`));
	const [a] = archive.articles;
	assert.ok(a);
	assert.deepEqual([...(archive.pinpoints.get(a)?.values() ?? [])].flat(), [
		"pfffffff",
	]);
});
