// Letters: what a name is found under in an index from A to Z, and the A to Z of titles and symbols.
import type { Article } from "../content/article.ts";
import { nameOrder } from "./order.ts";

/** Gives the letter that a name is found under; what stands before its first letter or digit does not count. */
export function letterOf(name: string): string {
	const first = /[\p{L}\p{N}]/u.exec(name.normalize("NFD"))?.[0] ?? "0";
	return /\p{L}/u.test(first) ? first.toUpperCase() : "0–9";
}

/** A title, or a symbol that articles mention in code. */
export interface Entry {
	readonly text: string;
	readonly isSymbol: boolean;
	readonly articles: readonly Article[];
}

/** Gives every title and every symbol by its letter, in the order of a language. */
export function entriesByLetter(
	articles: readonly Article[],
	language: string,
): readonly (readonly [letter: string, entries: readonly Entry[]])[] {
	const mentions = new Map<string, Article[]>();
	for (const article of articles) {
		for (const symbol of article.body.symbols) {
			const known = mentions.get(symbol);
			if (known) known.push(article);
			else mentions.set(symbol, [article]);
		}
	}
	const order = nameOrder(language);
	const entries: Entry[] = [
		...articles.map((article) => ({
			text: article.title,
			isSymbol: false,
			articles: [article],
		})),
		...[...mentions].map(([text, mentioning]) => ({
			text,
			isSymbol: true,
			articles: mentioning,
		})),
	].sort((a, b) => order(a.text, b.text));
	const letters = new Map<string, Entry[]>();
	for (const entry of entries) {
		const letter = letterOf(entry.text);
		const group = letters.get(letter);
		if (group) group.push(entry);
		else letters.set(letter, [entry]);
	}
	return [...letters].sort(([a], [b]) => order(a, b));
}
