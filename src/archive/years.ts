// Years: the articles by the year in which their matter happened.
import { type Article, whenOf } from "../content/article.ts";
import { yearOf } from "../content/dates.ts";
import { grouped } from "./grouped.ts";

export interface Year {
	readonly year: number;
	readonly url: string;
	readonly articles: readonly Article[];
}

/** Gives the years in which something happened, the newest first. */
export function yearsOf(articles: readonly Article[]): Year[] {
	return [...grouped(articles, (article) => [yearOf(whenOf(article))])]
		.map(([year, inYear]) => ({
			year,
			url: `/Archives/${year}/`,
			articles: inYear,
		}))
		.sort((a, b) => b.year - a.year);
}
