// What is meant by a value that is none of a few: the right one by its meaning, and never one that says the contrary.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

/** The fix for a decision with some of its keys. */
function fixFor(keys: Readonly<Record<string, string>>): string {
	const matter = {
		symbol: "put_page",
		date: "2004-02",
		outcome: "open",
		...keys,
	};
	const text = Object.entries(matter)
		.map(([key, value]) => `${key}: ${value}`)
		.join(", ");
	return fixIn({ decisions: `[{${text}}]` });
}

function fixIn(keys: Readonly<Record<string, string>>): string {
	const { report } = load({ "articles/one.md": article(keys) });
	return report.split("\n  fix: ")[1] ?? report;
}

const allOutcomes =
	"choose exported, exported GPL-only, namespaced, for named modules, unexported, refused, withdrawn or open, as the sources have it";
const allAnswers =
	"choose yes, no, disputed or not asked, as the sources have it";

const outcomes: readonly [typed: string, fix: string][] = [
	["rejected", "outcome: refused"],
	["Denied", "outcome: refused"],
	["not exported", "choose refused or unexported, as the sources have it"],
	["not_exported", "choose refused or unexported, as the sources have it"],
	["no longer exported", "outcome: unexported"],
	["unexpoted", "outcome: unexported"],
	["Exported", "outcome: exported"],
	["exportd", "outcome: exported"],
	["GPL-only", "outcome: exported GPL-only"],
	["EXPORT_SYMBOL_GPL", "outcome: exported GPL-only"],
	["exported gpl only", "outcome: exported GPL-only"],
	["EXPORT_SYMBOL_FOR_MODULES", "outcome: for named modules"],
	["for-modules", "outcome: for named modules"],
	["pending", "outcome: open"],
	["uexported", allOutcomes],
	["perhaps", allOutcomes],
	["", allOutcomes],
	["true", allOutcomes],
];

for (const [typed, fix] of outcomes) {
	test(`the outcome "${typed}" is answered with: ${fix}`, () => {
		assert.equal(fixFor({ outcome: typed }), fix);
	});
}

const answers: readonly [typed: string, fix: string][] = [
	["unclear", "answer: disputed"],
	["true", "answer: yes"],
	["false", "answer: no"],
	["probably", allAnswers],
	["maybe", allAnswers],
	["undisputed", allAnswers],
];

for (const [typed, fix] of answers) {
	test(`the answer "${typed}" is answered with: ${fix}`, () => {
		assert.equal(fixFor({ derived: `{answer: ${typed}}` }), fix);
	});
}

test("a decision without an outcome is not given one", () => {
	assert.equal(
		fixIn({ decisions: "[{symbol: put_page, date: 2004-02}]" }),
		"find it out, then add outcome: with exported, exported GPL-only, namespaced, for named modules, unexported, refused, withdrawn or open",
	);
});

for (const [typed, fix] of [
	["unchanged", "standsAs: in force"],
	[
		"unreversed",
		"choose in force, changed, reversed or open, as the sources have it",
	],
] as const) {
	test(`a matter that stands as "${typed}" is answered with: ${fix}`, () => {
		assert.equal(fixIn({ standsAs: typed }), fix);
	});
}

const unknownLicence =
	"write in its place an SPDX licence expression, such as CC-BY-SA-4.0";
for (const [typed, expression] of [
	["GPLv2", "GPL-2.0-only"],
	["GPL v2+", "GPL-2.0-or-later"],
	["GNU GPL version 2 or later", "GPL-2.0-or-later"],
	["LGPLv2.1", "LGPL-2.1-only"],
	["Apache 2", "Apache-2.0"],
	["GPL", undefined],
	["GPLv9", undefined],
	["Creative Commons", undefined],
] as const) {
	test(`the licence "${typed}" is ${expression ?? "asked for, and none is put in its place"}`, () => {
		assert.equal(
			fixIn({ license: typed }),
			expression === undefined ? unknownLicence : `license: ${expression}`,
		);
	});
}

test("a day that does not exist, and an address that is none, are not answered with others", () => {
	assert.equal(
		fixIn({ date: "2026-02-30" }),
		"write in its place a day that exists, such as 2026-11-22",
	);
	assert.equal(
		fixIn({ sources: "[{title: A, url: ftp://foo}]" }),
		"write in its place an address that starts with https:// or http://",
	);
});

test("where a list of keys is wanted its form is shown, as an example", () => {
	assert.equal(
		fixIn({ decisions: "refused" }),
		"write in its place a list of decisions, such as decisions: [{symbol: unmap_mapping_range, date: 2004-04-18, outcome: exported}]",
	);
});
