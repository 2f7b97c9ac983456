// The query language: words, "phrases", -exclusions and filters such as year:2003..2006, read from one line of text.
import { format } from "../diagnostics/counted.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { diffHint, isCode, isDiffText } from "./diff-text.ts";
import { readYears } from "./years.ts";

/** The filters whose values an archive lists. */
export const listFilters = [
	"heading",
	"index",
	"author",
	"kind",
	"outcome",
	"standing",
	"release",
] as const;
export type ListFilter = (typeof listFilters)[number];

/** What results can be filtered by; values of one filter are alternatives, different filters all apply. */
export const filterNames = [
	"heading",
	"index",
	"year",
	"author",
	"symbol",
	"kind",
	"outcome",
	"standing",
	"release",
] as const;
export type FilterName = (typeof filterNames)[number];

/** A part of the query, with the place of its text in the line. */
export interface Part {
	readonly from: number;
	readonly to: number;
	/** Whether articles with it are left out. */
	readonly isExcluded: boolean;
}

/** A word, or several in quotation marks. */
export interface Term extends Part {
	readonly text: string;
	readonly isPhrase: boolean;
}

export interface Filter extends Part {
	readonly name: FilterName;
	readonly value: string;
	/** The years of a year filter, the first and the last. */
	readonly years?: readonly [from: number, to: number];
}

export interface Query {
	/** The line as it was typed, or as much of it as is searched. */
	readonly text: string;
	readonly terms: readonly Term[];
	/** All terms of the line, where words were passed over that say nothing by themselves. */
	readonly row?: readonly Term[] | undefined;
	/** Those of them that ask, such as "how": what is titled so is likely to answer. */
	readonly asks?: readonly string[] | undefined;
	/** Words that articles need not hold, and rank by. */
	readonly soft?: readonly string[] | undefined;
	/** Whether words of the line are missing among the terms, which then do not stand in a row. */
	readonly isCut?: boolean;
	readonly filters: readonly Filter[];
	/** Sentences that tell what was not understood and what was done instead. */
	readonly hints: readonly string[];
}

/** How many characters of a query are searched. */
const longest = 300;

/** How many words of a query are searched: each costs a look-up. */
const mostTerms = 16;

/**
 * A part of the line: perhaps a minus and a filter's name, then text in quotation marks or up to the next space. Before a
 * single letter or digit a minus leaves nothing out: the `(err -2)` of a message is no wish.
 */
const partForm =
	/(?<minus>-(?=[^\s-])(?!\w\W*(?:\s|$)))?(?:(?<name>[A-Za-z]+):(?=[^\s:/]))?(?:["“](?<quoted>[^"“”]*)["”]|(?<bare>\S+))/gu;

/** Reads a query. Whatever is typed has a meaning: what can't be read as a filter is searched as words, and a hint says so. */
export function parseQuery(line: string): Query {
	const hints: string[] = [];
	const text = line.length > longest ? cutAt(line, longest) : line;
	if (text !== line)
		hints.push(
			`Only the first ${format(text.length)} of ${format(line.length)} characters are searched.`,
		);
	const terms: Term[] = [];
	const filters: Filter[] = [];
	const isDiff = isDiffText(text);
	for (const found of text.matchAll(partForm)) {
		const { minus, name, quoted, bare } = found.groups ?? {};
		const value = (quoted ?? bare ?? "").trim();
		const isOfDiff = isDiff && minus !== undefined && isCode(value);
		if (isOfDiff) hints.push(diffHint);
		if (found.index > 0 && /^(?:OR|NOT|\|\|?)$/.test(bare ?? ""))
			hints.push(noOperator(value));
		const part: Part = {
			from: found.index,
			to: found.index + found[0].length,
			isExcluded: minus !== undefined && !isOfDiff,
		};
		if (quoted === undefined && /^["“]/.test(value))
			hints.push(
				"A quotation mark is not closed: its words are searched one by one.",
			);
		const filter =
			name === undefined ? [] : readFilter(name, value, part, hints);
		if (filter.length > 0) filters.push(...filter);
		else if (quoted !== undefined && name === undefined) {
			if (isSearchable(value))
				terms.push({ ...part, text: value, isPhrase: /\s/.test(value) });
		} else {
			const typed = name === undefined ? value : `${name}:${value}`;
			terms.push(
				...wordsOf(typed).map((word) => ({
					...part,
					text: word,
					isPhrase: false,
				})),
			);
		}
	}
	if (terms.length > mostTerms)
		hints.push(`Only the first ${mostTerms} words are searched.`);
	if (text.trim() !== "" && terms.length + filters.length === 0)
		hints.push(
			"There is nothing to search for: type a word with a letter or a digit in it.",
		);
	return {
		text,
		terms: terms.slice(0, mostTerms),
		filters,
		hints: [...new Set(hints)],
	};
}

/** What is said of a word that other searches take for more than one. */
function noOperator(word: string): string {
	return word === "NOT"
		? "“NOT” is no operator here: a word is left out by a - before it."
		: `“${word}” is no operator here: articles with all of the words are searched.`;
}

function readFilter(
	typed: string,
	value: string,
	part: Part,
	hints: string[],
): Filter[] {
	const name = filterNames.find((one) => one === typed.toLowerCase());
	if (!name) {
		const [meant] = nearest(typed, filterNames, 1);
		hints.push(
			`There is no filter “${typed}:”, so its words are searched${meant ? `; perhaps ${meant}: was meant` : ""}. There are ${filterNames.map((one) => `${one}:`).join(", ")}.`,
		);
		return [];
	}
	if (value === "") return [];
	if (name !== "year") return [{ ...part, name, value: nameNow(name, value) }];
	const years = readYears(value);
	if (!years) {
		hints.push(
			`“${value}” is no year, so it is searched as a word. A year is written year:2004, several year:2003..2006.`,
		);
		return [];
	}
	const [from, to] = years;
	if (from > to)
		hints.push(`The years ${value} run backwards: ${to}..${from} is searched.`);
	return [
		{ ...part, name, value, years: [Math.min(from, to), Math.max(from, to)] },
	];
}

/** A value by the name that it has now: an article was a "case" once, and is still found as one. */
function nameNow(name: FilterName, value: string): string {
	return name === "kind" && /^cases?$/i.test(value) ? "article" : value;
}

/** The words that text without a space is searched by: a macro and its argument are two, and a patch may add them. */
function wordsOf(typed: string): string[] {
	const bare = typed.replace(/["“”]/g, " ").replace(/^\++/, "");
	return (/^\w+\(\s*\w/.test(bare) ? bare.split(/[(),;]/) : bare.split(" "))
		.map((word) =>
			word
				.replace(/^[^\p{L}\p{N}_/]+/u, "")
				.replace(/\(\)?[;,.]?$/, "()")
				.replace(/(?<!\(\))[^\p{L}\p{N}_+#)]+$/u, "")
				.replace(/(?<!\()\)$/, ""),
		)
		.filter(isSearchable);
}

function isSearchable(text: string): boolean {
	return /[\p{L}\p{N}]/u.test(text);
}

function cutAt(line: string, length: number): string {
	const cut = line.slice(0, length);
	const space = cut.lastIndexOf(" ");
	return space > 0 ? cut.slice(0, space) : cut;
}
