// Edits of a query: its line with a filter, other years or another word, or without some of its parts.
import type { Filter, FilterName, Part, Query } from "./query.ts";
import { firstYear, lastYear } from "./years.ts";

/** The line without some of its parts. */
export function without(text: string, parts: readonly Part[]): string {
	return [...parts]
		.sort((a, b) => b.from - a.from)
		.reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
		.replace(/\s+/g, " ")
		.trim();
}

/** The line with a filter added to it. */
export function withFilter(
	text: string,
	name: FilterName,
	value: string,
): string {
	return `${text.trim()} ${written(name, value)}`.trim();
}

/** The line with the value of a filter replaced. */
export function withValue(text: string, filter: Filter, value: string): string {
	const sign = filter.isExcluded ? "-" : "";
	return withTerm(text, filter, sign + written(filter.name, value));
}

function written(name: FilterName, value: string): string {
	return `${name}:${/[\s"“”]/.test(value) ? `"${value.replace(/["“”]/g, "")}"` : value}`;
}

/** The line with the years of its year filters replaced by a range, or by none. */
export function withYears(
	{ text, filters }: Query,
	years: readonly [from: number, to: number] | undefined,
): string {
	const rest = without(
		text,
		filters.filter(({ name }) => name === "year"),
	);
	if (!years) return rest;
	const [from, to] = years;
	const ends = [from === firstYear ? "" : from, to === lastYear ? "" : to];
	return withFilter(rest, "year", from === to ? `${from}` : ends.join(".."));
}

/** The line with the text of one term replaced. */
export function withTerm(text: string, term: Part, words: string): string {
	return text.slice(0, term.from) + words + text.slice(term.to);
}
