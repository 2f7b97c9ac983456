// Filing: entries whose heading the vocabulary does not have, spells otherwise, has renamed, or leads away from.
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
  fix: "Kernel: Modules/Licensing"`,
	],
	[
		"a heading that another is used for",
		"Kernel: GPL modules",
		`articles/one.md:5:9: Unexpected heading "GPL modules" of Kernel, expected the heading it refers to, "Modules/Licensing" (see ${file}:7:14)
  fix: "Kernel: Modules/Licensing"`,
	],
	[
		"a heading that was renamed",
		"Kernel: Old modules",
		`articles/one.md:5:9: Unexpected heading "Old modules" of Kernel, expected its new name, "Modules" (see ${file}:3:14)
  fix: "Kernel: Modules"`,
	],
	[
		"a heading under one that was renamed",
		"Kernel: Old modules/Licensing",
		`articles/one.md:5:9: Unexpected heading "Old modules/Licensing" of Kernel, expected its new name, "Modules/Licensing" (see ${file}:6:18)
  fix: "Kernel: Modules/Licensing"`,
	],
	[
		"a heading in other capitals",
		"Kernel: MODULES/licensing",
		`articles/one.md:5:9: Unexpected spelling "MODULES/licensing", expected "Modules/Licensing" as elsewhere (see ${file}:6:18)
  fix: "Kernel: Modules/Licensing"`,
	],
];

const vocabulary = `  - heading: Modules
    formerly: [Old modules]
    subheadings:
      - heading: Licensing
  - heading: GPL modules
    see: Modules/Licensing
`;

for (const [says, entry, report] of entries) {
	test(`${says}: ${entry}`, () => {
		assert.equal(reportFor(vocabulary, JSON.stringify([entry])), report);
		const fix = /fix: (".*")$/.exec(report)?.[1];
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
