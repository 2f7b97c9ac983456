// The engine: from a query to the articles that answer it, in order, with the choices that narrow them and what helps when there are none.
import { Answers, searchedFor } from "./answers.ts";
import { Beside, namesSource } from "./beside.ts";
import { markOf, valuesOf } from "./catalogue.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { named } from "./filters.ts";
import { sorted } from "./found.ts";
import { withoutFunctionWords, withoutSoftWords } from "./function-words.ts";
import type { Library } from "./library.ts";
import { Lookup } from "./lookup.ts";
import { type Matched, matching } from "./matching.ts";
import { Meanings } from "./meanings.ts";
import { Narrowing, numberOf, type Order } from "./narrowing.ts";
import type { Page } from "./pages.ts";
import { parseQuery, type Query } from "./query.ts";
import { rarestOf } from "./question.ts";
import { releaseMeant, unknownValues } from "./sentences.ts";
import { type Suggestions, suggestionsFor } from "./suggest.ts";
import { looksLikeIdentifier, type SymbolMatch } from "./symbols.ts";
import type { Fragment, Hit, TextIndex } from "./text-index.ts";

/** What is shown of a found article. */
export interface Shown extends Fragment {
	/** The word that marks it where its matter is no longer as it tells. */
	readonly mark: string | undefined;
}

export interface Request {
	readonly line: string;
	readonly order: Order;
}

export interface Outcome {
	readonly query: Query;
	/** The articles that match, in order. */
	readonly hits: readonly Hit[];
	/** The articles that the words find, before any filter. */
	readonly unfiltered: readonly Hit[];
	/** Whether there may be more: of a short beginning of a word Pagefind does not see every continuation. */
	readonly isAtLeast: boolean;
	/** Sentences on what was searched otherwise than it was typed. */
	readonly notes: readonly string[];
	/** The symbols that the query was taken for. */
	readonly symbols: readonly SymbolMatch[];
	/** The pages of those of them that have one, and those that the query is the name of. */
	readonly pages: readonly Page[];
	/** The source that was typed, where the articles are found by it. */
	readonly source?: string | undefined;
	/** The words that were searched, to be marked where they stand. */
	readonly searched: readonly string[];
	/** What helps where nothing matches. */
	readonly suggestions?: Suggestions | undefined;
}

export class Engine {
	readonly #lookup: Lookup;
	readonly #meanings: Meanings;
	readonly #answers: Answers;
	readonly #narrowing: Narrowing;
	readonly #library: Library;
	readonly #beside: Beside;

	constructor(index: TextIndex, library: Library) {
		this.#lookup = new Lookup(index);
		this.#meanings = new Meanings(this.#lookup, library);
		this.#narrowing = new Narrowing(this.#lookup, library);
		this.#library = library;
		this.#beside = new Beside(this.#lookup, library);
		this.#answers = new Answers(
			this.#lookup,
			this.#meanings,
			library,
			this.#beside,
		);
	}

	/**
	 * Gives what the answer to a query begins with, as far as the words as they were typed tell it, before what else they
	 * may mean is loaded; undefined where that is nothing, and for a query with filters or another order.
	 */
	async first({ line, order }: Request): Promise<Outcome | undefined> {
		const query = await this.#read(line);
		const { terms, filters } = query;
		if (namesSource(query)) return undefined;
		if (
			order !== "relevance" ||
			filters.length > 0 ||
			terms.every(({ isExcluded }) => isExcluded)
		)
			return undefined;
		const catalogue = await this.#library.catalogue();
		const rarest = await rarestOf(query, this.#lookup.expect);
		const found = await matching(
			{ ...rarest, asks: [], soft: [] },
			catalogue,
			this.#lookup,
		);
		if (found.hits.length > 0) return early(rarest, found);
		const [word] = terms;
		if (terms.length > 1 || !word || !looksLikeIdentifier(word.text))
			return undefined;
		const near = await this.#meanings.nearestSymbol(word.text);
		return near && early(query, { hits: sorted(near), symbols: near.symbols });
	}

	/** Answers a query. */
	async search(request: Request): Promise<Outcome> {
		const query = await this.#read(request.line);
		const catalogue = await this.#library.catalogue();
		const matched = await this.#answers.to(query);
		const hits = await this.#narrowing.narrowed(
			query,
			matched.hits,
			request.order,
		);
		const [pages, unnamed] = await Promise.all([
			matched.source !== undefined ? [] : this.#beside.pages(query, matched),
			this.#beside.unnamed(query, matched),
		]);
		const outcome = {
			query,
			hits,
			unfiltered: matched.hits,
			isAtLeast: matched.isAtLeast,
			notes: [
				...matched.notes,
				...unnamed.notes,
				...releaseMeant(query, catalogue.releases),
				...unknownValues(
					query.filters,
					(name, value) => named(catalogue, name, value),
					(name) => valuesOf(catalogue, name),
				),
			],
			symbols: matched.symbols,
			pages: [...pages, ...unnamed.pages],
			source: matched.source,
			searched: matched.searched,
		};
		if (hits.length > 0) return outcome;
		const suggestions = await suggestionsFor(
			query,
			matched.nearest,
			matched.unknown,
			this.#library,
			(line) => this.#count({ ...request, line }),
		);
		return { ...outcome, suggestions };
	}

	/** The choices of every filter for an answer. */
	async facets({ query, unfiltered }: Outcome): Promise<Facets> {
		return facetsOf(
			unfiltered.map(numberOf),
			query.filters,
			await this.#narrowing.filterable(query),
			await this.#library.facetSymbols(),
		);
	}

	/** What is shown of a hit, with the words that were searched marked. */
	async show(hit: Hit, { searched }: Outcome): Promise<Shown> {
		const together =
			searched.length < 2 ? [] : await this.#lookup.find(searched.join(" "));
		const shown = together.find(({ id }) => id === hit.id) ?? hit;
		return {
			...(await shown.data()),
			mark: markOf(await this.#library.catalogue(), numberOf(hit)),
		};
	}

	/** Reads a query, without the words that articles need not hold. */
	async #read(line: string): Promise<Query> {
		const catalogue = await this.#library.catalogue();
		return withoutSoftWords(
			withoutFunctionWords(parseQuery(line), catalogue),
			catalogue,
		);
	}

	async #count(request: Request): Promise<number> {
		const query = await this.#read(request.line);
		const matched = await this.#answers.to(query);
		return (await this.#narrowing.narrowed(query, matched.hits, request.order))
			.length;
	}
}

/** What the answer to a query begins with. */
function early(
	query: Query,
	{ hits, symbols }: Pick<Matched, "hits" | "symbols">,
): Outcome {
	return {
		query,
		hits,
		unfiltered: hits,
		isAtLeast: true,
		notes: [],
		symbols,
		pages: [],
		searched: searchedFor(query, { symbols }),
	};
}
