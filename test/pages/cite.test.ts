// "Cite this": each form says what the article is, survives what authors write, and is read on the article's page.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	bibtex,
	cslJson,
	linkTrailer,
	plainCitation,
	type Reference,
} from "../../src/pages/cite.ts";
import { article, load } from "../archive.ts";

const reference: Reference = {
	key: "ann-ott-2026-gpfs-wants-an-export",
	title: "IBM asks for invalidate_mmap_range()",
	authors: ["Ann Ott", "Archive editors"],
	date: "2026-11-02",
	site: "Kernel Licensing Archive",
	address: "https://example.org/Articles/gpfs-wants-an-export/",
	language: "en-GB",
};

test("plain text names authors, title, site, day and address, and the day of the last change", () => {
	assert.equal(
		plainCitation(reference),
		"Ann Ott, Archive editors, “IBM asks for invalidate_mmap_range()”, Kernel Licensing Archive, 2 November 2026, https://example.org/Articles/gpfs-wants-an-export/",
	);
	assert.match(
		plainCitation({ ...reference, updated: "2027-01-03" }),
		/2 November 2026 \(updated 3 January 2027\), https:/,
	);
});

test("each form tells as of which day the matter stands as it does, and when it happened", () => {
	const told: Reference = {
		...reference,
		standing: { as: "superseded, changed", asOf: "2027-01-03" },
		event: { start: "2012-01-18", end: "2012-10-17" },
	};
	assert.match(
		plainCitation({ ...told, updated: "2027-01-02" }),
		/2 November 2026 \(updated 2 January 2027; standing as of 3 January 2027: superseded, changed; event of 18 January\s–\s17 October 2012\), https:/,
	);
	const days =
		"standing as of 2027-01-03: superseded, changed; event of 2012-01-18/2012-10-17";
	assert.ok(
		bibtex(told).includes(`note = {Published 2026-11-02; ${days}}`),
		bibtex(told),
	);
	assert.equal(
		(JSON.parse(cslJson(told)) as { note: string }[])[0]?.note,
		days,
	);
	const { main } = load({
		"articles/a.md": article({
			event: "2004",
			standsAs: "open",
			standsAsOf: "2026-05-06",
		}),
	});
	assert.match(
		main("/Articles/a/"),
		/1 January 2026 \(standing as of 6 May 2026: open; event of 2004\), https:/,
	);
});

test("BibTeX has each name and the title in braces of their own", () => {
	assert.equal(
		bibtex(reference),
		`@misc{ann-ott-2026-gpfs-wants-an-export,
  author = {{Ann Ott} and {Archive editors}},
  title = {{IBM asks for invalidate\\_mmap\\_range()}},
  howpublished = {Kernel Licensing Archive},
  year = {2026},
  month = nov,
  url = {https://example.org/Articles/gpfs-wants-an-export/}
}`,
	);
	assert.match(
		bibtex({ ...reference, updated: "2027-01-03" }),
		/\n {2}note = \{Published 2026-11-02; updated 2027-01-03\}\n\}$/,
	);
});

test("BibTeX escapes what TeX reads as something else, and its braces stay in pairs", () => {
	const title = "100% of $5 & #1_a ~ ^ \\ { <b> | Zoë";
	const entry = bibtex({ ...reference, title, authors: ["A } B and C"] });
	assert.ok(
		entry.includes(
			"title = {{100\\% of \\$5 \\& \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\textbraceleft{} \\textless{}b\\textgreater{} \\textbar{} Zoë}}",
		),
		entry,
	);
	assert.ok(entry.includes("author = {{A \\textbraceright{} B and C}}"), entry);
	assert.equal(entry.split("{").length, entry.split("}").length);
});

test("CSL-JSON is a list of one web page with literal names", () => {
	assert.deepEqual(JSON.parse(cslJson(reference)), [
		{
			id: "ann-ott-2026-gpfs-wants-an-export",
			type: "webpage",
			title: "IBM asks for invalidate_mmap_range()",
			"container-title": "Kernel Licensing Archive",
			author: [{ literal: "Ann Ott" }, { literal: "Archive editors" }],
			issued: { "date-parts": [[2026, 11, 2]] },
			URL: "https://example.org/Articles/gpfs-wants-an-export/",
			language: "en-GB",
		},
	]);
});

test("the trailer of a kernel commit is one line", () => {
	assert.equal(
		linkTrailer(reference),
		"Link: https://example.org/Articles/gpfs-wants-an-export/ # IBM asks for invalidate_mmap_range()",
	);
});

test("an article's page gives every form, without a script, before its index entries", () => {
	const { main } = load({
		"articles/a-b.md": article({
			title: '"A <b>\\n  & B"',
			author: "[Zoë Ure, B]",
		}),
	});
	const html = main("/Articles/a-b/");
	const cite =
		/<details class="cite" id="cite">.*?<\/details>/s.exec(html)?.[0] ?? "";
	assert.ok(html.indexOf(cite) < html.indexOf('class="index-entries"'));
	assert.match(cite, /<summary>Cite this article<\/summary>/);
	assert.deepEqual(
		[...cite.matchAll(/<dt>(.*?)<\/dt><dd><pre[^>]*><code>/g)].map(
			([, label]) => label,
		),
		["Plain text", "BibTeX", "CSL-JSON", "Link: of a kernel commit"],
	);
	assert.match(cite, /@misc\{zoe-ure-2026-a-b,/);
	assert.match(
		cite,
		/Link: https:\/\/example\.org\/Articles\/a-b\/ # A &lt;b> &amp; B<\/code>/,
	);
});
