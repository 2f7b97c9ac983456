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

test("the home page tells what became of all requests, the commonest outcome first, and leads to the ledger", () => {
	const decided = (...outcomes: string[]) =>
		load({
			"articles/a.md": article({
				decisions: outcomes
					.map(
						(one, n) => `\n  - {symbol: a_${n}, date: 2004, outcome: ${one}}`,
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
	assert.match(html, /<a class="onward" href="\/Decisions\/">4 decisions/);
	assert.doesNotMatch(load(one).main("/"), /requests/);
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
