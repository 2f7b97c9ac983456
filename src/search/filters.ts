// Filters: which articles those of a query let through.
import { type Catalogue, type Columns, valuesOf } from "./catalogue.ts";
import {
	type Filter,
	type FilterName,
	filterNames,
	type ListFilter,
} from "./query.ts";
import { folded } from "./words.ts";

/** The articles of a symbol filter, whose symbols need not be among those that are offered. */
export type SymbolArticles = ReadonlyMap<Filter, ReadonlySet<number>>;

/** What filters are applied to. */
export interface Filterable {
	readonly catalogue: Catalogue;
	readonly columns: Columns;
	readonly symbols: SymbolArticles;
}

/**
 * Gives a function that tells whether the filters let an article through. The values of one filter are alternatives,
 * different filters all apply, excluded values never pass.
 * @param except a filter that is passed over, for counting its choices
 */
export function passing(
	filters: readonly Filter[],
	archive: Filterable,
	except?: FilterName,
): (article: number) => boolean {
	const tests = filters.map((filter) => ({
		filter,
		passes: testOf(filter, archive),
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

function testOf(
	filter: Filter,
	{ catalogue, columns, symbols }: Filterable,
): (article: number) => boolean {
	const { name, value, years } = filter;
	if (name === "symbol")
		return (article) => symbols.get(filter)?.has(article) ?? false;
	if (name === "year") {
		const [from, to] = years ?? [0, 0];
		return (article) =>
			(columns.years[article] ?? []).some((year) => year >= from && year <= to);
	}
	const wanted = new Set(named(catalogue, name, value));
	return (article) =>
		(columns[name][article] ?? []).some((one) => wanted.has(one));
}

type Test = (value: string, wanted: string) => boolean;

const isSame: Test = (value, wanted) => value === wanted;
const holds: Test = (value, wanted) => value.includes(wanted);

/** How the text of a filter names a value; the later ways are for texts that name none by the earlier. */
const ways: Readonly<Record<ListFilter, readonly Test[]>> = {
	heading: [
		(value, wanted) => value === wanted || value.startsWith(`${wanted}/`),
		(value, wanted) => `/${value}/`.includes(`/${wanted}/`),
	],
	index: [isSame, holds],
	author: [holds],
	kind: [isSame],
	outcome: [isSame, holds],
	standing: [isSame, holds],
	release: [
		(value, wanted) => `${value}.`.startsWith(`${wanted.replace(/^v/, "")}.`),
	],
};

/** A value as it is compared: a filter that is written into a query has no quotation marks within its value. */
export function comparable(value: string): string {
	return folded(value).replace(/["“”]/g, "");
}

/** Gives the numbers of the values that the text of a filter names. */
export function named(
	catalogue: Catalogue,
	name: ListFilter,
	text: string,
): number[] {
	const wanted = comparable(text).replace(/\/+$/, "");
	const values = valuesOf(catalogue, name).map(comparable);
	for (const way of ways[name]) {
		const found = values.flatMap((value, n) => (way(value, wanted) ? [n] : []));
		if (found.length > 0) return found;
	}
	return [];
}
