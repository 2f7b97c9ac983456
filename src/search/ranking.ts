// Ranking: what the words of a query say of the order of the articles that it finds, besides how well they hold what is searched.
import { Gathered, isTitled } from "./found.ts";
import type { Finder } from "./lookup.ts";
import type { Query } from "./query.ts";

/** What it makes of a score that the title asks as the query does. */
const asksAlike = 2;

/** Adds to the scores of articles what those are worth that hold the soft words, or whose titles ask as the query does. */
export async function rankByWords(
	scores: Map<string, number>,
	{ asks = [], soft = [] }: Pick<Query, "asks" | "soft">,
	finder: Finder,
): Promise<void> {
	const [held, asked] = await Promise.all(
		[soft, asks].map(async (words) =>
			(await Promise.all(words.map((word) => finder.find(word)))).flat(),
		),
	);
	const softly = new Gathered();
	softly.add(held ?? []);
	for (const [id, score] of scores)
		scores.set(id, score + (softly.scores.get(id) ?? 0));
	for (const { id } of (asked ?? []).filter(isTitled)) {
		const score = scores.get(id);
		if (score !== undefined) scores.set(id, asksAlike * score);
	}
}
