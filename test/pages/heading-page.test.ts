// Heading pages: what is filed under a heading or gathered from below it, by year, and where it leads from there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load } from "../archive.ts";

const files = {
	"indexes/Kernel.yml": `headings:
  - heading: Modules
    scopeNote: Loadable code.
    main: [a, b]
    seeAlso: [Taint flags]
    subheadings:
      - heading: Licensing
      - heading: Binary
  - heading: Drivers
    see: Modules
  - heading: Taint flags
`,
	"articles/a.md": article(
		{ title: "A", event: "2004" },
		"Nothing. A module is licensed here. A module again.\n",
	),
	"articles/b.md": article({
		title: "B",
		event: "2005",
		index: '["Kernel: Modules", "Kernel: Modules/Licensing"]',
	}),
	"articles/c.md": article({
		title: "C",
		date: "2025-01-01",
		index: '["Kernel: Modules", "Cases: Sitecom"]',
	}),
};

test("a heading has its scope note, its subheadings and its neighbours", () => {
	const html = load(files).main("/Kernel/Modules/");
	assert.match(
		html,
		/<h1>Modules<\/h1><p class="summary">Loadable code\.<\/p><p class="note"><i>used for<\/i> Drivers<\/p>/,
	);
	assert.match(
		html,
		/<a href="\/Kernel\/Modules-Binary\/">Binary<\/a> <span class="count">0 articles<.*<a href="\/Kernel\/Modules-Licensing\/">Licensing<\/a> <span class="count">2 articles</,
	);
	assert.match(
		html,
		/<h2 id="see-also">See also<\/h2>.*<a href="\/Kernel\/Taint_flags\/">Taint flags<\/a>/,
	);
});

test("a heading does not say that it is used for one of its own name", () => {
	const { main, report } = load({
		"indexes/Kernel.yml":
			"headings:\n  - heading: Modules\n    subheadings: [{heading: Licensing}]\n  - {heading: Licensing, see: Modules/Licensing}\n  - {heading: Licences, see: Modules/Licensing}\n",
		"articles/a.md": article({ index: '["Kernel: Modules/Licensing"]' }),
	});
	assert.equal(report, "");
	assert.match(
		main("/Kernel/Modules-Licensing/"),
		/<i>used for<\/i> Licences<\/p>/,
	);
});

test("articles stand under the year of their event, or else of their date, the newest first", () => {
	const html = load(files).main("/Kernel/Modules/");
	const list = html.slice(html.indexOf('<h2 id="articles">'));
	assert.match(
		list,
		/<h3 id="year-2025">2025<\/h3>.*\/Articles\/c\/.*<h3 id="year-2005">2005<\/h3>.*\/Articles\/b\/.*<h3 id="year-2004">2004<\/h3>.*\/Articles\/a\//,
	);
});

test("a heading says which articles it gathers from which subheadings", () => {
	const { main } = load(files);
	const html = main("/Kernel/Modules/");
	assert.match(
		html,
		/<h2 id="articles">3 articles<\/h2><p class="note">1 of them is gathered from its subheadings\.<\/p>/,
	);
	assert.equal(
		html.match(/under <a href="\/Kernel\/Modules-Licensing\/">Licensing<\/a>/g)
			?.length,
		1,
	);
	assert.doesNotMatch(main("/Kernel/Modules-Licensing/"), /gathered/);
});

test("principal entries come first, as the vocabulary orders them", () => {
	const html = load(files).main("/Kernel/Modules/");
	const section = /<section class="principal".*?<\/section>/s.exec(html)?.[0];
	assert.deepEqual(
		[...(section ?? "").matchAll(/href="(.*?)"/g)].map(([, to]) => to),
		["/Articles/a/", "/Articles/b/"],
	);
	assert.ok(html.indexOf("principal") < html.indexOf("subheadings"));
});

test("a heading's only article is not set apart as principal", () => {
	const { main } = load({
		"indexes/Kernel.yml":
			"headings: [{heading: Rust, main: [a]}, {heading: USB}]\n",
		"articles/a.md": article({ index: '["Kernel: Rust"]' }),
		"articles/b.md": article({ index: '["Kernel: USB"]' }),
	});
	assert.doesNotMatch(main("/Kernel/Rust/"), /principal|Principal/);
	assert.doesNotMatch(main("/Kernel/Index/"), /<b>/);
});

test("headings that share articles are named, also those of other indexes, but not those above and below", () => {
	const { main } = load(files);
	const shared = (url: string) =>
		[
			...(/<h2 id="shared">.*?<\/ul>/s.exec(main(url))?.[0] ?? "").matchAll(
				/">([^<]*)<\/a> <span class="count">(.*?)</g,
			),
		].map(([, text, count]) => [text, count]);
	assert.deepEqual(shared("/Kernel/Modules/"), [
		["Cases: Sitecom", "1 article"],
	]);
	assert.deepEqual(shared("/Cases/Sitecom/"), [
		["Kernel: Modules", "1 article"],
	]);
});

test("a heading shows the sentence in which an article speaks of it, and leads to its paragraph", () => {
	const html = load(files).main("/Kernel/Modules/");
	assert.match(
		html,
		/<h2 id="concordance">.*<q>A <mark>module<\/mark> is licensed here\.<\/q> <a href="\/Articles\/a\/#p[0-9a-f]{7}">A, ¶1<\/a>/,
	);
	assert.equal(html.match(/<mark>/g)?.length, 1);
});

test("a heading that leads to another says only where", () => {
	const html = load(files).main("/Kernel/Drivers/");
	assert.match(html, /<i>see<\/i> <a href="\/Kernel\/Modules\/">Modules<\/a>/);
	assert.doesNotMatch(html, /<h2|No article/);
});

test("a heading without articles says so", () => {
	assert.match(
		load(files).main("/Kernel/Taint_flags/"),
		/<p>No article is filed here yet\.<\/p>/,
	);
});

test("a heading with many articles has several pages, of which the first alone has the rest", () => {
	const many: Record<string, Files[string]> = {};
	for (let n = 0; n < 130; n++) {
		many[`articles/a${n}.md`] = article({
			title: `A${n}`,
			event: `${1990 + Math.floor(n / 4)}`,
			index: '["Kernel: M"]',
		});
	}
	const { main, page } = load(many);
	const first = main("/Kernel/M/");
	assert.match(
		first,
		/<a href="#timeline">.*id="by-year".*id="year-.*id="timeline"/,
	);
	assert.match(first, /<h2 id="articles">130 articles<\/h2>/);
	const second = main("/Kernel/M/1/");
	assert.match(second, /<h1>M, page 1<\/h1>/);
	assert.doesNotMatch(second, /id="timeline"|id="by-year"|id="concordance"/);
	assert.match(page("/Kernel/M/1/"), /<title>M · Kernel index, page 1 ·/);
	// A year leads to the page that a year stands on, where the year has its id.
	const to = /href="(\/Kernel\/M\/1\/)#(year-1990)"/.exec(first);
	assert.ok(to);
	assert.match(second, /<h3 id="year-1990">/);
});
