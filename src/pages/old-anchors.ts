// Old anchors in a page: each stands before the section that has taken its place, so that old links lead there.
import type { Article } from "../content/article.ts";

/** Gives the body of an article with its old anchors in it. */
export function bodyWithOldAnchors({ body, oldAnchors }: Article): string {
	return oldAnchors.reduce(
		(html, { old, now }) =>
			html.replace(/<h[2-6] id="([^"]*)"/g, (heading, id: string) =>
				id === now ? `<span id="${old}"></span>${heading}` : heading,
			),
		body.html,
	);
}

/** Every anchor that leads to a place in an article, old ones as well. */
export function anchorsOf({ body, oldAnchors }: Article): ReadonlySet<string> {
	return oldAnchors.length === 0
		? body.anchors
		: new Set([...body.anchors, ...oldAnchors.map(({ old }) => old)]);
}
