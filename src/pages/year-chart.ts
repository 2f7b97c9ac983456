// Articles by year: the sections of a heading's list, and how many there are in each year at a glance.
import { grouped } from "../archive/grouped.ts";
import { type Article, whenOf } from "../content/article.ts";
import { yearOf } from "../content/dates.ts";
import { type ListPart, partsOf } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { type LabelView, yearLabels } from "./timeline-axis.ts";
import { articleCount, type LinkView } from "./views.ts";

/** The articles of one year, the newest first. */
export interface YearOf {
	readonly year: number;
	readonly articles: readonly Article[];
}

export interface YearChartView {
	/** How many years, and the most articles that one has: the chart's size. */
	readonly years: number;
	readonly most: number;
	/** The path of the bars, in a box of that size. */
	readonly bars: string;
	/** The years that there is room to name. */
	readonly labels: readonly LabelView[];
	/** The same to read, in the order of the bars: each year that has articles, with the way to them. */
	readonly items: readonly (LinkView & { readonly count: string })[];
}

/** A chart is drawn from this number of years on: fewer are seen at a glance. */
const chartFrom = 3;

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

/** Settles the chart; undefined for a few years. */
export function yearChart(
	articles: readonly Article[],
	placeOf: (article: Article) => string,
): YearChartView | undefined {
	const years = byYear(articles);
	const [last, first] = [years[0], years.at(-1)];
	if (years.length < chartFrom || !first || !last) return undefined;
	const count = last.year - first.year + 1;
	const most = Math.max(...years.map((one) => one.articles.length));
	return {
		years: count,
		most,
		bars: years
			.map(
				({ year, articles: some }) =>
					`M${year - first.year + 0.1} ${most}v-${some.length}h.8v${some.length}z`,
			)
			.join(""),
		labels: yearLabels(
			Array.from({ length: count }, (_, n) => ({
				year: first.year + n,
				text: String(first.year + n),
				x: (100 * (n + 0.5)) / count,
			})),
		),
		items: years
			.toReversed()
			.flatMap(({ year, articles: [newest, ...others] }) =>
				newest
					? [
							{
								text: String(year),
								href: placeOf(newest),
								count: articleCount(others.length + 1),
							},
						]
					: [],
			),
	};
}
