// Pages of LWN.net as HTML, in the structure that they have had: bylines of three kinds, adverts, comments, and old endings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readSaved } from "../../src/import/read-saved.ts";

/** A page around what stands in its article, as the site frames one; the words are ours. */
function page(article: string, after = ""): string {
	return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>Locks
for sale [LWN.net]</title><link rel="canonical" href="https://lwn.net/Articles/12/"></head>
<body><a name="t"></a><div id="menu"><form action="/Login/">User: <input></form></div>
<div class="maincolumn flexcol"><div class="middlecolumn"><div class="PageHeadline"><h1>Locks
for sale</h1></div><div class="ArticleText">${article}</div> <!-- ArticleText -->${after}
</div></div><p>Copyright &copy; 2026, Nobody</p></body></html>`;
}

const feature =
	'<div class="FeatureByline">By <b>Jane Doe</b><br>November 21, 2012<br><hr></div>';
const ending =
	'<br clear="all"><hr width="60%" align="left">(<a href="https://lwn.net/Login/?target=/Articles/12/">Log in</a> to post comments)<p>';

async function only(html: string) {
	const { found, refused } = await readSaved({
		name: "saved.html",
		bytes: Buffer.from(html),
	});
	assert.deepEqual(refused, []);
	const [one] = found;
	assert.ok(one);
	return one;
}

const bylines: readonly [
	kind: string,
	byline: string,
	authors: string[],
	date: string | undefined,
	doubts: string[],
][] = [
	["a feature", feature, ["Jane Doe"], "2012-11-21", []],
	[
		"a feature by two",
		feature.replace("Jane Doe", "Jane Doe and John Roe"),
		["Jane Doe", "John Roe"],
		"2012-11-21",
		[],
	],
	[
		"a guest's article",
		'<div class="GAByline"><p>March 4, 2009</p><p>This article was contributed by Jane Doe</p></div>',
		["Jane Doe"],
		"2009-03-04",
		[],
	],
	[
		"a guest's article with a link",
		'<div class="GAByline">\n<p>March 4, 2009\n<p>This article was contributed by <a href="https://example.org/">Jane Doe</a>\n</div>',
		["Jane Doe"],
		"2009-03-04",
		[],
	],
	[
		"a short item, whose account is not its author's name",
		'<div class="Byline">[Posted March 11, 2025 by jdoe]<p></div>',
		[],
		"2025-03-11",
		['the account "jdoe" posted it, whose name it does not tell'],
	],
	["a page without a byline", "", [], undefined, []],
];

for (const [kind, byline, authors, date, doubts] of bylines) {
	test(`${kind} gives its author and its date, and its byline is no part of the body`, async () => {
		const one = await only(page(`${byline}<p>Words.${ending}`));
		assert.deepEqual(
			[one.title, one.authors, one.date, one.doubts, one.body, one.url],
			[
				"Locks for sale",
				authors,
				date,
				doubts,
				"Words.",
				"https://lwn.net/Articles/12/",
			],
		);
	});
}

test("adverts, forms and comments go, headings, code and tables stay, and what went is counted", async () => {
	const one = await only(
		page(
			`${feature}<blockquote class="ad"><b>Subscribe</b> today</blockquote>
<div class="MakeALink"><form><input type="submit"></form></div>
<p>First <tt>words()</tt>.<h4>A part</h4><pre>
    int a;
</pre><table><tr><th>x<th>y<tr><td>1<td>2</table>
<table class="IndexEntries"><tr><th colspan="2">Index entries for this article</th></tr>
<tr><td><a href="/Kernel/Index">Kernel</a></td><td><a href="/Kernel/Index#Modules-Licensing">Modules/Licensing</a></td></tr></table>${ending}
<details class="CommentBox" open><summary><h3 class="CommentTitle">Nice</h3></summary><div class="FormattedComment">Three more words</div></details>`,
			'<div class="CommentBox">Elsewhere</div>',
		),
	);
	assert.equal(
		one.body,
		"First `words()`.\n\n#### A part\n\n```\n    int a;\n```\n\n| x | y |\n| - | - |\n| 1 | 2 |",
	);
	assert.deepEqual(one.entries, ["Kernel: Modules/Licensing"]);
	assert.deepEqual(one.doubts, [
		"4 words after its end were left out, such as comments",
	]);
});

test("a page without the request for comments loses nothing", async () => {
	const one = await only(
		page(`${feature}<p>He wrote to post comments on a patch.<p>The end.`),
	);
	assert.equal(one.body, "He wrote to post comments on a patch.\n\nThe end.");
	assert.deepEqual(one.doubts, []);
});

test("an edition with several articles in one page is doubted", async () => {
	const part =
		'<h2 class="SummaryHL"><a href="/Articles/1/">A</a></h2><p>Words.';
	const { doubts } = await only(page(part + part + ending));
	assert.deepEqual(doubts, ["it holds 2 articles in one page"]);
});

test("a page that was cut off in the middle is taken and doubted", async () => {
	const one = await only(
		page(`${feature}<p>First.<p>Sec`).split("Sec")[0] ?? "",
	);
	assert.equal(one.body, "First.");
	assert.deepEqual(one.doubts, ["it has no end and may be cut off"]);
});
