// Standings: how the matters of articles stand today, and how those are marked which are no longer as they were told.
import type { Article } from "../content/article.ts";
import type { PartialDate } from "../content/dates.ts";
import { standingMarks } from "./standing-marks.ts";
import type { Succession } from "./successions.ts";

/** What is known of who supersedes whom. */
interface Known {
	readonly successions: ReadonlyMap<Article, Succession>;
}

/** Gives how the matter of an article stands: that another article says what holds now, and what its own says. */
export function standingsOf(
	{ successions }: Known,
	article: Article,
): string[] {
	const { newest = article } = successions.get(article) ?? {};
	return [
		...(newest === article ? [] : ["superseded"]),
		...(article.standsAs === undefined ? [] : [article.standsAs]),
	];
}

/** Gives the day as of which it holds how the matter of an article stands. */
export function standingDay({
	standsAsOf,
	updated,
	date,
}: Article): PartialDate {
	return standsAsOf ?? updated ?? date;
}

/** Gives the word that marks an article where it is listed; undefined of one that is in force or open. */
export function standingMark(
	known: Known,
	article: Article,
): string | undefined {
	const standings = standingsOf(known, article);
	return standingMarks.find((mark) => standings.includes(mark));
}
