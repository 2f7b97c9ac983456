// Narrowing: which of the articles found pass the filters of a query, in the order that is asked for.
import { type Filterable, passing } from "./filters.ts";
import type { Library } from "./library.ts";
import type { Lookup } from "./lookup.ts";
import type { Query } from "./query.ts";
import { globSymbols } from "./symbols.ts";
import type { Hit } from "./text-index.ts";

export const orders = ["relevance", "newest", "oldest"] as const;
export type Order = (typeof orders)[number];

/** How many symbols of a pattern are looked up. */
const mostOfPattern = 40;

export class Narrowing {
	readonly #lookup: Lookup;
	readonly #library: Library;

	constructor(lookup: Lookup, library: Library) {
		this.#lookup = lookup;
		this.#library = library;
	}

	/** Gives the articles that pass the filters, in order. @param hits the best first */
	async narrowed(
		query: Query,
		hits: readonly Hit[],
		order: Order,
	): Promise<readonly Hit[]> {
		const { filters, terms } = query;
		const passes =
			filters.length > 0
				? passing(filters, await this.filterable(query))
				: () => true;
		const left = hits.filter((hit) => passes(numberOf(hit)));
		// The articles are numbered by their dates.
		const hasWords = terms.some(({ isExcluded }) => !isExcluded);
		if (order === "relevance" && hasWords) return left;
		const direction = order === "oldest" ? -1 : 1;
		return left.sort((a, b) => direction * (numberOf(a) - numberOf(b)));
	}

	/** Loads what articles are filtered by. */
	async filterable(query: Query): Promise<Filterable> {
		const [catalogue, columns, symbols] = await Promise.all([
			this.#library.catalogue(),
			this.#library.columns(),
			this.#symbolArticles(query),
		]);
		return { catalogue, columns, symbols };
	}

	async #symbolArticles({ filters }: Query): Promise<Filterable["symbols"]> {
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
					return [filter, new Set(found.flat().map(numberOf))] as const;
				}),
			),
		);
	}
}

/** The number of a found article. */
export function numberOf({ id }: Hit): number {
	return Number(id);
}
