// Decisions: what became of requests about exports, against what releases say, and the mistakes in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contradictionText } from "../../src/archive/decisions.ts";
import { article, load, siteYml } from "../archive.ts";

const releases = {
	"exports/6.1.txt":
		"# Source: a build\n\n[EXPORT_SYMBOL]\nopen_one\n\n[EXPORT_SYMBOL_GPL]\ngpl_one\nmoved_one\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\nnamed_one\n",
	"exports/6.12.txt":
		"# Source: a build\n\n[EXPORT_SYMBOL]\nopen_one\nmoved_one\n\n[EXPORT_SYMBOL_GPL]\ngpl_one\n\n[EXPORT_SYMBOL_GPL module:kvm]\nkvm_one\n",
};

function deciding(decisions: string, more: Record<string, string> = {}) {
	return load({
		"site.yml": siteYml,
		"articles/one.md": article(
			{ decisions: `\n${decisions}` },
			"Some text.\n\nThe function `open_one()`.\n\n## What then\n",
		),
		...releases,
		...more,
	});
}

const outcomes: readonly [
	symbol: string,
	outcome: string,
	release: string,
	said: string | undefined,
][] = [
	["open_one", "exported", "2.6.6", undefined],
	["gpl_one", "exported", "2.6.6", "6.12 has EXPORT_SYMBOL_GPL"],
	["gpl_one", "exported GPL-only", "2.6.6", undefined],
	["open_one", "exported GPL-only", "2.6.6", "6.12 has EXPORT_SYMBOL"],
	["named_one", "namespaced", "2.6.6", "the list of 6.12 does not have it"],
	["unlisted_one", "exported", "2.6.6", undefined],
	["gone_one", "unexported", "5.7", undefined],
	["open_one", "unexported", "5.7", "6.12 has EXPORT_SYMBOL"],
	["open_one", "unexported", "6.18", undefined],
	["gpl_one", "namespaced", "5.16", "6.12 has EXPORT_SYMBOL_GPL"],
	["kvm_one", "for named modules", "6.1", undefined],
	["gpl_one", "for named modules", "6.1", "6.12 has EXPORT_SYMBOL_GPL"],
	[
		"kvm_one",
		"exported",
		"6.1",
		"6.12 has EXPORT_SYMBOL_GPL, for the module kvm only",
	],
	["open_one", "refused", "5.16", undefined],
	["open_one", "open", "5.16", undefined],
];
for (const [symbol, outcome, release, said] of outcomes) {
	test(`${symbol}, "${outcome}" in ${release}, is ${said === undefined ? "no contradiction" : `contradicted: ${said}`}`, () => {
		const { archive, report } = deciding(
			`  - {symbol: ${symbol}, date: 2004, outcome: ${outcome}, release: "${release}"}`,
		);
		assert.equal(report, "");
		const [decision] = archive.decisions;
		assert.equal(
			decision?.contradiction && contradictionText(decision.contradiction),
			said,
		);
	});
}

test("a decision is held against the releases before the next one about its symbol", () => {
	const { archive } = deciding(
		'  - {symbol: moved_one, date: 2004, outcome: exported GPL-only, release: "2.6.6"}\n  - {symbol: moved_one, date: 2023, outcome: exported, release: "6.3"}\n  - {symbol: moved_one, date: 2024, outcome: refused}',
	);
	assert.deepEqual(
		archive.decisions.map(({ contradiction }) => contradiction),
		[undefined, undefined, undefined],
	);
});

const dates = {
	"releases.yml": `name: Linux
sources: [{title: Kernel history}]
releases:
  - {release: "6.0", date: 2022-10-02}
  - {release: "6.1", date: 2022-12-11}
  - {release: "6.12", date: 2024-11-17}
`,
};

const undated: readonly [date: string, said: string | undefined][] = [
	["2004", "6.12 has EXPORT_SYMBOL_GPL"],
	["2022", "6.12 has EXPORT_SYMBOL_GPL"],
	["2023-11-16", "6.12 has EXPORT_SYMBOL_GPL"],
	["2023-11-17", undefined],
	["2023-12", undefined],
	["2024", undefined],
];
for (const [date, said] of undated) {
	test(`a decision of ${date} that names no release is ${said ? "held against those that came out a year later" : "not held against one that came out within a year"}`, () => {
		const { archive } = deciding(
			`  - {symbol: gpl_one, date: ${date}, outcome: exported}`,
			dates,
		);
		const contradiction = archive.decisions[0]?.contradiction;
		assert.equal(contradiction && contradictionText(contradiction), said);
	});
}

test("a decision that names no release ends where the next one may hold from", () => {
	const { archive } = deciding(
		"  - {symbol: moved_one, date: 2004, outcome: exported GPL-only}\n  - {symbol: moved_one, date: 2023-06, outcome: exported}",
		dates,
	);
	assert.deepEqual(
		archive.decisions.map(({ contradiction }) => contradiction),
		[undefined, undefined],
	);
});

test("where no dates of releases are known, a decision that names no release is not held against any", () => {
	const { archive } = deciding(
		"  - {symbol: gpl_one, date: 2004, outcome: exported}",
	);
	assert.equal(archive.decisions[0]?.contradiction, undefined);
});

test("a decision about several symbols is one for each, and each leads to the paragraph that names it", () => {
	const { archive } = deciding(
		"  - {symbol: [open_one, gone_one], date: 2004, outcome: refused}\n  - {symbol: gpl_one, date: 2005, outcome: refused, paragraph: what-then}",
	);
	assert.deepEqual(
		archive.decisions.map(({ symbol, anchor }) => [
			symbol,
			anchor.replace(/^p[\da-f]{7}$/, "paragraph"),
		]),
		[
			["gpl_one", "what-then"],
			["open_one", "paragraph"],
			["gone_one", ""],
		],
	);
});

const wrong: readonly [name: string, decisions: string, report: string][] = [
	[
		"an unknown outcome",
		"  - {symbol: open_one, date: 2004, outcome: allowed}",
		'articles/one.md:7:45: Unexpected "outcome" of "allowed", expected exported, exported GPL-only, namespaced, for named modules, unexported, refused, withdrawn or open',
	],
	[
		"a release without quotation marks",
		"  - {symbol: open_one, date: 2004, outcome: refused, release: 6.10}",
		'articles/one.md:7:63: Unexpected "release" of the number 6.10, expected a release of the kernel in quotation marks, such as "2.6.6"\n  fix: release: "6.10"',
	],
	[
		"two outcomes on one day",
		"  - {symbol: open_one, date: 2004-02-16, outcome: refused}\n  - {symbol: open_one, date: 2004-02-16, outcome: exported}",
		'articles/one.md:8:5: Unexpected outcome "exported" for open_one on 2004-02-16, expected "refused" as elsewhere, or another day (see articles/one.md:7:5)\n  fix: delete one of the two, or correct its date',
	],
	[
		"a decision that stands twice, among others of its year,",
		"  - {symbol: open_one, date: 2004, outcome: open}\n  - {symbol: open_one, date: 2004, outcome: refused}\n  - {symbol: [gpl_one, open_one], date: 2004, outcome: refused}",
		"articles/one.md:9:5: Unexpected second decision about open_one on 2004, expected each decision once (see articles/one.md:8:5)\n  fix: delete one of the two, or correct its date",
	],
	[
		"a symbol of 200 characters",
		`  - {symbol: ${"a_".repeat(100)}, date: 2004, outcome: refused}`,
		"expected a symbol's name of at most 100 characters, such as unmap_mapping_range",
	],
];
for (const [name, decisions, expected] of wrong) {
	test(`${name} is refused at its place`, () => {
		const { report } = deciding(decisions);
		assert.ok(report.includes(expected), report);
	});
}

const stale: readonly [paragraph: string, report: string, mended: string][] = [
	[
		"what-them",
		'articles/one.md:10:5: Unexpected "paragraph" of "what-them", expected "what-then"\n  fix: paragraph: what-then',
		"    paragraph: what-then\n",
	],
	[
		"p0000000",
		'articles/one.md:10:5: Unexpected "paragraph" of "p0000000", expected the id of a paragraph or a heading of this article\n  fix: delete the key',
		"",
	],
];
for (const [paragraph, expected, mended] of stale) {
	test(`the paragraph ${paragraph}, which is not there, is told of at its own line, and obeying the fix mends it`, () => {
		const matter =
			"  - symbol: open_one\n    date: 2004\n    outcome: refused\n";
		const key = `    paragraph: ${paragraph}\n`;
		assert.equal(deciding(matter + key).report, expected);
		assert.equal(deciding(matter + mended).report, "");
	});
}

test("a year has room for two outcomes", () => {
	const { report } = deciding(
		"  - {symbol: open_one, date: 2004, outcome: open}\n  - {symbol: open_one, date: 2004, outcome: refused}",
	);
	assert.equal(report, "");
});

test("a decision older than its symbol is refused, under a former name as well", () => {
	const { report } = deciding(
		"  - {symbol: old_one, date: 2001, outcome: refused}\n  - {symbol: old_one, date: 2002, outcome: refused}",
		{
			"symbols.yml":
				"symbols:\n  - symbol: open_one\n    formerly: [old_one]\n    since: 2002-11\n",
		},
	);
	assert.equal(
		report,
		"articles/one.md:7:5: Unexpected decision of 2001 about old_one, expected a date from 2002-11 on, when the symbol came into the kernel (see symbols.yml:2:13)\n  fix: correct the date, or the day since which symbols.yml has the symbol",
	);
});

test("a decision that is still to come is refused, unless its article is of then as well", () => {
	const later = "  - {symbol: open_one, date: 2030-02, outcome: open}";
	assert.equal(
		deciding(later).report,
		"articles/one.md:7:5: Unexpected decision of 2030-02, which is still to come, expected a date until 2026-11-22\n  fix: correct the date",
	);
	for (const date of ["2026", "2026-11", "2026-11-22"]) {
		const { report } = deciding(later.replace("2030-02", date));
		assert.equal(report, "");
	}
	const scheduled = load(
		{
			"articles/one.md": article({
				date: "2030-03-01",
				decisions: `\n${later}`,
			}),
		},
		{ drafts: true },
	);
	assert.equal(scheduled.report, "");
});

test("a decision that holds in a release from before it was made is refused; a date in which the release falls is right", () => {
	const releases = {
		"releases.yml":
			'name: Linux\nsources:\n  - title: A list\nreleases:\n  - {release: "2.6.10", date: 2004-12-24}\n',
	};
	const of = (date: string, release: string) =>
		deciding(
			`  - {symbol: open_one, date: ${date}, outcome: refused, release: "${release}"}`,
			releases,
		).report;
	for (const date of ["2005", "2005-01", "2004-12-25"])
		assert.equal(
			of(date, "2.6.10"),
			`articles/one.md:7:5: Unexpected decision of ${date} that holds from release "2.6.10" on, expected a date until 2004-12-24, when 2.6.10 came out, or a later release\n  fix: correct the date or the release`,
		);
	for (const date of ["2004", "2004-12", "2004-12-24", "2003"])
		assert.equal(of(date, "2.6.10"), "");
	assert.equal(of("2005", "2.6.9"), "");
});

test("a decision from before the kernel began is refused", () => {
	assert.equal(
		deciding("  - {symbol: open_one, date: 1804-02, outcome: refused}").report,
		"articles/one.md:7:5: Unexpected decision of 1804-02, expected a date from 1991 on, when the kernel began\n  fix: correct the date",
	);
});

test("a release beyond the last of a series that is over is refused; of one that goes on, or is not listed, none is", () => {
	const list = ["2.6.38", "2.6.39", "3.0", "3.1"].map(
		(release, n) => `  - {release: "${release}", date: 2011-0${n + 1}-01}\n`,
	);
	const of = (release: string) =>
		deciding(
			`  - {symbol: open_one, date: 2004, outcome: refused, release: "${release}"}`,
			{
				"releases.yml": `name: Linux\nsources: [{title: A list}]\nreleases:\n${list.join("")}`,
			},
		).report;
	assert.equal(
		of("2.6.99"),
		'articles/one.md:7:5: Unexpected decision that holds from release "2.6.99" on, expected a release that came out: the last before the next series is 2.6.39\n  fix: correct the release, or add it to releases.yml',
	);
	for (const release of ["2.6.39", "2.6.10", "3.2", "2.5.41"])
		assert.equal(of(release), "", release);
});

test("symbols called like members of every object are decided on like others", () => {
	const { archive, report, page } = deciding(
		"  - {symbol: [constructor, __proto__], date: 2004, outcome: refused}",
	);
	assert.equal(report, "");
	assert.equal(archive.decisions.length, 2);
	assert.match(page("/Symbols/__proto__/"), /refused/);
});

test("of decisions of one date the one that holds from the later release is the later, then the one that is written later", () => {
	const { archive, page, report } = load({
		"articles/b.md": article({
			title: "B",
			decisions:
				'\n  - {symbol: one, date: 2007, outcome: unexported, release: "2.6.24"}\n  - {symbol: [two, one], date: 2007, outcome: exported GPL-only, release: "2.6.20"}\n  - {symbol: two, date: 2007, outcome: refused, release: "2.6.20"}',
		}),
		"articles/a.md": article({
			title: "A",
			decisions:
				'[{symbol: one, date: 2007, outcome: exported, release: "2.6.9"}]',
		}),
	});
	assert.equal(report, "");
	assert.deepEqual(
		archive.decisions.map(
			({ symbol, matter }) => `${symbol} ${matter.outcome}`,
		),
		[
			"one unexported",
			"two refused",
			"two exported GPL-only",
			"one exported GPL-only",
			"one exported",
		],
	);
	assert.match(
		page("/Symbols/one/"),
		/<dt>Last decision<\/dt><dd><span class="outcome unexported">/,
	);
});

test("an open decision whose outcome was inferred is refused", () => {
	const { report } = deciding(
		"  - {symbol: open_one, date: 2004, outcome: open, inferred: true}",
	);
	assert.match(
		report,
		/Unexpected open decision whose outcome was inferred, expected an outcome, or a decision that is open\n {2}fix: delete `inferred`$/,
	);
});

/** What became of the first of two decisions on a symbol, or of several. */
const sequels: readonly [outcomes: string[], undone: string | undefined][] = [
	[["exported", "unexported"], "reversed"],
	[["unexported", "exported GPL-only"], "reversed"],
	[["unexported", "namespaced"], "reversed"],
	[["exported", "exported GPL-only"], "reversed"],
	[["exported GPL-only", "exported"], "reversed"],
	[["exported", "for named modules"], "reversed"],
	[["exported", "namespaced"], "changed"],
	[["exported GPL-only", "namespaced"], "changed"],
	[["exported GPL-only", "for named modules"], "changed"],
	[["refused", "exported"], "reversed"],
	[["withdrawn", "exported GPL-only"], undefined],
	[["refused", "namespaced"], undefined],
	[["unexported", "refused"], undefined],
	[["unexported", "unexported"], undefined],
	[["unexported", "unexported", "refused", "exported"], "reversed"],
];
for (const [outcomes, undone] of sequels) {
	test(`a decision ${outcomes.join(", then ")} is ${undone ?? "not undone"}, and its next is known`, () => {
		const { archive } = deciding(
			outcomes
				.map(
					(outcome, n) =>
						`  - {symbol: a_b, date: ${2004 + n}, outcome: ${outcome}}`,
				)
				.join("\n"),
		);
		const first = archive.decisions.at(-1);
		const sequel = first && archive.sequels.get(first);
		assert.equal(sequel?.undone?.how, undone);
		assert.equal(sequel?.next.matter.date, "2005");
	});
}
