// Looking words up in the text index alone: the articles that hold a word, a phrase or a whole identifier as it was typed.
import { type Found, Gathered } from "./found.ts";
import { genuine } from "./genuine.ts";
import { closeness, looksLikeIdentifier, type SymbolMatch } from "./symbols.ts";
import type { Hit, Places, TextIndex } from "./text-index.ts";
import {
	chiefToken,
	releaseOf,
	symbolToken,
	titleToken,
	type Version,
	versionOf,
	versionToken,
} from "./tokens.ts";

/** Who finds the articles of the parts of a query. */
export interface Finder {
	/** What Pagefind finds. */
	find(words: string | null): Promise<readonly Hit[]>;
	/**
	 * What a word finds.
	 * @param likely articles that are shown anyway, the best first
	 */
	word(word: string, likely: readonly Hit[]): Promise<Found>;
	/** What words in a row find where they are one term that has synonyms; undefined where they are none. */
	term(words: readonly string[]): Promise<Found | undefined>;
	/** What a phrase finds. */
	phrase(text: string): Promise<Found>;
	/** The articles that mention the symbols that words in a row are the parts of; undefined where that is not looked for. */
	parts(words: readonly string[]): Promise<Found | undefined>;
}

/** What an article scores above all that Pagefind scores, for each step by which its symbol is nearer to the word. */
const tier = 1000;

/** What an article whose title names the symbol, or the version, scores above those that only mention it. */
const titled = 200;

/** What an article with another candidate of a version scores beside those with the version itself. */
const otherCandidate = 0.7;

export class Lookup implements Finder {
	readonly #index: TextIndex;
	readonly #found = new Map<string, Promise<readonly Hit[]>>();
	readonly #genuine = new Map<string, Promise<readonly Hit[]>>();

	constructor(index: TextIndex) {
		this.#index = index;
	}

	/** What Pagefind finds; asked only once for the same words. */
	find(words: string | null, places: Places = "none"): Promise<readonly Hit[]> {
		const key = `${places} ${words ?? ""}`;
		return remembered(this.#found, key, () => this.#index.find(words, places));
	}

	expect = (word: string) => this.#index.expect(word);

	async word(word: string, likely: readonly Hit[]): Promise<Found> {
		const whole = looksLikeIdentifier(word)
			? await this.whole(word)
			: undefined;
		if (whole) return whole;
		const result = new Gathered();
		const version = versionOf(word);
		if (version) await this.addVersion(result, version);
		else result.add(await this.known(word, likely));
		return result;
	}

	term = async () => undefined;
	parts = async () => undefined;

	/** What a phrase finds; of frequent words perhaps not all. */
	async phrase(text: string, places: Places = "some"): Promise<Found> {
		const result = new Gathered();
		result.add(await this.inRow(text, places));
		return result;
	}

	/** The articles that hold words in a row; they are ordered by how well the words alone find them, which a row does not tell. */
	async inRow(text: string, places: Places): Promise<readonly Hit[]> {
		const [exact, loose] = await Promise.all([
			this.find(`"${text}"`, places),
			this.find(text, places),
		]);
		const scores = new Map(loose.map((hit) => [hit.id, hit.score]));
		return exact.map((hit) => ({
			id: hit.id,
			score: hit.score + (scores.get(hit.id) ?? 0),
			matchedMetaFields: hit.matchedMetaFields,
			data: () => hit.data(),
		}));
	}

	/** What an identifier finds as a whole, where the archive has it. */
	async whole(word: string): Promise<Found | undefined> {
		const name = word.replace(/\W+$/, "");
		const result = new Gathered();
		await this.addSymbols(result, [{ name, closeness: "whole" }]);
		return result.hits.size > 0 ? result : undefined;
	}

	/** The articles that mention a symbol: in quotation marks, nothing else is found in its place. */
	mentions(name: string): Promise<readonly Hit[]> {
		return this.find(`"${symbolToken(name)}"`);
	}

	/** Adds the articles that mention symbols, with more for what is nearer, and for whose text holds the symbol most. */
	async addSymbols(
		result: Gathered,
		matches: readonly SymbolMatch[],
	): Promise<void> {
		result.symbols.push(...matches);
		await Promise.all(
			matches.map(async (match) => {
				const bonus =
					tier * (closeness.length - closeness.indexOf(match.closeness));
				const mentions = await this.#named(
					symbolToken(match.name),
					titleToken(match.name),
					match.name,
				);
				result.add(
					mentions.map((hit) => ({ ...hit, score: bonus + hit.score })),
				);
			}),
		);
	}

	/** Adds the articles that name a version or what continues it, and those that name the version of a candidate. */
	async addVersion(result: Gathered, version: Version): Promise<void> {
		const release = releaseOf(version);
		const forms =
			release.length < version.length ? [version, release] : [version];
		const found = await Promise.all(
			forms.map((form) =>
				this.#named(versionToken(form), chiefToken(form), release.join(".")),
			),
		);
		for (const [n, hits] of found.entries())
			result.add(hits, n === 0 ? 1 : otherCandidate);
	}

	/**
	 * The articles that have a token, as they are found by the words that the text has for it; more is scored by those that
	 * are chiefly about it.
	 */
	async #named(token: string, chief: string, text: string): Promise<Hit[]> {
		const [named, chiefly, inText] = await Promise.all([
			this.find(`"${token}"`),
			this.find(`"${chief}"`),
			this.find(text),
		]);
		const isChief = new Set(chiefly.map(({ id }) => id));
		const shown = new Map(inText.map((hit) => [hit.id, hit]));
		return named.map((hit) => {
			const best = shown.get(hit.id) ?? hit;
			return {
				id: hit.id,
				score: best.score + (isChief.has(hit.id) ? titled : 0),
				data: () => best.data(),
			};
		});
	}

	/** What a word finds if some article really holds it. */
	known(word: string, likely: readonly Hit[] = []): Promise<readonly Hit[]> {
		return remembered(this.#genuine, word, async () => {
			const hits = await this.find(word);
			return hits.length === 0 || (await this.#has(word))
				? hits
				: genuine(hits, word, likely);
		});
	}

	/**
	 * Whether the index has a word, or one with another ending. Of a frequent one this is known, and not asked: Pagefind
	 * compares each article that holds a word in quotation marks with all others.
	 */
	async #has(word: string): Promise<boolean> {
		const { isListed } = await this.expect(word);
		return isListed || (await this.find(`"${word}"`)).length > 0;
	}
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
