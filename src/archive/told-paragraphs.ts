// Paragraphs that front matter names, as those that tell of a decision or a position: each must be there.
import type {
	Article,
	DecisionTold,
	PositionTold,
} from "../content/article.ts";
import type { Pinpoints } from "../content/pinpoints.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";

/**
 * Finds the paragraphs that are not there.
 * @param lasting what has taken the place of those that were published and have been edited
 */
export function checkParagraphs(
	articles: readonly Article[],
	lasting: ReadonlyMap<Article, Pinpoints>,
): Diagnostic[] {
	return articles.flatMap((article) =>
		[...article.decisions, ...article.positions].flatMap((told) =>
			missing(article, told, lasting.get(article)),
		),
	);
}

function missing(
	{ path, body }: Article,
	{ paragraph, paragraphAt }: DecisionTold | PositionTold,
	pinpoints: Pinpoints = new Map(),
): Diagnostic[] {
	if (paragraph === undefined || body.anchors.has(paragraph)) return [];
	const [heir] =
		[...pinpoints].find(([, former]) => former.includes(paragraph)) ?? [];
	const near = heir === undefined ? nearest(paragraph, body.anchors) : [heir];
	const fix = near[0] && `paragraph: ${scalarText(near[0])}`;
	return [
		{
			path,
			at: paragraphAt,
			unexpected: `"paragraph" of ${quote(paragraph)}`,
			expected:
				near.length > 0
					? oneOf(near)
					: "the id of a paragraph or a heading of this article",
			fix: fix ?? "delete the key",
			...(heir !== undefined &&
				fix && {
					edits: [
						{ path, at: paragraphAt, old: `paragraph: ${paragraph}`, new: fix },
					],
				}),
		},
	];
}
