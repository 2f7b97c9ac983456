// What follows from articles and would end: symbols, decisions, people, questions, years. Obeying each fix mends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";

const path = "articles/one.md";
const keys = {
	symbols: "[put_page]",
	author: "A. N. Author",
	event: "2004-02",
	decisions:
		"\n  - {symbol: get_page, date: 2004-02, by: A. Persn, outcome: open}",
	positions:
		"\n  - {by: A. Persn, on: Are they derived?, date: 2004, says: Some are., source: https://example.org/}",
};
const before: Files = { [path]: article(keys) };
const locked: Files = {
	...before,
	[lockPath]: lockText(permalinksOf(load(before).loaded.site)),
};

/** The archive with other keys in its article, and perhaps more files. */
const changed = (
	other: Readonly<Record<string, string | undefined>>,
	more: Files = {},
) => load({ ...locked, [path]: article({ ...keys, ...other }), ...more });

test("the lock has symbols, decisions, people, questions and years", () => {
	const lock = String(locked[lockPath]);
	for (const line of [
		"/Archives/2004/",
		"/Authors/a-n-author/",
		"/Decisions/",
		"/Decisions/decisions.csv",
		"/Positions/",
		"/Positions/By/a-persn/",
		"/Positions/are-they-derived/",
		"/Positions/are-they-derived/#a-persn-2004",
		"/Symbols/get_page/",
		"/Symbols/get_page/#2004-02-open",
		"/Symbols/put_page/",
	]) {
		assert.ok(lock.includes(`\n${line}\n`), line);
	}
});

test("a person and a question that are written otherwise are missed, with the file that keeps their pages", () => {
	const other = {
		decisions: keys.decisions.replace("Persn", "Person"),
		positions: keys.positions
			.replace("Persn", "Person")
			.replace("Are they derived?", "Are modules derived?"),
	};
	const moved =
		"moved: {/Positions/By/a-persn/: /Positions/By/a-person/, /Positions/are-they-derived/: /Positions/are-modules-derived/}";
	assert.equal(
		changed(other).report,
		`permalinks.lock:19:1: Unexpected end of /Positions/By/a-persn/, expected moved.yml to say what has taken its place
  fix: ${moved}
permalinks.lock:20:1: Unexpected end of /Positions/are-they-derived/, expected moved.yml to say what has taken its place
  fix: ${moved}`,
	);
	const mended = changed(other, { "moved.yml": `${moved}\n` });
	assert.equal(mended.report, "");
	assert.match(
		mended.page("/Positions/By/a-persn/"),
		/<meta http-equiv="refresh" content="0; url=\/Positions\/By\/a-person\/"/,
	);
	assert.match(
		mended.main("/Positions/are-modules-derived/"),
		/<li id="a-person-2004">.*<span id="a-persn-2004"><\/span>/,
	);
});

test("where there is a moved.yml, the fix is its next line", () => {
	const { report } = changed(
		{ author: "Somebody Else" },
		{
			"moved.yml": "moved:\n  /Archives/1999/: /Archives/2004/\n",
		},
	);
	assert.equal(
		report,
		`permalinks.lock:8:1: Unexpected end of /Authors/a-n-author/, expected moved.yml to say what has taken its place (see moved.yml:2:3)
  fix: /Authors/a-n-author/: /Authors/somebody-else/`,
	);
});

test("a year in which nothing happened after all leads to the list of years", () => {
	assert.match(
		changed({ event: undefined }).report,
		/end of \/Archives\/2004\/.*\n {2}fix: moved: \{\/Archives\/2004\/: \/Archives\/2026\/\}$/,
	);
	const { report } = load({
		...locked,
		[path]: article({ ...keys, event: undefined }),
		[lockPath]: `${locked[lockPath]}/Archives/2026/\n`,
	});
	assert.match(report, /fix: moved: \{\/Archives\/2004\/: \/Archives\/\}$/);
});

test("a symbol that no article names is kept by the list of symbols, under its new name if it was renamed", () => {
	const gone = changed({ symbols: undefined });
	assert.equal(
		gone.report,
		`permalinks.lock:25:1: Unexpected end of /Symbols/put_page/, expected symbols.yml to keep the page of the symbol
  fix: - symbol: put_page`,
	);
	const listed = (list: string) => ({
		"symbols.yml": `symbols:\n  ${list}\n`,
	});
	assert.equal(
		changed({ symbols: undefined }, listed("- symbol: put_page")).report,
		"",
	);
	const renamed = { symbols: "[put_pages]" };
	assert.match(
		changed(renamed).report,
		/fix: - \{symbol: put_pages, formerly: \[put_page\]\}$/,
	);
	const mended = changed(
		renamed,
		listed("- {symbol: put_pages, formerly: [put_page]}"),
	);
	assert.equal(mended.report, "");
	assert.match(mended.main("/Symbols/put_page/"), /Now called<.*put_pages/);
});

test("a decision that was corrected keeps its anchor by `formerly`", () => {
	const decisions = keys.decisions.replace("open}", "refused}");
	assert.equal(
		changed({ decisions }).report,
		`permalinks.lock:24:1: Unexpected end of /Symbols/get_page/#2004-02-open, expected the decision that was corrected to keep its anchor (see articles/one.md:9:5)
  fix: formerly: [2004-02-open]`,
	);
	const mended = changed({
		decisions: decisions.replace("}", ", formerly: [2004-02-open]}"),
	});
	assert.equal(mended.report, "");
	assert.match(
		mended.main("/Symbols/get_page/"),
		/<li id="2004-02-refused">.*<span id="2004-02-open"><\/span>/,
	);
});

test("a statement that was corrected keeps its anchor by `formerly`", () => {
	const positions = keys.positions.replace("2004", "2004-02-03");
	assert.equal(
		changed({ positions }).report,
		`permalinks.lock:21:1: Unexpected end of /Positions/are-they-derived/#a-persn-2004, expected the position that was corrected to keep its anchor (see articles/one.md:11:5)
  fix: formerly: [a-persn-2004]`,
	);
	const mended = changed({
		positions: positions.replace("}", ", formerly: [a-persn-2004]}"),
	});
	assert.equal(mended.report, "");
	assert.match(
		mended.main("/Positions/are-they-derived/"),
		/<li id="a-persn-2004-02-03">.*<span id="a-persn-2004"><\/span>/,
	);
});

test("an article that has gone is told of alone, and not what went with it", () => {
	const { report } = load({
		...locked,
		[path]: article({ ...keys, draft: "true" }),
		"articles/two.md": article(),
	});
	assert.match(
		report,
		/^permalinks\.lock:\d+:1: Unexpected end of \/Articles\/one\/.*\n.*$/,
	);
});

test("a page that was renamed keeps its address and its anchors by the keys that an article has", () => {
	const page = "---\ntitle: About\n---\n## Who we are\n\nText.\n";
	const files = { ...before, "pages/about.md": page };
	const lock = lockText(permalinksOf(load(files).loaded.site));
	const now = (text: string) =>
		load({ ...before, "pages/imprint.md": text, [lockPath]: lock });
	assert.match(
		now(page).report,
		/end of \/about\/, expected the page that has taken its place to have it as an alias \(see pages\/imprint\.md:1:1\)\n {2}fix: aliases: \[\/about\/\]$/,
	);
	const other = page
		.replace("Who we are", "Who writes")
		.replace(
			"---\n## ",
			"aliases: [/about/]\nanchors: {who-we-are: who-writes}\n---\n## ",
		);
	const mended = now(other);
	assert.equal(mended.report, "");
	assert.match(
		mended.main("/imprint/"),
		/<span id="who-we-are"><\/span><h2 id="who-writes"/,
	);
});

test("every anchor of a symbol's page is known to those who link to it", () => {
	const { main, pages } = load(locked);
	const ids = [...main("/Symbols/get_page/").matchAll(/ id="([^"]+)"/g)];
	const known = pages.find(({ url }) => url === "/Symbols/get_page/")?.anchors;
	assert.ok(ids.length > 1);
	for (const [, id] of ids) assert.ok(known?.has(id ?? ""), id);
});
