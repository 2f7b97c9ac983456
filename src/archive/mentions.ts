// Mentions: which articles name a symbol in code.
import type { Article } from "../content/article.ts";

/** The articles that mention each symbol, in the order of the archive. */
export type Mentions = ReadonlyMap<string, readonly Article[]>;

/** Gives the mentions of every symbol. */
export function mentionsOf(articles: readonly Article[]): Mentions {
	const mentions = new Map<string, Article[]>();
	for (const article of articles) {
		for (const symbol of article.body.symbols) {
			const known = mentions.get(symbol);
			if (known) known.push(article);
			else mentions.set(symbol, [article]);
		}
	}
	return mentions;
}
