// Advice on tables: a row with more cells than its table has columns, whose last cells readers never see.
import createMarkdownIt, { type Token } from "markdown-it";
import type { Content } from "../content/parse.ts";
import type { ContentFolder } from "../content/read.ts";
import { counted } from "../diagnostics/counted.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";

/** The line below the head of a table: most texts have none, and are not read again. */
const delimiter = /^[ \t>]*[|:-][|: \t-]*$/m;

const reader = createMarkdownIt({ html: false });

/** Finds the rows of tables that have cells without a column. */
export function cellsWithoutColumn(
	{ texts }: Pick<ContentFolder, "texts">,
	{ bodies }: Pick<Content, "bodies">,
): Diagnostic[] {
	return texts.flatMap(({ path, text }) => {
		const { markdown = "" } = bodies.get(path) ?? {};
		if (!markdown.includes("|") || !delimiter.test(markdown)) return [];
		const first = text
			.slice(0, text.length - markdown.length)
			.split("\n").length;
		const lines = markdown.split("\n");
		return rowsIn(reader.parse(markdown, {})).flatMap(({ at, columns }) => {
			const line = lines[at] ?? "";
			const cells = cellsOf(line);
			const lost = cells.slice(columns).join(" | ");
			// An empty one is nothing to miss.
			if (lost.replace(/[|\s]/g, "") === "") return [];
			return [
				{
					path,
					at: { line: first + at, column: line.lastIndexOf(lost) + 1 || 1 },
					unexpected: `row of ${counted(cells.length, "cell")}, of which readers never see ${quote(lost)}`,
					expected: `${counted(columns, "cell")}, as the head of its table has`,
					fix: "give the table another column, or write \\| where the sign itself is meant",
				},
			];
		});
	});
}

/** The rows of the bodies of tables: the line of each, counted from 0, and how many columns its table has. */
function rowsIn(tokens: readonly Token[]): { at: number; columns: number }[] {
	let columns = 0;
	let isHead = false;
	return tokens.flatMap(({ type, map }) => {
		if (type === "thead_open") [columns, isHead] = [0, true];
		if (type === "thead_close") isHead = false;
		if (type === "th_open") columns++;
		return type === "tr_open" && !isHead && map
			? [{ at: map[0], columns }]
			: [];
	});
}

/** The cells of a line, as GitHub's tables part them (https://github.github.com/gfm/#tables-extension-): by each | without a backslash. */
function cellsOf(line: string): string[] {
	const row = line.replace(/^[\s>]*\|?/, "").replace(/(?<!\\)\|\s*$/, "");
	return row.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
