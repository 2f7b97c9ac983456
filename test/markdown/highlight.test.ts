// Highlighting: classes for the languages that kernel articles show, nothing for others, and no way to put HTML in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { highlightCode } from "../../src/markdown/highlight.ts";

const samples: readonly [language: string, code: string, part: string][] = [
	["c", "return 0;", '<span class="hljs-keyword">return</span>'],
	["diff", "+added\n", '<span class="hljs-addition">+added</span>'],
	["sh", 'echo "$x"', '<span class="hljs-built_in">echo</span>'],
	["make", "# built", '<span class="hljs-comment"># built</span>'],
	["yaml", "key: 1", '<span class="hljs-attr">key:</span>'],
	["json", '{"a": 1}', '<span class="hljs-number">1</span>'],
	["python", "def f(): pass", '<span class="hljs-keyword">def</span>'],
	["rust", "fn main() {}", '<span class="hljs-keyword">fn</span>'],
];

for (const [language, code, part] of samples) {
	test(`${language} is highlighted`, () => {
		assert.ok(highlightCode(code, language).includes(part));
	});
}

test("a language that is not known is left to be shown plainly", () => {
	assert.equal(highlightCode("IF A < B", "cobol"), "");
	assert.equal(highlightCode("a < b", ""), "");
});

test("code that can't be right is highlighted as far as it goes", () => {
	const html = highlightCode('int x = "unclosed;\n}}}', "c");
	assert.ok(html.includes("unclosed"));
});

test("HTML in code is escaped in every language", () => {
	for (const [language] of samples) {
		const html = highlightCode('<script>"&"</script>', language);
		assert.doesNotMatch(html, /<\/?script/, language);
		assert.match(html, /&lt;/, language);
	}
});
