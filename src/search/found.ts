// What was found for a word: articles with their scores, and what the word was taken for.
import type { SymbolMatch } from "./symbols.ts";
import type { Hit } from "./text-index.ts";

export interface Found {
	/** The scores of the articles by their ids. */
	readonly scores: ReadonlyMap<string, number>;
	readonly hits: ReadonlyMap<string, Hit>;
	/** The symbols that the word was taken for. */
	readonly symbols: readonly SymbolMatch[];
	/** The word that was searched in place of one that no article holds. */
	readonly instead?: string | undefined;
	/** The symbols nearest to an identifier that no article holds. */
	readonly nearest?: readonly string[] | undefined;
}

/** What a match in the title makes of a score. */
const inTitle = 2;

/** What several searches found together: of an article found more than once, the highest score. */
export class Gathered implements Found {
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
export function isTitled({ matchedMetaFields }: Hit): boolean {
	return matchedMetaFields?.includes("title") ?? false;
}

/** Gives articles in the order of their scores, the best first; of two with the same, the newer. */
export function sorted({
	hits,
	scores,
}: Pick<Found, "hits" | "scores">): Hit[] {
	const scoreOf = ({ id }: Hit) => scores.get(id) ?? 0;
	return [...hits.values()].sort(
		(a, b) => scoreOf(b) - scoreOf(a) || Number(a.id) - Number(b.id),
	);
}
