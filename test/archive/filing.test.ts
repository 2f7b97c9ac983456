// Filing: headings that a vocabulary does not have, or has twice, references that lead nowhere, and anchors that clash.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load } from "../archive.ts";

const file = "indexes/Kernel.yml";

/** The report for a vocabulary, and for an article with entries. */
function reportFor(vocabulary: string, index = '["Kernel: Tracing"]'): string {
	return load({
		[file]: `headings:\n  - heading: Tracing\n${vocabulary}`,
		"articles/one.md": article({ index }),
	}).report;
}

const vocabularies: readonly [
	says: string,
	wrong: string,
	report: string,
	mended: string,
][] = [
	[
		"a heading that stands twice, whatever its capitals",
		"  - heading: Modules\n  - heading: modules\n",
		`${file}:4:14: Unexpected heading "modules", expected each heading once, whatever its capitals (see ${file}:3:14)
  fix: delete one of the two`,
		"  - heading: Modules\n",
	],
	[
		"a subheading that stands twice",
		"  - heading: M\n    subheadings:\n      - heading: A\n      - heading: A\n",
		`${file}:6:18: Unexpected heading "M/A", expected each heading once, whatever its capitals (see ${file}:5:18)
  fix: delete one of the two`,
		"  - heading: M\n    subheadings:\n      - heading: A\n",
	],
	[
		"a see that leads nowhere",
		"  - heading: Kprobes\n    see: Traceing\n",
		`${file}:4:10: Unexpected reference to "Traceing", expected "Tracing"
  fix: see: Tracing`,
		"  - heading: Kprobes\n    see: Tracing\n",
	],
	[
		"a see also that leads nowhere, among others",
		"  - heading: Kprobes\n    seeAlso: [Tracing, Zebra]\n",
		`${file}:4:24: Unexpected reference to "Zebra", expected a heading of this index
  fix: delete the reference`,
		"  - heading: Kprobes\n    seeAlso: [Tracing]\n",
	],
	[
		"a subheading that is meant by its name alone",
		"  - heading: M\n    seeAlso:\n      - Licensing\n    subheadings:\n      - heading: Licensing\n",
		`${file}:5:9: Unexpected reference to "Licensing", expected "M/Licensing"
  fix: - M/Licensing`,
		"  - heading: M\n    seeAlso:\n      - M/Licensing\n    subheadings:\n      - heading: Licensing\n",
	],
	[
		"a see that leads to one that itself leads on",
		"  - heading: A\n    see: B\n  - heading: B\n    see: Tracing\n",
		`${file}:4:10: Unexpected reference to "B", expected the heading that "B" itself refers to (see ${file}:5:14)
  fix: see: Tracing`,
		"  - heading: A\n    see: Tracing\n  - heading: B\n    see: Tracing\n",
	],
	[
		"a see also that leads to one that leads on",
		"  - heading: A\n    seeAlso:\n      - B\n  - heading: B\n    see: Tracing\n",
		`${file}:5:9: Unexpected reference to "B", expected the heading that "B" itself refers to (see ${file}:6:14)
  fix: - Tracing`,
		"  - heading: A\n    seeAlso:\n      - Tracing\n  - heading: B\n    see: Tracing\n",
	],
	[
		"a see also that leads to its own heading",
		"  - heading: A\n    seeAlso: [Tracing, A]\n",
		`${file}:4:24: Unexpected reference to "A", expected another heading (see ${file}:3:14)
  fix: delete the reference`,
		"  - heading: A\n    seeAlso: [Tracing]\n",
	],
	[
		"a heading that leads to itself",
		"  - heading: A\n    see: a\n",
		`${file}:4:10: Unexpected reference to "a", expected another heading (see ${file}:3:14)
  fix: delete the reference`,
		"  - heading: A\n",
	],
];

for (const [says, wrong, report, mended] of vocabularies) {
	test(says, () => {
		assert.equal(reportFor(wrong), report);
		assert.equal(reportFor(mended), "");
	});
}

const entries: readonly [says: string, entry: string, report: string][] = [
	[
		"a heading that the vocabulary does not have",
		"Kernel: Zebra",
		`articles/one.md:5:9: Unexpected heading "Zebra" of Kernel, expected a heading of ${file}
  fix: add the heading "Zebra" to ${file}`,
	],
	[
		"a heading that is found by its last part",
		"Kernel: Licensing",
		`articles/one.md:5:9: Unexpected heading "Licensing" of Kernel, expected "Modules/Licensing"
  fix: - "Kernel: Modules/Licensing"`,
	],
	[
		"a heading that another is used for",
		"Kernel: GPL modules",
		`articles/one.md:5:9: Unexpected heading "GPL modules" of Kernel, expected the heading it refers to, "Modules/Licensing" (see ${file}:6:14)
  fix: - "Kernel: Modules/Licensing"`,
	],
	[
		"a heading in other capitals",
		"Kernel: MODULES/licensing",
		`articles/one.md:5:9: Unexpected spelling "MODULES/licensing", expected "Modules/Licensing" as elsewhere (see ${file}:5:18)
  fix: - "Kernel: Modules/Licensing"`,
	],
];

const vocabulary = `  - heading: Modules
    subheadings:
      - heading: Licensing
  - heading: GPL modules
    see: Modules/Licensing
`;

for (const [says, entry, report] of entries) {
	test(`${says}: ${entry}`, () => {
		assert.equal(reportFor(vocabulary, JSON.stringify([entry])), report);
		const fix = /fix: - (".*")$/.exec(report)?.[1];
		const mended: Files = fix
			? { [file]: `headings:\n${vocabulary}` }
			: { [file]: "headings:\n  - heading: Zebra\n" };
		const index = `[${fix ?? JSON.stringify(entry)}]`;
		assert.equal(
			load({ ...mended, "articles/one.md": article({ index }) }).report,
			"",
		);
	});
}

test("a heading that a see leads away from is not suggested", () => {
	assert.match(
		reportFor(vocabulary, '["Kernel: GPL module"]'),
		/^articles\/one\.md:5:9: Unexpected heading "GPL module" of Kernel, expected (?!.*"GPL modules")/,
	);
});

test("another Unicode form of a heading is the same heading", () => {
	const both = (index: string) =>
		reportFor("  - heading: Caf\u00e9\n", `["Kernel: ${index}"]`);
	assert.equal(both("Caf\u00e9"), "");
	assert.equal(both("Cafe\u0301"), "");
});

test("two headings with one anchor are both named, with the articles that use them", () => {
	const { report } = load({
		"articles/a.md": article({ title: "A", index: '["Kernel: A/B-C"]' }),
		"articles/b.md": article({ title: "B", index: '["Kernel: A-B/C"]' }),
	});
	assert.match(
		report,
		/^articles\/b\.md:5:9: Unexpected heading "A-B\/C", whose anchor "#A-B-C" is that of "A\/B-C", expected each anchor once \(see articles\/a\.md:5:9\)\n {2}fix: name one of them otherwise; "A\/B-C" is used by articles\/a\.md; "A-B\/C" is used by articles\/b\.md$/m,
	);
});

test("anchors clash without regard to case, over spaces, commas and slashes in names", () => {
	for (const [one, other] of [
		["Page_cache", "Page cache"],
		["GPL, version 2", "GPL version 2"],
		["TCP\\/IP", "TCP-IP"],
		["Page_Cache", "page cache"],
	]) {
		const { report } = load({
			"articles/a.md": article({
				index: JSON.stringify([`Kernel: ${one}`, `Kernel: ${other}`]),
			}),
		});
		assert.match(
			report,
			/whose anchor "#[^"]+" is that of /,
			`${one} ${other}`,
		);
	}
});

test("one heading may have the anchor of another index's", () => {
	const { report } = load({
		"articles/a.md": article({ index: '["Kernel: A/B", "LWN: A-B"]' }),
	});
	assert.equal(report, "");
});

test("a heading called Index would take the index's own address", () => {
	for (const heading of ["Index", "index"]) {
		const { report } = load({
			"articles/a.md": article({ index: `["Kernel: ${heading}"]` }),
		});
		assert.match(
			report,
			/^articles\/a\.md:5:9: Unexpected heading "[Ii]ndex", expected a heading whose anchor the index's page does not use itself\n {2}fix: name it otherwise, such as "[Ii]ndex \(heading\)"$/m,
		);
	}
	const { report } = load({
		"articles/a.md": article({ index: '["Kernel: Pages/Index"]' }),
	});
	assert.equal(report, "");
});
