// Index pages: every heading of a named index as a tree, each with the anchor that articles link to.

import { type IndexHeadingView, IndexLayout } from "../../layouts/index.tsx";
import { lastChange } from "../archive/archive.ts";
import {
	type IndexHeading,
	type NamedIndex,
	withSubheadings,
} from "../archive/heading.ts";
import { letterOf } from "../archive/letters.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

/** How many articles of each heading stand on the index page; the rest is a link away. */
const articlesShown = 5;

export function indexPages(site: Site): Page[] {
	return site.archive.indexes.map((index) => ({
		url: index.url,
		modified: lastChange(site.archive.newest),
		anchors: new Set(
			index.headings.flatMap((heading) =>
				[...withSubheadings(heading)].flatMap((one) => [
					one.anchor,
					...one.formerly.map(({ anchor }) => anchor),
				]),
			),
		),
		render: () =>
			html(
				IndexLayout({
					frame: frameView(site, {
						title: index.title,
						description: index.scopeNote,
						url: index.url,
					}),
					title: index.title,
					scopeNote: index.scopeNote,
					letters: letters(site, index),
				}),
			),
	}));
}

function letters(site: Site, index: NamedIndex) {
	const groups = new Map<string, IndexHeadingView[]>();
	for (const heading of index.headings) {
		const view = headingView(site, index, heading);
		const letter = letterOf(heading.sortAs);
		const group = groups.get(letter);
		if (group) group.push(view);
		else groups.set(letter, [view]);
	}
	return [...groups].map(([letter, headings]) => ({
		letter,
		id: `letter-${letter}`,
		headings,
	}));
}

function headingView(
	site: Site,
	index: NamedIndex,
	heading: IndexHeading,
): IndexHeadingView {
	const link = (to: IndexHeading) => ({
		text: to.path.join(" / "),
		href: `#${encodeURI(to.anchor)}`,
	});
	return {
		text: heading.name,
		anchor: heading.anchor,
		formerAnchors: heading.formerly.map(({ anchor }) => anchor),
		href: href(site, heading.url),
		count:
			heading.gathered.length > 0
				? articleCount(heading.gathered.length)
				: undefined,
		scopeNote: heading.scopeNote,
		see: heading.see && link(heading.see),
		seeAlso: heading.seeAlso.map(link),
		articles: heading.articles
			.slice(0, articlesShown)
			.map((article) => itemView(site, article)),
		more: Math.max(0, heading.articles.length - articlesShown),
		children: heading.children.map((child) => headingView(site, index, child)),
	};
}
