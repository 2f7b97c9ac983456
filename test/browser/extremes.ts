// An archive of what strains a layout: very long and foreign titles, endless words, wide tables and code, many notes and none.
import { article, type Files, siteYml } from "../archive.ts";

const times = <T>(count: number, of: (n: number) => T): T[] =>
	Array.from({ length: count }, (_, n) => of(n + 1));

const table = (columns: number): string =>
	[
		times(columns, (n) => `Column ${n}`),
		times(columns, () => "---"),
		times(columns, (n) => `\`value_of_${n}\``),
	]
		.map((row) => `| ${row.join(" | ")} |`)
		.join("\n");

const symbol = times(40, (n) => `subsystem${n}`).join("_");

/** The extreme articles by the name of what is extreme in them: the archive's `articles/NAME.md`. */
const articles: Readonly<Record<string, string>> = {
	"long-title": article(
		{
			title: `${"A title that goes on and on about every module and its licence ".repeat(5).slice(0, 299)}.`,
			author: '["Siobhán O\'Brien", "N\'Gugi wa D\'Souza"]',
		},
		"Text. ".repeat(80),
	),
	"arabic-title": article(
		{
			title: "رخصة وحدات النواة وما يجوز تصديره إلى وحدة مملوكة",
			summary: "خلاصة قصيرة تخبر بما انتهى إليه الأمر.",
		},
		"نص عربي عن `EXPORT_SYMBOL_GPL()` وما حوله من خلاف، في فقرة طويلة. ".repeat(
			8,
		) +
			"\n\n- بند أول\n- بند ثان\n\n> اقتباس من رسالة.\n\n> [!NOTE]\n> ملاحظة.\n\n```c\nEXPORT_SYMBOL_GPL(foo);\n```\n\n| عمود | عمود |\n| --- | --- |\n| قيمة | قيمة |\n\nنص.[^1]\n\n[^1]: حاشية.\n",
	),
	"chinese-title": article(
		{ title: "内核模块的许可证：哪些符号可以导出给专有模块，哪些不可以" },
		`${"内核模块的许可证决定了它能使用哪些符号。".repeat(30)}\n`,
	),
	"script-title": article(
		{
			title: "<script>alert(document.title)</script>",
			summary: "'\"><img src=x onerror=alert(1)>'",
		},
		"<script>alert(1)</script>\n\n[A link](arabic-title.md) to another article.\n",
	),
	"long-word": article(
		{
			title: `Endless ${"word".repeat(100)}`,
			summary: "summary".repeat(60),
			sources: `[{title: ${"source".repeat(70)}, by: ${"name".repeat(60)}, url: "https://example.org/${"path".repeat(100)}"}]`,
			index: `["Kernel: ${"Heading".repeat(16)}/${"Sub".repeat(35)}"]`,
		},
		[
			"word".repeat(100),
			`\`${symbol}()\` and \`${"x".repeat(400)}\``,
			`## ${"heading".repeat(40)}`,
			`- ${"item".repeat(100)}`,
			`> ${"quotation".repeat(50)}`,
			`> [!WARNING]\n> ${"warning".repeat(60)}`,
			`https://example.org/${"path/".repeat(90)}`,
			`Term ${"term".repeat(100)}\n: ${"meaning".repeat(60)}`,
			`| One | Two |\n| --- | --- |\n| ${"cell".repeat(100)} | \`${symbol}\` |`,
			`Noted.[^1]\n\n[^1]: ${"note".repeat(100)}`,
		].join("\n\n"),
	),
	"wide-table": article({ title: "A table of forty columns" }, table(40)),
	"long-code": article(
		{ title: `Lines of code, and ${symbol.slice(0, 120)}()` },
		`\`\`\`c\nint x = ${"1 + ".repeat(125)}0;\n\`\`\`\n\n    ${"plain ".repeat(90)}\n\n1. In a list:\n\n   \`\`\`\n   ${"y".repeat(500)}\n   \`\`\`\n`,
	),
	"many-footnotes": article(
		{ title: "Two hundred footnotes" },
		`${times(200, (n) => `Said.[^${n}]`).join(" ")}\n\n${times(200, (n) => `[^${n}]: Note ${n}, of \`symbol_${n}()\`.`).join("\n")}\n`,
	),
	"no-heading": article({ title: "No heading and no summary" }, "One line.\n"),
	"many-headings": article(
		{ title: "Eighty headings" },
		times(
			80,
			(n) =>
				`${n % 4 === 1 ? "##" : n % 4 === 2 ? "###" : "####"} Part ${n} of a long article\n\nText ${n}.`,
		).join("\n\n"),
	),
	"deep-lists": article(
		{ title: "Lists, quotations and alerts within each other" },
		`${times(9, (n) => `${"  ".repeat(n - 1)}- Level ${n} of a list that is nested`).join("\n")}\n\n${times(7, (n) => `${"> ".repeat(n)}Quotation ${n}`).join("\n")}\n\n> [!CAUTION]\n> Text.\n>\n> > A quotation in an alert.\n>\n> | A | B |\n> | --- | --- |\n> | ${"c ".repeat(60)} | d |\n`,
	),
};

/** The names of the extreme articles; `Articles/NAME/` is the address of each. */
export const extremeNames: readonly string[] = Object.keys(articles);

/** The archive as files: open indexes, and settings with an endless title of its own. */
export const extremes: Files = {
	"site.yml": siteYml.replace(
		"Tiny archive",
		`An archive with a long name and an ${"endless".repeat(12)} word`,
	),
	...Object.fromEntries(
		Object.entries(articles).map(([name, text]) => [
			`articles/${name}.md`,
			text,
		]),
	),
};
