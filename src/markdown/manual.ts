// The manual of markdown: what authors can write, each with an example, for documents that show the example and what it becomes.

/** Something that authors can write, and the rows of the parser's table that it shows. */
interface Feature {
	readonly name: string;
	readonly example: string;
	readonly shows?: readonly string[];
	readonly note?: string;
	/** Where it can't be shown within a page that tells of it. */
	readonly isOnlyTold?: true;
}

/** What stands within a line. */
const inLine: readonly Feature[] = [
	{ name: "Emphasis", example: "*a word* or **two words**" },
	{
		name: "A symbol, or other code",
		example: "`unmap_mapping_range()`",
		shows: ["identifiers", "symbols"],
		note: "leads to the symbol's page where it has one",
	},
	{
		name: "A link to an article or a page",
		example: "[two dates](about.md#two-dates)",
		shows: ["links", "anchors"],
		note: "the path from this file to that one",
	},
	{
		name: "A link out of the archive",
		example: "[kernel.org](https://www.kernel.org/)",
	},
	{ name: "Quotation marks", example: 'the "derived work" argument' },
];

/** What takes lines of its own. */
const blocks: readonly Feature[] = [
	{
		name: "A heading",
		example: "## What holds today",
		shows: ["headings"],
		note: "Two signs for a section, three within one. Its anchor is `#what-holds-today`.",
		isOnlyTold: true,
	},
	{
		name: "Lists",
		example: "- one point\n- another\n\n1. first\n2. second",
		shows: ["paragraphs"],
		note: "Every paragraph and point gets a number and an address of its own.",
	},
	{
		name: "A quotation",
		example: "> What somebody wrote, word for word.",
	},
	{
		name: "Positions and terms",
		example:
			"The one side\n: A module is a derived work.\n\nThe other side\n: It depends on the module.",
		shows: ["definition-lists"],
	},
	{
		name: "A table",
		example:
			"| Macro | Who may use it |\n| --- | --- |\n| `EXPORT_SYMBOL()` | every module |\n| `EXPORT_SYMBOL_GPL()` | modules under the GPL |",
		shows: ["blocks"],
		note: "Its rows have numbers and addresses, as the points of a list have.",
	},
	{
		name: "A footnote",
		example:
			"Nothing was settled in public.[^lwn]\n\n[^lwn]: LWN.net, 25 February 2004.",
		shows: ["footnotes", "references"],
		note: "It stands at the foot of the page. A mark without its footnote is a mistake.",
	},
	{
		name: "A remark",
		example: "> [!NOTE]\n> This is no legal advice.",
		shows: ["alerts"],
		note: "Also `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]`.",
	},
	{
		name: "Code",
		example: '```c\nMODULE_LICENSE("GPL");\n```',
		shows: ["fences", "code"],
		note: "In colour for `c`, `diff`, `sh`, `make`, `yaml`, `json`, `python` and `rust`, up to 1000 characters in a line and 50000 in an article. A block that nothing closes is a mistake.",
	},
	{
		name: "A mail",
		example:
			"```mail\n> Should this be exported?\n\nNot to modules that are not GPL.\n```",
		shows: ["mail"],
		note: "As it was sent; each level of quoting looks different.",
	},
	{
		name: "A picture",
		example: "![A chart of exports by release](exports.png)",
		shows: ["images"],
		note: "A file beside the article's own; the words stand in for it where it can't be seen.",
		isOnlyTold: true,
	},
];

/** The rows of the parser's table that the manual shows. */
export const shownInManual: ReadonlySet<string> = new Set(
	[...inLine, ...blocks].flatMap(({ shows }) => shows ?? []),
);

/** Gives the manual as markdown: a table of what stands within a line, then each block as it is written and as it looks. */
export function markdownManual(): string {
	const rows = inLine.map(
		({ name, example, note }) =>
			`| ${name}${note === undefined ? "" : `: ${note}`} | ${code(example)} | ${example} |`,
	);
	return [
		"| what | you write | readers see |\n| --- | --- | --- |",
		...rows,
		...blocks.flatMap(({ name, example, note, isOnlyTold }) => [
			`\n### ${name}`,
			...(note === undefined ? [] : [`\n${note}`]),
			`\n${fenced(example)}`,
			...(isOnlyTold ? [] : [`\n${example}`]),
		]),
	].join("\n");
}

/** A code span that may hold backticks (CommonMark 0.31, section 6.1). */
function code(text: string): string {
	return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function fenced(text: string): string {
	const fence = text.includes("```") ? "````" : "```";
	return `${fence}\n${text}\n${fence}`;
}
