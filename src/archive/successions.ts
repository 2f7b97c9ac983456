// Successions: which article carries on another's matter, with the nearest of its chain, the oldest and the newest.
import type { Article } from "../content/article.ts";
import { grouped } from "./grouped.ts";

/** How many articles are told of to each side: a whole chain of thousands with each of its articles would be their square. */
const near = 20;

/** Where an article stands among those that carry on its matter. */
export interface Succession {
	/** The nearest of the articles that supersede it, or supersede those; the newest last. */
	readonly later: readonly Article[];
	/** The nearest of the articles that it supersedes, and that they do; the oldest first. */
	readonly earlier: readonly Article[];
	/** The last of the chain: an article that nothing supersedes. */
	readonly newest: Article;
	/** The first of the chain: an article that supersedes nothing. */
	readonly oldest: Article;
	/** Whether there are more than the nearest. */
	readonly hasMoreLater: boolean;
	readonly hasMoreEarlier: boolean;
}

/** Gives the articles that come right after one, or right before it. */
type Next = (article: Article) => readonly Article[];

/** Gives the succession of every article that has one. */
export function successionsOf(
	articles: readonly Article[],
): ReadonlyMap<Article, Succession> {
	const { superseded, supersededBy } = supersedingOf(articles);
	const before: Next = (article) => superseded.get(article) ?? [];
	const after: Next = (article) => supersededBy.get(article) ?? [];
	const involved = articles.filter(
		(article) => superseded.has(article) || supersededBy.has(article),
	);
	const newest = endsOf(involved, after);
	const oldest = endsOf(involved, before);
	return new Map(
		involved.map((article) => {
			const later = reach(article, after);
			const earlier = reach(article, before);
			return [
				article,
				{
					later: later.found,
					earlier: earlier.found.reverse(),
					newest: newest.get(article) ?? article,
					oldest: oldest.get(article) ?? article,
					hasMoreLater: later.hasMore,
					hasMoreEarlier: earlier.hasMore,
				},
			];
		}),
	);
}

/** Gives where the way ends that takes, from each article, the last of those next to it. */
function endsOf(
	articles: readonly Article[],
	next: Next,
): ReadonlyMap<Article, Article> {
	const ends = new Map<Article, Article>();
	for (const article of articles) {
		const way = new Set<Article>();
		let at: Article | undefined = article;
		let end = article;
		// A circle is a mistake that is told of, and ends where it began.
		while (at && !ends.has(at) && !way.has(at)) {
			way.add(at);
			end = at;
			at = next(at).at(-1);
		}
		end = (at && ends.get(at)) ?? end;
		for (const one of way) ends.set(one, end);
	}
	return ends;
}

/** Gives the nearest articles that are reached from one, each after all of them that lead to it, and whether there are more. */
function reach(
	start: Article,
	next: Next,
): { found: Article[]; hasMore: boolean } {
	const { nearest: within, hasMore } = nearestTo(start, next);
	const entered = new Set([start]);
	const left: Article[] = [];
	const way = [{ at: start, ahead: [...next(start)] }];
	for (let here = way.at(-1); here; here = way.at(-1)) {
		const to = here.ahead.pop();
		if (to === undefined) {
			left.push(here.at);
			way.pop();
		} else if (within.has(to) && !entered.has(to)) {
			entered.add(to);
			way.push({ at: to, ahead: [...next(to)] });
		}
	}
	return { found: left.reverse().slice(1), hasMore };
}

/** Gives the articles that are fewest steps away. */
function nearestTo(
	start: Article,
	next: Next,
): { nearest: ReadonlySet<Article>; hasMore: boolean } {
	const nearest = new Set([start]);
	// What is added while the set is gone through comes up as well.
	for (const at of nearest) {
		for (const to of next(at)) {
			if (nearest.has(to)) continue;
			if (nearest.size > near) return { nearest, hasMore: true };
			nearest.add(to);
		}
	}
	return { nearest, hasMore: false };
}

/** Gives what each article supersedes and is superseded by, of those that are there, and all of them by the paths of their files. */
export function supersedingOf(articles: readonly Article[]) {
	const byPath = new Map(articles.map((article) => [article.path, article]));
	const superseded = new Map<Article, Article[]>();
	for (const article of articles) {
		const found = article.supersedes
			.map(({ file }) => byPath.get(file))
			.filter((one) => one !== undefined);
		if (found.length > 0) superseded.set(article, [...new Set(found)]);
	}
	const supersededBy = grouped(
		superseded.keys(),
		(article) => superseded.get(article) ?? [],
	);
	return { byPath, superseded, supersededBy };
}
