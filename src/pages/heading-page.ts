// Heading pages: what is filed under a heading, when it happened, what is said of it, and where to go from it.

import { HeadingLayout, type HeadingView } from "../../layouts/heading.tsx";
import { concordance } from "../archive/concordance.ts";
import {
	type IndexHeading,
	type NamedIndex,
	principalEntries,
	withSubheadings,
} from "../archive/heading.ts";
import { lastChange } from "../archive/publication.ts";
import { sharedHeadings } from "../archive/shared.ts";
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { format } from "../diagnostics/counted.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { entryPicture } from "./pictures.ts";
import { href, type Site } from "./site.ts";
import { timelineView } from "./timeline.ts";
import {
	articleCount,
	headingItemView,
	itemView,
	type LinkView,
} from "./views.ts";
import { byYear, yearFinder, yearId, yearLinks } from "./year-list.ts";

/** How many headings that share articles are named. */
const sharedShown = 8;

/** How many sentences the concordance has. */
const sayingsShown = 12;

export function headingPages(site: Site): Page[] {
	return site.archive.indexes.flatMap((index) =>
		index.headings
			.flatMap((heading) => [...withSubheadings(heading)])
			.flatMap((heading) => pagesOf(site, index, heading)),
	);
}

function pagesOf(site: Site, index: NamedIndex, heading: IndexHeading): Page[] {
	const { url, gathered } = heading;
	const parts = partsOf(url, gathered.length, "newest first");
	return parts.map((part) => {
		const articles = gathered.slice(part.from, part.to);
		return {
			url: part.url,
			modified: lastChange(articles),
			render: () =>
				html(
					HeadingLayout({
						frame: frameView(site, {
							title: partTitle(
								`${heading.path.join("/")} · ${index.title}`,
								part,
							),
							description: heading.scopeNote,
							url: part.url,
							picture: entryPicture(site, heading),
							alternates: feedsOf(site, heading),
							styles: [site.assets.indexStyle.url],
						}),
						view: {
							title: partTitle(heading.name, part),
							breadcrumb: breadcrumb(site, index, heading.path.slice(0, -1)),
							feed: feedsOf(site, heading)?.[0],
							isEmpty: gathered.length === 0 && !heading.see,
							count: articleCount(gathered.length),
							gathered: gatheredNote(heading),
							years: byYear(articles).map(({ year, articles: some }) => ({
								id: yearId(year),
								year: String(year),
								articles: some.map((article) => ({
									...itemView(site, article),
									under: underWhich(site, index, heading, article),
								})),
							})),
							pages: partViews(site, parts, part),
							first: part === parts[0] ? firstView(site, heading) : undefined,
						},
					}),
				),
		};
	});
}

/** What only the first page of a heading's list has. */
function firstView(
	site: Site,
	heading: IndexHeading,
): NonNullable<HeadingView["first"]> {
	const { gathered, url } = heading;
	const placeOf = yearFinder(site, url, gathered);
	return {
		scopeNote: heading.scopeNote,
		see: heading.see && headingItemView(site, heading.see),
		usedFor: heading.usedFor
			.map(({ path }) => path.join(" / "))
			.filter((name) => name !== heading.name),
		main: principalEntries(heading).map((article) => itemView(site, article)),
		subheadings: heading.children.map((child) => ({
			...headingItemView(site, child),
			text: child.name,
			note: child.scopeNote,
		})),
		timeline: timelineView(site, gathered, placeOf),
		yearLinks: yearLinks(gathered, placeOf),
		sayings: concordance(heading, sayingsShown).map(
			({ article, id, number, before, word, after }) => ({
				before,
				word,
				after,
				title: article.title,
				href: `${href(site, article.url)}#${id}`,
				number,
			}),
		),
		shared: sharedHeadings(heading, site.archive.indexes, sharedShown).map(
			({ heading: other, count }) => ({
				...headingItemView(site, other),
				text:
					other.index === heading.index
						? other.path.join(" / ")
						: `${other.index}: ${other.path.join(" / ")}`,
				count: articleCount(count),
			}),
		),
		seeAlso: heading.seeAlso.map((other) => headingItemView(site, other)),
	};
}

/** Says where a heading has its articles from, if not all are filed right under it. */
function gatheredNote({
	articles,
	gathered,
}: IndexHeading): string | undefined {
	const below = gathered.length - articles.length;
	if (below === 0) return undefined;
	return articles.length === 0
		? "All are gathered from its subheadings."
		: `${format(below)} of them ${below === 1 ? "is" : "are"} gathered from its subheadings.`;
}

/** The subheadings that an article is gathered from; none where it is filed right under the heading. */
function underWhich(
	site: Site,
	index: NamedIndex,
	heading: IndexHeading,
	article: Article,
): LinkView[] {
	const depth = heading.path.length;
	const key = headingKey(heading.path);
	const entries = article.entries.filter(
		(entry) =>
			entry.index === index.name &&
			headingKey(entry.path.slice(0, depth)) === key,
	);
	if (entries.some(({ path }) => path.length === depth)) return [];
	return entries.flatMap(({ path }) => {
		const below = index.byKey.get(headingKey(path));
		return below
			? [
					{
						text: below.path.slice(depth).join(" / "),
						href: href(site, below.url),
					},
				]
			: [];
	});
}

/** A heading that only leads to another has no feeds. */
function feedsOf(site: Site, heading: IndexHeading) {
	return heading.see
		? undefined
		: feedLinks(site, heading.url, heading.path.join("/"));
}
