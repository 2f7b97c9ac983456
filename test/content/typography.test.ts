// Typography: apostrophes of front matter are set as those of a body are, and code stays as it is typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { typeset } from "../../src/content/typography.ts";
import { article, load } from "../archive.ts";

for (const [typed, set] of [
	["Linuxant's string", "Linuxant’s string"],
	["It doesn't, l'été", "It doesn’t, l’été"],
	["After two years' notice", "After two years’ notice"],
	["The developers'", "The developers’"],
	["Already Linuxant’s", "Already Linuxant’s"],
	["'quoted' and ' alone", "'quoted' and ' alone"],
	["The byte '\\0' and \"GPL\"", "The byte '\\0' and \"GPL\""],
	["Rock 'n' roll of 2'6", "Rock 'n' roll of 2'6"],
] as const) {
	test(`of ${typed} the apostrophes are typographic, and nothing else changes`, () => {
		assert.equal(typeset(typed), set);
	});
}

test("titles, summaries, decisions, statements and notes have typographic apostrophes, and no address changes", () => {
	const { page, main, pages, report } = load({
		"articles/a.md": article({
			title: "It's a title",
			summary: "It's a summary.",
			symbols: "[a_b]",
			index: '["Kernel: Bell\'s"]',
			decisions:
				"\n  - {symbol: a_b, date: 2004, outcome: refused, what: It's decided.}",
			positions:
				"\n  - {by: R. O'Brien, on: What's it?, date: 2004, says: It's said., source: https://example.org/}",
		}),
		"pages/about.md": "---\ntitle: What's here\n---\nIt's a body.\n",
		"indexes/Kernel.yml":
			"title: Kernel index\nheadings:\n  - {heading: \"Bell's\", scopeNote: It's a note.}\n",
		"symbols.yml": "symbols:\n  - {symbol: a_b, note: It's a symbol.}\n",
	});
	assert.equal(report, "");
	const told = [
		main("/Articles/a/"),
		main("/Symbols/a_b/"),
		main("/Kernel/Bell's/"),
		main("/about/"),
		main("/Positions/whats-it/"),
	].join("");
	assert.doesNotMatch(told, /\b(It|What)'s/);
	for (const text of [
		"a title",
		"a summary",
		"decided",
		"said",
		"a note",
		"a symbol",
		"a body",
	]) {
		assert.ok(told.includes(`It’s ${text}`), text);
	}
	assert.match(page("/about/"), /<h1>What’s here<\/h1>/);
	assert.ok(pages.some(({ url }) => url === "/Positions/By/r-o-brien/"));
});
