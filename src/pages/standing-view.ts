// How an article's matter stands, as its page says it.
import type { Article } from "../content/article.ts";
import { href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

export interface StandingView {
	readonly standsAs?: string | undefined;
	/** The article that says what holds now, where another supersedes this one. */
	readonly newest?: LinkView | undefined;
	/** The articles that carry on each other's matter, the oldest first; empty where there is one. */
	readonly chain: readonly (LinkView & { readonly current: boolean })[];
}

/** Gives how an article stands; undefined where nothing is said of it. */
export function standingView(
	site: Site,
	article: Article,
): StandingView | undefined {
	const succession = site.archive.successions.get(article);
	if (!succession && article.standsAs === undefined) return undefined;
	const link = (one: Article) => ({
		text: one.title,
		href: href(site, one.url),
	});
	return {
		standsAs: article.standsAs,
		newest:
			succession && succession.newest !== article
				? link(succession.newest)
				: undefined,
		chain: succession
			? [...succession.earlier, article, ...succession.later].map((one) => ({
					...link(one),
					current: one === article,
				}))
			: [],
	};
}
