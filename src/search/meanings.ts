// Meanings: what else a word may stand for, looked up as well: symbols like it, synonyms, forms of a version, a misspelt word.
import { correctionOf, isCorrectable } from "./correction.ts";
import { type Found, Gathered } from "./found.ts";
import type { Library } from "./library.ts";
import type { Finder, Lookup } from "./lookup.ts";
import {
	looksLikeIdentifier,
	matchParts,
	matchSymbols,
	nearestSymbols,
	type SymbolMatch,
} from "./symbols.ts";
import type { Hit } from "./text-index.ts";
import { versionOf } from "./tokens.ts";
import { synonymsOf } from "./words.ts";

/** How many symbols that hold a word are looked up. */
const mostSymbols = 8;

/** What a form that means the same scores beside the word itself. */
const sameMeaning = 0.7;

export class Meanings implements Finder {
	readonly #lookup: Lookup;
	readonly #library: Library;

	constructor(lookup: Lookup, library: Library) {
		this.#lookup = lookup;
		this.#library = library;
	}

	find = (words: string | null) => this.#lookup.find(words);
	phrase = (text: string) => this.#lookup.phrase(text, "all");

	async word(word: string, likely: readonly Hit[]): Promise<Found> {
		return looksLikeIdentifier(word)
			? this.#identifier(word, likely)
			: this.#plain(word, likely);
	}

	async term(words: readonly string[]): Promise<Found | undefined> {
		const { synonyms } = await this.#library.catalogue();
		const others = synonymsOf(synonyms, words.join(" "));
		if (others.length === 0) return undefined;
		const result = new Gathered();
		const own = await Promise.all(
			words.map((word) => this.#lookup.known(word)),
		);
		const [first = [], ...rest] = own;
		result.add(
			first.filter(({ id }) =>
				rest.every((hits) => hits.some((hit) => hit.id === id)),
			),
		);
		result.add(await this.#lookup.inRow(words.join(" "), "all"), 1.5);
		await this.#addForms(result, others);
		return result;
	}

	async parts(words: readonly string[]): Promise<Found> {
		const result = new Gathered();
		if (!(await this.#shareSymbol(words))) return result;
		const { matches } = await this.#symbolsLike(words.join("_"), (names) =>
			matchParts(names, words, mostSymbols),
		);
		await this.#lookup.addSymbols(result, matches);
		return result;
	}

	/** What the symbol nearest to an identifier finds: what the whole answer begins with; undefined where there is none. */
	async nearestSymbol(word: string): Promise<Found | undefined> {
		const result = new Gathered();
		const { matches } = await this.#symbolsLike(word);
		await this.#lookup.addSymbols(result, matches.slice(0, 1));
		return result.hits.size > 0 ? result : undefined;
	}

	/** Whether words stand in the symbols of the same article; only then symbols are worth their weight. */
	async #shareSymbol(words: readonly string[]): Promise<boolean> {
		const [first = new Set<string>(), ...rest] = await Promise.all(
			words.map(async (word) => {
				const hits = await this.find(word);
				return new Set(
					hits
						.filter((hit) => hit.matchedMetaFields?.includes("symbols"))
						.map(({ id }) => id),
				);
			}),
		);
		return [...first].some((id) => rest.every((ids) => ids.has(id)));
	}

	/** The symbols that a word may mean, and all that were looked through: as few as have any that hold the word. */
	async #symbolsLike(
		word: string,
		match = (names: readonly string[]) =>
			matchSymbols(names, word, mostSymbols),
	): Promise<{ matches: readonly SymbolMatch[]; names: readonly string[] }> {
		const names = new Set<string>();
		for (const shelf of this.#library.symbolsLike(word)) {
			for (const name of await shelf()) names.add(name);
			const matches = match([...names]);
			if (matches.some(({ closeness }) => closeness !== "near"))
				return { matches, names: [...names] };
		}
		const known = [...names].sort();
		return { matches: match(known), names: known };
	}

	async #identifier(word: string, likely: readonly Hit[]): Promise<Found> {
		const result = new Gathered();
		const { matches, names } = await this.#symbolsLike(word);
		await this.#lookup.addSymbols(result, matches);
		const text = await this.#lookup.known(word, likely);
		result.add(text);
		if (
			text.length === 0 &&
			matches.every(({ closeness }) => closeness === "near")
		)
			result.nearest = nearestSymbols(names, word);
		return result;
	}

	async #plain(word: string, likely: readonly Hit[]): Promise<Found> {
		const result = new Gathered();
		const version = versionOf(word);
		if (version) {
			await this.#lookup.addVersion(result, version);
			return result;
		}
		result.add(await this.#lookup.known(word, likely));
		const { synonyms } = await this.#library.catalogue();
		await this.#addForms(result, synonymsOf(synonyms, word));
		if (result.scores.size > 0 || !isCorrectable(word)) return result;
		const instead = correctionOf(word, await this.#library.words());
		if (instead === undefined) return result;
		result.add(await this.#lookup.known(instead));
		await this.#addForms(result, synonymsOf(synonyms, instead));
		result.instead = instead;
		return result;
	}

	async #addForms(result: Gathered, forms: readonly string[]): Promise<void> {
		const found = await Promise.all(
			forms.map((form) =>
				form.includes(" ")
					? this.#lookup.inRow(form, "all")
					: this.#lookup.known(form),
			),
		);
		for (const hits of found) result.add(hits, sameMeaning);
	}
}
