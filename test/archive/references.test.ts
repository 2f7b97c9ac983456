// References in a vocabulary: those that lead nowhere, in a circle or away twice, and headings that stand twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const file = "indexes/Kernel.yml";

/** The report for a vocabulary, with an article that is filed rightly. */
function reportFor(vocabulary: string): string {
	return load({
		[file]: `headings:\n  - heading: Tracing\n${vocabulary}`,
		"articles/one.md": article({ index: '["Kernel: Tracing"]' }),
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
	[
		"a see also that stands twice",
		"  - heading: A\n    seeAlso: [Tracing, tracing]\n",
		`${file}:4:24: Unexpected reference to "tracing", expected each reference once (see ${file}:4:15)
  fix: delete the reference`,
		"  - heading: A\n    seeAlso: [Tracing]\n",
	],
	[
		"a reference to a name that its heading no longer has",
		"  - heading: A\n    see: Probes\n  - heading: Kprobes\n    formerly: [Probes]\n",
		`${file}:4:10: Unexpected reference to "Probes", expected its new name, "Kprobes" (see ${file}:5:14)
  fix: see: Kprobes`,
		"  - heading: A\n    see: Kprobes\n  - heading: Kprobes\n    formerly: [Probes]\n",
	],
	[
		"a see beside subheadings",
		"  - heading: A\n    see: Tracing\n    subheadings: [{heading: B}]\n",
		`${file}:4:10: Unexpected see of "A", which has subheadings, expected a heading with nothing but its see (see ${file}:5:29)
  fix: seeAlso: [Tracing]`,
		"  - heading: A\n    seeAlso: [Tracing]\n    subheadings: [{heading: B}]\n",
	],
	[
		"a see beside see also",
		"  - heading: A\n    see: Tracing\n    seeAlso: [Tracing]\n",
		`${file}:4:10: Unexpected see of "A", which has see also, expected a heading with nothing but its see
  fix: delete the see`,
		"  - heading: A\n    seeAlso: [Tracing]\n",
	],
];

for (const [says, wrong, report, mended] of vocabularies) {
	test(says, () => {
		assert.equal(reportFor(wrong), report);
		assert.equal(reportFor(mended), "");
	});
}

test("of a chain of five, each that leads on is sent to its end at once", () => {
	const chain = (targets: readonly string[]) =>
		targets
			.map((target, n) => `  - heading: ${"ABCD"[n]}\n    see: ${target}\n`)
			.join("");
	const report = reportFor(chain(["B", "C", "D", "Tracing"]));
	assert.deepEqual(report.match(/fix: .*/g), [
		"fix: see: Tracing",
		"fix: see: Tracing",
		"fix: see: Tracing",
	]);
	assert.equal(
		reportFor(chain(["Tracing", "Tracing", "Tracing", "Tracing"])),
		"",
	);
});

test("of headings that lead to each other in a circle, each is told to stop", () => {
	const report = reportFor(
		"  - heading: A\n    see: B\n  - heading: B\n    see: C\n  - heading: C\n    see: A\n",
	);
	assert.equal(
		report,
		`${file}:4:10: Unexpected reference to "B", expected a heading that leads to no other, not a circle (see ${file}:5:14)
  fix: delete the reference
${file}:6:10: Unexpected reference to "C", expected a heading that leads to no other, not a circle (see ${file}:7:14)
  fix: delete the reference
${file}:8:10: Unexpected reference to "A", expected a heading that leads to no other, not a circle (see ${file}:3:14)
  fix: delete the reference`,
	);
	assert.equal(
		reportFor("  - heading: A\n  - heading: B\n  - heading: C\n"),
		"",
	);
});
