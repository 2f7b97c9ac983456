// Headings renamed, merged and divided: what becomes of the vocabulary's text and of the articles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { divided, merged, renamed } from "../../src/headings/moves.ts";
import { article, load } from "../archive.ts";

const vocabulary = `# The kernel's index.
scopeNote: All of it.
headings:
  - heading: GPL   # the licence
    seeAlso: [Modules/Licences, USB]
  - heading: Licence strings
    see: Modules/Licences

  # Modules and what goes with them.
  - heading: Modules
    scopeNote: >-
      What is loaded,
      and how.
    subheadings:
      - heading: Licences
        scopeNote: Strings.
        subheadings:
          - heading: Strings
      - heading: Binary
        formerly: [Blobs]
        seeAlso:
          - Modules/Licences
          - GPL
  - heading: USB
`;

const filed = (...entries: string[]) =>
	article({ index: JSON.stringify(entries.map((one) => `Kernel: ${one}`)) });

const texts = {
	"indexes/Kernel.yml": vocabulary,
	"articles/one.md": filed("Modules/Licences", "USB"),
	"articles/two.md": filed("Modules/Licences/Strings", "Modules/Binary"),
};

const files = {
	vocabulary: { path: "indexes/Kernel.yml", text: vocabulary },
	articles: ["articles/one.md", "articles/two.md"].map((path) => ({
		path,
		text: texts[path as keyof typeof texts],
	})),
};

const heading = (...path: string[]) => ({
	entry: { index: "Kernel", path },
	formerly: [],
});

/** The vocabulary with changes made; the whole archive is right with all of them. */
function after(changes: readonly { path: string; new: string }[]): string {
	const edited = {
		...texts,
		...Object.fromEntries(changes.map((one) => [one.path, one.new])),
	};
	assert.equal(load(edited).report, "");
	return edited["indexes/Kernel.yml"];
}

test("a heading that is renamed keeps its place, its comments and its old name; references and articles follow", () => {
	const changes = renamed(files, heading("Modules", "Licences"), [
		"Modules",
		"Licensing",
	]);
	assert.equal(
		after(changes),
		vocabulary
			.replaceAll("Modules/Licences", "Modules/Licensing")
			.replace(
				"- heading: Licences\n",
				"- heading: Licensing\n        formerly: [Modules/Licences]\n",
			),
	);
	assert.deepEqual(
		changes.slice(1).map((one) => one.new),
		[
			filed("Modules/Licensing", "USB"),
			filed("Modules/Licensing/Strings", "Modules/Binary"),
		],
	);
});

test("a heading that is renamed again keeps both old names", () => {
	const [change] = renamed(
		{ ...files, articles: [] },
		{ ...heading("Modules", "Binary"), formerly: ["Blobs"] },
		["Modules", "Closed"],
	);
	assert.match(
		change?.new ?? "",
		/- heading: Closed\n {8}formerly: \[Blobs, Modules\/Binary\]\n/,
	);
});

test("a heading that has an old name of its own again keeps only those that differ", () => {
	for (const [formerly, left] of [
		["[Blobs]", "[Modules/Binary]"],
		["[Blobs, Opaque]", "[Opaque, Modules/Binary]"],
		["[Modules/Blobs]", "[Modules/Binary, Blobs]"],
	]) {
		const text = vocabulary.replace("[Blobs]", formerly ?? "");
		const [change] = renamed(
			{ vocabulary: { path: "indexes/Kernel.yml", text }, articles: [] },
			{ ...heading("Modules", "Binary"), formerly: ["Blobs"] },
			formerly?.includes("/") ? ["Modules", "Blobs"] : ["Blobs"],
		);
		assert.ok(change?.new.includes(`formerly: ${left}\n`), change?.new);
	}
});

test("a heading whose new name has a slash of its own is written with a backslash before it", () => {
	const changes = renamed(files, heading("USB"), ["USB/IP"]);
	assert.match(
		after(changes),
		/- heading: "USB\\\\\/IP"\n {4}formerly: \[USB\]\n/,
	);
	assert.match(
		after(divided(files, heading("USB").entry, ["TCP/IP"], new Map())),
		/- heading: "TCP\\\\\/IP"\n/,
	);
});

test("a heading that is given another place takes what is under it along, indented for where it goes", () => {
	const changes = renamed(files, heading("Modules", "Licences"), ["Licensing"]);
	assert.equal(
		after(changes),
		vocabulary
			.replaceAll("Modules/Licences", "Licensing")
			.replace(
				/ {6}- heading: Licences\n {8}scopeNote: Strings\.\n {8}subheadings:\n {10}- heading: Strings\n/,
				"",
			) +
			"  - heading: Licensing\n    formerly: [Modules/Licences]\n    scopeNote: Strings.\n    subheadings:\n      - heading: Strings\n",
	);
});

test("a heading goes under one that had no subheadings, and the list that it leaves empty goes with it", () => {
	const changes = renamed(files, heading("Modules", "Licences", "Strings"), [
		"USB",
		"Strings",
	]);
	assert.equal(
		after(changes),
		`${vocabulary.replace("        subheadings:\n          - heading: Strings\n", "")}    subheadings:\n      - heading: Strings\n        formerly: [Modules/Licences/Strings]\n`,
	);
});

test("a heading that is merged leaves its name to the other, and no reference to itself or twice", () => {
	const changes = merged(files, heading("GPL"), ["Modules", "Licences"]);
	assert.equal(
		after(changes),
		vocabulary
			.replace(
				"  - heading: GPL   # the licence\n    seeAlso: [Modules/Licences, USB]\n",
				"",
			)
			.replace("          - GPL\n", "")
			.replace(
				"- heading: Licences\n",
				"- heading: Licences\n        formerly: [GPL]\n",
			),
	);
});

test("an article under both of two merged headings is filed once", () => {
	const both = {
		...files,
		articles: [
			{ path: "articles/one.md", text: filed("USB", "Modules/Binary") },
		],
	};
	const changes = merged(both, heading("USB"), ["Modules", "Binary"]);
	assert.equal(
		changes.find(({ path }) => path === "articles/one.md")?.new,
		filed("Modules/Binary"),
	);
	assert.match(changes[0]?.new ?? "", /formerly: \[Blobs, USB\]/);
});

test("a heading that is divided gets subheadings, and the articles that are assigned go under them", () => {
	const changes = divided(
		files,
		{ index: "Kernel", path: ["USB"] },
		["Drivers", "Gadgets: all"].map((name) => name.replace(":", ",")),
		new Map([["articles/one.md", "Drivers"]]),
	);
	assert.equal(
		after(changes),
		`${vocabulary}    subheadings:\n      - heading: Drivers\n      - heading: "Gadgets, all"\n`,
	);
	assert.equal(changes[1]?.new, filed("Modules/Licences", "USB/Drivers"));
});

test("a vocabulary in braces is renamed in place, and refused where it would have to be moved", () => {
	const text =
		"headings: [{heading: A, seeAlso: [B]}, {heading: B}, {heading: 'C'}]\n";
	const braces = {
		vocabulary: { path: "indexes/Kernel.yml", text },
		articles: [],
	};
	assert.equal(
		renamed(braces, heading("B"), ["B, and more"])[0]?.new,
		`headings: [{heading: A, seeAlso: ["B, and more"]}, {heading: "B, and more", formerly: [B]}, {heading: 'C'}]\n`,
	);
	assert.equal(
		merged(braces, heading("B"), ["A"])[0]?.new,
		"headings: [{heading: A, formerly: [B], seeAlso: []}, {heading: 'C'}]\n",
	);
	assert.throws(
		() => renamed(braces, heading("B"), ["A", "B"]),
		/The heading "A\/B" is written|The heading "B" is written in braces or brackets/,
	);
});

test("a vocabulary with CRLF keeps it", () => {
	const crlf = {
		vocabulary: {
			path: "indexes/Kernel.yml",
			text: vocabulary.replaceAll("\n", "\r\n"),
		},
		articles: [],
	};
	const [change] = renamed(crlf, heading("Modules", "Licences"), ["Licensing"]);
	assert.doesNotMatch(change?.new ?? "", /[^\r]\n/);
	assert.match(change?.new ?? "", /formerly: \[Modules\/Licences\]\r\n/);
});

for (const [form, before, after] of [
	["line by line", "\n    seeAlso:\n      - Exports # near", ""],
	["in brackets", "\n    seeAlso: [Exports]", ""],
	[
		"on the line of the dash",
		"seeAlso:\n      - Exports\n    heading: Licensing",
		"seeAlso: []\n    heading: Licensing",
	],
] as const) {
	test(`a see also ${form} that held nothing but the merged heading goes`, () => {
		const named = form.endsWith("dash") ? "" : "heading: Licensing";
		const text = `headings:\n  - heading: Exports\n  - ${named}${before}\n`;
		const [change] = merged(
			{
				vocabulary: { path: "indexes/Kernel.yml", text },
				articles: [],
			},
			heading("Exports"),
			["Licensing"],
		);
		const last = after === "" ? "heading: Licensing" : after;
		assert.equal(
			change?.new,
			`headings:\n  - ${last}\n    formerly: [Exports]\n`,
		);
		const site = load({
			"indexes/Kernel.yml": change?.new ?? "",
			"articles/one.md": filed("Licensing"),
		});
		assert.equal(site.report, "");
	});
}
