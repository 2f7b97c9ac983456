// Correction: the word that a misspelt one is searched as.
import { distance } from "fastest-levenshtein";
import { folded } from "./words.ts";

/** In a word of this many letters two may be wrong. */
const longWord = 8;

/**
 * Gives the known word that differs from one in the fewest letters, at most two; undefined where there is none. A first
 * letter is seldom wrong, and counts for two.
 */
export function correctionOf(
	word: string,
	knownWords: readonly string[],
): string | undefined {
	const wanted = folded(word);
	if (!isCorrectable(wanted)) return undefined;
	const most = wanted.length < longWord ? 1 : 2;
	let [best, fewest] = [undefined as string | undefined, most + 1];
	for (const known of knownWords) {
		if (Math.abs(known.length - wanted.length) > most) continue;
		if (known === wanted) continue;
		const edits =
			distance(known, wanted) -
			(isSwap(known, wanted) ? 1 : 0) +
			(known[0] === wanted[0] ? 0 : 1);
		if (edits < fewest) [best, fewest] = [known, edits];
	}
	return best;
}

/** Whether a word is long enough, and of letters alone. */
export function isCorrectable(word: string): boolean {
	return /^\p{L}{4,}$/u.test(folded(word));
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
