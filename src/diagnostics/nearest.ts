// Suggestions: the known words nearest to one that was not recognised.
import { distance } from "fastest-levenshtein";

/**
 * Gives the candidates nearest to a word, best first, at most `most` of them.
 * A candidate counts as near when, case aside, it differs in at most two fifths of its letters, or when it shares at
 * least half of its parts (what stands between slashes, spaces, hyphens and underscores) with the word.
 */
export function nearest(
	word: string,
	candidates: Iterable<string>,
	most = 5,
): string[] {
	const wanted = word.toLowerCase();
	const wantedParts = parts(wanted);
	const ranked: { candidate: string; score: number }[] = [];
	for (const candidate of new Set(candidates)) {
		const known = candidate.toLowerCase();
		const edits =
			distance(wanted, known) / Math.max(wanted.length, known.length, 1);
		const score = Math.min(
			edits,
			farness(wantedParts, parts(known)) + edits / 100,
		);
		if (score <= farthest) ranked.push({ candidate, score });
	}
	return ranked
		.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
		.slice(0, most)
		.map(({ candidate }) => candidate);
}

/** Whether two words differ, capitals aside, by one letter at most, so that one is surely meant for the other. */
export function isSlip(a: string, b: string): boolean {
	return distance(a.toLowerCase(), b.toLowerCase()) <= 1;
}

/** The share of letters that may differ for a candidate to be near, with the little that breaks ties. */
const farthest = 0.41;

/** From 0, where all parts are shared, to 0.4, where half of them are; infinite for fewer. */
function farness(wanted: readonly string[], known: readonly string[]): number {
	const shared = known.filter((part) => wanted.includes(part)).length;
	const share = shared / Math.max(wanted.length, known.length, 1);
	return share < 0.5 ? Number.POSITIVE_INFINITY : 0.8 * (1 - share);
}

/** Says the suggestions as the end of an "expected …" clause: `"a", "b" or "c"`. */
export function oneOf(words: readonly string[]): string {
	const quoted = words.map((word) => `"${word}"`);
	const last = quoted.pop() ?? "";
	return quoted.length > 0 ? `${quoted.join(", ")} or ${last}` : last;
}

function parts(text: string): string[] {
	return text.split(/[/\s_-]+/).filter((part) => part.length > 2);
}
