// Pagefind in the browser: the text index over an opened bundle.
import { PagefindInstance, type Result } from "pagefind-engine";
import { expecting } from "../search/expected.ts";
import type {
	Expected,
	Fragment,
	Hit,
	Places,
	TextIndex,
} from "../search/text-index.ts";
import { firstNoPlace } from "../search/thinning.ts";
import { versionOf } from "../search/tokens.ts";
import { isMatch } from "../search/words.ts";
import { type Bundle, Missed } from "./bundle.ts";
import { serve, withPlaces } from "./pagefind-fetch.ts";

/** How results are ranked: a title and the names of symbols, headings and authors say more than the text. */
const ranking = {
	termFrequency: 0.6,
	pageLength: 0.4,
	termSimilarity: 1.4,
	metaWeights: { title: 6, symbols: 2, headings: 2, authors: 2, when: 1 },
};

export class PagefindIndex implements TextIndex {
	readonly #bundle: Bundle;
	#words: Promise<PagefindInstance> | undefined;
	readonly #places = new Map<Places, Promise<PagefindInstance>>();
	/** The latest look at each article: Pagefind keeps one fragment of it, which the next look changes. */
	readonly #looks = new Map<string, Promise<unknown>>();

	readonly #expected: (word: string) => Expected;

	constructor(bundle: Bundle) {
		this.#bundle = bundle;
		this.#expected = expecting(bundle.start);
	}

	async find(words: string | null, places: Places): Promise<readonly Hit[]> {
		const pagefind = await (places === "none"
			? this.load()
			: this.#loadPlaces(places));
		const { missed } = this.#bundle;
		const { results } = await pagefind.search(words);
		// Pagefind passes over parts of its index that it can't have.
		if (this.#bundle.missed > missed) throw new Missed();
		return results.map((result) => ({
			id: result.id,
			score: result.score,
			matchedMetaFields: result.matchedMetaFields,
			data: () =>
				this.#look(result.id, () =>
					places !== "none" ||
					(words ?? "").split(" ").some(versionOf) ||
					result.words.some((place) => place >= firstNoPlace)
						? this.#marked(result, words ?? "")
						: result.data(),
				),
		}));
	}

	expect = async (word: string): Promise<Expected> => this.#expected(word);

	/** Loads Pagefind's program, if that has not been done. */
	load(): Promise<PagefindInstance> {
		if (!this.#words) {
			this.#words = this.#start(this.#bundle.base, true);
			this.#words.catch(() => {
				this.#words = undefined;
			});
		}
		return this.#words;
	}

	/** Begins what knows the places of frequent words, too. */
	#loadPlaces(places: "some" | "all"): Promise<PagefindInstance> {
		const known = this.#places.get(places);
		if (known) return known;
		const begun = this.load().then(() =>
			this.#start(withPlaces(this.#bundle.base, places), false),
		);
		this.#places.set(places, begun);
		begun.catch(() => this.#places.delete(places));
		return begun;
	}

	/** Looks at an article, after the looks that were begun before. */
	#look(id: string, look: () => Promise<Fragment>): Promise<Fragment> {
		const before = this.#looks.get(id) ?? Promise.resolve();
		const seen = before
			.catch(() => {})
			.then(async () => ({ ...(await look()) }));
		this.#looks.set(id, seen);
		return seen;
	}

	/**
	 * Gives an article with its matches marked. The places that were thinned out are looked for in its text, and so are
	 * those of versions, which Pagefind takes for numbers.
	 */
	async #marked(
		{ id, words: known }: Result,
		words: string,
	): Promise<Fragment> {
		const pagefind = await this.load();
		const searched = words.split(" ");
		const places = searched.some(versionOf)
			? []
			: known.filter((place) => place < firstNoPlace);
		if (places.length < known.length) {
			const { content } = await pagefind.loadFragment(id, "", [], words);
			places.push(...placesOf(searched, content));
		}
		const sorted = [...new Set(places)].sort((a, b) => a - b);
		return pagefind.loadFragment(
			id,
			"",
			sorted.map((location) => ({ location, weight: 1, balanced_score: 1 })),
			words,
		);
	}

	async #start(base: string, isFirst: boolean): Promise<PagefindInstance> {
		const { language } = this.#bundle.start;
		if (isFirst) {
			const served = serve(this.#bundle);
			segment("a", language);
			await served;
		}
		const pagefind = new PagefindInstance({
			basePath: base,
			excerptLength: 24,
			excerptEllipsis: "…",
			ranking,
		});
		await pagefind.init(language, { load_wasm: isFirst });
		return pagefind;
	}
}

/**
 * Cuts a text as Pagefind's script cuts a query. The first time takes a phone some 15 ms, which pass unseen while the program
 * is on its way.
 */
function segment(text: string, language: string): void {
	for (const _ of new Intl.Segmenter(language).segment(text));
}

/** The places of the words of a text that searched ones mean. */
function placesOf(searched: readonly string[], text: string): number[] {
	return text
		.split(/[^\S\uFEFF]+/)
		.flatMap((word, place) =>
			searched.some((one) => isMatch(one, word)) ? [place] : [],
		);
}
