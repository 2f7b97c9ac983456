// The concordance: which sentences speak of a heading, by its name, other names, terms and symbols.
import assert from "node:assert/strict";
import { test } from "node:test";
import { concordance } from "../../src/archive/concordance.ts";
import type { IndexHeading } from "../../src/archive/heading.ts";
import { article, type Files, load } from "../archive.ts";

/** The sentences on the first heading of a vocabulary, the word in brackets, for bodies of articles filed under it. */
function sayings(keys: string, bodies: readonly string[], most = 10): string[] {
	const files: Record<string, Files[string]> = {};
	const name = /^[^\n]*/.exec(keys)?.[0] ?? "";
	for (const [n, body] of bodies.entries()) {
		files[`articles/a${n}.md`] = article(
			{
				title: `A${n}`,
				event: `${2020 - n}`,
				index: JSON.stringify([`Kernel: ${name}`]),
			},
			body,
		);
	}
	files["indexes/Kernel.yml"] =
		`headings:\n  - heading: ${keys.replaceAll("\n", "\n    ")}\n  - heading: Old name\n    see: ${name}\n`;
	const { archive, report } = load(files);
	assert.equal(report, "");
	const heading = archive.indexes[0]?.byKey.get(
		name.toLowerCase(),
	) as IndexHeading;
	return concordance(heading, most).map(
		({ before, word, after }) => `${before}[${word}]${after}`,
	);
}

test("the first sentence that holds the heading's name stands for its article", () => {
	assert.deepEqual(
		sayings("Tracing", [
			"Not this. Of tracing, this one. And tracing again.",
			"## Tracing\n\nThe section's title is none. Tracing is.",
			"Nothing.",
		]),
		["Of [tracing], this one.", "[Tracing] is."],
	);
});

test("a name is found in other endings, in either spelling of licence, and as a word of its own", () => {
	for (const [name, body, found] of [
		["Removals", "One removal.", "One [removal]."],
		["Licensing", "The licence. ", "The [licence]."],
		["Licensing", "It is licensed.", "It is [licensed]."],
		["Policy", "Two policies.", "Two [policies]."],
		["Exported symbols", "An exported\nsymbol.", "An [exported symbol]."],
		["Out-of-tree", "An out of tree module.", "An [out of tree] module."],
		["GPL", "The gpl.", "The [gpl]."],
		["GPL", "EXPORT_SYMBOL_GPL.", undefined],
		["RCU", "Percussion.", undefined],
		["日本", "日本 is found.", "[日本] is found."],
	] as const) {
		assert.deepEqual(sayings(name, [body]), found ? [found] : [], body);
	}
});

test("terms, former names, the names that lead to it and symbols of the scope note count as well", () => {
	assert.deepEqual(
		sayings(
			"Modules\nterms: [loadable code]\nformerly: [Insertions]\nscopeNote: What MODULE_LICENSE() and init_module say.",
			[
				"Some loadable code.",
				"An insertion.",
				"An old name.",
				"`MODULE_LICENSE()` it is.",
				"`init_module` it is.",
			],
		),
		[
			"Some [loadable code].",
			"An [insertion].",
			"An [old name].",
			"[MODULE_LICENSE]() it is.",
			"[init_module] it is.",
		],
	);
});

test("principal entries come first, and no more sentences than are wanted", () => {
	const bodies = ["A module.", "B module.", "C module."];
	assert.deepEqual(sayings("Module\nmain: [a2]", bodies, 2), [
		"C [module].",
		"A [module].",
	]);
});

test("a long sentence is cut on both sides at a word", () => {
	const [saying] = sayings("Tracing", [
		`${"before ".repeat(60)}tracing${" after".repeat(60)}.`,
	]);
	assert.match(saying ?? "", /^… (before )+\[tracing\]( after)+ …$/);
	assert.ok((saying ?? "").length < 350);
});
