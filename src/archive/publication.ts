// Publication: which articles a build publishes, in which order, and when they changed.
import {
	type Article,
	type AuthoredArticle,
	whenOf,
} from "../content/article.ts";
import type { PartialDate } from "../content/dates.ts";
import { compareText } from "../diagnostics/order.ts";

/** What decides whether an article is published. */
export interface Publication {
	/** Whether drafts, and articles dated after today, are included. */
	readonly drafts: boolean;
	/** The day of the build in UTC, as `2026-11-22`. */
	readonly today: string;
}

/** How many articles a build leaves out: drafts, and those dated after its day. */
export interface LeftOut {
	readonly drafts: number;
	readonly future: number;
}

/**
 * Gives the articles that are published, the newest event first.
 * @returns them, how many are left out, and the files of those
 */
export function published(
	authoredArticles: readonly AuthoredArticle[],
	publication: Publication,
): {
	readonly articles: Article[];
	readonly leftOut: LeftOut;
	readonly unpublished: ReadonlySet<string>;
} {
	const authored = authoredArticles.map((article) =>
		dated(article, publication.today),
	);
	const drafts = authored.filter(({ draft }) => draft);
	const future = authored.filter(
		({ draft, date }) => !draft && date > publication.today,
	);
	const leftOut = new Set(publication.drafts ? [] : [...drafts, ...future]);
	const unpublished = new Set([...leftOut].map(({ path }) => path));
	return {
		articles: authored.filter((article) => !leftOut.has(article)).sort(byEvent),
		leftOut: {
			drafts: publication.drafts ? 0 : drafts.length,
			future: publication.drafts ? 0 : future.length,
		},
		unpublished,
	};
}

/** A draft that has no date yet is shown as if it were published today. */
function dated(article: AuthoredArticle, today: string): Article {
	return isDated(article) ? article : { ...article, date: today };
}

function isDated(
	article: AuthoredArticle,
): article is AuthoredArticle & Article {
	return article.date !== undefined;
}

/** The day on which one of some articles was published or changed last; undefined where there are none. */
export function lastChange(
	articles: readonly Article[],
): PartialDate | undefined {
	let last: PartialDate | undefined;
	for (const { updated, date } of articles) {
		const day = updated ?? date;
		if (last === undefined || day > last) last = day;
	}
	return last;
}

/** Whether an article would be left out of a build: shown in the preview. */
export function isUnpublished(article: Article, today: string): boolean {
	return article.draft || article.date > today;
}

/** Orders articles by what they tell of, the newest first. */
function byEvent(a: Article, b: Article): number {
	return (
		compareText(whenOf(b), whenOf(a)) ||
		compareText(a.title, b.title) ||
		compareText(a.path, b.path)
	);
}

/** Orders articles by the day they were published, the last first. */
export function byPublication(a: Article, b: Article): number {
	return compareText(b.date, a.date) || byEvent(a, b);
}
