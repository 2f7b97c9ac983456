// Letters: what a name is found under in an index from A to Z, and the A to Z of titles and symbols.
import type { Article } from "../content/article.ts";
import { grouped } from "./grouped.ts";
import { nameOrder } from "./order.ts";
import type { KernelSymbol } from "./symbols.ts";

/** What names of a script without letters are found under: a character each would make thousands of groups. */
const ideographs = "漢字";

/** Gives the letter that a name is found under; what stands before its first letter or digit does not count. */
export function letterOf(name: string): string {
	const plain = /^_*([A-Za-z])/.exec(name)?.[1];
	if (plain !== undefined) return plain.toUpperCase();
	const first = /[\p{L}\p{N}]/u.exec(name.normalize("NFD"))?.[0] ?? "0";
	if (/\p{Ideographic}/u.test(first)) return ideographs;
	return /\p{L}/u.test(first) ? first.toUpperCase() : "0–9";
}

/** A title, or a symbol that articles mention in code. */
export interface Entry {
	readonly text: string;
	/** The symbol, where it is one. */
	readonly symbol?: KernelSymbol;
	readonly articles: readonly Article[];
}

/** The titles and symbols under one letter. */
export interface Letter {
	readonly letter: string;
	readonly count: number;
	/** Gives them in the order of the language: sorted when first asked for, since most are not while one writes. */
	readonly entries: () => readonly Entry[];
}

/** Gives the letters that titles and symbols are found under, in the order of a language. */
export function lettersOf(
	articles: readonly Article[],
	symbols: ReadonlyMap<string, KernelSymbol>,
	language: string,
): readonly Letter[] {
	const titles = articles.map((article) => ({
		text: article.title,
		articles: [article],
	}));
	const named = [...symbols.values()].map((symbol) => ({
		text: symbol.name,
		symbol,
		articles: symbol.articles.map(({ article }) => article),
	}));
	const groups = grouped<Entry, string>([...titles, ...named], ({ text }) => [
		letterOf(text),
	]);
	const order = nameOrder(language);
	return [...groups]
		.sort(([a], [b]) => order(a, b))
		.map(([letter, unsorted]) => {
			let sorted: readonly Entry[] | undefined;
			return {
				letter,
				count: unsorted.length,
				entries: () => {
					sorted ??= unsorted.sort((a, b) => order(a.text, b.text));
					return sorted;
				},
			};
		});
}
