// The breadcrumb: the way from an index down through the headings of a path.
import type { IndexHeading, NamedIndex } from "../archive/heading.ts";
import { headingKey } from "../content/index-entry.ts";
import { href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

/** Gives links to an index and to each heading of a path in it, the top one first; a level without a heading is left out. */
export function breadcrumb(
	site: Site,
	index: NamedIndex,
	path: IndexHeading["path"],
): LinkView[] {
	return [
		{ text: index.title, href: href(site, index.url) },
		...path.flatMap((name, depth) => {
			const heading = index.byKey.get(headingKey(path.slice(0, depth + 1)));
			return heading ? [{ text: name, href: href(site, heading.url) }] : [];
		}),
	];
}
