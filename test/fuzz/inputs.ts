// Inputs by chance: text that is made of what a language gives a meaning, whole, cut off, nested and repeated.
import fc from "fast-check";

/** The pieces of a language: what stands between bars, and the bar. */
function pieces(listed: string): string[] {
	return [...listed.split("|").filter((one) => one !== ""), "|"];
}

/** What markdown, and what is added to it here, gives a meaning. */
const marks = pieces(
	"[|]|(|)|<|>|![|](|][|]:|[^|^[|[^1]|[^1]: |[x]: |*|**|_|`|``|```|~~~|\\|&|&lt;|&#x3c;|&#0;|#|## |> |- |1. |: |\t|    |  \n|\n|\n\n|---|===|$|\"|'|--|...|(c)|[!NOTE]|[!TIP] <b>|\n> [!WARNING]\n> |<script>|</script>|<img src=x onerror=alert(1)>|<!--|-->|<![CDATA[|javascript:|JaVaScRiPt&colon;|java\nscript:|data:text/html,|vbscript:|file:///etc/passwd|//evil.example/|\\\\evil.example\\|https://example.org/|mailto:a@b.example|../2003/other.md|one.md#x|#anchor|/Kernel/Index/#Modules|chart.png|\" onclick=\"|' style='x|x_y_z()|EXPORT_SYMBOL_GPL(a_b)|struct page|word|é|\u202e|\u0000|\u0007|\ud800|\ufeff|\u2028|😀|ß|İ|%00|%2e%2e%2f|%|{{ x }}|{% x %}|<% x %>|#{x}|__proto__|constructor",
);

const languages = [
	"c",
	"diff",
	"sh",
	"make",
	"yaml",
	"json",
	"python",
	"rust",
	"mail",
	'x" onload="y',
];

/** A piece that is repeated so often that what is not linear shows. */
function repeated(piece: fc.Arbitrary<string>, most: number) {
	return fc
		.tuple(piece, fc.integer({ min: 2, max: most }))
		.map(([text, times]) => text.repeat(times));
}

/** Text of some pieces. */
function textOf(pieces: fc.Arbitrary<string>, most = 30): fc.Arbitrary<string> {
	return fc
		.array(
			fc.oneof(
				{ weight: 12, arbitrary: pieces },
				{ weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
				{ weight: 1, arbitrary: repeated(pieces, 40) },
			),
			{ maxLength: most },
		)
		.map((parts) => parts.join(""));
}

const piece = fc.constantFrom(...marks);

const fence = fc
	.tuple(fc.constantFrom(...languages), textOf(piece, 12))
	.map(([language, text]) => `\n\`\`\`${language}\n${text}\n\`\`\`\n`);

const table = fc
	.tuple(
		fc.integer({ min: 1, max: 8 }),
		fc.array(textOf(piece, 3), { maxLength: 8 }),
	)
	.map(
		([columns, cells]) =>
			`\n${"|a".repeat(columns)}|\n${"|:-:".repeat(columns)}|\n|${cells.join("|")}|\n`,
	);

/** A body in markdown. */
export const markdownText = fc
	.array(
		fc.oneof(
			{ weight: 8, arbitrary: textOf(piece) },
			{ weight: 1, arbitrary: fence },
			{ weight: 1, arbitrary: table },
		),
		{ maxLength: 4 },
	)
	.map((parts) => parts.join("\n"));

const yamlPieces = pieces(
	'a: |a:|: |- |? |\n|\n  |\n    |\t|{|}|[|]|,|&a |*a|!!str |!!js/function |!x |%YAML 1.1|---|...|#|\'|"|\\|>-\n|@|`|~|null|true|2.6|0x1f|1e400|.nan|2004-02-16|<<: |__proto__: |constructor: |toString: |é|\u0007|\ufeff|\u2028|title: |date: |event: |author: |summary: |index: |"Kernel: Modules"|kind: |mail: |symbols: |decisions: |positions: |standsAs: |standsAsOf: |supersedes: |aliases: |anchors: |draft: |corrections: |license: |imported: |sources: |url: |headings: |heading: |subheadings: |see: |seeAlso: |formerly: |sortAs: |terms: |main: |order: |symbol: |since: |note: |ignore: |releases: |release: |synonyms: |MIT|https://example.org/|../2003/other.md|refused|open|in force',
);

/** Text that looks like YAML. */
export const yamlText = textOf(fc.constantFrom(...yamlPieces), 25);

/** A YAML value in flow style, of any shape and of the keys that a schema may know. */
export const yamlValue: fc.Arbitrary<string> = fc
	.jsonValue({ maxDepth: 3, stringUnit: "binary" })
	.map((value) => JSON.stringify(value));

const keyNames = yamlPieces
	.filter((one) => /^[a-z]\w+: $/i.test(one))
	.map((one) => one.slice(0, -2));

/** Mappings of known keys with values that are mostly not theirs. */
export const knownKeys = fc
	.dictionary(
		fc.constantFrom(...keyNames),
		fc.oneof(
			yamlValue,
			fc.constantFrom(
				...[
					"2026-01-01",
					"2004-02",
					'"Kernel: Modules"',
					'["Kernel: Modules"]',
				],
				...[
					"A title",
					"MIT",
					"true",
					"refused",
					"[a_b, c_d]",
					"{a: b}",
					"[{symbol: a_b, date: 2004, outcome: open}]",
				],
			),
		),
		{ maxKeys: 8 },
	)
	.map((keys) =>
		Object.entries(keys)
			.map(([key, value]) => `${key}: ${value}\n`)
			.join(""),
	);

const htmlPieces = pieces(
	'<html>|<head>|<title>A [LWN.net]</title>|<body>|<div class="ArticleText">|<p>|</p>|</div>|<table>|<tr>|<td>|Index entries for this article|<div class="CommentBox">|<pre>|<a href="javascript:alert(1)">|<a href="/Articles/7/">|</a>|<img src="data:image/png;base64,AA">|<script>alert(1)</script>|<svg onload=alert(1)>|<iframe src=x>|<style>|<template>|<noscript>|<math>|<!--|-->|&lt;script&gt;|&#60;|to post comments|February 25, 2004|By Jane Doe|word|\n|[|](|`|```|\u0000|é|</html>',
);

/** A page as it may have been saved. */
export const savedPage = textOf(fc.constantFrom(...htmlPieces), 40).map(
	(text) => `<html>${text}`,
);

const mailPieces = pieces(
	"From a@b.example Mon Feb 16 10:00:00 2004\n|From: A <a@b.example>\n|Subject: |=?utf-8?B?w6k=?=|=?x?Q?=|Message-ID: <1@b.example>\n|Date: Mon, 16 Feb 2004 10:00:00 +0000\n|Date: never\n|Content-Type: text/html\n|Content-Type: multipart/mixed; boundary=x\n|--x\n|--x--\n|Content-Transfer-Encoding: base64\n|Content-Transfer-Encoding: quoted-printable\n|=3D=|\n|\n\n|>From |> |```|word|<script>|\u0000|é|: |;",
);

/** A mail, or an mbox, as it may have been saved. */
export const savedMail = textOf(fc.constantFrom(...mailPieces), 30).map(
	(text) => `From: A <a@b.example>\nSubject: x\n${text}`,
);

const symversPieces = pieces(
	"0x12345678|0x|\t|\n|a_b|c_d|__proto__|vmlinux|drivers/x|EXPORT_SYMBOL|EXPORT_SYMBOL_GPL|EXPORT_UNUSED_SYMBOL|DMA_BUF|module:kvm|# Source: x|[EXPORT_SYMBOL]|[|]| |é|0x00000000\ta_b\tvmlinux\tEXPORT_SYMBOL\n|0x00000000\tc_d\tx\tEXPORT_SYMBOL_GPL\tNS\n",
);

/** What looks like a Module.symvers, or like the file of a release. */
export const symversText = textOf(fc.constantFrom(...symversPieces), 30);

const queryPieces = pieces(
	'heading:|year:|author:|symbol:|kind:|headin:|2003..2006|2006..|..|-|"|“|”| |*|/|(|)|:|word|a_b()|EXPORT_SYMBOL_GPL(x);|C++|é|ß|İ|رخصة|\u202e|<script>|\\|😀|constructor|__proto__|2004|Modules/Licensing',
);

/** A line of the query language. */
export const queryLine = textOf(fc.constantFrom(...queryPieces), 20);
