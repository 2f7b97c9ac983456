// A heading as an index page shows it: its name, its notes, the articles under it that are shown, and its subheadings.
import type { IndexHeadingView } from "../../layouts/index.tsx";
import {
	type IndexHeading,
	principalEntries,
	withSubheadings,
} from "../archive/heading.ts";
import { format } from "../diagnostics/counted.ts";
import { shownUnder } from "./index-parts.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

/** Whether any of some headings, or of those under them, shows a principal entry. */
export function hasPrincipal(
	headings: readonly IndexHeading[],
	articlesShown: number | undefined,
): boolean {
	return (
		(articlesShown ?? 0) > 0 &&
		headings.some((heading) =>
			[...withSubheadings(heading)].some(
				(one) => principalEntries(one).length > 0,
			),
		)
	);
}

/**
 * Gives a heading with all under it.
 * @param articlesShown how many articles stand under the heading; undefined where headings stand alone
 * @param anchors the page that holds the anchors of other headings; empty where it is this one
 */
export function headingView(
	site: Site,
	heading: IndexHeading,
	articlesShown: number | undefined,
	anchors: string,
): IndexHeadingView {
	const link = (to: IndexHeading) => ({
		text: to.path.join(" / "),
		href: `${anchors}#${encodeURI(to.anchor)}`,
	});
	const { main, newest, more } = shownUnder(heading, articlesShown ?? 0);
	const isAlone = articlesShown === undefined;
	return {
		text: heading.name,
		anchor: heading.anchor,
		formerAnchors: heading.formerly.map(({ anchor }) => anchor),
		href: href(site, heading.url),
		count:
			heading.gathered.length === 0
				? undefined
				: isAlone
					? format(heading.gathered.length)
					: articleCount(heading.gathered.length),
		scopeNote: isAlone ? undefined : heading.scopeNote,
		see: heading.see && link(heading.see),
		seeAlso: isAlone ? [] : heading.seeAlso.map(link),
		articles: [
			...main.map((article) => ({
				...itemView(site, article),
				isPrincipal: true,
			})),
			...newest.map((article) => ({
				...itemView(site, article),
				isPrincipal: false,
			})),
		],
		more: isAlone ? 0 : more,
		children: heading.children.map((child) =>
			headingView(site, child, articlesShown, anchors),
		),
	};
}
