// How an article's matter stands, as its page says it.
import { standingDay } from "../archive/standings.ts";
import type { Succession } from "../archive/successions.ts";
import type { Article } from "../content/article.ts";
import { href, type Site } from "./site.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

export interface StandingView {
	readonly standsAs?: string | undefined;
	/** The day as of which it stands so. */
	readonly asOf: DateView;
	/** The article that says what holds now, where another supersedes this one, with the day of that. */
	readonly newest?: (LinkView & { readonly asOf: DateView }) | undefined;
	/** The articles that carry on each other's matter, the oldest first; empty where there is one. */
	readonly chain: readonly LinkInChain[];
	/** Whether the chain is named from its start to its end, so that its articles can be numbered. */
	readonly isWhole: boolean;
}

/** An article of a chain. */
export interface LinkInChain extends LinkView {
	readonly current: boolean;
	/** Whether others stand between it and the next, which are not named. */
	readonly isFarFromNext: boolean;
}

/** Gives how an article stands; undefined where nothing is said of it. */
export function standingView(
	site: Site,
	article: Article,
): StandingView | undefined {
	const succession = site.archive.successions.get(article);
	if (!succession && article.standsAs === undefined) return undefined;
	const chain = succession ? chainOf(site, article, succession) : [];
	return {
		standsAs: article.standsAs,
		asOf: dateView(site, standingDay(article)),
		newest:
			succession && succession.newest !== article
				? {
						...articleLink(site, succession.newest),
						asOf: dateView(site, standingDay(succession.newest)),
					}
				: undefined,
		chain,
		isWhole: !succession?.hasMoreEarlier && !succession?.hasMoreLater,
	};
}

/** The nearest articles on both sides, and the ends where those are farther away. */
function chainOf(
	site: Site,
	article: Article,
	succession: Succession,
): LinkInChain[] {
	const { earlier, later, oldest, newest } = succession;
	const isStartFar = succession.hasMoreEarlier && !earlier.includes(oldest);
	const isEndFar = succession.hasMoreLater && !later.includes(newest);
	const shown = [
		...(isStartFar ? [oldest] : []),
		...earlier,
		article,
		...later,
		...(isEndFar ? [newest] : []),
	];
	return shown.map((one, n) => ({
		...articleLink(site, one),
		current: one === article,
		isFarFromNext:
			(isStartFar && n === 0) || (isEndFar && n === shown.length - 2),
	}));
}

function articleLink(site: Site, { title, url }: Article): LinkView {
	return { text: title, href: href(site, url) };
}
