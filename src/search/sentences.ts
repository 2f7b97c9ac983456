// Sentences: what search says of its answer, and how a query reads in words.
import { format } from "../diagnostics/counted.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Outcome } from "./engine.ts";
import {
	type Filter,
	type ListFilter,
	listFilters,
	type Query,
	type Term,
} from "./query.ts";
import type { Beginning } from "./register.ts";

/** Says how many articles match. */
export function countSentence({
	hits,
	isAtLeast,
	query,
	source,
}: Pick<Outcome, "hits" | "isAtLeast" | "query" | "source">): string {
	const asked = query.text.trim();
	const what = asked === "" ? "" : ` “${shortened(asked)}”`;
	if (hits.length === 0) return `No article matches${what}.`;
	if (asked === "")
		return hits.length === 1
			? "There is 1 article."
			: `There are ${format(hits.length)} articles.`;
	if (source !== undefined)
		return hits.length === 1
			? `1 article has “${shortened(source)}” among its sources.`
			: `${format(hits.length)} articles have “${shortened(source)}” among their sources.`;
	const least = isAtLeast ? "At least " : "";
	return hits.length === 1
		? `${least}1 article matches${what}.`
		: `${least}${format(hits.length)} articles match${what}.`;
}

/** Names a part of a query as its chip does; undefined for a plain word, which needs none. */
export function chipLabel(part: Term | Filter): string | undefined {
	const not = part.isExcluded ? "not " : "";
	if ("name" in part) return `${not}${part.name}: ${filterText(part)}`;
	if (part.isPhrase) return `${not}“${part.text}”`;
	return part.isExcluded ? `not ${part.text}` : undefined;
}

/** Tells how a query is understood, where it is more than words; empty otherwise. */
export function describeQuery({ terms, filters }: Query): string {
	if (filters.length === 0 && terms.every((term) => !chipLabel(term)))
		return "";
	const words = terms.filter(({ isExcluded }) => !isExcluded).map(quoted);
	const without = terms.filter(({ isExcluded }) => isExcluded).map(quoted);
	const groups = [...new Set(filters.map(({ name }) => name))].map((name) => {
		const values = filters.filter((filter) => filter.name === name);
		const wanted = values
			.filter(({ isExcluded }) => !isExcluded)
			.map(filterText);
		const not = values.filter(({ isExcluded }) => isExcluded).map(filterText);
		return [
			...(wanted.length > 0
				? [`${groupWords[name]} ${listed(wanted, "or")}`]
				: []),
			...(not.length > 0
				? [`not ${groupWords[name]} ${listed(not, "or")}`]
				: []),
		].join(", ");
	});
	return `Articles ${[
		...(words.length > 0 ? [`with ${listed(words, "and")}`] : []),
		...(without.length > 0 ? [`without ${listed(without, "or")}`] : []),
		...groups,
	].join(", ")}.`;
}

const groupWords = {
	heading: "under the heading",
	index: "in the index",
	year: "of",
	author: "by",
	symbol: "that mention the symbol",
	kind: "of the kind",
	outcome: "with the outcome",
	standing: "with the standing",
	release: "decided for the release",
} as const;

/** What is said of a filter's value that the archive does not have, and of those that it has. */
const saysUnknown: Readonly<
	Record<ListFilter, (value: string, known: readonly string[]) => string>
> = {
	heading: (value, known) => {
		const [near] = nearest(value, known, 1);
		return `There is no heading “${value}”${near === undefined ? "" : `; perhaps ${near} was meant`}.`;
	},
	index: (value, known) =>
		`There is no index “${value}”, only ${listed(known, "and")}.`,
	author: (value) =>
		`No author's name holds “${value}”. Authors write the articles here; whom an article tells of is searched as a word.`,
	kind: (value) => `There is no kind “${value}”, only article, guide and mail.`,
	outcome: (value, known) =>
		`No decision has the outcome “${value}”${onlyThere(known)}.`,
	standing: (value, known) =>
		`No article has the standing “${value}”${onlyThere(known)}.`,
	release: (value) => `No decision holds from the release ${value}.`,
};

/**
 * Says which values of filters the archive does not have.
 * @param named gives the values that a filter's text names
 * @param valuesOf gives all values of a filter
 */
export function unknownValues(
	filters: readonly Filter[],
	named: (name: ListFilter, value: string) => readonly number[],
	valuesOf: (name: ListFilter) => readonly string[],
): string[] {
	return filters.flatMap(({ name, value }) => {
		const filter = listFilters.find((one) => one === name);
		return filter && named(filter, value).length === 0
			? [saysUnknown[filter](value, valuesOf(filter))]
			: [];
	});
}

/** Says that words name a release for which something was decided, and how that is found. */
export function releaseMeant(
	{ text }: Query,
	releases: readonly string[],
): string[] {
	const release = /^\s*release\s+v?(\d[\d.]*)\s*$/i.exec(text)?.[1] ?? "";
	return releases.includes(release)
		? [`release:${release} finds what was decided for this release.`]
		: [];
}

/** What is said where the articles that cite a source do not hold what was typed beside it. */
export const othersMissing = "No article that cites it holds the other words.";

/** Says which words of a question were not searched, since most articles hold them. */
export function whatIsLeftOut(words: readonly string[]): string[] {
	const all = [...new Set(words)].map((word) => `“${word}”`);
	return all.length === 0
		? []
		: [
				`Most articles hold ${listed(all, "and")}: the other words are searched.`,
			];
}

/**
 * Says of an identifier that no article names and no list of exports has what the lists have instead.
 * @param lists the builds whose exports are listed
 * @param beginning the exports that begin so, if several do
 */
export function notListed(
	name: string,
	lists: readonly string[],
	beginning: Beginning | undefined,
): string[] {
	if (lists.length === 0) return [];
	const others = beginning && beginning.count > beginning.some.length;
	const some = beginning && [...beginning.some, ...(others ? ["others"] : [])];
	return [
		`The exports of Linux ${listed(lists, "and")} do not have “${name}” itself; a macro or an inline function needs no export.`,
		...(some
			? [`${format(beginning.count)} of them begin so: ${listed(some, "and")}.`]
			: []),
	];
}

function onlyThere(known: readonly string[]): string {
	return known.length === 0 ? "" : `, only ${listed(known, "and")}`;
}

function quoted({ text, isPhrase }: Term): string {
	return isPhrase ? `“${text}”` : text;
}

function filterText({ value, years }: Filter): string {
	if (!years) return value;
	const [from, to] = years;
	if (from === to) return String(from);
	if (from === 0) return `any year up to ${to}`;
	return to === 9999 ? `${from} and later` : `${from} to ${to}`;
}

/** Puts names in a row. @param word what stands before the last */
export function listed(parts: readonly string[], word: string): string {
	return parts.length < 2
		? (parts[0] ?? "")
		: `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}

function shortened(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
