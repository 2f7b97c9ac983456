// Citations: which articles link to an article, each with the sentence in which it does.
import type { Article } from "../content/article.ts";

/** One article that cites another. */
export interface Citation {
	readonly article: Article;
	/** The article that is cited. */
	readonly cited: Article;
}

/** Gives the sentence that the first link of a citing article stands in, as plain text. */
export function citingSentence({ article, cited }: Citation): string {
	const link = article.body.links.find(
		({ target }) => "file" in target && target.file === cited.path,
	);
	return link?.sentence ?? "";
}

/** Gives the citations of every article that has any; each citing article counts once, in the order of `articles`. */
export function citationsOf(
	articles: readonly Article[],
): ReadonlyMap<Article, readonly Citation[]> {
	const byPath = new Map(articles.map((article) => [article.path, article]));
	const citations = new Map<Article, Citation[]>();
	for (const article of articles) {
		const seen = new Set<Article>([article]);
		for (const { target } of article.body.links) {
			const cited = "file" in target ? byPath.get(target.file) : undefined;
			if (!cited || seen.has(cited)) continue;
			seen.add(cited);
			const citation = { article, cited };
			const known = citations.get(cited);
			if (known) known.push(citation);
			else citations.set(cited, [citation]);
		}
	}
	return citations;
}
