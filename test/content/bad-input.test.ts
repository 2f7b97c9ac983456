// Bad input: what an author gets wrong, with the exact words of the answer, and proof that obeying the fix mends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load } from "../archive.ts";

const path = "articles/2004/one.md";

/** One mistake: the file that has it, the report that it gets, and the same file when the fix was obeyed. */
interface Case {
	readonly says: string;
	readonly file: string;
	readonly report: string;
	readonly mended: string;
	/** Files that stand beside it. */
	readonly others?: Files;
}

/** A position of somebody on a question. */
const position = (by: string, on: string) =>
	`[{by: ${by}, on: ${on}, date: 2004, says: Some., source: "https://example.org/"}]`;

const cases: readonly Case[] = [
	{
		says: "a missing key is named at the end of the front matter",
		file: article({ date: undefined }),
		report: `${path}:5:1: Unexpected end without "date", expected a day that exists, such as 2026-11-22
  fix: find it out, then add date: with a day that exists, such as 2026-11-22`,
		mended: article({ date: "2026-11-22" }),
	},
	{
		says: "an empty key is named at its place",
		file: article({ title: "" }),
		report: `${path}:2:8: Unexpected "title" of nothing, expected the title that readers see
  fix: write in its place the title that readers see`,
		mended: article({ title: "Exporting invalidate_mmap_range() to GPFS" }),
	},
	{
		says: "a misspelt key is one mistake, and the nearest key is suggested",
		file: article({ author: undefined, autor: "A. N. Author" }),
		report: `${path}:5:1: Unexpected key "autor", expected "author"
  fix: author: A. N. Author`,
		mended: article({ author: "A. N. Author" }),
	},
	{
		says: "an unknown key that is like none is answered with all there are",
		file: article({ colour: "red" }),
		report: `${path}:6:1: Unexpected key "colour", expected "title", "date", "event", "updated", "author", "summary", "index", "kind", "mail", "symbols", "decisions", "positions", "standsAs", "standsAsOf", "supersedes", "aliases", "anchors", "draft", "corrections", "license", "imported" or "sources"
  fix: delete the line`,
		mended: article(),
	},
	{
		says: "a number where text is wanted is to be quoted as it was typed",
		file: article({ title: "2.60" }),
		report: `${path}:2:8: Unexpected "title" of the number 2.60, expected the title that readers see
  fix: title: "2.60"`,
		mended: article({ title: '"2.60"' }),
	},
	{
		says: "a symbol that an article is twice chiefly about",
		file: article({ symbols: "[put_page, get_page, put_page]" }),
		report: `${path}:6:31: Unexpected second symbol "put_page", expected each symbol once (see ${path}:6:11)
  fix: delete the symbol`,
		mended: article({ symbols: "[put_page, get_page]" }),
	},
	{
		says: "a text where true or false is wanted",
		file: article({ draft: "perhaps" }),
		report: `${path}:6:8: Unexpected "draft" of "perhaps", expected true or false
  fix: write in its place true or false`,
		mended: article({ draft: "false" }),
	},
	{
		says: "a day that does not exist",
		file: article({ date: "2004-13-45" }),
		report: `${path}:3:7: Unexpected "date" of "2004-13-45", expected a day that exists, such as 2026-11-22
  fix: write in its place a day that exists, such as 2026-11-22`,
		mended: article({ date: "2026-11-22" }),
	},
	{
		says: "a day in words",
		file: article({ date: "yesterday" }),
		report: `${path}:3:7: Unexpected "date" of "yesterday", expected a day that exists, such as 2026-11-22
  fix: write in its place a day that exists, such as 2026-11-22`,
		mended: article({ date: "2026-11-22" }),
	},
	{
		says: "a date with a time zone keeps its day",
		file: article({ date: "2026-02-16T10:00:00+02:00" }),
		report: `${path}:3:7: Unexpected "date" of "2026-02-16T10:00:00+02:00", expected a day that exists, such as 2026-11-22
  fix: date: 2026-02-16`,
		mended: article({ date: "2026-02-16" }),
	},
	{
		says: "an event that ends before it starts",
		file: article({ event: "2004-03/2004-02" }),
		report: `${path}:6:8: Unexpected "event" of "2004-03/2004-02", expected a date such as 2004, 2004-02 or 2004-02-16, or a range such as 2004-02-16/2004-03-02
  fix: event: 2004-02/2004-03`,
		mended: article({ event: "2004-02/2004-03" }),
	},
	{
		says: "an index entry without an index",
		file: article({ index: "[Modules/Licensing]" }),
		report: `${path}:5:9: Unexpected item of a list of "Modules/Licensing", expected an index and a heading, such as "Kernel: Modules/Licensing"
  fix: write in its place an index and a heading, such as "Kernel: Modules/Licensing"`,
		mended: article({ index: '["Kernel: Modules/Licensing"]' }),
	},
	{
		says: "a licence that SPDX does not know",
		file: article({ license: "free" }),
		report: `${path}:6:10: Unexpected "license" of "free", expected an SPDX licence expression, such as CC-BY-SA-4.0
  fix: write in its place an SPDX licence expression, such as CC-BY-SA-4.0`,
		mended: article({ license: "CC-BY-SA-4.0" }),
	},
	{
		says: "YAML with a second colon is to be quoted",
		file: article({ title: "GPFS: an export" }),
		report: `${path}:2:8: Unexpected key within a value, expected a value that holds ": " to be quoted, and each key on a line of its own
  fix: title: "GPFS: an export"`,
		mended: article({ title: '"GPFS: an export"' }),
	},
	{
		says: "a value between quotation marks of print, which were meant for YAML",
		file: article({ title: "“Smart: quotes”" }),
		report: `${path}:2:8: Unexpected key within a value, expected a value that holds ": " to be quoted, and each key on a line of its own
  fix: title: "Smart: quotes"`,
		mended: article({ title: '"Smart: quotes"' }),
	},
	{
		says: "an item between quotation marks of print",
		file: article({ index: "\n  - “Kernel: Modules”" }),
		report: `${path}:6:5: Unexpected item of a list of keys and values, expected an index and a heading, such as "Kernel: Modules/Licensing"
  fix: - "Kernel: Modules"`,
		mended: article({ index: '\n  - "Kernel: Modules"' }),
	},
	{
		says: "an article whose matter happens after it was published",
		file: article({ event: "2030-01" }),
		report: `${path}:6:8: Unexpected "event" of "2030-01", after the article was published, expected a date until 2026-01-01
  fix: correct the date of the event, or delete the line`,
		mended: article({ event: "2025-01" }),
	},
	{
		says: "the sentence of the stub in what is published",
		file: article({}, "What happened, in a sentence or two.\n"),
		report: `${path}:7:1: Unexpected sentence of the stub "What happened, in a sentence or two.", expected what happened, in the author's words
  fix: write what happened in its place, or delete it`,
		mended: article({}, "IBM asked for it.\n"),
	},
	{
		says: "a tab at the start of a line of YAML",
		file: article({ index: '\n\t- "Kernel: Modules"' }),
		report: `${path}:6:1: Unexpected tab at the start of a line, expected spaces
  fix:   - "Kernel: Modules"`,
		mended: article({ index: '\n  - "Kernel: Modules"' }),
	},
	{
		says: "a bracket that is not closed",
		file: article({ index: '["Kernel: Modules"' }),
		report: `${path}:5:8: Unexpected [ without its end, expected ] after what it holds
  fix: index: ["Kernel: Modules"]`,
		mended: article({ index: '["Kernel: Modules"]' }),
	},
	{
		says: "a quotation mark that is not closed",
		file: article({ title: '"Ours' }),
		report: `${path}:2:8: Unexpected " without its end, expected " after what it holds
  fix: title: "Ours"`,
		mended: article({ title: '"Ours"' }),
	},
	{
		says: "a list over several lines whose bracket is not closed",
		file: article({ index: '["Kernel: Modules",\n  "Kernel: GPL"' }),
		report: `${path}:5:8: Unexpected [ without its end, expected ] after what it holds
  fix: ]`,
		mended: article({ index: '["Kernel: Modules",\n  "Kernel: GPL"]' }),
	},
	{
		says: "a block of code that nothing closes",
		file: article({}, "Text.\n\n```c\nint x;\n\nMore text.\n"),
		report: `${path}:9:1: Unexpected block of code without an end, expected the line "\`\`\`" after its last line
  fix: \`\`\``,
		mended: article({}, "Text.\n\n```c\nint x;\n```\n\nMore text.\n"),
	},
	{
		says: "a YAML tag that would run code",
		file: article({ title: "!!js/function 'function(){}'" }),
		report: `${path}:2:8: Unexpected YAML tag, expected plain text, numbers, true and false, lists and mappings
  fix: title: "!!js/function 'function(){}'"`,
		mended: article({ title: "\"!!js/function 'function(){}'\"" }),
	},
	{
		says: "no front matter",
		file: "## Exports: a question\n\nText.\n",
		report: `${path}:1:1: Unexpected first line "## Exports: a question", expected the line "---" and YAML after it
  fix: ---
title: …
draft: true
---`,
		mended:
			"---\ntitle: The title that readers see\ndraft: true\n---\n## Exports: a question\n\nText.\n",
	},
	{
		says: "no front matter, and a heading that is surely the title",
		file: "# Exports: a question\n\nText.\n",
		report: `${path}:1:1: Unexpected first line "# Exports: a question", expected the line "---" and YAML after it
  fix: ---
title: "Exports: a question"
draft: true
---`,
		mended: '---\ntitle: "Exports: a question"\ndraft: true\n---\n\nText.\n',
	},
	{
		says: "a section that is called by a year, among old anchors",
		file: article({ anchors: "{outcome: 2004}" }, "## 2004\n\nText.\n"),
		report: `${path}:6:20: Unexpected "outcome" of the number 2004, expected an anchor without its #, such as what-holds-today
  fix: outcome: "2004"`,
		mended: article({ anchors: '{outcome: "2004"}' }, "## 2004\n\nText.\n"),
	},
	{
		says: "a link with the separators of Windows",
		file: article({}, "[It](..\\2004\\two.md)\n"),
		others: { "articles/2004/two.md": article({ title: "Two" }) },
		report: `${path}:7:6: Unexpected link to "..%5C2004%5Ctwo.md", expected "two.md"
  fix: two.md`,
		mended: article({}, "[It](two.md)\n"),
	},
	{
		says: "a link to the page that is made of a file",
		file: article({}, "[It](two.html#b)\n"),
		others: {
			"articles/2004/two.md": article({ title: "Two" }, "## B\n\nText.\n"),
		},
		report: `${path}:7:6: Unexpected link to "two.html#b", expected the relative path of an article's .md file, or an address
  fix: two.md#b`,
		mended: article({}, "[It](two.md#b)\n"),
	},
	{
		says: "a link to a mail address",
		file: article({}, "[It](list@example.org)\n"),
		report: `${path}:7:6: Unexpected link to "list@example.org", expected the relative path of an article's .md file, or an address
  fix: mailto:list@example.org`,
		mended: article({}, "[It](mailto:list@example.org)\n"),
	},
	{
		says: "an empty line before the front matter",
		file: `\n${article()}`,
		report: `${path}:1:1: Unexpected empty line before the front matter, expected the line "---" as the first
  fix: delete what stands above it`,
		mended: article(),
	},
	{
		says: "front matter that never ends",
		file: "---\ntitle: A title\n\nText.\n",
		report: `${path}:3:1: Unexpected front matter without an end, expected a line "---" after its last key
  fix: ---`,
		mended: article(),
	},
	{
		says: "an empty file",
		file: "",
		report: `${path}:1:1: Unexpected empty file, expected front matter between two lines "---", then text
  fix: ---
title: …
draft: true
---`,
		mended: "---\ntitle: The title that readers see\ndraft: true\n---",
	},
	...["js", "javascript", "jsLegacy", "coffee", "toml", "node"].map(
		(language) => ({
			says: `front matter in ${language} is refused, not run`,
			file: article().replace("---", `---${language}`),
			report: `${path}:1:1: Unexpected front matter language "${language}", expected the line "---" and YAML after it
  fix: ---`,
			mended: article(),
		}),
	),
	{
		says: "a link to an article that is not there",
		file: article({}, "Text.\n\nSee [it](../2003/gpfs-want-an-export.md).\n"),
		report: `${path}:9:10: Unexpected link to "../2003/gpfs-want-an-export.md", expected "../2003/gpfs-wants-an-export.md"
  fix: ../2003/gpfs-wants-an-export.md`,
		mended: article(
			{},
			"Text.\n\nSee [it](../2003/gpfs-wants-an-export.md).\n",
		),
		others: {
			"articles/2003/gpfs-wants-an-export.md": article({ title: "Other" }),
		},
	},
	{
		says: "a link to an anchor that is not there",
		file: article({}, "See [it](two.md#the-two-question).\n"),
		report: `${path}:7:10: Unexpected anchor "#the-two-question" in a link, expected "#the-two-questions"
  fix: two.md#the-two-questions`,
		mended: article({}, "See [it](two.md#the-two-questions).\n"),
		others: {
			"articles/2004/two.md": article(
				{ title: "Two" },
				"## The two questions\n",
			),
		},
	},
	{
		says: "a link to an anchor of an index that is not there",
		file: article({}, "See [it](/Kernel/Index/#Modules-Licencing).\n"),
		report: `${path}:7:10: Unexpected link to "/Kernel/Index/#Modules-Licencing", expected "/Kernel/Index/#Modules-Licensing" or "/Kernel/Index/#Modules"
  fix: /Kernel/Index/#Modules-Licensing`,
		mended: article({}, "See [it](/Kernel/Index/#Modules-Licensing).\n"),
	},
	{
		says: "a link that would run a script stays text and is refused",
		file: article({}, "See [it](javascript:alert(1)).\n"),
		report: `${path}:7:10: Unexpected link to "javascript:alert(1)", expected https:, http:, mailto:, a path on this site, or the relative path of a .md file
  fix: delete the link, or give it one of these forms`,
		mended: article({}, "See it.\n"),
	},
	{
		says: "an image that is not there",
		file: article({}, "![A chart](chrt.png)\n"),
		report: `${path}:7:12: Unexpected image "chrt.png", expected "chart.png"
  fix: ![A chart](chart.png)`,
		mended: article({}, "![A chart](chart.png)\n"),
	},
	{
		says: "an image without words",
		file: article({}, "![](chart.png)\n"),
		report: `${path}:7:5: Unexpected image without an alternative text, expected words that stand in for it
  fix: ![What the image shows](chart.png)`,
		mended: article({}, "![What the image shows](chart.png)\n"),
	},
	{
		says: "two headings with one anchor",
		file: article({}, "## Outcome\n\nText.\n\n## Outcome\n"),
		report: `${path}:11:1: Unexpected second heading with the anchor "#outcome", expected each anchor once (see ${path}:7:1)
  fix: ## Outcome (2)`,
		mended: article({}, "## Outcome\n\nText.\n\n## Outcome (2)\n"),
	},
	{
		says: "a second title",
		file: article({}, "# Outcome\n"),
		report: `${path}:7:1: Unexpected heading "# Outcome", expected ## and below, since the title is the front matter's
  fix: ## Outcome`,
		mended: article({}, "## Outcome\n"),
	},
	{
		says: "a heading that is not in the vocabulary",
		file: article({ index: '["Kernel: Modules/Licencing"]' }),
		report: `${path}:5:9: Unexpected heading "Modules/Licencing" of Kernel, expected "Modules/Licensing" or "Modules"
  fix: "Kernel: Modules/Licensing"`,
		mended: article({ index: '["Kernel: Modules/Licensing"]' }),
		others: {
			"indexes/Kernel.yml":
				"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n",
		},
	},
	{
		says: "another spelling of a heading, naming where the first stands",
		file: article({ index: '["Kernel: Modules/licensing"]' }),
		report: `${path}:5:9: Unexpected spelling "Modules/licensing", expected "Modules/Licensing" as elsewhere (see articles/2003/first.md:5:9)
  fix: "Kernel: Modules/Licensing"`,
		mended: article({ index: '["Kernel: Modules/Licensing"]' }),
		others: {
			"articles/2003/first.md": article({
				title: "First",
				date: "2026-02-02",
				event: "2026-02",
			}),
		},
	},
	{
		says: "an alias that is another article's address",
		file: article({ aliases: "[/Articles/two/]" }),
		report: `${path}:6:11: Unexpected alias "/Articles/two/", expected an address that no other page has (see articles/2004/two.md:1:1)
  fix: delete the alias`,
		mended: article(),
		others: { "articles/2004/two.md": article({ title: "Two" }) },
	},
	{
		says: "a title that is as long as a book",
		file: article({ title: "a".repeat(10_001) }),
		report: `${path}:2:8: Unexpected "title" of "${"a".repeat(50)}…${"a".repeat(25)}", expected at most 10000 characters
  fix: write in its place at most 10000 characters`,
		mended: article({ title: "Exporting invalidate_mmap_range() to GPFS" }),
	},
	{
		says: "control characters in a body",
		file: article({}, "A bell\u0007.\n\n```\nA \u009bcode\n```\n"),
		report: `${path}:7:7: Unexpected control character U+0007, expected text
  fix: delete the character
${path}:10:3: Unexpected control character U+009B, expected text
  fix: delete the character`,
		mended: article({}, "A bell.\n\n```\nA code\n```\n"),
	},
	{
		says: "a heading that is not in the vocabulary, on a line of its own",
		file: article({ index: '\n  - "Kernel: Modles"' }),
		report: `${path}:6:5: Unexpected heading "Modles" of Kernel, expected "Modules"
  fix: - "Kernel: Modules"`,
		mended: article({ index: '\n  - "Kernel: Modules"' }),
		others: { "indexes/Kernel.yml": "headings:\n  - heading: Modules\n" },
	},
	{
		says: "a person and a question whose names are too long for a file system",
		file: article({ positions: position("p".repeat(201), "q".repeat(201)) }),
		report: `${path}:6:18: Unexpected "by" of "${"p".repeat(50)}…${"p".repeat(25)}", expected a name whose address has at most 200 letters
  fix: write in its place a name whose address has at most 200 letters
${path}:6:225: Unexpected "on" of "${"q".repeat(50)}…${"q".repeat(25)}", expected a question whose address has at most 200 letters
  fix: write in its place a question whose address has at most 200 letters`,
		mended: article({ positions: position("p".repeat(200), "q".repeat(200)) }),
	},
	{
		says: "a heading that is too long for a file system",
		file: article({ index: `["Kernel: ${"h".repeat(241)}"]` }),
		report: `${path}:5:9: Unexpected heading "${"h".repeat(50)}…${"h".repeat(25)}" of 241 bytes, expected at most 240 bytes with the headings above it, since they name a folder
  fix: shorten it, and say the rest in its scope note`,
		mended: article({ index: `["Kernel: ${"h".repeat(240)}"]` }),
	},
	{
		says: "an author whose name is too long for a file system",
		file: article({ author: "a".repeat(201) }),
		report: `${path}:4:9: Unexpected "author" of "${"a".repeat(50)}…${"a".repeat(25)}", expected a name whose address has at most 200 letters
  fix: write in its place a name whose address has at most 200 letters`,
		mended: article({ author: "a".repeat(200) }),
	},
	{
		says: "an alias that is too long for a file system",
		file: article({ aliases: `[/${"a".repeat(201)}/]` }),
		report: `${path}:6:11: Unexpected item of a list of "/${"a".repeat(49)}…${"a".repeat(24)}/", expected an address with at most 200 letters between slashes
  fix: write in its place an address with at most 200 letters between slashes`,
		mended: article({ aliases: `[/${"a".repeat(200)}/]` }),
	},
	...["/CON/", "/Articles/nul.html", "/a/Lpt1/", "/a./b/"].map((alias) => ({
		says: `the alias ${alias}, which not every system can write`,
		file: article({ aliases: `[${alias}]` }),
		report: `${path}:6:11: Unexpected item of a list of "${alias}", expected an address that every system can write, without CON and other devices' names and without a dot before a slash
  fix: write in its place an address that every system can write, without CON and other devices' names and without a dot before a slash`,
		mended: article({ aliases: "[/Articles/72894/]" }),
	})),
	{
		says: "YAML that is nested without end",
		file: article({ sources: "[".repeat(10_000) }),
		report: `${path}:6:10: Unexpected lists or mappings within each other, thousands deep, expected a few levels
  fix: delete the brackets that are too many`,
		mended: article({ sources: "[]" }),
	},
	...["kernel", "Kernle", "Kernal", "Kernels"].map((index) => ({
		says: `an index named ${index} beside the vocabulary of Kernel`,
		file: article({ index: `["${index}: Modules"]` }),
		report: `${path}:5:9: Unexpected index "${index}", expected "Kernel" (see indexes/Kernel.yml:1:1)
  fix: "Kernel: Modules"`,
		mended: article({ index: '["Kernel: Modules"]' }),
		others: { "indexes/Kernel.yml": "headings:\n  - heading: Modules\n" },
	})),
	{
		says: "an index entry that stands twice",
		file: article({
			index: '["Kernel: Modules", "Kernel: GPL", "Kernel: Modules"]',
		}),
		report: `${path}:5:43: Unexpected second index entry "Kernel: Modules", expected each entry once (see ${path}:5:9)
  fix: delete the entry`,
		mended: article({ index: '["Kernel: Modules", "Kernel: GPL"]' }),
	},
	{
		says: "an article that was changed before it was published",
		file: article({ updated: "2025-12-31" }),
		report: `${path}:6:10: Unexpected "updated" of "2025-12-31", expected a day that is not before its "date", 2026-01-01
  fix: updated: 2026-01-01`,
		mended: article({ updated: "2026-01-01" }),
	},
	{
		says: "the day of a standing that is not said",
		file: article({ standsAsOf: "2026-01-02" }),
		report: `${path}:6:1: Unexpected day of a standing that is not said, expected the key "standsAs" as well
  fix: delete the key`,
		mended: article(),
	},
];

for (const { says, file, report, mended, others = {} } of cases) {
	test(says, () => {
		const images = { "articles/2004/chart.png": { width: 2, height: 1 } };
		assert.equal(load({ ...others, [path]: file }, { images }).report, report);
		assert.equal(load({ ...others, [path]: mended }, { images }).report, "");
	});
}

test("an open index beside a vocabulary may have a name far from it, a short one, or another number", () => {
	for (const [known, open] of [
		["Kernel", "Companies"],
		["BSD", "BSE"],
		["Volume1", "Volume2"],
	]) {
		assert.equal(
			load({
				[`indexes/${known}.yml`]: "headings:\n  - heading: Modules\n",
				[path]: article({ index: `["${known}: Modules", "${open}: A"]` }),
			}).report,
			"",
		);
	}
});

test("a heading whose anchor would lead out of its index is refused", () => {
	for (const name of [".,.", ",", "..", "-"]) {
		assert.match(
			load({ [path]: article({ index: `["Kernel: ${name}"]` }) }).report,
			/^articles\/2004\/one\.md:5:9: Unexpected item of a list of "Kernel: [.,-]+", expected a heading /,
		);
	}
});

test("in an open index a heading on the way down is spelled as elsewhere, too", () => {
	assert.equal(
		load({
			"articles/2004/a.md": article({ index: '["Kernel: Modules/A"]' }),
			"articles/2004/b.md": article({
				index: '["Kernel: modules/B"]',
				title: "Z",
			}),
		}).report,
		`articles/2004/b.md:5:9: Unexpected spelling "modules/B", expected "Modules" as elsewhere (see articles/2004/a.md:5:9)
  fix: "Kernel: Modules/B"`,
	);
});

test("a byte that is not UTF-8 is found where it stands, after letters of several bytes as well", () => {
	const bytes = Buffer.concat([
		Buffer.from("---\né “"),
		Buffer.from([0x93, 0x0a]),
	]);
	assert.match(
		load({ [path]: bytes }).report,
		/^articles\/2004\/one\.md:2:4: Unexpected byte 0x93, /,
	);
});

test("of two spellings in an open index the rarer is wrong, and of two as frequent the later by path", () => {
	const filed = (index: string, event: string) =>
		article({ index: `["${index}"]`, event });
	const files = {
		"articles/a.md": filed("Kernel: licensing", "2020"),
		"articles/b.md": filed("Kernel: Licensing", "2004"),
	};
	assert.equal(
		load(files).report,
		`articles/b.md:5:9: Unexpected spelling "Licensing", expected "licensing" as elsewhere (see articles/a.md:5:9)
  fix: "Kernel: licensing"`,
	);
	assert.equal(
		load({
			...files,
			"articles/c.md": filed("Kernel: Licensing/Strings", "2005"),
		}).report,
		`articles/a.md:5:9: Unexpected spelling "licensing", expected "Licensing" as elsewhere (see articles/b.md:5:9)
  fix: "Kernel: Licensing"`,
	);
});

test("two headings with one anchor are one mistake, which names both", () => {
	assert.equal(
		load({
			"articles/a.md": article({ index: '["Kernel: A/B-C"]' }),
			"articles/b.md": article({ index: '["Kernel: A-B/C"]' }),
		}).report,
		`articles/b.md:5:9: Unexpected heading "A-B/C", whose anchor "#A-B-C" is that of "A/B-C", expected each anchor once (see articles/a.md:5:9)
  fix: name one of them otherwise; "A/B-C" is used by articles/a.md; "A-B/C" is used by articles/b.md`,
	);
});

test("two articles with one permalink are both named", () => {
	const { report } = load({
		"articles/2003/same.md": article(),
		"articles/2004/same.md": article({ title: "B" }),
	});
	assert.equal(
		report,
		`articles/2004/same.md:1:1: Unexpected address "/Articles/same/", expected an address that no other page has (see articles/2003/same.md:1:1)
  fix: mv -i articles/2004/same.md articles/2004/same-2.md`,
	);
});

test("a file name that makes no clean slug is given the name to use", () => {
	const names = {
		"GPFS Export.md": "gpfs-export",
		"größe.md": "groesse",
		"Index.md": "index",
		"a..b.md": "a-b",
		"..a.md": "a",
	};
	for (const [name, wanted] of Object.entries(names)) {
		const { report } = load({ [`articles/${name}`]: article() });
		const shown = /^[\w./-]+$/.test(name)
			? `articles/${name}`
			: `'articles/${name}'`;
		assert.equal(
			report,
			`articles/${name}:1:1: Unexpected file name "${name}", expected small letters, digits and single hyphens before .md
  fix: mv -i ${shown} articles/${wanted}.md`,
		);
	}
});

test("bytes that are not UTF-8, and a NUL, are refused at their line", () => {
	const latin1 = Buffer.from(article({}, "Zürich\n"), "latin1");
	assert.equal(
		load({ [path]: latin1 }).report,
		`${path}:7:2: Unexpected byte 0xfc, expected text in UTF-8
  fix: iconv -f WINDOWS-1252 -t UTF-8 ${path} > ${path}.utf8 && mv ${path}.utf8 ${path}`,
	);
	assert.match(
		load({ [path]: article({}, "a\0b\n") }).report,
		/^articles\/2004\/one\.md:7:2: Unexpected NUL character, expected text\n/,
	);
});

test("a file of 20 MB is refused with its size", () => {
	const { report } = load({
		[path]: article({}, "x".repeat(20 * 1024 * 1024)),
	});
	assert.match(
		report,
		/^articles\/2004\/one\.md:1:1: Unexpected file of 20\.0 MB, expected at most 1 MB of text\n/,
	);
});

test("a byte order mark and CRLF are read as if they were not there", () => {
	const plain = load({ [path]: article({}, "## One\n\nText.\n") });
	const windows = load({
		[path]: `\uFEFF${article({}, "## One\n\nText.\n").replaceAll("\n", "\r\n")}`,
	});
	assert.equal(windows.report, "");
	assert.equal(windows.page("/Articles/one/"), plain.page("/Articles/one/"));
});

test("every mistake of every file is reported in one run, in the order of the files", () => {
	const { diagnostics, report } = load({
		"articles/b.md": article({ date: "never", title: "" }),
		"articles/a.md": article({ draft: "perhaps" }, "[x](nowhere.md)\n"),
	});
	assert.equal(diagnostics.length, 4);
	assert.deepEqual(
		report
			.split("\n")
			.filter((line) => !line.startsWith("  "))
			.map((line) => line.split(": ")[0]),
		[
			"articles/a.md:6:8",
			"articles/a.md:8:5",
			"articles/b.md:2:8",
			"articles/b.md:3:7",
		],
	);
});

test("behind faults of YAML that have one mend, the other mistakes of a front matter are told of in the same run", () => {
	const file = article({
		title: "Exporting: a bad one",
		date: "2026-02-30",
		sumary: "Done: almost.",
		license: "free",
		index: '["Kernel: Modules/Licencing"]',
	});
	const { diagnostics } = load({
		[path]: file,
		"indexes/Kernel.yml":
			"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n",
	});
	assert.deepEqual(
		diagnostics.map(({ at, unexpected }) => `${at.line} ${unexpected}`).sort(),
		[
			"2 key within a value",
			'3 "date" of "2026-02-30"',
			'5 heading "Modules/Licencing" of Kernel',
			"6 key within a value",
			'7 "license" of "free"',
		],
	);
});

test("what no line that was tried mends is told of alone, and a line that is mended has no second mistake", () => {
	const unclosed = load({
		[path]: article({ index: '["Kernel: A",\n  b c: [', date: "never" }),
	});
	assert.equal(unclosed.diagnostics.length, 1);
	const tab = load({ [path]: article({ index: '\n\t- "Kernel: A//B"' }) });
	assert.deepEqual(
		tab.diagnostics.map(({ unexpected }) => unexpected),
		["tab at the start of a line"],
	);
});
