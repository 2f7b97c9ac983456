// Index pages: the tree of headings with its anchors, references and articles, and the names that headings had.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const vocabulary = `title: The kernel's index
scopeNote: What it covers.
headings:
  - heading: Modules
    scopeNote: Loadable code.
    seeAlso: [Taint flags]
    subheadings:
      - heading: Licensing
      - heading: Binary
  - heading: Drivers
    see: Modules/Binary
  - heading: Taint flags
`;

const files = {
	"indexes/Kernel.yml": vocabulary,
	"articles/a.md": article({ title: "A", event: "2004" }),
	"articles/b.md": article({
		title: "B",
		event: "2005",
		index: '["Kernel: Modules", "Kernel: Modules/Licensing"]',
	}),
};

test("every heading at every depth has its anchor on the index page, in the order of the alphabet", () => {
	const html = load(files).main("/Kernel/Index/");
	assert.deepEqual(
		[...html.matchAll(/<li id="(.*?)">/g)].map(([, id]) => id),
		[
			"Drivers",
			"Modules",
			"Modules-Binary",
			"Modules-Licensing",
			"Taint_flags",
		],
	);
	assert.deepEqual(
		[...html.matchAll(/<a href="#letter-(.)">/g)].map(([, letter]) => letter),
		["D", "M", "T"],
	);
});

test("a heading counts each article once, with those under its subheadings", () => {
	const html = load(files).main("/Kernel/Index/");
	assert.match(
		html,
		/<a href="\/Kernel\/Modules\/">Modules<\/a> <span class="count">2 articles</,
	);
	assert.doesNotMatch(html, /Binary<\/a> <span class="count">/);
});

test("see leads from a heading that is not used, see also from one that is", () => {
	const html = load(files).main("/Kernel/Index/");
	assert.match(
		html,
		/<span>Drivers<\/span> <i>see<\/i> <a href="#Modules-Binary">Modules \/ Binary<\/a>/,
	);
	assert.match(
		html,
		/<i>see also<\/i> <a href="#Taint_flags">Taint flags<\/a>/,
	);
});

test("the index page shows five articles of a heading and leads to the rest", () => {
	const many = Object.fromEntries(
		[1, 2, 3, 4, 5, 6, 7].map((n) => [
			`articles/a${n}.md`,
			article({ title: `A${n}`, event: `200${n}` }),
		]),
	);
	const { main } = load(many);
	const shown = /id="Modules-Licensing".*?<\/ul>/s.exec(
		main("/Kernel/Index/"),
	)?.[0];
	assert.deepEqual(
		[...(shown ?? "").matchAll(/\/Articles\/(a\d)\//g)].map(([, slug]) => slug),
		["a7", "a6", "a5", "a4", "a3"],
	);
	assert.match(
		shown ?? "",
		/<a class="onward" href="\/Kernel\/Modules-Licensing\/">2 more under Licensing<\/a>/,
	);
	assert.equal(
		main("/Kernel/Modules-Licensing/").match(/class="entry-title"/g)?.length,
		7,
	);
});

const renamed = {
	"indexes/Kernel.yml":
		"headings:\n  - heading: Loadable code\n    formerly: [Modules]\n    subheadings: [{heading: Licensing}]\n  - heading: Tracing\n    formerly: [tracing]\n",
	"articles/a.md": article({ index: '["Kernel: Loadable code/Licensing"]' }),
	"articles/b.md": article(
		{ index: '["Kernel: Tracing"]' },
		"[One](/Kernel/Index/#Modules), [two](/Kernel/Index/#tracing).\n",
	),
};

test("the names that a heading had keep their anchors, and links to them stay right", () => {
	const { main, report } = load(renamed);
	assert.equal(report, "");
	assert.match(
		main("/Kernel/Index/"),
		/<li id="Loadable_code"><span id="Modules"><\/span>.*<li id="Loadable_code-Licensing"><span id="Modules-Licensing"><\/span>.*<li id="Tracing"><span id="tracing"><\/span>/,
	);
});

test("the pages and feeds that a heading had lead to what it is now", () => {
	const { page, pages } = load(renamed);
	assert.match(
		page("/Kernel/Modules-Licensing/"),
		/content="0; url=\/Kernel\/Loadable_code-Licensing\/"/,
	);
	assert.equal(
		page("/Kernel/Modules/feed.json"),
		page("/Kernel/Loadable_code/feed.json"),
	);
	assert.deepEqual(
		pages.filter(({ url }) => url.startsWith("/Kernel/tracing/")),
		[],
	);
});

test("an index has a filter where its headings are too many to be seen at a glance", () => {
	const withHeadings = (count: number) =>
		load({
			"articles/a.md": article({
				index: JSON.stringify(
					Array.from({ length: count }, (_, n) => `Kernel: H${n}`),
				),
			}),
		}).page("/Kernel/Index/");
	assert.match(withHeadings(20), /<heading-filter>.*/);
	assert.match(withHeadings(20), /heading-filter\.js/);
	assert.doesNotMatch(withHeadings(19), /heading-filter/);
});
