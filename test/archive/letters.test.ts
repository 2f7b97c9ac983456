// The A to Z: every title and every symbol, each under its letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { letterOf, lettersOf } from "../../src/archive/letters.ts";
import { article, load } from "../archive.ts";

test("a name is found under its first letter, whatever stands before it", () => {
	const names = {
		__symbol_get: "S",
		"“Quoted”": "Q",
		Ärger: "A",
		"2.6 and on": "0–9",
		内核: "漢字",
		許可: "漢字",
		한국: "ᄒ",
		ÉTAT: "E",
		ядро: "Я",
		"…": "0–9",
	};
	for (const [name, letter] of Object.entries(names)) {
		assert.equal(letterOf(name), letter, name);
	}
});

test("titles and symbols stand together in order, a symbol with every article that mentions it", () => {
	const { archive } = load({
		"articles/a.md": article(
			{ title: "Kallsyms", event: "2020" },
			"`kallsyms_lookup_name()` and `__kernel_fpu_begin`.",
		),
		"articles/b.md": article(
			{ title: "Alpha", event: "2004" },
			"Again `kallsyms_lookup_name`.",
		),
	});
	assert.deepEqual(
		lettersOf(archive.articles, archive.symbols, "en").map((one) => [
			one.letter,
			one.count,
			one
				.entries()
				.map(({ text, articles }) => [text, articles.map(({ slug }) => slug)]),
		]),
		[
			["A", 1, [["Alpha", ["b"]]]],
			[
				"K",
				3,
				[
					["Kallsyms", ["a"]],
					["kallsyms_lookup_name", ["a", "b"]],
					["__kernel_fpu_begin", ["a"]],
				],
			],
		],
	);
});

test("the page of a letter leads to articles, and the search page without JavaScript leads to it", () => {
	const { page, main } = load({
		"articles/a.md": article({ title: "Kallsyms" }, "`kernel_fpu_begin()`."),
	});
	assert.match(main("/A-Z/"), /<a href="\/A-Z\/K\/">K<\/a>/);
	assert.match(main("/A-Z/K/"), /<a href="\/Articles\/a\/">Kallsyms<\/a>/);
	assert.match(
		main("/A-Z/K/"),
		/<code>kernel_fpu_begin<\/code><\/a><ul><li><a href="\/Articles\/a\/">/,
	);
	assert.match(page("/Search/"), /<noscript>.*href="\/A-Z\/"/s);
	assert.match(page("/404.html"), /href="\/A-Z\/"/);
});
