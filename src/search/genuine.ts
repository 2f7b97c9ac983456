// Genuine matches: Pagefind answers a word that it does not know with what begins like it, so its matches are looked at.
import type { Fragment, Hit } from "./text-index.ts";
import { isMatch } from "./words.ts";

/**
 * Gives what was found for a word if some article really holds it, and nothing otherwise.
 * @param likely articles that are shown anyway: the first of them that was found is looked at before any other is loaded
 */
export async function genuine(
	hits: readonly Hit[],
	word: string,
	likely: readonly Hit[] = [],
): Promise<readonly Hit[]> {
	const ids = new Map(hits.map((hit) => [hit.id, hit]));
	const shown = likely.find(({ id }) => ids.has(id));
	for (const hit of new Set([shown && ids.get(shown.id), hits[0]]))
		if (hit && holds(await hit.data(), word)) return hits;
	return [];
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
