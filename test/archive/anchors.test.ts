// Anchors: two headings never share one, nor take one that a heading had or that the index's page needs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

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
			/^articles\/a\.md:5:9: Unexpected heading "[Ii]ndex", expected a heading whose anchor the index's page does not use itself\n {2}fix: name it otherwise, such as "[Ii]ndex \(heading\)"$/,
		);
	}
	const { report } = load({
		"articles/a.md": article({ index: '["Kernel: Pages/Index"]' }),
	});
	assert.equal(report, "");
});

const file = "indexes/Kernel.yml";

/** The report for a vocabulary, with an article that is filed rightly. */
function reportFor(vocabulary: string): string {
	return load({
		[file]: `headings:\n  - heading: Tracing\n${vocabulary}`,
		"articles/one.md": article({ index: '["Kernel: Tracing"]' }),
	}).report;
}

const formerNames: readonly [
	says: string,
	wrong: string,
	report: string,
	mended: string,
][] = [
	[
		"a former name that a heading has now",
		"  - heading: Kprobes\n    formerly: [tracing]\n",
		`${file}:4:16: Unexpected former name "tracing", whose anchor "#tracing" is that of "Tracing", expected a name that no heading has now (see ${file}:2:14)
  fix: delete the former name`,
		"  - heading: Kprobes\n",
	],
	[
		"a former name of two headings",
		"  - heading: Kprobes\n    formerly: [Probes]\n  - heading: Uprobes\n    formerly: [Probes]\n",
		`${file}:6:16: Unexpected former name "Probes", whose anchor "#Probes" is that of "Probes", expected each former name once (see ${file}:4:16)
  fix: delete the former name`,
		"  - heading: Kprobes\n    formerly: [Probes]\n  - heading: Uprobes\n",
	],
	[
		"a former name that is the present one",
		"  - heading: Kprobes\n    formerly: [Kprobes]\n",
		`${file}:4:16: Unexpected former name "Kprobes", whose anchor "#Kprobes" is that of "Kprobes", expected a name that no heading has now (see ${file}:3:14)
  fix: delete the former name`,
		"  - heading: Kprobes\n",
	],
	[
		"a former name that the index's page needs",
		"  - heading: Kprobes\n    formerly: [Index]\n",
		`${file}:4:16: Unexpected former name "Index", expected a name whose anchor the index's page does not use itself
  fix: delete the former name`,
		"  - heading: Kprobes\n",
	],
	[
		"a heading too long for a folder's name",
		`  - heading: ${"long ".repeat(60)}\n`,
		`${file}:3:14: Unexpected heading "long long long long long long long long long long … long long long long long" of 299 bytes, expected at most 240 bytes with the headings above it, since they name a folder
  fix: shorten it, and say the rest in its scope note`,
		`  - heading: ${"long ".repeat(40)}\n`,
	],
];

for (const [says, wrong, report, mended] of formerNames) {
	test(says, () => {
		assert.equal(reportFor(wrong), report);
		assert.equal(reportFor(mended), "");
	});
}
