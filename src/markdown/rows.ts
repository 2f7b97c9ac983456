// Rows: a cell of a table says little by itself, so what is quoted of it is its row.
import type { Token } from "markdown-it";
import { plainText } from "./text.ts";

/** Gives the words of its row for each cell below the head of a table: "2004: a plain export; for GPFS". */
export function rowsOf(tokens: readonly Token[]): ReadonlyMap<Token, string> {
	const rows = new Map<Token, string>();
	let isBody = false;
	let cells: Token[] = [];
	for (const token of tokens) {
		if (token.type === "tbody_open") isBody = true;
		else if (token.type === "tbody_close") isBody = false;
		else if (!isBody) continue;
		else if (token.type === "tr_open") cells = [];
		else if (token.type === "inline") cells.push(token);
		else if (token.type === "tr_close") {
			const text = rowText(cells.map(plainText));
			for (const cell of cells) rows.set(cell, text);
		}
	}
	return rows;
}

/** Joins the words of cells: the first is what the others are about. */
export function rowText(cells: readonly string[]): string {
	const [first, ...others] = cells.filter((cell) => cell.trim() !== "");
	return [first, others.join("; ")].filter(Boolean).join(": ");
}
