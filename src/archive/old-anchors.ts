// Old anchors: each must lead to a section that is there, and none may be the anchor of a section.
import type { Article, OldAnchor } from "../content/article.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";

/** Finds the old anchors of articles that can't be kept. */
export function checkOldAnchors(articles: readonly Article[]): Diagnostic[] {
	return articles.flatMap((article) =>
		article.oldAnchors
			.map((anchor) => wrongAnchor(article, anchor))
			.filter((wrong) => wrong !== undefined),
	);
}

function wrongAnchor(
	{ path, body }: Article,
	{ old, now, at }: OldAnchor,
): Diagnostic | undefined {
	if (body.anchors.has(old)) {
		return {
			path,
			at,
			unexpected: `old anchor ${quote(old)}`,
			expected: "an anchor that the article does not have any more",
			fix: "delete the line",
		};
	}
	const ids = body.headings.map(({ id }) => id);
	if (ids.includes(now)) return undefined;
	const near = nearest(now, ids);
	return {
		path,
		at,
		unexpected: `anchor ${quote(now)} in place of ${quote(old)}`,
		expected:
			near.length > 0
				? oneOf(near)
				: "the anchor of one of the article's sections",
		fix: near[0] ? `${old}: ${near[0]}` : "delete the line",
	};
}
