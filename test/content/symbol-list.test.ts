// `symbols.yml`: the names that symbols had, and the names in code that are none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

function loaded(symbols: string, body = "`put_page()` and `my_module`.\n") {
	return load({
		"site.yml": siteYml,
		"symbols.yml": symbols,
		"articles/one.md": article({}, body),
	});
}

test("a symbol leads to the names that it had, and they lead to it", () => {
	const { page, report } = loaded(
		"symbols:\n  - symbol: unmap_mapping_range\n    formerly: [invalidate_mmap_range]\n    note: Takes mappings away.\n",
	);
	assert.equal(report, "");
	assert.match(
		page("/Symbols/unmap_mapping_range/"),
		/Takes mappings away\.[\s\S]*Formerly<\/dt><dd><a href="\/Symbols\/invalidate_mmap_range\/">/,
	);
	assert.match(
		page("/Symbols/invalidate_mmap_range/"),
		/Now called<\/dt><dd><a href="\/Symbols\/unmap_mapping_range\/">/,
	);
});

test("a name that is to be ignored is no symbol", () => {
	const { archive, page } = loaded("ignore: [my_module]\n");
	assert.deepEqual([...archive.symbols.keys()], ["put_page"]);
	assert.match(page("/Articles/one/"), /<code>my_module<\/code>\./);
});

const refused: readonly [name: string, text: string, report: string][] = [
	[
		"a name that stands twice",
		"symbols:\n  - symbol: a_b\n  - symbol: c_d\n    formerly: [a_b]\n",
		'symbols.yml:4:16: Unexpected second "a_b", expected each name once, as a symbol or as what one was called before (see symbols.yml:2:13)\n  fix: delete one of the two',
	],
	[
		"a name with parentheses",
		"ignore: [a_b()]\n",
		'symbols.yml:1:10: Unexpected item of a list of "a_b()", expected a symbol\'s name of at most 100 characters, such as unmap_mapping_range',
	],
	[
		"a name of 200 characters",
		`symbols:\n  - symbol: ${"a_".repeat(100)}\n`,
		"expected a symbol's name of at most 100 characters, such as unmap_mapping_range",
	],
];
for (const [name, text, expected] of refused) {
	test(`${name} is refused at its place`, () => {
		const { report } = loaded(text);
		assert.ok(report.includes(expected), report);
	});
}
