// Claims: the address that two articles have stays with the one that people cite by it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";

const old = article({ title: "Zed" }, "First words.\n\nSecond words.\n");
const newer = article({ title: "A newcomer" }, "Other words.\n");
const published: Files = { "articles/2004/x.md": old };
const lock = {
	[lockPath]: lockText(permalinksOf(load(published).loaded.site)),
};
const moveNewcomer =
	'articles/2003/x.md:1:1: Unexpected address "/Articles/x/", expected an address that no other page has (see articles/2004/x.md:1:1)\n  fix: mv -i articles/2003/x.md articles/2003/x-2.md';

test("the article whose paragraphs the lock has keeps its address, and the newcomer is renamed", () => {
	const { report } = load({
		...published,
		...lock,
		"articles/2003/x.md": newer,
	});
	assert.equal(report, moveNewcomer);
});

test("without a lock the article that others cite keeps its address, be it listed later", () => {
	const citing = article({}, "See [it](2004/x.md).\n");
	const { report } = load({
		...published,
		"articles/2003/x.md": newer,
		"articles/citing.md": citing,
	});
	assert.equal(report, moveNewcomer);
});

test("a draft gives way to what is published, and takes a name that is free", () => {
	const { report } = load(
		{
			...published,
			"articles/2003/x.md": article({ title: "A", draft: "true" }),
			"articles/2003/x-2.md": newer,
		},
		{ drafts: true },
	);
	assert.match(
		report,
		/fix: mv -i articles\/2003\/x\.md articles\/2003\/x-3\.md$/,
	);
});

test("an address that went to another article goes back to the one that was published there", () => {
	const { report } = load({
		...lock,
		"articles/2004/x-2.md": old,
		"articles/2003/x.md": newer,
	});
	assert.equal(
		report,
		'articles/2003/x.md:1:1: Unexpected address "/Articles/x/" of another article, expected the article that was published there to keep it (see articles/2004/x-2.md:1:1)\n  fix: give this file another name, then articles/2004/x-2.md the name x.md',
	);
	assert.equal(
		load({ ...lock, ...published, "articles/2003/x-2.md": newer }).report,
		"",
	);
});
