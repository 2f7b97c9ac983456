// Frequent words: those that a good part of all articles hold, which tell few of them apart and cost the most to load.
import { shortened } from "./short.ts";

/** A word is listed where at least this share of the articles holds it. */
const leastShare = 0.25;

/** In how many steps a share is told, by a digit. */
export const steps = 9;

/** The frequent words of an archive, for a file that is loaded before anything is found. */
export interface FrequentWords {
	/** In the order of the alphabet, as Pagefind's index has them and as `shortened` writes them. */
	readonly words: string;
	/** For each of them about which share of the articles holds it: from 2 for a quarter to 9 for all. */
	readonly shares: string;
}

/** A word of the index, and how many articles hold it. */
export type WordCount = readonly [word: string, articles: number];

/** Gives the frequent words among those of the index, each with the number of articles that hold it. */
export function frequentWords(
	counts: readonly WordCount[],
	articles: number,
): FrequentWords {
	const frequent = counts
		.filter(([, count]) => count >= leastShare * articles)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		words: shortened(frequent.map(([word]) => word)),
		shares: frequent
			.map(([, count]) => Math.floor((steps * count) / articles))
			.join(""),
	};
}
