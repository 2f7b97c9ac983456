// Validation: mistakes deep in a document are placed at their key, and obeying the fix mends them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load } from "../archive.ts";

const path = "articles/one.md";

/** One mistake: the line that has it, as typed and as mended, and the report it gets. */
const cases: readonly [
	says: string,
	keys: Record<string, string>,
	report: string,
	mended: Record<string, string>,
][] = [
	[
		"a value of a list that is misspelt is answered with the nearest",
		{
			standsAs: "inforce",
			decisions: "\n  - {symbol: a_b, date: 2004, outcome: exportd}",
		},
		`${path}:6:11: Unexpected "standsAs" of "inforce", expected in force, changed, reversed or open
  fix: standsAs: in force
${path}:8:40: Unexpected "outcome" of "exportd", expected exported, exported GPL-only, namespaced, for named modules, unexported, refused, withdrawn or open
  fix: outcome: exported`,
		{
			standsAs: "in force",
			decisions: "\n  - {symbol: a_b, date: 2004, outcome: exported}",
		},
	],
	[
		"a symbol with parentheses is answered without them",
		{ symbols: "[foo_bar()]" },
		`${path}:6:11: Unexpected item of a list of "foo_bar()", expected a symbol's name of at most 100 characters, such as unmap_mapping_range
  fix: foo_bar`,
		{ symbols: "[foo_bar]" },
	],
	[
		"sources[1].url is placed at its value",
		{
			sources:
				"\n  - title: One\n    url: https://example.org/\n  - title: Two\n    url: example.org",
		},
		`${path}:10:10: Unexpected "url" of "example.org", expected an address that starts with https:// or http://
  fix: url: https://example.org`,
		{
			sources:
				"\n  - title: One\n    url: https://example.org/\n  - title: Two\n    url: https://example.org",
		},
	],
	[
		"a misspelt key of a source is answered with that of sources, not of articles",
		{ sources: "\n  - title: One\n  - title: Two\n    comit: 12209993e98c" },
		`${path}:9:5: Unexpected key "comit", expected "commit"
  fix: commit: 12209993e98c`,
		{ sources: "\n  - title: One\n  - title: Two\n    commit: 12209993e98c" },
	],
	[
		"an unknown key of a source is answered with all that sources have",
		{ sources: "[{title: One, colour: red}]" },
		`${path}:6:24: Unexpected key "colour", expected "title", "note", "by", "date", "url", "retrieved", "message", "commit" or "file"
  fix: delete the key with what it holds`,
		{ sources: "[{title: One}]" },
	],
	[
		"a key that a source lacks is placed at that source",
		{ sources: "\n  - title: One\n  - by: Two" },
		`${path}:8:5: Unexpected end without "title", expected the title of the source
  fix: find it out, then add title: with the title of the source`,
		{
			sources:
				"\n  - title: One\n  - by: Two\n    title: Exporting invalidate_mmap_range()",
		},
	],
	[
		"a source that is only text",
		{ sources: "\n  - One" },
		`${path}:7:5: Unexpected item of a list of "One", expected a source with at least a \`title\`
  fix: - {title: One}`,
		{ sources: "\n  - {title: One}" },
	],
	[
		"a source that is only an address",
		{ sources: "\n  - https://example.org/" },
		`${path}:7:5: Unexpected item of a list of "https://example.org/", expected a source with at least a \`title\`
  fix: - {title: …, url: https://example.org/}`,
		{
			sources:
				"\n  - {title: The title of the page, url: https://example.org/}",
		},
	],
	[
		"one decision where a list of them is wanted",
		{ decisions: "{symbol: put_page, date: 2004-02, outcome: open}" },
		`${path}:6:12: Unexpected "decisions" of keys and values, expected a list of decisions
  fix: decisions: [{"symbol":"put_page","date":"2004-02","outcome":"open"}]`,
		{
			decisions: '[{"symbol":"put_page","date":"2004-02","outcome":"open"}]',
		},
	],
	[
		"symbols with commas between them, without brackets",
		{ symbols: "put_page, get_page" },
		`${path}:6:10: Unexpected "symbols" of "put_page, get_page", expected a list of symbols
  fix: symbols: [put_page, get_page]`,
		{ symbols: "[put_page, get_page]" },
	],
	[
		"a licence with a space before its version",
		{ license: "CC-BY-SA 4.0" },
		`${path}:6:10: Unexpected "license" of "CC-BY-SA 4.0", expected an SPDX licence expression, such as CC-BY-SA-4.0
  fix: license: CC-BY-SA-4.0`,
		{ license: "CC-BY-SA-4.0" },
	],
	[
		"a release with its v",
		{
			decisions:
				"[{symbol: put_page, date: 2004-02, outcome: exported, release: v6.1}]",
		},
		`${path}:6:75: Unexpected "release" of "v6.1", expected a release of the kernel in quotation marks, such as "2.6.6"
  fix: release: "6.1"`,
		{
			decisions:
				'[{symbol: put_page, date: 2004-02, outcome: exported, release: "6.1"}]',
		},
	],
	[
		"a commit that YAML takes for a number with an exponent",
		{ sources: "[{title: One, commit: 1220999e3567}]" },
		`${path}:6:32: Unexpected "commit" of the number 1220999e3567, expected a commit of 8 to 40 hexadecimal digits
  fix: commit: "1220999e3567"`,
		{ sources: '[{title: One, commit: "1220999e3567"}]' },
	],
	[
		"the address of a mail in place of its Message-ID",
		{
			sources: "[{title: One, message: https://lore.kernel.org/lkml/a@b.org/}]",
		},
		`${path}:6:33: Unexpected "message" of "https://lore.kernel.org/lkml/a@b.org/", expected a Message-ID without < and >, such as 20040216190927.GA2969@us.ibm.com
  fix: message: a@b.org`,
		{ sources: "[{title: One, message: a@b.org}]" },
	],
	[
		"one wrong name of several authors is placed at that name",
		{ author: '\n  - A. N. Author\n  - ""' },
		`${path}:6:5: Unexpected item of a list of empty text, expected the author's name
  fix: write in its place the author's name`,
		{ author: "\n  - A. N. Author\n  - Archive editors" },
	],
	[
		"an author that is a number is to be quoted as typed",
		{ author: "007" },
		`${path}:4:9: Unexpected "author" of the number 007, expected the author's name, or a list of names
  fix: author: "007"`,
		{ author: '"007"' },
	],
	[
		"and so is one of several",
		{ author: "\n  - A\n  - 3.10" },
		`${path}:6:5: Unexpected item of a list of the number 3.10, expected the author's name
  fix: - "3.10"`,
		{ author: '\n  - A\n  - "3.10"' },
	],
	[
		"one of several in brackets is given as it stands there",
		{ author: "[A, 3.10]" },
		`${path}:4:13: Unexpected item of a list of the number 3.10, expected the author's name
  fix: "3.10"`,
		{ author: '[A, "3.10"]' },
	],
	[
		"a misspelt key keeps the quotes of its value",
		{ sumary: '"Foo: bar"' },
		`${path}:6:1: Unexpected key "sumary", expected "summary"
  fix: summary: "Foo: bar"`,
		{ summary: '"Foo: bar"' },
	],
	[
		"no author at all",
		{ author: "[]" },
		`${path}:4:9: Unexpected "author" of an empty list, expected the author's name, or a list of names
  fix: write in its place the author's name, or a list of names`,
		{ author: "Archive editors" },
	],
	[
		"an author with keys",
		{ author: "{name: A}" },
		`${path}:4:9: Unexpected "author" of keys and values, expected the author's name, or a list of names
  fix: write in its place the author's name, or a list of names`,
		{ author: "Archive editors" },
	],
	[
		"true where text is wanted is to be quoted",
		{ title: "true" },
		`${path}:2:8: Unexpected "title" of the boolean true, expected the title that readers see
  fix: title: "true"`,
		{ title: '"true"' },
	],
	[
		"a quoted truth value is text",
		{ draft: '"false"' },
		`${path}:6:8: Unexpected "draft" of "false", expected true or false
  fix: draft: false`,
		{ draft: "false" },
	],
	[
		"one index entry that is no list",
		{ index: '"Kernel: Modules/Licensing"' },
		`${path}:5:8: Unexpected "index" of "Kernel: Modules/Licensing", expected a list of index entries
  fix: index: ["Kernel: Modules/Licensing"]`,
		{ index: '["Kernel: Modules/Licensing"]' },
	],
	[
		"the second index entry",
		{ index: '\n  - "Kernel: Modules"\n  - "Kernel: A//B"' },
		`${path}:7:5: Unexpected item of a list of "Kernel: A//B", expected a heading between every two slashes
  fix: - "Kernel: A/B"`,
		{ index: '\n  - "Kernel: Modules"\n  - "Kernel: A/B"' },
	],
	[
		"an index entry without its space",
		{ index: '["Kernel:Modules"]' },
		`${path}:5:9: Unexpected item of a list of "Kernel:Modules", expected an index and a heading, such as "Kernel: Modules/Licensing"
  fix: "Kernel: Modules"`,
		{ index: '["Kernel: Modules"]' },
	],
	[
		"an index entry with the signs of a menu",
		{ index: '["Kernel: Modules > Licences"]' },
		`${path}:5:9: Unexpected item of a list of "Kernel: Modules > Licences", expected a heading without any of < > : " \\ | ? * # %
  fix: "Kernel: Modules/Licences"`,
		{ index: '["Kernel: Modules/Licences"]' },
	],
	[
		"an event with a dash between its ends keeps both",
		{ event: "2004-02-16 – 2004-02-25" },
		`${path}:6:8: Unexpected "event" of "2004-02-16 – 2004-02-25", expected a date such as 2004, 2004-02 or 2004-02-16, or a range such as 2004-02-16/2004-03-02
  fix: event: 2004-02-16/2004-02-25`,
		{ event: "2004-02-16/2004-02-25" },
	],
	[
		"an event that is written out",
		{ event: "Feb 2004" },
		`${path}:6:8: Unexpected "event" of "Feb 2004", expected a date such as 2004, 2004-02 or 2004-02-16, or a range such as 2004-02-16/2004-03-02
  fix: event: 2004-02`,
		{ event: "2004-02" },
	],
	[
		"a day with its parts in the order of another country",
		{ date: "16.2.2004" },
		`${path}:3:7: Unexpected "date" of "16.2.2004", expected a day that exists, such as 2026-11-22
  fix: date: 2004-02-16`,
		{ date: "2004-02-16" },
	],
	[
		"the date of a mail as its header has it",
		{
			kind: "mail",
			mail: '{from: A, subject: B, date: "Wed, 18 Feb 2004 14:51:32 -0800"}',
		},
		`${path}:7:35: Unexpected "date" of "Wed, 18 Feb 2004 14:51:32 -0800", expected a date such as 2004, 2004-02 or 2004-02-16
  fix: date: 2004-02-18`,
		{ kind: "mail", mail: "{from: A, subject: B, date: 2004-02-18}" },
	],
	[
		"an index entry without its quotes",
		{ index: "\n  - Kernel: Modules" },
		`${path}:6:5: Unexpected item of a list of keys and values, expected an index and a heading, such as "Kernel: Modules/Licensing"
  fix: - "Kernel: Modules"`,
		{ index: '\n  - "Kernel: Modules"' },
	],
	[
		"a symbol with its parentheses",
		{ symbols: "[call_rcu()]" },
		`${path}:6:11: Unexpected item of a list of "call_rcu()", expected a symbol's name of at most 100 characters, such as unmap_mapping_range
  fix: call_rcu`,
		{ symbols: "[call_rcu]" },
	],
	[
		"an alias without its slashes",
		{ aliases: "[Articles/72894]" },
		`${path}:6:11: Unexpected item of a list of "Articles/72894", expected an address on this site, such as /Articles/72894/
  fix: /Articles/72894/`,
		{ aliases: "[/Articles/72894/]" },
	],
	[
		"a licence that was written with spaces",
		{ license: "CC BY-SA 4.0" },
		`${path}:6:10: Unexpected "license" of "CC BY-SA 4.0", expected an SPDX licence expression, such as CC-BY-SA-4.0
  fix: license: CC-BY-SA-4.0`,
		{ license: "CC-BY-SA-4.0" },
	],
	[
		"a choice with a slip in it",
		{ standsAs: "revrsed" },
		`${path}:6:11: Unexpected "standsAs" of "revrsed", expected in force, changed, reversed or open
  fix: standsAs: reversed`,
		{ standsAs: "reversed" },
	],
	[
		"a time after the day of an event",
		{ event: "2005-03-01T10:30Z" },
		`${path}:6:8: Unexpected "event" of "2005-03-01T10:30Z", expected a date such as 2004, 2004-02 or 2004-02-16, or a range such as 2004-02-16/2004-03-02
  fix: event: 2005-03-01`,
		{ event: "2005-03-01" },
	],
	[
		"a Message-ID in angle brackets",
		{ sources: '[{title: Mail, message: "<a@b.org>"}]' },
		`${path}:6:34: Unexpected "message" of "<a@b.org>", expected a Message-ID without < and >, such as 20040216190927.GA2969@us.ibm.com
  fix: message: a@b.org`,
		{
			sources: "[{title: Mail, message: a@b.org}]",
		},
	],
];

for (const [says, keys, report, mended] of cases) {
	test(says, () => {
		assert.equal(load({ [path]: article(keys) }).report, report);
		assert.equal(load({ [path]: article(mended) }).report, "");
	});
}

test("mistakes at every depth of a vocabulary are placed and answered", () => {
	const vocabulary = (lines: readonly string[]): Files => ({
		[path]: article(),
		"indexes/Kernel.yml": `headings:
  - heading: Modules
    subheadings:
      - heading: Licensing
        ${lines[0]}
      - ${lines[1]}
      - heading: ${lines[2]}
`,
	});
	assert.equal(
		load(vocabulary(["seeAlo: [Modules]", "headng: X", "2.60"])).report,
		`indexes/Kernel.yml:5:9: Unexpected key "seeAlo", expected "seeAlso"
  fix: seeAlso: [Modules]
indexes/Kernel.yml:6:9: Unexpected key "headng", expected "heading"
  fix: heading: X
indexes/Kernel.yml:7:18: Unexpected "heading" of the number 2.60, expected the name of a heading
  fix: heading: "2.60"`,
	);
	assert.equal(
		load(vocabulary(["seeAlso: [Modules]", "heading: X", '"2.60"'])).report,
		"",
	);
});

test("a position whose keys are otherwise named keeps what it says, and is told what else to find out", () => {
	const { report } = load({
		[path]: article({ positions: "\n  - who: Andrew Morton" }),
	});
	const fixes = [...report.matchAll(/^ {2}fix: (.*)$/gm)].map(([, fix]) => fix);
	assert.match(report, /Unexpected key "who", expected "by"/);
	assert.ok(fixes.includes("by: Andrew Morton"), report);
	assert.deepEqual(
		fixes.flatMap(
			(fix) => /^find it out, then add (\w+): with/.exec(fix ?? "")?.[1] ?? [],
		),
		["date", "on", "says", "source"],
	);
	assert.equal(fixes.length, 5);
});

test("a misspelt key of a list in brackets keeps the list", () => {
	const { report } = load({
		[path]: article({
			decisions: "[{symbols: [a_b, c_d], date: 2004, outcome: open}]",
		}),
	});
	assert.match(report, /\n {2}fix: symbol: \[a_b, c_d\]$/);
});

test("what stands where somebody has yet to say something is said by nobody", () => {
	for (const title of ["…", "...", "TODO"])
		assert.match(
			load({ [path]: article({ title }) }).report,
			/fix: write in its place the title that readers see$/,
		);
});

test("two misspelt keys are two mistakes, and the missing ones they explain are none", () => {
	const { report } = load({
		[path]: article({
			title: undefined,
			date: undefined,
			titel: "A",
			dates: "2026-01-01",
		}),
	});
	assert.equal(
		report,
		`${path}:4:1: Unexpected key "titel", expected "title"
  fix: title: A
${path}:5:1: Unexpected key "dates", expected "date"
  fix: date: 2026-01-01`,
	);
});

test("a key that is there already is not suggested for another", () => {
	const { report } = load({ [path]: article({ titles: "B" }) });
	assert.match(
		report,
		/^[^"]+"titles", expected "title", "date", .+\n {2}fix: delete the line$/,
	);
});
