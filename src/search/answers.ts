// Answers: the articles that answer a query before any filter, by the source that it names or by its words.
import type { Beside } from "./beside.ts";
import type { Library } from "./library.ts";
import type { Lookup } from "./lookup.ts";
import { type Matched, matching } from "./matching.ts";
import type { Meanings } from "./meanings.ts";
import type { Query } from "./query.ts";
import { tellingOf } from "./question.ts";
import { othersMissing, whatIsLeftOut } from "./sentences.ts";

/** What answers a query, with what is said of it. */
export interface Answer extends Matched {
	/** The source that was typed, where the articles are found by it. */
	readonly source?: string | undefined;
	/** The words that were searched, to be marked where they stand. */
	readonly searched: readonly string[];
	/** Whether there may be more. */
	readonly isAtLeast: boolean;
}

/** What is said of articles that no words were searched for. */
const nothingMeant: Omit<Answer, "hits"> = {
	notes: [],
	symbols: [],
	unknown: new Set(),
	unnamed: [],
	nearest: [],
	searched: [],
	isAtLeast: false,
};

/** A word of this many letters may be the beginning of words that Pagefind does not see. */
const shortWord = 3;

export class Answers {
	readonly #lookup: Lookup;
	readonly #meanings: Meanings;
	readonly #library: Library;
	readonly #beside: Beside;

	constructor(
		lookup: Lookup,
		meanings: Meanings,
		library: Library,
		beside: Beside,
	) {
		this.#lookup = lookup;
		this.#meanings = meanings;
		this.#library = library;
		this.#beside = beside;
	}

	/** The articles that answer a query before any filter: those that cite it where it is a source, else those of its words. */
	async to(query: Query): Promise<Answer> {
		const cited = await this.#beside.citing(query);
		if (!cited) return this.#matched(query);
		const { source, hits, others } = cited;
		if (others.length === 0) return { ...nothingMeant, source, hits };
		const matched = await this.#matched({
			...query,
			terms: others,
			row: undefined,
		});
		const citing = new Set(hits.map(({ id }) => id));
		const both = matched.hits.filter(({ id }) => citing.has(id));
		return both.length > 0
			? { ...matched, hits: both }
			: { ...nothingMeant, source, hits, notes: [othersMissing] };
	}

	/** The articles that answer the words of a query. */
	async #matched(asked: Query): Promise<Answer> {
		const { query, leftOut } = await tellingOf(asked, this.#lookup.expect);
		const catalogue = await this.#library.catalogue();
		const matched = await matching(query, catalogue, this.#meanings);
		return {
			...matched,
			notes: [...whatIsLeftOut(leftOut), ...matched.notes],
			searched: searchedFor(query, matched),
			isAtLeast: query.terms.some(
				({ text, isPhrase }) => !isPhrase && text.length < shortWord,
			),
		};
	}
}

/** The words of a query that articles were found by, and the symbol that was most likely meant. */
export function searchedFor(
	{ terms }: Query,
	{ symbols }: Pick<Matched, "symbols">,
): string[] {
	const words = terms
		.filter(({ isExcluded }) => !isExcluded)
		.map(({ text }) => text);
	return terms.length < 2
		? words
		: [...words, ...symbols.slice(0, 1).map(({ name }) => name)];
}
