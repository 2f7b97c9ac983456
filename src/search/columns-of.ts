// From an archive to the columns that its articles are filtered by, and to its symbols.
import type { Archive } from "../archive/archive.ts";
import { outcomeText } from "../archive/decisions.ts";
import { standingsOf } from "../archive/standings.ts";
import { symbolsNamed } from "../archive/symbols.ts";
import { type Article, whenOf, yearsOfMatter } from "../content/article.ts";
import { headingText } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";
import {
	type Catalogue,
	type Column,
	type Columns,
	type Kind,
	valuesOf,
} from "./catalogue.ts";
import type { FacetSymbols } from "./library.ts";
import type { ListFilter } from "./query.ts";
import { folded } from "./words.ts";

/** How many mentions are listed of the symbols that results can be narrowed to by a click; any can be typed. */
const mostMentions = 20_000;

/** Gives the articles in the order that search numbers them in: by their events, the newest first. */
export function numberedArticles(archive: Archive): Article[] {
	return [...archive.articles].sort(
		(a, b) => compareText(whenOf(b), whenOf(a)) || compareText(a.url, b.url),
	);
}

/** Gives the columns of articles, in the order of their numbers. */
export function columnsOf(
	archive: Archive,
	articles: readonly Article[],
	catalogue: Catalogue,
): Columns {
	const column = (
		filter: ListFilter,
		namesOf: (article: Article) => readonly string[],
	): Column => {
		const numbers = new Map(
			valuesOf(catalogue, filter).map((value, n) => [folded(value), n]),
		);
		return articles.map((article) => [
			...new Set(
				namesOf(article).flatMap((name) => numbers.get(folded(name)) ?? []),
			),
		]);
	};
	const titles = new Map(
		archive.indexes.map(({ name, title }) => [name, title]),
	);
	return {
		years: articles.map(yearsOfMatter),
		heading: column("heading", ({ entries }) =>
			entries.map(({ path }) => headingText(path)),
		),
		index: column("index", ({ entries }) =>
			entries.flatMap(({ index }) => titles.get(index) ?? []),
		),
		author: column("author", ({ authors }) => authors),
		kind: column("kind", ({ kind }): Kind[] => [kind]),
		outcome: column("outcome", ({ decisions }) => decisions.map(outcomeText)),
		standing: column("standing", (article) => standingsOf(archive, article)),
		release: column("release", ({ decisions }) =>
			decisions.flatMap(({ release }) => release ?? []),
		),
	};
}

/** Gives every symbol of an archive, in the order of the alphabet. */
export function symbolNames(archive: Archive): string[] {
	return [
		...new Set(
			archive.articles.flatMap((article) => [...symbolsNamed(article)]),
		),
	].sort();
}

/** Gives the symbols that most articles mention, with the numbers of those articles. */
export function facetSymbolsOf(articles: readonly Article[]): FacetSymbols {
	const found = new Map<string, number[]>();
	for (const [n, article] of articles.entries()) {
		for (const symbol of symbolsNamed(article)) {
			const known = found.get(symbol);
			if (known) known.push(n);
			else found.set(symbol, [n]);
		}
	}
	let mentions = 0;
	return [...found]
		.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
		.filter(([, { length }]) => {
			mentions += length;
			return mentions <= mostMentions;
		});
}
