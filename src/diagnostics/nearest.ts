// Suggestions: the known words nearest to one that was not recognised.
import { distance } from "fastest-levenshtein";
import { compareText } from "./order.ts";

/** Gives the candidates nearest to a word, best first, at most `most` of them (five, if not given). */
export type Suggester = (word: string, most?: number) => string[];

/** How much one suggester compares, in letters, before it falls silent: so many slips have one cause, which is no slip. */
const mostLetters = 100_000_000;

/** What it costs to look at a candidate, and to compare it beyond its letters, in letters. */
const look = 4;
const compare = 20;

/**
 * Gives a suggester for many words; it looks at the candidates when the first of them is asked for.
 * A candidate counts as near when, case aside, it differs in at most two fifths of its letters, or when it shares at
 * least half of its parts (what stands between slashes, spaces, hyphens and underscores) with the word.
 */
export function suggester(candidates: () => Iterable<string>): Suggester {
	let all: readonly Candidate[] | undefined;
	let letters = 0;
	return (word, most = 5) => {
		all ??= [...new Set(candidates())].map((candidate) => {
			const known = candidate.toLowerCase();
			return { candidate, known, parts: parts(known) };
		});
		if (letters > mostLetters) return [];
		const wanted = word.toLowerCase();
		const wantedParts = parts(wanted);
		const ranked: { candidate: string; score: number }[] = [];
		for (const { candidate, known, parts: knownParts } of all) {
			const longest = Math.max(wanted.length, known.length, 1);
			const least = Math.abs(wanted.length - known.length) / longest;
			const far = farness(wantedParts, knownParts);
			letters += look;
			if (Math.min(least, far) > farthest) continue;
			letters += compare + longest * Math.ceil(wanted.length / 32);
			const edits = distance(wanted, known) / longest;
			const score = Math.min(edits, far + edits / 100);
			if (score <= farthest) ranked.push({ candidate, score });
		}
		return ranked
			.sort(
				(a, b) => a.score - b.score || compareText(a.candidate, b.candidate),
			)
			.slice(0, most)
			.map(({ candidate }) => candidate);
	};
}

interface Candidate {
	readonly candidate: string;
	/** In small letters. */
	readonly known: string;
	readonly parts: readonly string[];
}

/** Gives suggesters by a key, each made once. */
export function keyed<K>(make: (key: K) => Suggester): (key: K) => Suggester {
	const made = new Map<K, Suggester>();
	return (key) => {
		const known = made.get(key) ?? make(key);
		made.set(key, known);
		return known;
	};
}

/** Gives the candidates nearest to one word, as a `suggester` does. */
export function nearest(
	word: string,
	candidates: Iterable<string>,
	most?: number,
): string[] {
	return suggester(() => candidates)(word, most);
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
