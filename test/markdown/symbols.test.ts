// Symbols: what an article says of each is noted, with the paragraph that says it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "../../src/content/address.ts";
import {
	symbolsOfBlock,
	symbolsOfSpan,
} from "../../src/markdown/identifiers.ts";
import { renderBody } from "../../src/markdown/render-body.ts";

function body(text: string) {
	return renderBody(
		{ path: "articles/one.md", text, firstLine: 1 },
		{ base: "/", images: new Map(), addressOf, ignoredSymbols: new Set() },
	);
}

const spans: readonly [code: string, symbols: readonly string[]][] = [
	["put_page", ["put_page"]],
	["vmalloc()", ["vmalloc"]],
	["vmalloc", []],
	["__symbol_get()", ["__symbol_get"]],
	["__ksymtab_gpl", ["__ksymtab_gpl"]],
	["struct page", ["page"]],
	["enum pg_level", ["pg_level"]],
	["CONFIG_PARAVIRT", ["CONFIG_PARAVIRT"]],
	["EXPORT_SYMBOL_GPL(vmalloc)", ["EXPORT_SYMBOL_GPL", "vmalloc"]],
	[
		'EXPORT_SYMBOL_NS_GPL(dma_buf_get, "DMA_BUF");',
		["EXPORT_SYMBOL_NS_GPL", "dma_buf_get"],
	],
	['MODULE_LICENSE("GPL v2")', ["MODULE_LICENSE"]],
	["main()", []],
	["if (x)", []],
	["_GPL", []],
	["modinfo -F license", []],
	["include/linux/module.h", []],
	["constructor()", ["constructor"]],
	["__proto__", ["__proto__"]],
	[`${"a_".repeat(100)}b`, []],
];
for (const [code, symbols] of spans) {
	test(`the code span ${code.slice(0, 60)} names ${symbols.join(", ") || "no symbol"}`, () => {
		assert.deepEqual(symbolsOfSpan(code), symbols);
	});
}

test("a block of C names what it calls and what has an underscore, but nothing of comments, strings and includes", () => {
	assert.deepEqual(
		symbolsOfBlock(
			'#include <linux/my_file.h>\n/* old_name() */\nint f(struct page *p)\n{\n\tif (put_page(p))\n\t\tpr_info("some_text()");\n\treturn 0;\n}\nEXPORT_SYMBOL_GPL(vmalloc);\n',
		),
		["put_page", "pr_info", "EXPORT_SYMBOL_GPL", "vmalloc"],
	);
});

test("a patch names what its lines name, and nothing of its headers", () => {
	assert.deepEqual(
		symbolsOfBlock(
			"diff --git a/mm/my_file.c b/mm/my_file.c\n--- a/mm/my_file.c\n+++ b/mm/my_file.c\n@@ -1,2 +1,2 @@ some_function(void)\n-EXPORT_SYMBOL(put_page);\n+EXPORT_SYMBOL_GPL(put_page);\n",
		),
		["EXPORT_SYMBOL", "put_page", "EXPORT_SYMBOL_GPL"],
	);
});

test("every paragraph that names a symbol is noted with its id and its words", () => {
	const { mentions, symbols, html } = body(
		"Nothing here.\n\nThe call `put_page()` is inlined.\n\n- A list names `put_page` too.\n\n```c\nput_page(page);\n```\n",
	);
	assert.deepEqual([...symbols], ["put_page"]);
	const anchors = mentions.map(({ anchor }) => anchor);
	assert.deepEqual(
		mentions.map(({ text }) => text),
		["The call put_page() is inlined.", "A list names put_page too.", ""],
	);
	for (const anchor of anchors)
		assert.ok(html.includes(`id="${anchor}"`), anchor);
});

test("a paragraph that names more symbols than can be looked through is a mistake", () => {
	const naming = (count: number) =>
		body(
			`Text.\n\n${Array.from({ length: count }, (_, n) => `\`symbol_${n}()\``).join(" ")}\n`,
		);
	assert.deepEqual(naming(500).diagnostics, []);
	assert.equal(naming(500).symbols.size, 500);
	assert.deepEqual(naming(501).diagnostics, [
		{
			path: "articles/one.md",
			at: { line: 3, column: 1 },
			unexpected: "paragraph that names 501 symbols",
			expected: "at most 500",
			fix: "split it, or list the symbols in a block of code",
		},
	]);
});
