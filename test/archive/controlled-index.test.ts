// A controlled index: its vocabulary says which headings there are, how they sort, and where they refer to.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { IndexHeading } from "../../src/archive/heading.ts";
import { indexes, only, tree } from "./trees.ts";

test("a controlled index has every heading of its file, also those without articles", () => {
	const index = only(
		indexes(
			{ A: ["Kernel: Modules/Licensing"] },
			{
				"indexes/Kernel.yml": `title: The kernel
scopeNote: All of it.
headings:
  - heading: Tracing
  - heading: Modules
    scopeNote: What can be loaded.
    subheadings:
      - heading: Licensing
      - heading: Binary
`,
			},
		),
	);
	assert.deepEqual(
		[index.title, index.scopeNote],
		["The kernel", "All of it."],
	);
	assert.deepEqual(tree(index), [
		["Modules", "", 1],
		["Modules/Binary", "", 0],
		["Modules/Licensing", "A", 1],
		["Tracing", "", 0],
	]);
	assert.equal(index.headings[0]?.scopeNote, "What can be loaded.");
	assert.deepEqual(index.headings[0]?.definedAt, {
		path: "indexes/Kernel.yml",
		at: { line: 5, column: 14 },
	});
});

test("a sort key takes the place of the name, and is not shown", () => {
	const index = only(
		indexes(
			{ A: ["Kernel: The GPL"] },
			{
				"indexes/Kernel.yml": `headings:
  - heading: Modules
  - heading: The GPL
    sortAs: GPL, the
  - heading: Firmware
    subheadings:
      - heading: A
        sortAs: z
      - heading: B
`,
			},
		),
	);
	assert.deepEqual(
		tree(index).map(([text]) => text),
		["Firmware", "Firmware/B", "Firmware/A", "The GPL", "Modules"],
	);
});

test("references lead to the headings themselves", () => {
	const index = only(
		indexes(
			{ A: ["Kernel: Modules/Licensing"] },
			{
				"indexes/Kernel.yml": `headings:
  - heading: GPL modules
    see: modules/licensing
  - heading: Modules
    seeAlso: [Tracing, Modules/Licensing]
    subheadings:
      - heading: Licensing
  - heading: Tracing
`,
			},
		),
	);
	const heading = (key: string) => index.byKey.get(key) as IndexHeading;
	assert.equal(heading("gpl modules").see, heading("modules/licensing"));
	assert.deepEqual(heading("modules").seeAlso, [
		heading("tracing"),
		heading("modules/licensing"),
	]);
	assert.equal(heading("modules").see, undefined);
});

test("a renamed heading hands its former names down, unless another heading has one of them", () => {
	const index = only(
		indexes(
			{ A: ["Kernel: Loadable code/Licensing"] },
			{
				"indexes/Kernel.yml": `headings:
  - heading: Loadable code
    formerly: [Modules]
    subheadings:
      - heading: Licensing
        formerly: [Licences]
        subheadings: [{heading: Strings}]
      - heading: Binary
  - heading: Modules-Binary
`,
			},
		),
	);
	const names = Object.fromEntries(
		[...index.byKey].map(([key, { formerly }]) => [
			key,
			formerly.map(({ text }) => text),
		]),
	);
	assert.deepEqual(names, {
		"loadable code": ["Modules"],
		"loadable code/licensing": ["Licences", "Modules/Licensing"],
		"loadable code/licensing/strings": [
			"Licences/Strings",
			"Modules/Licensing/Strings",
		],
		"loadable code/binary": [],
		"modules-binary": [],
	});
});

test("where headings are ordered by count, those with most articles come first and equals by name", () => {
	const index = only(
		indexes(
			{
				A: ["Kernel: X/Three", "Kernel: X/Two"],
				B: ["Kernel: X/Three", "Kernel: Y"],
				C: ["Kernel: X/Three", "Kernel: X/Two"],
			},
			{
				"indexes/Kernel.yml": `order: count
headings:
  - heading: Y
  - heading: X
    subheadings: [{heading: One}, {heading: A}, {heading: Two}, {heading: Three}]
`,
			},
		),
	);
	assert.deepEqual(
		tree(index).map(([text]) => text),
		["X", "X/Three", "X/Two", "X/A", "X/One", "Y"],
	);
});
