// The home page: what `pages/home.md` says stands on it, under its title, and nowhere else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const one = { "articles/one.md": article() };
const home = (body: string) => ({
	"pages/home.md": `---\ntitle: Ways in\n---\n${body}`,
});

test("without pages/home.md the archive's title and description open the home page", () => {
	const html = load(one).main("/");
	assert.match(html, /<h1>Tiny archive<\/h1><p class="summary">For tests\.</);
	assert.doesNotMatch(html, /class="introduction"/);
});

test("what pages/home.md says stands on the home page, under its title", () => {
	const { main, page, pages, report } = load({
		...one,
		...home("- ## I write\n\n  [One](../articles/one.md)\n"),
	});
	assert.equal(report, "");
	assert.match(main("/"), /<h1>Ways in<\/h1>/);
	assert.match(
		main("/"),
		/<div class="introduction"><ul>.*<h2 id="i-write".*<a href="\/Articles\/one\/">One<\/a>/s,
	);
	assert.match(page("/"), /<title>Tiny archive<\/title>/);
	assert.equal(pages.filter(({ url }) => url === "/").length, 1);
	assert.doesNotMatch(page("/"), /Ways in<\/a>/);
	assert.doesNotMatch(page("/llms.txt"), /Ways in/);
});

test("the home page tells how all decisions turned out, the commonest outcome first, and leads to the ledger", () => {
	const decided = (...outcomes: string[]) =>
		load({
			"articles/a.md": article({
				decisions: outcomes
					.map(
						(one, n) =>
							`\n  - {symbol: [a_${n}, b_${n}], date: ${2004 + n}, outcome: ${one}}`,
					)
					.join(""),
			}),
		}).main("/");
	const html = decided("refused", "exported", "exported", "exported");
	const counts = html.matchAll(
		/<span class="outcome [^"]*">([^<]*)<\/span> <span class="count">(\d+)<.*?width="(\d+)"/gs,
	);
	assert.deepEqual(
		[...counts].map(([, ...one]) => one),
		[
			["exported", "3", "100"],
			["refused", "1", "33"],
		],
	);
	assert.match(html, /<a class="onward" href="\/Decisions\/">All 4 decisions</);
	assert.doesNotMatch(load(one).main("/"), /Decisions/);
});

test("a link in pages/home.md that leads nowhere is told of, and one to a section of it is not", () => {
	const { report } = load({
		...one,
		...home("## I write\n\n[One](../articles/onee.md), [this](/#i-write)\n"),
	});
	assert.equal(
		report,
		'pages/home.md:6:7: Unexpected link to "../articles/onee.md", expected "../articles/one.md"\n  fix: ../articles/one.md',
	);
});

test("pages/home.md can have no anchor that the home page has itself, as a heading's or as an old one", () => {
	const decided = article({
		decisions: "[{symbol: a_b, date: 2004, outcome: refused}]",
	});
	const { page } = load({ "articles/one.md": decided, ...home("Words.\n") });
	const ids = [...page("/").matchAll(/ id="(?!p[0-9a-f]{7}")([^"]+)"/g)].map(
		([, id = ""]) => id,
	);
	assert.deepEqual(ids, ["main", "q", "ledger", "newest", "indexes"]);
	for (const id of ids) {
		const found = load({ ...one, ...home(`## ${id}\n\nWords.\n`) });
		assert.equal(
			found.report,
			`pages/home.md:4:1: Unexpected heading with the anchor "#${id}", expected an anchor that the page does not use itself\n  fix: ## ${id} of the page`,
		);
		const old = load({
			...one,
			"pages/home.md": `---\ntitle: Ways in\nanchors: {${id}: ways}\n---\n## Ways\n`,
		});
		assert.equal(
			old.report,
			`pages/home.md:3:11: Unexpected old anchor "${id}", expected an anchor that the page does not use itself\n  fix: delete the line`,
		);
	}
});

test("an anchor that only the home page has itself is free on other pages, and one that pages/home.md had still leads to a place", () => {
	const { report } = load({
		...one,
		...home("[The newest](/#newest)\n"),
		"pages/about.md": "---\ntitle: About\n---\n## Newest\n\nWords.\n",
		"permalinks.lock": "/#newest\n",
	});
	assert.equal(report, "");
});
