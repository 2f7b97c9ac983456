// Heading pages: the articles filed under one heading, with its scope note, its subheadings and its neighbours.

import { HeadingLayout } from "../../layouts/heading.tsx";
import { lastChange } from "../archive/archive.ts";
import { type IndexHeading, withSubheadings } from "../archive/heading.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { entryPicture } from "./pictures.ts";
import type { Site } from "./site.ts";
import { articleCount, headingItemView, itemView } from "./views.ts";

export function headingPages(site: Site): Page[] {
	return site.archive.indexes.flatMap((index) =>
		index.headings
			.flatMap((heading) => [...withSubheadings(heading)])
			.map((heading) => ({
				url: heading.url,
				modified: lastChange(heading.articles),
				render: () =>
					html(
						HeadingLayout({
							frame: frameView(site, {
								title: `${heading.path.join("/")} · ${index.title}`,
								description: heading.scopeNote,
								url: heading.url,
								picture: entryPicture(site, heading),
								alternates: feedsOf(site, heading),
							}),
							title: heading.name,
							breadcrumb: breadcrumb(site, index, heading.path.slice(0, -1)),
							scopeNote: heading.scopeNote,
							feed: feedsOf(site, heading)?.[0],
							see: heading.see && headingItemView(site, heading.see),
							seeAlso: heading.seeAlso.map((other) =>
								headingItemView(site, other),
							),
							subheadings: heading.children.map((child) => ({
								...headingItemView(site, child),
								text: child.name,
								note: child.scopeNote,
							})),
							count: articleCount(heading.articles.length),
							articles: heading.articles.map((article) =>
								itemView(site, article),
							),
						}),
					),
			})),
	);
}

/** A heading that only leads to another has no feeds. */
function feedsOf(site: Site, heading: IndexHeading) {
	return heading.see
		? undefined
		: feedLinks(site, heading.url, heading.path.join("/"));
}
