// Suggestions: what helps a reader whose query matches no article.
import { distance } from "fastest-levenshtein";
import { nearest } from "../diagnostics/nearest.ts";
import { type Catalogue, type HeadingRow, valuesOf } from "./catalogue.ts";
import { named } from "./filters.ts";
import type { Library } from "./library.ts";
import { listFilters, parseQuery, type Query } from "./query.ts";
import { without, withTerm, withValue } from "./query-edits.ts";
import { looksLikeIdentifier } from "./symbols.ts";
import { folded, isMatch, synonymsOf } from "./words.ts";

export interface Suggestions {
	/** Symbols and words that may have been meant, as queries. */
	readonly meant: readonly string[];
	/** Headings by whose name, scope note or synonyms the query's words are known. */
	readonly headings: readonly HeadingRow[];
	/** Where everything can be looked up. */
	readonly indexes: Catalogue["indexes"];
	/** The query without one of its parts, and how many articles match then. */
	readonly fewer: readonly {
		readonly left: string;
		readonly line: string;
		readonly count: number;
	}[];
}

/** How many of each are given. */
const most = 5;

/**
 * Gives what may help.
 * @param symbols the symbols nearest to the query's identifiers, where they are known
 * @param unknown the words that no article holds: only for those others may have been meant
 * @param count gives how many articles a query matches
 */
export async function suggestionsFor(
	query: Query,
	symbols: readonly string[],
	unknown: ReadonlySet<string>,
	library: Library,
	count: (line: string) => Promise<number>,
): Promise<Suggestions> {
	const parts = [...query.terms, ...query.filters];
	const [meant, headings, fewer] = await Promise.all([
		meantFor(query, symbols, unknown, library),
		headingsFor(query, library),
		parts.length > 1
			? Promise.all(
					parts.slice(0, most).map(async (part) => {
						const line = without(query.text, [part]);
						return {
							left: query.text.slice(part.from, part.to),
							line,
							count: parseQuery(line).text === "" ? 0 : await count(line),
						};
					}),
				)
			: [],
	]);
	return {
		meant,
		headings,
		indexes: (await library.catalogue()).indexes,
		fewer: fewer.filter((one) => one.count > 0),
	};
}

async function meantFor(
	query: Query,
	symbols: readonly string[],
	unknown: ReadonlySet<string>,
	library: Library,
): Promise<string[]> {
	const lines: string[] = [];
	for (const term of query.terms) {
		if (term.isPhrase) {
			lines.push(withTerm(query.text, term, term.text));
			continue;
		}
		if (!unknown.has(term.text)) continue;
		const names = looksLikeIdentifier(term.text)
			? symbols
			: nearWords(term.text, await library.words());
		lines.push(...names.map((name) => withTerm(query.text, term, name)));
	}
	const catalogue = await library.catalogue();
	for (const filter of query.filters) {
		const name = listFilters.find((one) => one === filter.name);
		if (!name || named(catalogue, name, filter.value).length > 0) continue;
		const near = nearest(filter.value, valuesOf(catalogue, name), 1);
		lines.push(...near.map((one) => withValue(query.text, filter, one)));
	}
	return [...new Set(lines)]
		.filter((line) => line.toLowerCase() !== query.text.toLowerCase())
		.slice(0, most);
}

/** The words that differ from one in a third of its letters at most. */
function nearWords(word: string, words: readonly string[]): string[] {
	return nearest(word, words, 3).filter(
		(near) => distance(near, folded(word)) <= word.length / 3,
	);
}

/** The headings that hold the most of the query's words, in their names before their notes. */
async function headingsFor(
	query: Query,
	library: Library,
): Promise<HeadingRow[]> {
	const { headings, synonyms } = await library.catalogue();
	const words = [
		...query.terms.flatMap(({ text }) => [
			...text.split(/[\s_]+/),
			...synonymsOf(synonyms, text),
		]),
		...query.filters
			.filter(({ name }) => name === "heading")
			.flatMap(({ value }) => value.split(/[\s/]+/)),
	].filter((word) => word.length > 2);
	const holds = (text: string, word: string) =>
		text.split(/[\s/]+/).some((one) => isMatch(word, one));
	const near = new Set(
		nearest(
			words.join(" "),
			headings.flatMap(({ text }) => [text, text.split("/").at(-1) ?? ""]),
		),
	);
	return headings
		.map((row) => ({
			row,
			score:
				words.reduce(
					(sum, word) =>
						sum +
						(holds([row.text, ...row.also].join(" "), word)
							? 3
							: holds(row.note ?? "", word)
								? 1
								: 0),
					0,
				) +
				(near.has(row.text) || near.has(row.text.split("/").at(-1) ?? "")
					? 2
					: 0),
		}))
		.filter(({ row, score }) => score > 0 && row.total > 0)
		.sort((a, b) => b.score - a.score || b.row.total - a.row.total)
		.slice(0, most)
		.map(({ row }) => row);
}
