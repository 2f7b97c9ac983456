// Facets: which articles the filters of a query let through, and how many there would be for each further choice.
import { type Catalogue, type Columns, kinds } from "./catalogue.ts";
import { type Filter, type FilterName, filterNames } from "./query.ts";
import { folded } from "./words.ts";

/** One value of a filter, with the number of articles that choosing it would give. */
export interface Choice {
	readonly value: string;
	readonly count: number;
	readonly isChosen: boolean;
	/** How deep a heading stands, from 0. */
	readonly depth: number;
}

export type Facets = Readonly<Record<FilterName, readonly Choice[]>>;

const kindNames: readonly string[] = kinds;

/** How many symbols are offered. */
const mostSymbols = 12;

/** The articles of a symbol filter, whose symbols need not be among those of the columns. */
export type SymbolArticles = ReadonlyMap<Filter, ReadonlySet<number>>;

/**
 * Gives a function that tells whether the filters let an article through. The values of one filter are alternatives,
 * different filters all apply, excluded values never pass.
 * @param except a filter that is passed over, for counting its choices
 */
export function passing(
	filters: readonly Filter[],
	catalogue: Catalogue,
	columns: Columns,
	symbols: SymbolArticles,
	except?: FilterName,
): (article: number) => boolean {
	const tests = filters.map((filter) => ({
		filter,
		passes: testOf(filter, catalogue, columns, symbols),
	}));
	const groups = filterNames
		.filter((name) => name !== except)
		.map((name) =>
			tests.filter(({ filter }) => filter.name === name && !filter.isExcluded),
		)
		.filter((group) => group.length > 0);
	const excluded = tests.filter(({ filter }) => filter.isExcluded);
	return (article) =>
		groups.every((group) => group.some(({ passes }) => passes(article))) &&
		!excluded.some(({ passes }) => passes(article));
}

/**
 * Gives the choices of every filter.
 * @param matched the numbers of the articles that the words alone find
 */
export function facetsOf(
	matched: readonly number[],
	filters: readonly Filter[],
	catalogue: Catalogue,
	columns: Columns,
	symbols: SymbolArticles,
): Facets {
	const among = (name: FilterName) =>
		matched.filter(passing(filters, catalogue, columns, symbols, name));
	const chosen = (name: FilterName) =>
		new Set(
			filters
				.filter((filter) => filter.name === name && !filter.isExcluded)
				.map(({ value }) => folded(value)),
		);
	const choices = (
		name: FilterName,
		values: readonly string[],
		counts: ReadonlyMap<number, number>,
	): Choice[] =>
		values.flatMap((value, n) => {
			const count = counts.get(n) ?? 0;
			const isChosen = chosen(name).has(folded(value));
			const depth =
				name === "heading" ? value.split(/(?<!\\)\//).length - 1 : 0;
			return count > 0 || isChosen ? [{ value, count, isChosen, depth }] : [];
		});
	const byYear = new Map<number, number>();
	for (const article of among("year")) add(byYear, columns.years[article] ?? 0);
	const withSymbol = new Set(among("symbol"));
	return {
		heading: choices(
			"heading",
			catalogue.headings.map(({ text }) => text),
			countHeadings(among("heading"), catalogue, columns),
		),
		year: [...byYear]
			.sort(([a], [b]) => a - b)
			.map(([year, count]) => ({
				value: String(year),
				count,
				isChosen: false,
				depth: 0,
			})),
		author: choices(
			"author",
			catalogue.authors,
			counted(among("author"), (article) => columns.authors[article] ?? []),
		),
		symbol: columns.symbols
			.map(([value, articles]) => ({
				value,
				count: articles.filter((article) => withSymbol.has(article)).length,
				isChosen: chosen("symbol").has(folded(value)),
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
		kind: choices(
			"kind",
			kinds,
			counted(among("kind"), (article) => [columns.kinds[article] ?? 0]),
		),
	};
}

/** Gives the numbers of the headings that a filter's value names: the heading and those under it, or those of that name. */
export function headingsNamed(catalogue: Catalogue, value: string): number[] {
	const wanted = folded(value).replace(/\/+$/, "");
	const texts = catalogue.headings.map(({ text }) => folded(text));
	const whole = texts.flatMap((text, n) =>
		text === wanted || text.startsWith(`${wanted}/`) ? [n] : [],
	);
	if (whole.length > 0) return whole;
	return texts.flatMap((text, n) =>
		`/${text}/`.includes(`/${wanted}/`) ? [n] : [],
	);
}

function testOf(
	filter: Filter,
	catalogue: Catalogue,
	columns: Columns,
	symbols: SymbolArticles,
): (article: number) => boolean {
	const { name, value, years } = filter;
	const within = (
		column: readonly (readonly number[])[],
		wanted: readonly number[],
	) => {
		const set = new Set(wanted);
		return (article: number) =>
			(column[article] ?? []).some((one) => set.has(one));
	};
	switch (name) {
		case "heading":
			return within(columns.headings, headingsNamed(catalogue, value));
		case "author":
			return within(columns.authors, authorsNamed(catalogue, value));
		case "year": {
			const [from, to] = years ?? [0, 0];
			return (article) => {
				const year = columns.years[article] ?? 0;
				return year >= from && year <= to;
			};
		}
		case "kind": {
			const wanted = kindNames.indexOf(folded(value));
			return (article) => columns.kinds[article] === wanted;
		}
		case "symbol":
			return (article) => symbols.get(filter)?.has(article) ?? false;
	}
}

/** Gives the numbers of the authors whose name holds a text. */
export function authorsNamed(catalogue: Catalogue, value: string): number[] {
	const wanted = folded(value);
	return catalogue.authors.flatMap((name, n) =>
		folded(name).includes(wanted) ? [n] : [],
	);
}

/** Counts every article once under each heading that it stands under, at any depth. */
function countHeadings(
	articles: readonly number[],
	catalogue: Catalogue,
	columns: Columns,
): Map<number, number> {
	const texts = catalogue.headings.map(({ text }) => text);
	const numbers = new Map(texts.map((text, n) => [text, n]));
	const above = texts.map((text) => {
		const parts = text.split(/(?<!\\)\//);
		return parts.flatMap((_, depth) => {
			const number = numbers.get(parts.slice(0, depth + 1).join("/"));
			return number === undefined ? [] : [number];
		});
	});
	return counted(articles, (article) =>
		(columns.headings[article] ?? []).flatMap(
			(heading) => above[heading] ?? [],
		),
	);
}

function counted(
	articles: readonly number[],
	valuesOf: (article: number) => readonly number[],
): Map<number, number> {
	const counts = new Map<number, number>();
	for (const article of articles) {
		for (const value of new Set(valuesOf(article))) add(counts, value);
	}
	return counts;
}

function add(counts: Map<number, number>, key: number): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
