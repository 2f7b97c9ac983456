// Facets: how many articles there would be for each further choice.
import { type Catalogue, type Column, valuesOf } from "./catalogue.ts";
import { comparable, type Filterable, passing } from "./filters.ts";
import type { FacetSymbols } from "./library.ts";
import type { Filter, FilterName, ListFilter } from "./query.ts";

/** One value of a filter, with the number of articles that choosing it would give. */
export interface Choice {
	readonly value: string;
	readonly count: number;
	readonly isChosen: boolean;
	/** How deep a heading stands, from 0. */
	readonly depth: number;
	/** The title of the index that a heading stands in, where there are several. */
	readonly index?: string | undefined;
}

/** The filters that results are narrowed by with a click: an index is chosen by its headings. */
export type FacetName = Exclude<FilterName, "index">;

export type Facets = Readonly<Record<FacetName, readonly Choice[]>>;

/** How many symbols are offered. */
const mostSymbols = 12;

/** What parts the names of a heading and its subheadings. */
const separator = /(?<!\\)\//;

/**
 * Gives the choices of every filter.
 * @param matched the numbers of the articles that the words alone find
 */
export function facetsOf(
	matched: readonly number[],
	filters: readonly Filter[],
	archive: Filterable,
	facetSymbols: FacetSymbols,
): Facets {
	const { catalogue, columns } = archive;
	const among = (name: FilterName) =>
		matched.filter(passing(filters, archive, name));
	const chosen = (name: FilterName) => {
		const values = new Set(
			filters
				.filter((filter) => filter.name === name && !filter.isExcluded)
				.map(({ value }) => comparable(value)),
		);
		return (value: string) => values.has(comparable(value));
	};
	const choices = (name: ListFilter, column: Column): Choice[] => {
		const counts = counted(among(name), (article) => column[article] ?? []);
		const isChosen = chosen(name);
		return valuesOf(catalogue, name)
			.map((value, n) => ({
				value,
				count: counts.get(n) ?? 0,
				isChosen: isChosen(value),
				depth: name === "heading" ? value.split(separator).length - 1 : 0,
			}))
			.filter(({ count, isChosen }) => count > 0 || isChosen);
	};
	const indexes = indexesOf(catalogue);
	const symbolChosen = chosen("symbol");
	const withSymbol = new Set(among("symbol"));
	return {
		heading: choices("heading", withHigher(archive)).map((choice) => ({
			...choice,
			index: indexes.get(choice.value),
		})),
		author: choices("author", columns.author),
		kind: choices("kind", columns.kind),
		outcome: choices("outcome", columns.outcome),
		standing: choices("standing", columns.standing),
		release: choices("release", columns.release),
		year: [...counted(among("year"), (one) => columns.years[one] ?? [])]
			.sort(([a], [b]) => a - b)
			.map(([year, count]) => ({
				value: String(year),
				count,
				isChosen: false,
				depth: 0,
			})),
		symbol: facetSymbols
			.map(([value, articles]) => ({
				value,
				count: articles.filter((article) => withSymbol.has(article)).length,
				isChosen: symbolChosen(value),
				depth: 0,
			}))
			.filter(({ count, isChosen }) => count > 0 || isChosen)
			.sort(
				(a, b) =>
					Number(b.isChosen) - Number(a.isChosen) ||
					b.count - a.count ||
					(a.value < b.value ? -1 : 1),
			)
			.slice(0, mostSymbols),
	};
}

/** The titles of the indexes that headings stand in; of none where there is one index. */
function indexesOf({ indexes, headings }: Catalogue): Map<string, string> {
	if (indexes.length < 2) return new Map();
	return new Map(
		headings.flatMap(({ text, url }) => {
			const index = indexes.find((one) =>
				url.startsWith(one.url.replace(/[^/]+\/$/, "")),
			);
			return index ? [[text, index.title]] : [];
		}),
	);
}

/** The headings of each article, with those that they stand under at any depth. */
function withHigher({ catalogue, columns }: Filterable): Column {
	const texts = valuesOf(catalogue, "heading");
	const numbers = new Map(texts.map((text, n) => [text, n]));
	const above = texts.map((text) => {
		const parts = text.split(separator);
		return parts.flatMap(
			(_, depth) => numbers.get(parts.slice(0, depth + 1).join("/")) ?? [],
		);
	});
	return columns.heading.map((headings) =>
		headings.flatMap((heading) => above[heading] ?? []),
	);
}

/** Counts every article once under each of its values. */
function counted(
	articles: readonly number[],
	valuesOf: (article: number) => readonly number[],
): Map<number, number> {
	const counts = new Map<number, number>();
	for (const article of articles) {
		for (const value of new Set(valuesOf(article)))
			counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}
