// Advice on what is meant as markup and shown as text: each kind has its place and what to write in its stead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { shownAsText } from "../../src/check/shown-as-text.ts";
import { contentParser } from "../../src/content/parse.ts";
import { article, siteYml } from "../archive.ts";

/** What is advised of a body: the lines and columns in it, what stands there and what to paste. */
function advice(body: string): string[] {
	const text = article({}, body);
	const texts = [
		{ path: "site.yml", text: siteYml },
		{ path: "articles/one.md", text },
	];
	const folder = { root: "/", texts, images: new Map(), diagnostics: [] };
	const content = contentParser()(folder);
	const before = text.split("\n").length - body.split("\n").length;
	return shownAsText(folder, content).map(
		({ at, unexpected, fix }) =>
			`${at.line - before}:${at.column} ${unexpected} → ${fix}`,
	);
}

test("HTML, comments and marks that are nearly those of markdown are told of, each in its place", () => {
	assert.deepEqual(
		advice(
			`A <b>bold</b> word.

- in a list <br>
  and <span class="x">so</span> on

<!-- to be checked -->

##Title

Of [[Taint flags]], [the mail] (https://example.org/mail) and [this] (other.md#at).[^1]

[^1]: A note with <i>marks</i> in it.
`,
		),
		[
			'1:3 HTML "<b>" → put the words between ** and **',
			'3:13 HTML "<br>" → end the line with a backslash',
			'4:7 HTML "<span class="x">" → delete it, or put it between backticks where it is to be seen',
			'6:1 comment "<!-- to be checked -->" → delete it',
			'8:1 heading "##Title" → ## Title',
			'10:4 link of a wiki "[[Taint flags]]" → [Taint flags](other-article.md)',
			'10:21 link "[the mail] (https://example.org/mail)" → [the mail](https://example.org/mail)',
			'10:63 link "[this] (other.md#at)" → [this](other.md#at)',
			'12:19 HTML "<i>" → put the words between * and *',
		],
	);
});

test("marks of other tools are told of, a table without its line of hyphens once", () => {
	assert.deepEqual(
		advice(
			`## Fixed {#foo}

:::note
Mind {{ site.title }} and {% raw %}, ==this== too.
:::

- [ ] to do
- [x] done

| a | b |
| 1 | 2 |
`,
		),
		[
			'1:10 id or class "{#foo}" → delete it; `anchors` in the front matter keeps an old anchor',
			'3:1 mark of a container ":::note" → > [!NOTE], and begin the lines below with > and a space',
			'4:6 mark of a template "{{ site.title }}" → delete it, or put it between backticks where it is to be seen',
			'4:27 mark of a template "{% raw %}" → delete it, or put it between backticks where it is to be seen',
			'4:38 highlighting "==this==" → **this**',
			'5:1 mark of a container ":::" → delete it',
			'7:3 box of a task "[ ]" → delete it',
			'8:3 box of a task "[x]" → delete it',
			'10:1 row of a table "| a | b |" → | --- | --- |',
		],
	);
	assert.deepEqual(
		advice("a == b == c, `{{ x }}`, `#define A {#x}`, a|b|c, [x](y.md) z.\n"),
		[],
	);
});

test("what is code, escaped, an address or no element of HTML is meant as text", () => {
	assert.deepEqual(
		advice(
			`\`<b>\` and \\<b>, \`#include\`, <https://example.org/>, <a.person@example.org>, list_head<T>, \\[[x]], a [x] (as he said) [^1].

    <b>indented</b>

\`\`\`html
<!-- shown -->
\`\`\`

[^1]: Of \`<i>\`.
`,
		),
		[],
	);
});
