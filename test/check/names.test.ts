// Advice on names: slips in people and questions that others name, and none where two names are two.
import assert from "node:assert/strict";
import { test } from "node:test";
import { misspeltNames } from "../../src/check/names.ts";
import { report } from "../../src/diagnostics/report.ts";
import { article, type Files, load } from "../archive.ts";

const position = (by: string, on: string) => ({
	positions: `[{by: ${by}, on: "${on}", date: 2004, says: Some., source: "https://example.org/"}]`,
});

const question = "Are modules derived works?";

function told(files: Files): string {
	const { archive, report: mistakes } = load({
		"articles/a.md": article(position("Linus Torvalds", question)),
		"articles/b.md": article(position("Linus Torvalds", question)),
		...files,
	});
	assert.equal(mistakes, "");
	return report(misspeltNames(archive), { prefix: "", colour: false })
		.split("\n")
		.slice(0, -1)
		.join("\n");
}

const slips: readonly [by: string, on: string, told: string][] = [
	[
		"Linus Torvald",
		question,
		`articles/one.md:6:13: Unexpected "Linus Torvald", which nothing else names, expected "Linus Torvalds" as elsewhere
  fix: by: Linus Torvalds, where that is meant`,
	],
	[
		"Linus Torvalds",
		"Are modules derived work?",
		`articles/one.md:6:13: Unexpected "Are modules derived work?", which nothing else names, expected "${question}" as elsewhere
  fix: on: ${question}, where that is meant`,
	],
	["Linus Torvlads", question, "Linus Torvalds"],
	["Lines Torvalds", question, "Linus Torvalds"],
];
for (const [by, on, expected] of slips) {
	test(`a slip is told of where it stands: ${by}, ${on}`, () => {
		const found = told({ "articles/one.md": article(position(by, on)) });
		assert.ok(found.includes(expected), found);
	});
}

const others: readonly [by: string, on: string][] = [
	["Linus Walleij", question],
	["L. Torvalds", question],
	["Linus Torvalds", "Are modules underived works?"],
	["Linus Torvalds", "Are modules GPL works?"],
	["Linus Torvalds", "Are derived modules works?"],
];
for (const [by, on] of others) {
	test(`another name is none: ${by}, ${on}`, () => {
		assert.equal(told({ "articles/one.md": article(position(by, on)) }), "");
	});
}

test("a name that two articles have is a name of its own", () => {
	assert.equal(
		told({
			"articles/c.md": article(position("Linus Torvald", question)),
			"articles/d.md": article(position("Linus Torvald", question)),
		}),
		"",
	);
});

test("who asked, who answered, who wrote a mail and who wrote an article are looked at alike", () => {
	const decision = (keys: string) =>
		article({
			decisions: `[{symbol: put_page, date: 2004, outcome: open, ${keys}}]`,
		});
	for (const file of [
		decision("by: Linus Torvald"),
		decision("derived: {answer: yes, by: Linus Torvald}"),
		article({ author: "Linus Torvald" }),
		article({ kind: "mail", mail: "{from: Linus Torvald, subject: A}" }),
	])
		assert.match(
			told({ "articles/one.md": file }),
			/^articles\/one\.md:\d+:\d+: Unexpected "Linus Torvald", which nothing/,
		);
});
