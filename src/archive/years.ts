// Years: the articles by the year in which their matter happened.
import { type Article, yearsOfMatter } from "../content/article.ts";
import { grouped } from "./grouped.ts";

export interface Year {
	readonly year: number;
	readonly url: string;
	/** Those whose matter began in this year. */
	readonly articles: readonly Article[];
	/** Those whose matter began in an earlier year and lasted into this one. */
	readonly lasting: readonly Article[];
}

/** Gives the years in which something happened, the newest first. */
export function yearsOf(articles: readonly Article[]): Year[] {
	const began = grouped(articles, (article) =>
		yearsOfMatter(article).slice(0, 1),
	);
	const lasting = grouped(articles, (article) =>
		yearsOfMatter(article).slice(1),
	);
	return [...new Set([...began.keys(), ...lasting.keys()])]
		.map((year) => ({
			year,
			url: `/Archives/${year}/`,
			articles: began.get(year) ?? [],
			lasting: lasting.get(year) ?? [],
		}))
		.sort((a, b) => b.year - a.year);
}
