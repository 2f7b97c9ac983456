// Articles by year: the sections of a heading's list, and the way to each of them.
import { grouped } from "../archive/grouped.ts";
import { type Article, whenOf } from "../content/article.ts";
import { yearOf } from "../content/dates.ts";
import { format } from "../diagnostics/counted.ts";
import { type ListPart, partsOf } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

/** The articles of one year, the newest first. */
export interface YearOf {
	readonly year: number;
	readonly articles: readonly Article[];
}

/** The way to the articles of a year, and how many there are. */
export interface YearLinkView extends LinkView {
	readonly count: string;
}

/** The years of a list are named before it from this number on: fewer are seen at a glance. */
const yearsFrom = 3;

/** Gives articles by the year of their event, or else of their publication, in the order that they come in. */
export function byYear(articles: readonly Article[]): YearOf[] {
	const years = grouped(articles, (article) => [yearOf(whenOf(article))]);
	return [...years].map(([year, some]) => ({ year, articles: some }));
}

/** The id of a year's section. */
export function yearId(year: number): string {
	return `year-${year}`;
}

/**
 * Gives a function that gives the address of an article's year among a heading's articles, on the page of the list that
 * it stands on.
 */
export function yearFinder(
	site: Site,
	url: string,
	articles: readonly Article[],
): (article: Article) => string {
	const parts = partsOf(url, articles.length, "newest first");
	const placeOf = new Map(articles.map((article, n) => [article, n]));
	const partAt = (place: number): ListPart =>
		parts.find(({ from, to }) => from <= place && place < to) ?? parts[0];
	return (article) =>
		`${href(site, partAt(placeOf.get(article) ?? 0).url)}#${yearId(yearOf(whenOf(article)))}`;
}

/** The years of a list, the newest first, as the list has them; none where they are few. */
export function yearLinks(
	articles: readonly Article[],
	placeOf: (article: Article) => string,
): YearLinkView[] {
	const years = byYear(articles);
	if (years.length < yearsFrom) return [];
	return years.flatMap(({ year, articles: [newest, ...others] }) =>
		newest
			? [
					{
						text: String(year),
						href: placeOf(newest),
						count: format(others.length + 1),
					},
				]
			: [],
	);
}
