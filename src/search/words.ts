// Words: what else finds a word (its synonyms), and whether a match is really one of it.
import { releaseOf, versionOf, versionToken } from "./tokens.ts";

/** A word as it is compared: in lower case and without marks on letters. */
export function folded(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Endings that a search engine's stemmer takes off, the longest first. */
const endings =
	/(?:ations?|ating|ated|ments?|ingly|ings?|edly|ies|ied|ions?|ers?|ors?|ives?|able|ably|ance|ence|ed|ly|es|al|s|e|y)$/;

/** The part of a word that all its forms begin with; at least three fifths of it, and four letters. */
export function rootOf(word: string): string {
	const whole = folded(word).replace(/[^\p{L}\p{N}_]/gu, "");
	if (/[\d_]/.test(whole)) return whole.replace(/e?s?$/, "");
	const root = whole.replace(endings, "");
	return root.length >= 4 && root.length >= 0.5 * whole.length
		? root
		: whole.length > 3
			? whole.replace(/s$/, "")
			: whole;
}

/**
 * Whether a word of a text is what a searched word means. Pagefind answers a word that it does not know with what
 * begins like it, so that its matches have to be looked at.
 */
export function isMatch(searched: string, word: string): boolean {
	const version = versionOf(searched);
	if (version) {
		const other = versionOf(word.replace(/^[^\w]+|[^\w]+$/g, ""));
		return (
			other !== undefined &&
			versionToken(other).startsWith(versionToken(releaseOf(version)))
		);
	}
	const root = rootOf(searched);
	return [word, ...partsOf(word)].some((part) =>
		folded(part)
			.replace(/[^\p{L}\p{N}_]/gu, "")
			.startsWith(root),
	);
}

/** The parts of a word that search knows: between punctuation, underscores and changes of case. */
function partsOf(word: string): string[] {
	return word.split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u);
}

/** Gives the terms that are synonyms of one. */
export function synonymsOf(
	synonyms: readonly (readonly string[])[],
	term: string,
): readonly string[] {
	const wanted = singular(term);
	const group = synonyms.find((terms) =>
		terms.some((one) => singular(one) === wanted),
	);
	return group?.filter((one) => singular(one) !== wanted) ?? [];
}

function singular(term: string): string {
	return folded(term).replace(/(?<=\p{L}{3})s$/u, "");
}
