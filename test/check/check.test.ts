// The check: advice on what a build lets pass, and the forms that it is given in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkup } from "../../src/check/check.ts";
import { formatted } from "../../src/check/formats.ts";
import { lockText } from "../../src/content/lock.ts";
import { contentParser } from "../../src/content/parse.ts";
import { decode, type Source } from "../../src/content/source.ts";
import { siteOf } from "../../src/publish/load.ts";
import { article, assets, type Files, siteYml, today } from "../archive.ts";

const options = { prefix: "content/", colour: false };

/** What a check of some files finds; `images` are there as well. */
function check(files: Files, images: readonly string[] = []) {
	const folder = {
		root: "/content",
		texts: Object.entries({ "site.yml": siteYml, ...files })
			.map(([path, text]) => decode(path, Buffer.from(text)))
			.filter((one): one is Source => "text" in one),
		images: new Map(images.map((path) => [path, { width: 1, height: 1 }])),
		diagnostics: [],
	};
	const content = contentParser()(folder);
	const publication = { drafts: false, today, preview: false };
	return checkup(folder, content, siteOf(content, publication, assets));
}

const summed = (body: string) => article({ summary: "Done." }, body);

test("an archive with nothing to say of is told so", () => {
	const found = check({ "articles/one.md": summed("Text.\n") });
	assert.equal(formatted(found, "text", options), "No mistakes and no advice.");
});

test("an image that nothing shows, an article without a summary and a skipped level are advised on", () => {
	const found = check(
		{
			"articles/one.md": article({}, "![A chart](used.png)\n"),
			"articles/two.md": summed("## A\n\n#### B\n\n## C\n"),
			"articles/draft.md": article(
				{ draft: "true", summary: "Done." },
				"![A chart](drafted.png)\n",
			),
		},
		["articles/used.png", "articles/drafted.png", "articles/unused.png"],
	);
	assert.deepEqual(found.mistakes, []);
	assert.equal(
		formatted(found, "text", options),
		`content/articles/one.md:1:1: Unexpected article without a summary, expected a sentence or two that tell the outcome, for lists and feeds
  fix: add summary: with what came of it, in a sentence
content/articles/two.md:10:1: Unexpected heading "#### B", expected ###, one level below what stands before it
  fix: ### B
content/articles/unused.png:1:1: Unexpected image that no article shows, expected an article that shows it
  fix: show it, or delete the file
3 pieces of advice.`,
	);
});

test("what a draft leaves open is named, each by its key, and is no mistake", () => {
	const found = check({
		"articles/one.md": summed("Text.\n"),
		"articles/draft.md": article({
			summary: "Done.",
			date: undefined,
			draft: "true",
			imported: "{from: https://lwn.net/Articles/1/, on: 2026-11-22}",
		}),
	});
	assert.deepEqual(found.mistakes, []);
	assert.equal(
		formatted(found, "text", options),
		`content/articles/draft.md:1:1: Unexpected draft that leaves "date" open, expected a day that exists, such as 2026-11-22, before it is published
  fix: find it out, then add a line that begins date:
content/articles/draft.md:1:1: Unexpected draft that leaves "license" open, expected the licence under which the words that were imported may be published, as an SPDX expression, before it is published
  fix: find it out, then add a line that begins license:
2 pieces of advice.`,
	);
});

test("a lock that lacks what is published now is advised on; a build is not stopped by it", () => {
	const found = check({
		"articles/one.md": summed("Text.\n"),
		"permalinks.lock": lockText([{ url: "/Articles/one/", anchor: "" }]),
	});
	assert.deepEqual(found.mistakes, []);
	assert.equal(
		formatted(found, "text", options),
		`content/permalinks.lock:1:1: Unexpected lock without /Kernel/Index/ and 11 others, expected every permalink that is published
  fix: npm run lock
1 piece of advice.`,
	);
});

const both = () =>
	check({
		"articles/one.md": article({ date: "never" }),
		"articles/two.md": article({}, "### A, 100%\n"),
	});

test("programs get mistakes and advice apart, with paths from where the command was called", () => {
	const data = JSON.parse(formatted(both(), "json", options));
	assert.deepEqual(data.mistakes, [
		{
			path: "content/articles/one.md",
			line: 3,
			column: 7,
			message:
				'Unexpected "date" of "never", expected a day that exists, such as 2026-11-22',
			unexpected: '"date" of "never"',
			expected: "a day that exists, such as 2026-11-22",
			fix: "write in its place a day that exists, such as 2026-11-22",
		},
	]);
	assert.equal(data.advice.length, 2);
});

test("GitHub gets an annotation a line, escaped as its workflow commands ask", () => {
	assert.deepEqual(formatted(both(), "github", options).split("\n"), [
		'::error file=content/articles/one.md,line=3,col=7::Unexpected "date" of "never", expected a day that exists, such as 2026-11-22%0Afix: write in its place a day that exists, such as 2026-11-22',
		"::warning file=content/articles/two.md,line=1,col=1::Unexpected article without a summary, expected a sentence or two that tell the outcome, for lists and feeds%0Afix: add summary: with what came of it, in a sentence",
		'::warning file=content/articles/two.md,line=7,col=1::Unexpected heading "### A, 100%25", expected ##, one level below what stands before it%0Afix: ## A, 100%25',
	]);
});
