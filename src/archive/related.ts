// Related articles: those that share the rarest headings and symbols with an article.
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";

/** What more articles than this share says little about any two of them, and would cost too much to look through. */
const mostShared = 100;

/** What a shared heading counts for beside a shared symbol. */
const headingWeight = 2;

/** Gives a function that finds the articles most related to one, best first, at most `most` of them. */
export function relatedFinder(
	articles: readonly Article[],
): (article: Article, most: number) => Article[] {
	const holders = new Map<string, Article[]>();
	for (const article of articles) {
		for (const feature of featuresOf(article)) {
			const held = holders.get(feature);
			if (held) held.push(article);
			else holders.set(feature, [article]);
		}
	}
	return (article, most) => {
		const scores = new Map<Article, number>();
		for (const feature of featuresOf(article)) {
			const held = holders.get(feature) ?? [];
			if (held.length > mostShared) continue;
			const weight =
				(feature.startsWith("#") ? headingWeight : 1) *
				Math.log(1 + articles.length / held.length);
			for (const other of held) {
				if (other !== article)
					scores.set(other, (scores.get(other) ?? 0) + weight);
			}
		}
		return [...scores]
			.sort(([a, x], [b, y]) => y - x || compareText(a.path, b.path))
			.slice(0, most)
			.map(([other]) => other);
	};
}

/** What an article may share with others: its headings, marked by `#`, and its symbols. */
function featuresOf({ entries, body }: Article): string[] {
	return [
		...entries.map(({ index, path }) => `#${index}: ${headingKey(path)}`),
		...body.symbols,
	];
}
