// Findings on articles: too few index entries to be found by, or so many that none helps.
import type { Article } from "../content/article.ts";
import { fileStart } from "../diagnostics/diagnostic.ts";
import type { Finding } from "./finding.ts";

/** More entries than this make an article turn up where nobody looks for it. */
const mostEntries = 8;

/** Gives what is found on the number of each article's index entries. */
export function articleFindings(articles: readonly Article[]): Finding[] {
	return articles.flatMap(({ path, entries }): Finding[] => {
		const at = entries[0]?.at ?? fileStart;
		if (entries.length === 1) {
			return [
				{
					rule: "article-under-one-heading",
					path,
					at,
					found: "The article has a single index entry",
					suggestion: "file it under one or two more of the things it tells of",
				},
			];
		}
		return entries.length > mostEntries
			? [
					{
						rule: "article-under-many-headings",
						path,
						at,
						found: `The article has ${entries.length} index entries`,
						suggestion: `keep the ${mostEntries} or fewer that it is chiefly about`,
					},
				]
			: [];
	});
}
