// Markdown as text: destinations are found where CommonMark finds them, and plain text stays plain.
import assert from "node:assert/strict";
import { test } from "node:test";
import createMarkdownIt from "markdown-it";
import {
	escaped,
	link,
	withDestinations,
} from "../../src/pages/markdown-text.ts";

const replaced = (text: string) =>
	withDestinations(text, (destination) =>
		destination.endsWith(".md") ? `/${destination.toUpperCase()}` : undefined,
	);

const cases: readonly [what: string, before: string, after: string][] = [
	[
		"a link",
		"see [it](a.md) and [x](b.html)",
		"see [it](/A.MD) and [x](b.html)",
	],
	["a link with a title", '[it](a.md "T")', '[it](/A.MD "T")'],
	["a link in angle brackets", "[it](<a b.md>)", "[it](/A B.MD)"],
	["a link with parentheses", "[it](a(1).md)", "[it](/A(1).MD)"],
	["an escaped destination", "[it](a%20b.md)", "[it](/A B.MD)"],
	["an image", "![it](a.md)", "![it](/A.MD)"],
	["an image in a link", "[![x](a.md)](b.md)", "[![x](/A.MD)](/B.MD)"],
	["a link over two lines", "[it\nis](a.md)", "[it\nis](/A.MD)"],
	["a reference", "[it][r]\n\n[r]: a.md", "[it][r]\n\n[r]: /A.MD"],
	["a footnote", "x[^1]\n\n[^1]: a.md", "x[^1]\n\n[^1]: a.md"],
	[
		"a quotation",
		"> [it](a.md)\n>\n> [r]: b.md",
		"> [it](/A.MD)\n>\n> [r]: /B.MD",
	],
	["code", "`[it](a.md)` [it](b.md)", "`[it](a.md)` [it](/B.MD)"],
	["code with a backtick", "``[it](a.md)` ``", "``[it](a.md)` ``"],
	["a lone backtick", "a ` b\n\n[it](a.md) ` c", "a ` b\n\n[it](/A.MD) ` c"],
	["an escaped backtick", "\\`[it](a.md)`", "\\`[it](/A.MD)`"],
	["an escaped bracket", "[it\\](a.md)", "[it\\](a.md)"],
	[
		"a fence",
		"```\n[it](a.md)\n```\n[it](b.md)",
		"```\n[it](a.md)\n```\n[it](/B.MD)",
	],
	[
		"a fence of tildes",
		"~~~ c\n[it](a.md)\n```\n~~~",
		"~~~ c\n[it](a.md)\n```\n~~~",
	],
	[
		"a fence in a list",
		"- ```\n  [it](a.md)\n  ```\n",
		"- ```\n  [it](a.md)\n  ```\n",
	],
	[
		"a longer fence",
		"````\n```\n[it](a.md)\n````\n",
		"````\n```\n[it](a.md)\n````\n",
	],
];

for (const [what, before, after] of cases) {
	test(`destinations: ${what}`, () => {
		assert.equal(replaced(before), after);
	});
}

test("plain text is shown as it is, wherever it stands", () => {
	const md = createMarkdownIt({ html: true });
	const texts = [
		"IBM asks for invalidate_mmap_range()",
		"__kernel_fpu_begin() and *stress* of _this_",
		"AT&T &amp; <b>bold</b> <!-- x --> a < b",
		"`code` [link](x) ![image](y) \\ back",
		"C# and #",
		"1. first",
		"- dash",
		"+ plus",
		"> quoted",
		">quoted",
		"# heading #",
		"~~~",
		"---",
		"===",
		"2.6.0",
	];
	const decoded = (html: string) =>
		html
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">")
			.replaceAll("&quot;", '"')
			.replaceAll("&amp;", "&");
	for (const text of texts) {
		const inHeading = md.render(`# ${escaped(text)}`);
		assert.equal(decoded(inHeading), `<h1>${text}</h1>\n`);
		const inItem = md.render(`- ${escaped(text)}`);
		assert.equal(decoded(inItem), `<ul>\n<li>${text}</li>\n</ul>\n`);
		const inLink = md.render(link("https://example.org/", text));
		assert.equal(
			decoded(inLink),
			`<p><a href="https://example.org/">${text}</a></p>\n`,
		);
	}
	assert.equal(escaped(" two\n  lines "), "two lines");
	assert.equal(escaped("a_b_c() of 2.6"), "a_b_c() of 2.6");
});

test("a mark of code is closed by none that stands further off than a span is long", () => {
	const far = `\` [a](b.md) ${"x ".repeat(5000)}\``;
	assert.equal(
		withDestinations(far, () => "c"),
		far.replace("b.md", "c"),
	);
});

test("an address can't end the link that it stands in", () => {
	assert.equal(
		link("https://example.org/a>b c"),
		"<https://example.org/a%3Eb%20c>",
	);
	assert.equal(
		link("https://example.org/(a)", "A"),
		"[A](https://example.org/%28a%29)",
	);
});
