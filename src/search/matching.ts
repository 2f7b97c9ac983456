// Matching: the articles that answer the words and phrases of a query, best first, before any filter.
import type { Catalogue } from "./catalogue.ts";
import { type Found, sorted } from "./found.ts";
import type { Finder } from "./lookup.ts";
import type { Query, Term } from "./query.ts";
import { rankByWords } from "./ranking.ts";
import { mayBeParts, type SymbolMatch } from "./symbols.ts";
import type { Hit } from "./text-index.ts";

export interface Matched {
	readonly hits: readonly Hit[];
	/** Sentences on what was searched otherwise than it was typed. */
	readonly notes: readonly string[];
	/** The symbols that words were taken for. */
	readonly symbols: readonly SymbolMatch[];
	/** The words that no article holds. */
	readonly unknown: ReadonlySet<string>;
	/** The identifiers that no article names as they were typed, nor as a part of others. */
	readonly unnamed: readonly string[];
	/** The symbols nearest to them. */
	readonly nearest: readonly string[];
}

interface FoundTerm extends Found {
	readonly term: string;
}

/** How many words in a row may be one term that has synonyms. */
const longestTerm = 4;

/** Words in a row are taken for the parts of a symbol where they find no larger share of the articles as words. */
const mostOfParts = 0.2;

/** From this number of words on, articles that lack some of them are shown where none holds all. */
const wordsOfQuestion = 3;

/** The share of the words that an article then has to hold. */
const mostOfWords = 0.6;

/** Gives the articles that hold the words and phrases of a query; every article where it has none. */
export async function matching(
	query: Query,
	catalogue: Catalogue,
	finder: Finder,
): Promise<Matched> {
	const { terms, row = terms, filters, text, isCut = false } = query;
	const wanted = terms.filter(({ isExcluded }) => !isExcluded);
	const [found, excluded] = await Promise.all([
		foundFor(wanted, finder),
		Promise.all(
			terms
				.filter(({ isExcluded }) => isExcluded)
				.map((term) => termFound(term, finder)),
		),
	]);
	const isWithout = ({ id }: Hit) =>
		!excluded.some(({ scores }) => scores.has(id));
	if (found.length === 0) {
		const isAsked = terms.length + filters.length > 0 || text === "";
		const all = isAsked ? await finder.find(null) : [];
		return { ...whatWasMeant(found), hits: all.filter(isWithout) };
	}
	const { hits, scores, isPartial } = holding(found);
	const inRow = row.filter(({ isExcluded }) => !isExcluded);
	const plain = inRow.map(({ text }) => text);
	const parts =
		!isCut &&
		inRow.every(({ isPhrase }) => !isPhrase) &&
		mayBeParts(plain) &&
		hits.size <= Math.max(10, mostOfParts * catalogue.articles)
			? await finder.parts(plain)
			: undefined;
	for (const [id, hit] of parts?.hits ?? []) {
		if (!hits.has(id)) hits.set(id, hit);
		scores.set(id, (scores.get(id) ?? 0) + (parts?.scores.get(id) ?? 0));
	}
	await rankByWords(scores, query, finder);
	const meant = whatWasMeant(found);
	const shown = sorted({ hits, scores }).filter(isWithout);
	const isSaid = isPartial && shown.length > 0;
	return {
		...meant,
		notes: [...meant.notes, ...(isSaid ? whatIsMissing(found) : [])],
		symbols: [...meant.symbols, ...(parts?.symbols ?? [])],
		hits: shown,
	};
}

/** What each word finds; words in a row that have synonyms together are one. */
async function foundFor(
	terms: readonly Term[],
	finder: Finder,
): Promise<FoundTerm[]> {
	const together =
		terms.length > 1
			? await finder.find(terms.map(({ text }) => text).join(" "))
			: [];
	const found: FoundTerm[] = [];
	for (let at = 0; at < terms.length; ) {
		const group = await longest(terms.slice(at, at + longestTerm), finder);
		if (group) {
			found.push({ ...group.found, term: group.text });
			at += group.length;
		} else {
			const term = terms[at++];
			if (term)
				found.push({
					...(await termFound(term, finder, together)),
					term: term.text,
				});
		}
	}
	return found;
}

async function longest(terms: readonly Term[], finder: Finder) {
	for (let length = terms.length; length > 1; length--) {
		const words = terms.slice(0, length);
		if (words.some(({ isPhrase }) => isPhrase)) continue;
		const texts = words.map(({ text }) => text);
		const found = await finder.term(texts);
		if (found) return { found, length, text: texts.join(" ") };
	}
	return undefined;
}

function termFound(
	{ text, isPhrase }: Term,
	finder: Finder,
	likely: readonly Hit[] = [],
): Promise<Found> {
	return isPhrase ? finder.phrase(text) : finder.word(text, likely);
}

/**
 * The articles that hold every word, with the sum of their scores; where there are none for a question of many words,
 * those that hold the most of them.
 */
function holding(found: readonly Found[]) {
	const held = new Map<string, number>();
	for (const { hits } of found)
		for (const id of hits.keys()) held.set(id, (held.get(id) ?? 0) + 1);
	const most = Math.max(0, ...held.values());
	const isPartial =
		most < found.length &&
		found.length >= wordsOfQuestion &&
		most >= mostOfWords * found.length;
	const needed = isPartial ? most : found.length;
	const hits = new Map<string, Hit>();
	const scores = new Map<string, number>();
	for (const one of found) {
		for (const [id, hit] of one.hits) {
			if (held.get(id) !== needed) continue;
			if (!hits.has(id)) hits.set(id, hit);
			scores.set(id, (scores.get(id) ?? 0) + (one.scores.get(id) ?? 0));
		}
	}
	return { hits, scores, isPartial };
}

function whatWasMeant(found: readonly FoundTerm[]): Omit<Matched, "hits"> {
	return {
		notes: found.flatMap(({ term, instead, symbols, nearest }) => {
			if (instead !== undefined)
				return [
					`No article holds “${term}”: “${instead}” is searched instead.`,
				];
			if (nearest === undefined) return [];
			const near = symbols.map(({ name }) => name).join(", ");
			return [
				`No article names “${term}”${near === "" ? "" : `; ${near} differs by a letter or two`}.`,
			];
		}),
		symbols: found.flatMap(({ symbols }) => symbols),
		unknown: new Set(
			found
				.filter(({ hits, instead }) => hits.size === 0 || instead)
				.map(({ term }) => term),
		),
		unnamed: found
			.filter(({ nearest }) => nearest !== undefined)
			.map(({ term }) => term),
		nearest: found.flatMap(({ nearest }) => nearest ?? []),
	};
}

function whatIsMissing(found: readonly FoundTerm[]): string[] {
	return [
		...found
			.filter(({ hits }) => hits.size === 0)
			.map(({ term }) => `No article holds “${term}”.`),
		"No article holds all of these words; those that hold most of them are shown.",
	];
}
