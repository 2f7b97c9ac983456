// The engine: from a query to the articles that answer it, in order, with the choices that narrow them and what helps when there are none.
import type { Catalogue, Columns } from "./catalogue.ts";
import {
	authorsNamed,
	type Facets,
	facetsOf,
	headingsNamed,
	passing,
	type SymbolArticles,
} from "./facets.ts";
import type { Library } from "./library.ts";
import { type Found, Lookup } from "./lookup.ts";
import { type Filter, parseQuery, type Query, type Term } from "./query.ts";
import { type Suggestions, suggestionsFor } from "./suggest.ts";
import { globSymbols, mayBeParts, type SymbolMatch } from "./symbols.ts";
import type { Fragment, Hit, TextIndex } from "./text-index.ts";

export const orders = ["relevance", "newest", "oldest"] as const;
export type Order = (typeof orders)[number];

export interface Request {
	readonly line: string;
	readonly order: Order;
	/** Whether the choices of every filter are wanted. */
	readonly facets: boolean;
}

export interface Outcome {
	readonly query: Query;
	/** The articles that match, in order. */
	readonly hits: readonly Hit[];
	/** Whether there may be more: of a short beginning of a word Pagefind does not see every continuation. */
	readonly isAtLeast: boolean;
	/** Sentences on what was searched otherwise than it was typed. */
	readonly notes: readonly string[];
	/** The symbols that the query was taken for. */
	readonly symbols: readonly SymbolMatch[];
	readonly facets?: Facets | undefined;
	/** What helps where nothing matches. */
	readonly suggestions?: Suggestions | undefined;
}

/** A word of this many letters may be the beginning of words that Pagefind does not see. */
const shortWord = 3;

/** How many symbols of a pattern are looked up. */
const mostOfPattern = 40;

/** Words in a row are taken for the parts of a symbol where they find no larger share of the articles as words. */
const mostOfParts = 0.2;

export class Engine {
	readonly #lookup: Lookup;
	readonly #library: Library;

	constructor(index: TextIndex, library: Library) {
		this.#lookup = new Lookup(index, library);
		this.#library = library;
	}

	/** Answers a query. */
	async search(request: Request): Promise<Outcome> {
		const query = parseQuery(request.line);
		const catalogue = await this.#library.catalogue();
		const answer = await this.#words(query, catalogue);
		const needsColumns =
			query.filters.length > 0 ||
			request.facets ||
			request.order !== "relevance";
		const columns = needsColumns ? await this.#library.columns() : undefined;
		const filtered = columns
			? await this.#filtered(answer.hits, query, catalogue, columns, request)
			: { hits: answer.hits };
		const outcome = {
			query,
			...filtered,
			isAtLeast: query.terms.some(
				({ text, isPhrase }) => !isPhrase && text.length < shortWord,
			),
			notes: [...answer.notes, ...unknownValues(query.filters, catalogue)],
			symbols: answer.symbols,
		};
		return filtered.hits.length > 0
			? outcome
			: {
					...outcome,
					suggestions: await suggestionsFor(
						query,
						answer.nearest,
						answer.unknown,
						this.#library,
						(line) => this.#count(line, request),
					),
				};
	}

	/** What is shown of a hit, with the words of the whole query marked. */
	async show(hit: Hit, { query, symbols }: Outcome): Promise<Fragment> {
		const words = [
			...query.terms
				.filter(({ isExcluded }) => !isExcluded)
				.map(({ text }) => text),
			...symbols.slice(0, 1).map(({ name }) => name),
		];
		if (query.terms.length < 2) return hit.data();
		const together = await this.#lookup.find(words.join(" "));
		return (together.find(({ id }) => id === hit.id) ?? hit).data();
	}

	async #count(line: string, request: Request): Promise<number> {
		const query = parseQuery(line);
		const catalogue = await this.#library.catalogue();
		const { hits } = await this.#words(query, catalogue);
		if (query.filters.length === 0) return hits.length;
		const columns = await this.#library.columns();
		const filtered = await this.#filtered(hits, query, catalogue, columns, {
			...request,
			facets: false,
		});
		return filtered.hits.length;
	}

	/** The articles that hold the words and phrases, best first. */
	async #words(query: Query, catalogue: Catalogue) {
		const wanted = query.terms.filter(({ isExcluded }) => !isExcluded);
		const [found, excluded] = await Promise.all([
			this.#wanted(wanted),
			Promise.all(
				query.terms
					.filter(({ isExcluded }) => isExcluded)
					.map((term) => this.#termFound(term)),
			),
		]);
		const isWithout = (id: string) =>
			!excluded.some(({ scores }) => scores.has(id));
		const notes = found.flatMap(({ term, instead, symbols, nearest }) =>
			instead === undefined
				? nearest === undefined
					? []
					: [
							`No article names “${term}”${symbols.length > 0 ? `; ${symbols.map(({ name }) => name).join(", ")} differs by a letter or two` : ""}.`,
						]
				: [`No article holds “${term}”: “${instead}” is searched instead.`],
		);
		const shared = {
			notes,
			symbols: found.flatMap(({ symbols }) => symbols),
			unknown: new Set(
				found
					.filter(({ hits, instead }) => hits.size === 0 || instead)
					.map(({ term }) => term),
			),
			nearest: found.flatMap(({ nearest }) => nearest ?? []),
		};
		if (found.length === 0) {
			const all =
				query.filters.length + query.terms.length > 0 || query.text === ""
					? await this.#lookup.find(null)
					: [];
			return { ...shared, hits: all.filter(({ id }) => isWithout(id)) };
		}
		const { scored, isPartial } = holding(found);
		if (isPartial)
			notes.push(
				...found
					.filter(({ hits }) => hits.size === 0)
					.map(({ term }) => `No article holds “${term}”.`),
				"No article holds all of these words; those that hold most of them are shown.",
			);
		const plain = wanted.filter(({ isPhrase }) => !isPhrase);
		if (
			plain.length === wanted.length &&
			mayBeParts(plain.map(({ text }) => text)) &&
			scored.length <= Math.max(10, mostOfParts * catalogue.articles)
		) {
			const parts = await this.#lookup.parts(plain.map(({ text }) => text));
			shared.symbols.push(...parts.symbols);
			for (const [id, score] of parts.scores) {
				const known = scored.find((one) => one.hit.id === id);
				const hit = parts.hits.get(id);
				if (known) known.score += score;
				else if (hit) scored.push({ hit, score });
			}
		}
		return {
			...shared,
			hits: scored
				.filter(({ hit }) => isWithout(hit.id))
				.sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1))
				.map(({ hit }) => hit),
		};
	}

	/** What each word finds; words in a row that have synonyms together are one. */
	async #wanted(
		terms: readonly Term[],
	): Promise<(Found & { readonly term: string })[]> {
		const found: (Found & { term: string })[] = [];
		for (let at = 0; at < terms.length; ) {
			const group = await this.#longestTerm(terms.slice(at, at + 4));
			if (group) {
				found.push({ ...group.found, term: group.text });
				at += group.length;
			} else {
				const term = terms[at++];
				if (term)
					found.push({ ...(await this.#termFound(term)), term: term.text });
			}
		}
		return found;
	}

	async #longestTerm(terms: readonly Term[]) {
		for (let length = terms.length; length > 1; length--) {
			const words = terms.slice(0, length);
			if (words.some(({ isPhrase }) => isPhrase)) continue;
			const texts = words.map(({ text }) => text);
			const found = await this.#lookup.term(texts);
			if (found) return { found, length, text: texts.join(" ") };
		}
		return undefined;
	}

	async #termFound({ text, isPhrase }: Term): Promise<Found> {
		return isPhrase ? this.#lookup.phrase(text) : this.#lookup.word(text);
	}

	async #filtered(
		hits: readonly Hit[],
		query: Query,
		catalogue: Catalogue,
		columns: Columns,
		{ order, facets }: Request,
	) {
		const numbers = new Map(columns.ids.map((id, n) => [id, n]));
		const known = hits.flatMap((hit) => {
			const article = numbers.get(hit.id);
			return article === undefined ? [] : [{ hit, article }];
		});
		const symbols = await this.#symbolArticles(query.filters, numbers);
		const passes = passing(query.filters, catalogue, columns, symbols);
		const left = known.filter(({ article }) => passes(article));
		const hasWords = query.terms.some(({ isExcluded }) => !isExcluded);
		if (order !== "relevance" || !hasWords) {
			const direction = order === "oldest" ? -1 : 1;
			left.sort((a, b) => direction * (a.article - b.article));
		}
		return {
			hits: left.map(({ hit }) => hit),
			facets: facets
				? facetsOf(
						known.map(({ article }) => article),
						query.filters,
						catalogue,
						columns,
						symbols,
					)
				: undefined,
		};
	}

	async #symbolArticles(
		filters: readonly Filter[],
		numbers: ReadonlyMap<string, number>,
	): Promise<SymbolArticles> {
		const wanted = filters.filter(({ name }) => name === "symbol");
		if (wanted.length === 0) return new Map();
		const names = await this.#library.symbols();
		return new Map(
			await Promise.all(
				wanted.map(async (filter) => {
					const matching = globSymbols(names, filter.value).slice(
						0,
						mostOfPattern,
					);
					const found = await Promise.all(
						matching.map((name) => this.#lookup.mentions(name)),
					);
					return [
						filter,
						new Set(found.flat().map(({ id }) => numbers.get(id) ?? -1)),
					] as const;
				}),
			),
		);
	}
}

/** From this number of words on, articles that lack some of them are shown where none holds all. */
const wordsOfQuestion = 3;

/** The share of the words that an article then has to hold. */
const most = 0.6;

/**
 * The articles that hold every word, with the sum of their scores; where there are none for a question of many words,
 * those that hold the most of them.
 */
function holding(found: readonly Found[]): {
	scored: { hit: Hit; score: number }[];
	isPartial: boolean;
} {
	const all = new Map<string, { hit: Hit; score: number; held: number }>();
	for (const { hits, scores } of found) {
		for (const [id, hit] of hits) {
			const one = all.get(id) ?? { hit, score: 0, held: 0 };
			one.score += scores.get(id) ?? 0;
			one.held++;
			all.set(id, one);
		}
	}
	const holders = [...all.values()];
	const held = Math.max(0, ...holders.map((one) => one.held));
	const isPartial =
		held < found.length &&
		found.length >= wordsOfQuestion &&
		held >= most * found.length;
	const needed = isPartial ? held : found.length;
	return { scored: holders.filter((one) => one.held === needed), isPartial };
}

function unknownValues(
	filters: readonly Filter[],
	catalogue: Catalogue,
): string[] {
	return filters.flatMap(({ name, value }) => {
		if (name === "heading" && headingsNamed(catalogue, value).length === 0)
			return [`There is no heading “${value}”.`];
		if (name === "author" && authorsNamed(catalogue, value).length === 0)
			return [
				`No author's name holds “${value}”. Authors write the articles here; whom an article tells of is searched as a word.`,
			];
		return [];
	});
}
