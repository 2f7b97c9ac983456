// Ranks: how well queries are answered that are typed into the published search page.
import {
	reciprocalRank,
	typed,
	type Wanted,
} from "../../scripts/bench/relevance.ts";
import { browsing, serveSample } from "./browser.ts";

/** A query with one over the rank of what it should find. */
export interface Ranked extends Wanted {
	readonly reciprocal: number;
}

/** Types queries one after the other, as into a page that stays open. */
export async function rank(wanted: readonly Wanted[]): Promise<Ranked[]> {
	const home = await serveSample();
	return browsing(async (page) => {
		await page.goto(`${home}Search/`);
		const all = [];
		for (const one of wanted) {
			const reciprocal = reciprocalRank(one, await typed(page, one.query));
			all.push({ ...one, reciprocal });
		}
		return all;
	});
}

/** The queries that were not answered as well as they might be. */
export function wrong(all: readonly Ranked[]): string[] {
	return all
		.filter(({ reciprocal }) => reciprocal < 1)
		.map(({ query, reciprocal }) => `${reciprocal.toFixed(2)} ${query}`);
}
