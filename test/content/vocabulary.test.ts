// Vocabularies: a tree of headings becomes a list with the whole path and place of each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseVocabulary } from "../../src/content/vocabulary.ts";

const path = "indexes/Kernel.yml";

function vocabulary(text: string, at = path) {
	const { value, diagnostics } = parseVocabulary({ path: at, text });
	assert.ok(value, JSON.stringify(diagnostics));
	return value;
}

test("headings at every depth follow the one they stand under", () => {
	const { headings } = vocabulary(`headings:
  - heading: Modules
    subheadings:
      - heading: Exported symbols
        subheadings:
          - heading: Requests
          - heading: Removals
      - heading: Licensing
  - heading: Tracing
`);
	assert.deepEqual(
		headings.map(({ path, at }) => [path.join("/"), at.line, at.column]),
		[
			["Modules", 2, 14],
			["Modules/Exported symbols", 4, 18],
			["Modules/Exported symbols/Requests", 6, 22],
			["Modules/Exported symbols/Removals", 7, 22],
			["Modules/Licensing", 8, 18],
			["Tracing", 9, 14],
		],
	);
});

test("what a heading says about itself is kept with the place of each reference", () => {
	const { headings } = vocabulary(`headings:
  - heading: symbol_get()
    sortAs: symbol get
    scopeNote: How one module finds another's symbols.
    seeAlso: [Tracing, Modules/Exported symbols]
    formerly: [Lookup/By name]
    main: [symbol-get-gpl-only]
    terms: [__symbol_get]
    order: count
  - heading: Kallsyms
    see: Modules/Exported symbols
`);
	assert.deepEqual(headings, [
		{
			path: ["symbol_get()"],
			at: { line: 2, column: 14 },
			sortAs: "symbol get",
			scopeNote: "How one module finds another’s symbols.",
			see: undefined,
			seeAlso: [
				{ path: ["Tracing"], at: { line: 5, column: 15 }, lead: "" },
				{
					path: ["Modules", "Exported symbols"],
					at: { line: 5, column: 24 },
					lead: "",
				},
			],
			terms: ["__symbol_get"],
			formerly: [
				{
					path: ["Lookup", "By name"],
					at: { line: 6, column: 16 },
					lead: "",
				},
			],
			main: [
				{
					name: "symbol-get-gpl-only",
					at: { line: 7, column: 12 },
					lead: "",
					raw: "symbol-get-gpl-only",
				},
			],
			order: "count",
		},
		{
			path: ["Kallsyms"],
			at: { line: 10, column: 14 },
			sortAs: undefined,
			scopeNote: undefined,
			see: {
				path: ["Modules", "Exported symbols"],
				at: { line: 11, column: 10 },
				lead: "see: ",
			},
			seeAlso: [],
			terms: [],
			formerly: [],
			main: [],
			order: "name",
		},
	]);
});

test("a slash that belongs to a name is written as in an article, and two names are refused", () => {
	const { headings } = vocabulary("headings: [{heading: 'TCP\\/IP'}]\n");
	assert.deepEqual(headings[0]?.path, ["TCP/IP"]);
	const { diagnostics } = parseVocabulary({
		path,
		text: "headings: [{heading: TCP/IP}]\n",
	});
	assert.equal(
		diagnostics?.[0]?.expected,
		"one name, with what follows the slash under `subheadings`, or \\/ where the slash belongs to the name",
	);
});

test("the index is named by its file, and may have a title and a note", () => {
	const { index, title, scopeNote } = vocabulary(
		"title: The kernel\nscopeNote: All of it.\nheadings: []\n",
		"indexes/LWN-2.yaml",
	);
	assert.deepEqual(
		[index, title, scopeNote],
		["LWN-2", "The kernel", "All of it."],
	);
	assert.equal(vocabulary("headings: []\n").title, undefined);
});

test("a file whose name can't be an index's is named again", () => {
	for (const [name, wanted] of [
		["Memory management.yml", "Memory-management.yml"],
		["Größe.yaml", "Gr-e.yml"],
	]) {
		const { diagnostics } = parseVocabulary({
			path: `indexes/${name}`,
			text: "headings: []\n",
		});
		assert.equal(
			diagnostics?.[0]?.fix,
			`rename the file, for example to ${wanted}`,
		);
	}
});

test("a vocabulary without headings is answered at its start", () => {
	const { diagnostics } = parseVocabulary({ path, text: "title: T\n" });
	assert.equal(diagnostics?.[0]?.unexpected, 'end without "headings"');
	assert.deepEqual(diagnostics?.[0]?.at, { line: 1, column: 1 });
});

test("the order of an index holds for every heading under it, and that of a heading for those under that", () => {
	const { order, headings } = vocabulary(`order: count
headings:
  - heading: A
    order: name
    subheadings: [{heading: B, subheadings: [{heading: C}]}]
  - heading: D
`);
	assert.equal(order, "count");
	assert.deepEqual(
		headings.map((heading) => heading.order),
		["name", "name", "name", "count"],
	);
});
