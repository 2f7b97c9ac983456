// Open questions: what an article may lack while it is a draft, and is asked for once it is to be published.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, today } from "../archive.ts";

const imported = "{from: https://lwn.net/Articles/1/, on: 2026-11-22}";
const unanswered = {
	date: undefined,
	author: undefined,
	index: undefined,
	imported,
};
const path = "articles/a.md";

test("a draft may lack its date, author, index entries and licence, and is no part of a build", () => {
	const { report, archive } = load({
		[path]: article({ ...unanswered, draft: "true" }),
		"articles/b.md": article(),
	});
	assert.equal(report, "");
	assert.deepEqual(
		archive.articles.map(({ slug }) => slug),
		["b"],
	);
	assert.equal(archive.leftOut.drafts, 1);
});

test("a draft without a date is previewed as if it were published today", () => {
	const { report, page, archive } = load(
		{ [path]: article({ ...unanswered, draft: "true" }) },
		{ drafts: true, preview: true },
	);
	assert.equal(report, "");
	assert.equal(archive.articles[0]?.date, today);
	assert.match(page("/Articles/a/"), /Not published: a draft/);
});

const questions = `articles/a.md:4:1: Unexpected end without "date", expected a day that exists, such as 2026-11-22
  fix: find it out, then add date: with a day that exists, such as 2026-11-22
articles/a.md:4:1: Unexpected end without "author", expected the author's name, or a list of names
  fix: find it out, then add author: with the author's name, or a list of names
articles/a.md:4:1: Unexpected end without "index", expected a list of index entries
  fix: find it out, then add index: with a list of index entries
articles/a.md:4:1: Unexpected end without "license", expected the licence under which the words that were imported may be published, as an SPDX expression
  fix: find it out, then add license: with the licence under which the words that were imported may be published, as an SPDX expression`;

test("once it is no draft, each is asked for in words, and no example stands for an answer", () => {
	const asked = load({ [path]: article(unanswered) }).report;
	assert.deepEqual(asked.split("\n").sort(), questions.split("\n").sort());
	const answers =
		'date: 2026-01-01\nauthor: A\nindex: ["Kernel: Modules"]\nlicense: MIT';
	const answered = article(unanswered).replace(
		"\n---\n",
		`\n${answers}\n---\n`,
	);
	assert.equal(load({ [path]: answered }).report, "");
});

test("what is asked for is asked for beside other mistakes, and draft: false is no draft", () => {
	const { report } = load({
		[path]: article({ title: "[]", date: undefined, draft: "false" }),
	});
	assert.match(report, /"title" of an empty list/);
	assert.match(report, /end without "date"/);
});

test("an article that was not imported needs no licence of its own", () => {
	assert.equal(load({ [path]: article() }).report, "");
});
