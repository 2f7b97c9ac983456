// Links between articles: each leads to a file that is published, and to an anchor that is in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../src/diagnostics/edit.ts";
import { article, type Files, load } from "../archive.ts";

/** The report for an article with a body, beside other files. */
function reportFor(body: string, others: Files = {}, drafts = false): string {
	return load({ "articles/one.md": article({}, body), ...others }, { drafts })
		.report;
}

const others: Files = {
	"articles/2003/two.md": article(
		{ title: "Two" },
		"## The outcome\n\nText.[^1]\n\n[^1]: Note.\n",
	),
	"pages/about.md": "---\ntitle: About\n---\n## Who\n",
};

test("a link to an article, a page, and an anchor in either is right", () => {
	assert.equal(
		reportFor(
			"## Here\n\n[a](2003/two.md) [b](2003/two.md#the-outcome) [c](2003/two.md#fn1) [d](../pages/about.md#who) [e](#here) [f](one.md#here)\n",
			others,
		),
		"",
	);
});

test("a page may link to an article, and its links are checked as well", () => {
	const page = (link: string) =>
		reportFor("Text.\n", {
			...others,
			"pages/reading.md": `---\ntitle: How\n---\n[a](${link})\n`,
		});
	assert.equal(page("../articles/2003/two.md#the-outcome"), "");
	assert.equal(
		page("../articles/2003/tow.md"),
		`pages/reading.md:4:5: Unexpected link to "../articles/2003/tow.md", expected "../articles/2003/two.md"
  fix: ../articles/2003/two.md`,
	);
});

test("an anchor that is not there is answered with the nearest, in this article or another", () => {
	assert.equal(
		reportFor("## Outcome\n\n[a](#outcom)\n"),
		`articles/one.md:9:5: Unexpected anchor "#outcom" in a link, expected "#outcome"
  fix: #outcome`,
	);
	assert.equal(
		reportFor("[a](2003/two.md#the-outcom)\n", others),
		`articles/one.md:7:5: Unexpected anchor "#the-outcom" in a link, expected "#the-outcome"
  fix: 2003/two.md#the-outcome`,
	);
});

test("an anchor that is like none in the file leaves the link to the file", () => {
	assert.equal(
		reportFor("[a](2003/two.md#zebra)\n", others),
		`articles/one.md:7:5: Unexpected anchor "#zebra" in a link, expected an anchor of articles/2003/two.md
  fix: 2003/two.md`,
	);
	assert.equal(
		reportFor("[a](#zebra)\n"),
		`articles/one.md:7:5: Unexpected anchor "#zebra" in a link, expected an anchor of articles/one.md
  fix: delete the link`,
	);
});

test("anchors are told apart by case, as browsers do", () => {
	assert.match(
		reportFor("[a](2003/two.md#The-Outcome)\n", others),
		/expected "#the-outcome"/,
	);
});

test("a link from the wrong folder is answered with the way from here, and keeps its anchor", () => {
	assert.equal(
		reportFor("[a](two.md#the-outcome)\n", others),
		`articles/one.md:7:5: Unexpected link to "two.md#the-outcome", expected "2003/two.md"
  fix: 2003/two.md#the-outcome`,
	);
});

test("a link to a file that is like none is to be deleted", () => {
	assert.equal(
		reportFor("[a](zebra-crossing.md)\n", others),
		`articles/one.md:7:5: Unexpected link to "zebra-crossing.md", expected the path of an article that is there
  fix: lead the link to an article that is there, or delete it`,
	);
});

test("a file whose name has little but its ending in common with another is like none", () => {
	assert.match(
		reportFor("[a](nope.md)\n", { "pages/home.md": "Text.\n" }),
		/expected the path of an article that is there\n {2}fix: lead the link/,
	);
});

test("a link to a file that was moved to another folder is led there by --fix, with its anchor", () => {
	const body = "[a](2004/two.md#the-outcome)\n";
	const { report, diagnostics } = load({
		"articles/one.md": article({}, body),
		...others,
	});
	assert.equal(
		report,
		`articles/one.md:7:5: Unexpected link to "2004/two.md#the-outcome", expected "2003/two.md"
  fix: 2003/two.md#the-outcome`,
	);
	const edits = diagnostics.flatMap((one) => one.edits ?? []);
	assert.match(
		applyEdits(article({}, body), edits),
		/\n\[a\]\(2003\/two\.md#the-outcome\)\n$/,
	);
});

test("a file that is like another by its name alone is suggested, and not written", () => {
	const { diagnostics } = load({
		"articles/one.md": article({}, "[a](2003/tow.md)\n"),
		...others,
	});
	assert.deepEqual(
		diagnostics.flatMap((one) => one.edits ?? []),
		[],
	);
});

const unpublished: readonly [says: string, keys: Record<string, string>][] = [
	["a draft", { draft: "true" }],
	["an article dated after today", { date: "2026-11-23" }],
];

for (const [says, keys] of unpublished) {
	test(`a link to ${says} is refused until that one is published`, () => {
		const files = { "articles/two.md": article({ title: "Two", ...keys }) };
		const body = "[a](two.md)\n";
		assert.equal(
			reportFor(body, files),
			`articles/one.md:7:5: Unexpected link to "two.md", expected an article that is published, not a draft or one dated in the future
  fix: publish that article first, or delete the link`,
		);
		assert.equal(reportFor(body, files, true), "");
		assert.equal(
			reportFor(body, { "articles/two.md": article({ title: "Two" }) }),
			"",
		);
	});
}

test("a draft may link to another, and its dead links wait until it is published", () => {
	const draft = article({ title: "D", draft: "true" }, "[a](nowhere.md)\n");
	assert.equal(reportFor("Text.\n", { "articles/draft.md": draft }), "");
	assert.match(
		reportFor("Text.\n", { "articles/draft.md": draft }, true),
		/^articles\/draft\.md:8:5: Unexpected link to "nowhere\.md"/,
	);
});

test("a link to an article that has a mistake of its own is no second mistake", () => {
	const wrong = article({ title: "Two", date: "never" }, "## Outcome\n");
	const report = reportFor("[a](two.md#outcome)\n", {
		"articles/two.md": wrong,
	});
	assert.match(report, /^articles\/two\.md:3:7: [^\n]+\n {2}fix: [^\n]+$/);
});

test("articles that link to each other are both right", () => {
	assert.equal(
		reportFor("## A\n\n[b](two.md#b)\n", {
			"articles/two.md": article({ title: "Two" }, "## B\n\n[a](one.md#a)\n"),
		}),
		"",
	);
});

test("the same dead link twice is told of at both its places", () => {
	assert.equal(
		reportFor("[a](tow.md) and [b](tow.md)\n", others),
		`articles/one.md:7:5: Unexpected link to "tow.md", expected "2003/two.md"
  fix: 2003/two.md
articles/one.md:7:21: Unexpected link to "tow.md", expected "2003/two.md"
  fix: 2003/two.md`,
	);
});

test("a dead link that is used by reference is told of once, where it is defined", () => {
	assert.equal(
		reportFor("[a][r] and [b][r]\n\n[r]: tow.md\n", others),
		`articles/one.md:9:6: Unexpected link to "tow.md", expected "2003/two.md"
  fix: 2003/two.md`,
	);
});

test("a link to a page of the site may ask it something, as a search does", () => {
	assert.equal(
		reportFor("[a](/Search/?q=gpfs) [b](/Kernel/Index/?x#Modules)\n"),
		"",
	);
	assert.equal(
		reportFor("[a](/Serach/?q=gpfs)\n"),
		`articles/one.md:7:5: Unexpected link to "/Serach/?q=gpfs", expected "/Search/"
  fix: /Search/`,
	);
});
