// Organisations: one that is no author is told of, with the author that was meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

const report = (organisations: string) =>
	load({
		"site.yml": `${siteYml}organisations: ${organisations}\n`,
		"articles/a.md": article({ author: "Archive editors" }),
		"articles/b.md": article({ author: "IBM", draft: "true" }),
	}).report;

test("authors may be called organisations, those of drafts as well", () => {
	assert.equal(report("[Archive editors, IBM]"), "");
});

test("so may those who held a position or asked for a decision", () => {
	const { report } = load({
		"site.yml": `${siteYml}organisations: [A House, IBM]\n`,
		"articles/a.md": article({
			positions:
				"[{by: A House, on: Are they?, date: 2003, says: Yes., source: https://example.org/}]",
			decisions: "[{symbol: put_page, date: 2004, by: IBM, outcome: refused}]",
		}),
	});
	assert.equal(report, "");
});

test("an organisation that wrote nothing is a mistake, and its fix mends it", () => {
	assert.equal(
		report("[Archive editor]"),
		`site.yml:6:17: Unexpected organisation "Archive editor", expected "Archive editors"
  fix: Archive editors`,
	);
	assert.equal(
		report("[IBM, Zebra]"),
		`site.yml:6:22: Unexpected organisation "Zebra", expected an author, or who held or asked for something, as articles name them
  fix: delete the name`,
	);
});
