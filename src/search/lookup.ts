// Looking words up: the articles that a word, a phrase or an identifier finds, with the forms that mean the same.
import { distance } from "fastest-levenshtein";
import type { Library } from "./library.ts";
import {
	closeness,
	looksLikeIdentifier,
	matchParts,
	matchSymbols,
	nearestSymbols,
	type SymbolMatch,
} from "./symbols.ts";
import type { Fragment, Hit, TextIndex } from "./text-index.ts";
import { symbolToken } from "./tokens.ts";
import { folded, isMatch, synonymsOf, versionForms } from "./words.ts";

/** What a word finds. */
export interface Found {
	/** The scores of the articles by Pagefind's id. */
	readonly scores: ReadonlyMap<string, number>;
	readonly hits: ReadonlyMap<string, Hit>;
	/** The symbols that the word was taken for. */
	readonly symbols: readonly SymbolMatch[];
	/** The word that was searched in place of one that no article holds. */
	readonly instead?: string | undefined;
	/** The symbols nearest to an identifier that no article holds. */
	readonly nearest?: readonly string[] | undefined;
}

/** What an article scores above all that Pagefind scores, for each step by which its symbol is nearer to the word. */
const tier = 1000;

/** What an article whose title names the symbol scores above those that only mention it. */
const titled = 200;

/** How many symbols that hold a word are looked up. */
const mostSymbols = 8;

/** What a match in the title makes of a score. */
const inTitle = 1.5;

/** What a form that means the same scores beside the word itself. */
const sameMeaning = 0.7;

export class Lookup {
	readonly #index: TextIndex;
	readonly #library: Library;
	readonly #found = new Map<string, Promise<readonly Hit[]>>();
	readonly #genuine = new Map<string, Promise<readonly Hit[]>>();

	constructor(index: TextIndex, library: Library) {
		this.#index = index;
		this.#library = library;
	}

	/** What Pagefind finds; asked only once for the same words. */
	find(words: string | null): Promise<readonly Hit[]> {
		return remembered(this.#found, words ?? "", () => this.#index.find(words));
	}

	/** What a word finds. */
	async word(word: string): Promise<Found> {
		return looksLikeIdentifier(word)
			? this.#identifier(word)
			: this.#plain(word);
	}

	/** What words in a row find where they are one term that has synonyms; undefined where they are none. */
	async term(words: readonly string[]): Promise<Found | undefined> {
		const { synonyms } = await this.#library.catalogue();
		const others = synonymsOf(synonyms, words.join(" "));
		if (others.length === 0) return undefined;
		const result = new Gathered();
		const own = await Promise.all(words.map((word) => this.#known(word)));
		const [first = [], ...rest] = own;
		result.add(
			first.filter(({ id }) =>
				rest.every((hits) => hits.some((hit) => hit.id === id)),
			),
		);
		result.add(await this.#exact(words.join(" ")), 1.5);
		await this.#addForms(result, others);
		return result;
	}

	/** What a phrase finds, with more for an article that its words alone find as well. */
	async phrase(text: string): Promise<Found> {
		const result = new Gathered();
		const [exact, loose] = await Promise.all([
			this.#exact(text),
			this.find(text),
		]);
		const scores = new Map(loose.map((hit) => [hit.id, hit.score]));
		result.add(
			exact.map((hit) => ({
				id: hit.id,
				score: hit.score + (scores.get(hit.id) ?? 0),
				matchedMetaFields: hit.matchedMetaFields,
				data: () => hit.data(),
			})),
		);
		return result;
	}

	#exact(text: string): Promise<readonly Hit[]> {
		return this.find(`"${text}"`);
	}

	/** The articles that mention the symbols that words in a row are the parts of. */
	async parts(words: readonly string[]): Promise<Found> {
		const result = new Gathered();
		await this.#addSymbols(
			result,
			matchParts(await this.#library.symbols(), words, mostSymbols),
		);
		return result;
	}

	/** The articles that mention a symbol. */
	mentions(name: string): Promise<readonly Hit[]> {
		return this.find(symbolToken(name));
	}

	async #identifier(word: string): Promise<Found> {
		const names = await this.#library.symbols();
		const result = new Gathered();
		const matches = matchSymbols(names, word, mostSymbols);
		await this.#addSymbols(result, matches);
		const text = await this.#known(word);
		result.add(text);
		if (
			text.length === 0 &&
			matches.every(({ closeness }) => closeness === "near")
		)
			result.nearest = nearestSymbols(names, word);
		return result;
	}

	async #plain(word: string): Promise<Found> {
		const result = new Gathered();
		result.add(await this.#known(word));
		const { synonyms } = await this.#library.catalogue();
		await this.#addForms(result, [
			...synonymsOf(synonyms, word),
			...versionForms(word),
		]);
		if (result.scores.size > 0) return result;
		const instead = await this.#correction(word);
		if (instead === undefined) return result;
		result.add(await this.#known(instead));
		await this.#addForms(result, synonymsOf(synonyms, instead));
		result.instead = instead;
		return result;
	}

	/** The articles that mention symbols, with more for what is nearer, and for whose text holds the symbol most. */
	async #addSymbols(
		result: Gathered,
		matches: readonly SymbolMatch[],
	): Promise<void> {
		result.symbols.push(...matches);
		await Promise.all(
			matches.map(async (match) => {
				const [mentions, inText] = await Promise.all([
					this.mentions(match.name),
					this.find(match.name),
				]);
				const text = new Map(inText.map((hit) => [hit.id, hit]));
				const bonus =
					tier * (closeness.length - closeness.indexOf(match.closeness));
				result.add(
					mentions.map((hit) => {
						const shown = text.get(hit.id) ?? hit;
						return {
							id: hit.id,
							score: bonus + shown.score + (isTitled(shown) ? titled : 0),
							data: () => shown.data(),
						};
					}),
				);
			}),
		);
	}

	async #addForms(result: Gathered, forms: readonly string[]): Promise<void> {
		const found = await Promise.all(
			forms.map((form) =>
				form.includes(" ") ? this.#exact(form) : this.#known(form),
			),
		);
		for (const hits of found) result.add(hits, sameMeaning);
	}

	/** What a word finds if some article really holds it, and nothing if Pagefind answered with what begins like it. */
	#known(word: string): Promise<readonly Hit[]> {
		return remembered(this.#genuine, word, async () => {
			const hits = await this.find(word);
			const [best] = hits;
			return best && holds(await best.data(), word) ? hits : [];
		});
	}

	/** The known word that differs from one in the fewest letters, at most two. */
	async #correction(word: string): Promise<string | undefined> {
		const wanted = folded(word);
		if (wanted.length < 4 || !/^\p{L}+$/u.test(wanted)) return undefined;
		const most = wanted.length < 6 ? 1 : 2;
		let [best, fewest] = [undefined as string | undefined, most + 1];
		for (const known of await this.#library.words()) {
			if (Math.abs(known.length - wanted.length) > most) continue;
			if (known === wanted) continue;
			const edits = distance(known, wanted) - (isSwap(known, wanted) ? 1 : 0);
			if (edits < fewest) [best, fewest] = [known, edits];
		}
		return best;
	}
}

/** What several searches found together: of an article found more than once, the highest score. */
class Gathered implements Found {
	readonly scores = new Map<string, number>();
	readonly hits = new Map<string, Hit>();
	readonly symbols: SymbolMatch[] = [];
	instead?: string;
	nearest?: readonly string[];

	add(hits: readonly Hit[], weight = 1): void {
		for (const hit of hits) {
			const score = weight * hit.score * (isTitled(hit) ? inTitle : 1);
			if (score <= (this.scores.get(hit.id) ?? -1)) continue;
			this.scores.set(hit.id, score);
			this.hits.set(hit.id, hit);
		}
	}
}

/** Whether the match is in the title, too. */
function isTitled({ matchedMetaFields }: Hit): boolean {
	return matchedMetaFields?.includes("title") ?? false;
}

/** Whether an article holds a word, in its text where it was matched or in what else is known of it. */
function holds(fragment: Fragment, word: string): boolean {
	const words = fragment.content.split(/[\s\u200b]+/);
	return (
		fragment.locations.some((place) => isMatch(word, words[place] ?? "")) ||
		Object.values(fragment.meta).some((text) =>
			text.split(/\s+/).some((one) => isMatch(word, one)),
		)
	);
}

/** Whether two words differ by two letters that changed places. */
function isSwap(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	const first = [...a].findIndex((letter, n) => letter !== b[n]);
	return (
		first >= 0 &&
		a[first] === b[first + 1] &&
		a[first + 1] === b[first] &&
		a.slice(first + 2) === b.slice(first + 2)
	);
}

function remembered<T>(
	known: Map<string, Promise<T>>,
	key: string,
	make: () => Promise<T>,
): Promise<T> {
	const before = known.get(key);
	if (before) return before;
	const made = make();
	known.set(key, made);
	made.catch(() => known.delete(key));
	return made;
}
