// Related articles: those that share the rarest headings and symbols with an article.
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";
import type { KernelSymbol } from "./symbols.ts";

/** What more articles than this share says little about any two of them, and would cost too much to look through. */
const mostShared = 100;

/** What a shared heading counts for beside a shared symbol. */
const headingWeight = 2;

/** Gives a function that finds the articles most related to one, best first, at most `most` of them. */
export function relatedFinder(
	articles: readonly Article[],
	symbols: ReadonlyMap<string, KernelSymbol>,
): (article: Article, most: number) => Article[] {
	const filed = new Map<string, Article[]>();
	for (const article of articles) {
		for (const heading of headingsOf(article)) {
			const known = filed.get(heading);
			if (known) known.push(article);
			else filed.set(heading, [article]);
		}
	}
	return (article, most) => {
		const scores = new Map<Article, number>();
		const count = (sharing: readonly Article[] = [], weight: number) => {
			if (sharing.length > mostShared) return;
			const rarity = Math.log(1 + articles.length / sharing.length);
			for (const other of sharing) {
				if (other !== article)
					scores.set(other, (scores.get(other) ?? 0) + weight * rarity);
			}
		};
		for (const heading of headingsOf(article))
			count(filed.get(heading), headingWeight);
		for (const symbol of article.body.symbols) {
			const naming = symbols.get(symbol)?.articles ?? [];
			if (naming.length > mostShared) continue;
			count(
				naming.map((one) => one.article),
				1,
			);
		}
		return [...scores]
			.sort(([a, x], [b, y]) => y - x || compareText(a.path, b.path))
			.slice(0, most)
			.map(([other]) => other);
	};
}

function headingsOf({ entries }: Article): string[] {
	return entries.map(({ index, path }) => `${index}: ${headingKey(path)}`);
}
