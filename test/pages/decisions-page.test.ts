// The ledger: every decision in a table, in a chart, as data, in feeds, and wherever its symbol and article are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { decisionColumns } from "../../src/pages/decision-columns.ts";
import { article, load, siteYml } from "../archive.ts";
import { parseXml } from "../xml.ts";

const site = load({
	"site.yml": siteYml,
	"articles/one.md": article(
		{
			title: "A request",
			decisions:
				'\n  - symbol: put_page\n    date: 2004-02-16\n    by: "=SUM(A1), \\"quoted\\""\n    for: GPFS & Co\n    technical: {answer: yes, by: A. Judge, says: It is needed.}\n    derived: {answer: disputed}\n    outcome: exported\n    release: "2.6.6"\n    what: The function was exported.\n    sources: [https://example.org/a, https://example.org/b]',
			sources: "[{title: The source, url: https://example.org/a}]",
		},
		"Intro.\n\nThe call `put_page()` was asked for.\n",
	),
	"articles/two.md": article({
		decisions:
			"\n  - {symbol: [put_page, get_page], date: 2006, outcome: refused}",
	}),
	"exports/6.1.txt": "# Source: a build\n\n[EXPORT_SYMBOL_GPL]\nput_page\n",
});

/** The words of a page's main part. */
function words(url: string): string {
	return site
		.main(url)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
}

test("the ledger has a row for each decision with all of its symbols, the newest first", () => {
	assert.equal(site.report, "");
	const rows = site
		.main("/Decisions/")
		.matchAll(/<tr data-words="[^"]*"><td><a href="([^"]+)"/g);
	assert.deepEqual(
		[...rows].map(([, address]) => address),
		[
			"/Symbols/put_page/#2006-refused",
			"/Symbols/put_page/#2004-02-16-exported",
		],
	);
	assert.match(words("/Decisions/"), / 2006 put_page get_page refused /);
	assert.match(
		words("/Decisions/"),
		/16 February 2004 put_page exported \(2\.6\.6\) But 6\.1 has EXPORT_SYMBOL_GPL\. refused , 2006 6\.1: EXPORT_SYMBOL_GPL Asked by =SUM\(A1\), &quot;quoted&quot; for GPFS &amp; Co Technical sense\? yes \( A\. Judge \): It is needed\. Derived work\? disputed A request The function was exported\./,
	);
});

test("a row leads to the decision's place on the page of its symbol, for good", () => {
	assert.match(
		site.main("/Symbols/put_page/"),
		/<li id="2004-02-16-exported">/,
	);
});

test("a row leads to the paragraph of the article that tells of the decision", () => {
	const [, id] =
		/href="\/Articles\/one\/#(p[\da-f]+)"/.exec(site.main("/Decisions/")) ?? [];
	assert.match(
		site.main("/Articles/one/"),
		new RegExp(`<p id="${id}">.*?put_page`),
	);
});

test("the chart and the table beside it count the decisions of each year by outcome, one on several symbols once", () => {
	const main = site.main("/Decisions/");
	assert.equal(main.match(/<rect class="bar refused"/g)?.length, 1);
	assert.match(
		words("/Decisions/"),
		/Decisions by year and outcome; one on several symbols counts once\. exported 1 refused 1 .* 2004 1 2006 1 /,
	);
	assert.match(
		words("/Decisions/"),
		/^ Decisions 2 decisions about the exports of 2 symbols: who asked/,
	);
});

test("the table for spreadsheets is read back whole, and no cell of it is a formula", () => {
	const rows = parse(site.page("/Decisions/decisions.csv"), {
		columns: true,
	}) as Record<string, string>[];
	assert.deepEqual(
		Object.keys(rows[0] ?? {}),
		decisionColumns.map(({ name }) => name),
	);
	assert.deepEqual(
		rows.map(({ symbol, date, outcome }) => [symbol, date, outcome]),
		[
			["put_page", "2006", "refused"],
			["get_page", "2006", "refused"],
			["put_page", "2004-02-16", "exported"],
		],
	);
	const decision = "put_page-2006-refused";
	assert.deepEqual(
		rows.map((row) => row.decision),
		[decision, decision, "put_page-2004-02-16-exported"],
	);
	assert.ok(rows.some(({ id }) => id === decision));
	assert.equal(rows[2]?.technicalSays, "It is needed.");
	assert.equal(rows[2]?.sources, "https://example.org/a https://example.org/b");
	assert.equal(rows[2]?.by, '\'=SUM(A1), "quoted"');
	assert.equal(rows[2]?.contradiction, "6.1 has EXPORT_SYMBOL_GPL");
	assert.match(
		rows[2]?.article ?? "",
		/^https:\/\/example\.org\/Articles\/one\/#p/,
	);
});

test("the JSON has what its schema says, and nothing else", () => {
	const data = JSON.parse(site.page("/Decisions/decisions.json")) as {
		$schema: string;
		decisions: Record<string, unknown>[];
	};
	const schema = JSON.parse(site.page("/Decisions/schema.json")) as {
		$id: string;
		properties: {
			decisions: {
				items: {
					required: string[];
					properties: Record<string, { type: string; enum?: string[] }>;
				};
			};
		};
	};
	assert.equal(data.$schema, schema.$id);
	const { required, properties } = schema.properties.decisions.items;
	assert.equal(data.decisions.length, 3);
	for (const decision of data.decisions) {
		for (const key of required) assert.ok(key in decision, key);
		for (const [key, value] of Object.entries(decision)) {
			assert.equal(
				Array.isArray(value) ? "array" : typeof value,
				properties[key]?.type,
				key,
			);
		}
		assert.ok(properties.outcome?.enum?.includes(String(decision.outcome)));
	}
	assert.deepEqual(data.decisions[2]?.sources, [
		"https://example.org/a",
		"https://example.org/b",
	]);
});

test("a feed tells of all decisions, and one of each symbol's", () => {
	const titles = (url: string) =>
		[
			...site.page(url).matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]>/g),
		].map(([, title]) => title);
	parseXml(site.page("/Decisions/atom.xml"));
	assert.deepEqual(titles("/Decisions/atom.xml"), [
		"put_page, get_page: refused",
		"put_page: exported",
	]);
	assert.ok(
		site
			.page("/Decisions/atom.xml")
			.includes("<id>https://example.org/Symbols/put_page/#2006-refused</id>"),
	);
	assert.deepEqual(titles("/Symbols/get_page/atom.xml"), ["get_page: refused"]);
	assert.match(
		site.page("/Symbols/get_page/"),
		/<link rel="alternate" type="application\/atom\+xml" title="get_page" href="\/Symbols\/get_page\/atom\.xml"/,
	);
});

test("a symbol's page and an article have their decisions in order", () => {
	assert.match(words("/Symbols/put_page/"), /2004.*exported.*2006.*refused/);
	assert.match(
		words("/Articles/one/"),
		/Decisions put_page , 16 February 2004 : exported \(2\.6\.6\)/,
	);
});

test("a decision leads to the page of who asked, which does not say so again", () => {
	const { main } = load({
		"articles/a.md": article({
			decisions:
				"\n  - {symbol: a_b, date: 2004, by: A. Person, for: GPFS, outcome: refused}",
		}),
	});
	const person = "/Positions/By/a-person/";
	for (const url of ["/Decisions/", "/Symbols/a_b/", "/Articles/a/"]) {
		assert.ok(main(url).includes(`<a href="${person}">A. Person</a>`), url);
	}
	assert.match(main("/Symbols/a_b/"), /<dt>Asked by<\/dt>/);
	assert.match(main(person), /<dt>For<\/dt><dd>GPFS<\/dd>/);
	assert.doesNotMatch(main(person), /Asked by/);
});

test("one request for several symbols is told once in its article and on the page of who asked, and on each symbol's", () => {
	const { main, report } = load({
		"articles/a.md": article({
			decisions:
				"\n  - {symbol: a_b, date: 2004, by: A. Person, outcome: refused}\n  - {symbol: c_d, date: 2004, by: A. Person, outcome: refused}\n  - {symbol: e_f, date: 2004, by: A. Person, outcome: exported}",
		}),
	});
	assert.equal(report, "");
	const stated = (url: string) =>
		[...main(url).matchAll(/<p class="stated">(.*?)<\/p>/g)].map(([, html]) =>
			html?.replace(/<[^>]+>/g, ""),
		);
	const requests = ["a_b, c_d, 2004: refused", "e_f, 2004: exported"];
	assert.deepEqual(stated("/Articles/a/").sort(), requests);
	assert.deepEqual(stated("/Positions/By/a-person/").sort(), requests);
	assert.deepEqual(stated("/Symbols/c_d/"), ["2004: refused"]);
});

test("what a release says to the contrary of one of the symbols of a decision is told with its name, and of all of them without", () => {
	const contradictions = (exports: string) =>
		load({
			"articles/a.md": article({
				decisions:
					'\n  - {symbol: [a_b, c_d], date: 2004, outcome: exported, release: "6.0"}',
			}),
			"exports/6.1.txt": `# Source: a build\n\n${exports}`,
		})
			.main("/Articles/a/")
			.match(/<p class="contradiction">.*?<\/p>/g);
	assert.deepEqual(
		contradictions("[EXPORT_SYMBOL]\na_b\n\n[EXPORT_SYMBOL_GPL]\nc_d\n"),
		['<p class="contradiction">But 6.1 has EXPORT_SYMBOL_GPL (c_d).</p>'],
	);
	assert.deepEqual(contradictions("[EXPORT_SYMBOL_GPL]\na_b\nc_d\n"), [
		'<p class="contradiction">But 6.1 has EXPORT_SYMBOL_GPL.</p>',
	]);
});

test("a source of a decision is named after who wrote the mail or the commit and when, where its article tells", () => {
	const { main } = load({
		"articles/a.md": article({
			decisions:
				"\n  - {symbol: a_b, date: 2004, outcome: refused, sources: [https://lore.kernel.org/all/1@example.org/, https://git.kernel.org/torvalds/c/12209993e98c5fa1855c467f22a24e3d5b8be205, https://www.example.org/x]}",
			sources:
				"[{title: Re: A, by: A. Person, date: 2004-02-16, message: 1@example.org}, {title: B, by: B. Person, date: 2005, commit: 12209993e98c}]".replace(
					"Re: A",
					'"Re: A"',
				),
		}),
	});
	const [, sources] =
		/<dt>Sources<\/dt>(.*?)<\/div>/.exec(main("/Symbols/a_b/")) ?? [];
	assert.deepEqual(
		[...(sources ?? "").matchAll(/<dd><a [^>]+>(.*?)<\/a><\/dd>/g)].map(
			([, text]) => text,
		),
		["A. Person, 16 February 2004", "B. Person, 2005", "example.org"],
	);
});

test("a decision on the page of its symbol names its sources, by their titles where the article gives them", () => {
	assert.match(
		site.main("/Symbols/put_page/"),
		/<dt>Sources<\/dt><dd><a href="https:\/\/example\.org\/a">The source<\/a><\/dd><dd><a href="https:\/\/example\.org\/b">example\.org<\/a><\/dd>/,
	);
	assert.doesNotMatch(site.main("/Articles/one/"), /<dt>Sources/);
});

test("an archive without decisions has no ledger", () => {
	const { pages } = load({ "site.yml": siteYml, "articles/a.md": article() });
	assert.ok(!pages.some(({ url }) => url.startsWith("/Decisions/")));
});

/** An archive with so many decisions in a year. */
function many(counts: Readonly<Record<number, number>>) {
	const decisions = Object.entries(counts).flatMap(([year, count]) =>
		Array.from(
			{ length: count },
			(_, n) =>
				`\n  - {symbol: symbol_${year}_${n}, date: ${year}, for: Module ${n}, outcome: refused}`,
		),
	);
	return load({ "articles/a.md": article({ decisions: decisions.join("") }) });
}

const rowsOf = (html: string) =>
	html.match(/<tr data-words="[^"]*"><td>/g)?.length ?? 0;

test("a ledger too long for one page says what it shows, and has a page for each year", () => {
	const { report, main, pages } = many({ 2004: 500, 2005: 1, 2006: 250 });
	assert.equal(report, "");
	const ledger = main("/Decisions/");
	assert.equal(rowsOf(ledger), 300);
	assert.match(ledger, /<decision-ledger total="751">/);
	assert.match(
		ledger,
		/300 of 751 decisions; sorting and filtering are of these\./,
	);
	assert.match(ledger, /href="\/Decisions\/2004\/"/);
	assert.equal(rowsOf(main("/Decisions/2006/")), 250);
	assert.doesNotMatch(main("/Decisions/2006/"), /of these/);
	const inParts = pages
		.map(({ url }) => url)
		.filter((url) => /^\/Decisions\/2004\/(\d+\/)?$/.test(url));
	assert.equal(
		inParts.reduce((sum, url) => sum + rowsOf(main(url)), 0),
		500,
	);
});

test("the chart of many decisions is no higher than a screen", () => {
	const chart = many({ 2004: 500, 2005: 1 }).main("/Decisions/");
	const height = /<svg [^>]*height="(\d+)"/.exec(chart)?.[1];
	assert.ok(Number(height) > 100 && Number(height) < 300, height);
});

test("the chart fits every screen: its bars take shares of the width, and a narrow one shows as many years as it can", () => {
	const chartOf = (years: number) => {
		const main = many(
			Object.fromEntries(
				Array.from({ length: years }, (_, n) => [2000 + n, 1]),
			),
		).main("/Decisions/");
		const [svg = ""] = /<svg width="100%".*?<\/svg>/.exec(main) ?? [];
		assert.doesNotMatch(main, /aria-label="Chart"/);
		for (const [, pattern = ""] of svg.matchAll(/fill="url\(#([^)]*)\)"/g))
			assert.ok(svg.includes(`id="${pattern}"`), pattern);
		return {
			ends: [
				...svg.matchAll(
					/class="bar [^"]*" x="([\d.]+)%" y="[\d.]+" width="([\d.]+)%"/g,
				),
			].map(([, x, width]) => Number(x) + Number(width)),
			narrow: [...svg.matchAll(/<text x="([\d.]+)%" y="\d+">/g)].map(([, x]) =>
				Number(x),
			),
			wide: svg.match(/<text /g)?.length ?? 0,
		};
	};
	for (const [years, narrow, wide] of [
		[1, 1, 1],
		[12, 6, 12],
		[25, 13, 25],
		[60, 12, 12],
	] as const) {
		const chart = chartOf(years);
		assert.equal(chart.ends.length, years);
		assert.ok(Math.max(...chart.ends) <= 100);
		assert.deepEqual([chart.narrow.length, chart.wide], [narrow, wide]);
		const apart = chart.narrow
			.slice(1)
			.map((x, n) => x - (chart.narrow[n] ?? 0));
		assert.ok(Math.min(...apart) > 7.4, String(apart));
	}
});

test("a ledger that one page holds has no pages of years", () => {
	const { pages, main } = many({ 2004: 300 });
	assert.ok(!pages.some(({ url }) => /^\/Decisions\/\d/.test(url)));
	assert.doesNotMatch(main("/Decisions/"), /of these/);
});

test("a row, the table and the JSON tell what came after: what reversed a decision or changed it, what came next, and what the newest list says", () => {
	const { main, page, report } = load({
		"articles/a.md": article({
			decisions: `
  - {symbol: [a_b, c_d, e_f], date: 2004, outcome: exported GPL-only}
  - {symbol: a_b, date: 2005, outcome: exported}
  - {symbol: c_d, date: 2006, outcome: namespaced}
  - {symbol: a_b, date: 2007, outcome: refused}`,
		}),
		"exports/6.1.txt":
			"# Source: a build\n\n[EXPORT_SYMBOL]\na_b\n\n[EXPORT_SYMBOL_GPL]\ne_f\n\n[EXPORT_SYMBOL_GPL NS]\nc_d\n",
	});
	assert.equal(report, "");
	const cells = [
		...main("/Decisions/").matchAll(
			/<tr data-words="([^"]*)">.*?<td data-column="Since then">(.*?)<\/td>/g,
		),
	].map(([, words, html]) => [
		words?.includes("superseded"),
		html?.replaceAll("</p>", "|").replace(/<[^>]+>/g, ""),
	]);
	assert.deepEqual(cells, [
		[false, "6.1: EXPORT_SYMBOL|"],
		[false, "6.1: EXPORT_SYMBOL_GPL, namespace NS|"],
		[false, "refused, 2007|6.1: EXPORT_SYMBOL|"],
		[
			true,
			"reversed: exported, 2005 (a_b)|changed: namespaced, 2006 (c_d)|6.1: EXPORT_SYMBOL (a_b)|6.1: EXPORT_SYMBOL_GPL, namespace NS (c_d)|6.1: EXPORT_SYMBOL_GPL (e_f)|",
		],
	]);
	const rows = parse(page("/Decisions/decisions.csv"), {
		columns: true,
	}) as Record<string, string>[];
	const first = rows.find(({ id }) => id === "a_b-2004-exported-gpl-only");
	assert.deepEqual(
		[first?.undone, first?.undoneBy, first?.next, first?.newest],
		[
			"reversed",
			"a_b-2005-exported",
			"a_b-2005-exported",
			"6.1: EXPORT_SYMBOL",
		],
	);
	assert.match(
		main("/Symbols/a_b/"),
		/<p class="note"><strong>reversed<\/strong>: <a href="\/Symbols\/a_b\/#2005-exported">/,
	);
});

test("an outcome that was inferred is said to be, wherever it stands", () => {
	const { main, page, report } = load({
		"articles/a.md": article({
			decisions:
				"\n  - {symbol: a_b, date: 2004, outcome: refused, inferred: true}\n  - {symbol: a_b, date: 2003, outcome: refused}",
		}),
	});
	assert.equal(report, "");
	for (const url of ["/Decisions/", "/Symbols/a_b/", "/Articles/a/"]) {
		assert.equal(
			main(url).match(/refused<\/span> \(inferred\)/g)?.length,
			url === "/Symbols/a_b/" ? 2 : 1,
			url,
		);
	}
	assert.match(main("/Decisions/"), /2, 1 of them inferred<\/span>/);
	assert.match(page("/Decisions/atom.xml"), /a_b: refused \(inferred\)/);
	const { decisions } = JSON.parse(page("/Decisions/decisions.json")) as {
		decisions: { outcome: string; inferred: boolean }[];
	};
	assert.deepEqual(
		decisions.map(({ outcome, inferred }) => [outcome, inferred]),
		[
			["refused", true],
			["refused", false],
		],
	);
});

test("the feed begins with what was made known last, however long ago it was decided", () => {
	const { page } = load({
		"articles/a.md": article({
			updated: "2026-03-04",
			decisions: "\n  - {symbol: a_b, date: 2004, outcome: refused}",
		}),
		"articles/b.md": article({
			date: "2026-02-01",
			decisions: "\n  - {symbol: c_d, date: 2012, outcome: refused}",
		}),
	});
	const { items } = JSON.parse(page("/Decisions/feed.json")) as {
		items: { title: string; date_modified: string }[];
	};
	assert.deepEqual(
		items.map(({ title, date_modified }) => [
			title,
			date_modified.slice(0, 10),
		]),
		[
			["a_b: refused", "2026-03-04"],
			["c_d: refused", "2026-02-01"],
		],
	);
});
