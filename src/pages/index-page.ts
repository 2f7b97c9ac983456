// Index pages: every heading of a named index as a tree, each with the anchor that articles link to.

import { IndexLayout, type IndexView } from "../../layouts/index.tsx";
import {
	type IndexHeading,
	type NamedIndex,
	withSubheadings,
} from "../archive/heading.ts";
import { lastChange } from "../archive/publication.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import { hasPrincipal, headingView } from "./index-heading-view.ts";
import { type IndexParts, indexParts, type LetterPart } from "./index-parts.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";

/** From this number of headings on, readers may filter them; fewer are seen at a glance. */
const filteredFrom = 20;

export function indexPages(site: Site): Page[] {
	return site.archive.indexes.flatMap((index) => {
		const parts = indexParts(index);
		return [
			indexPage(site, index, index.headings, {
				title: index.title,
				url: index.url,
				view: () => ownView(site, index, parts),
			}),
			...parts.letters.map((part) =>
				indexPage(site, index, part.headings, {
					title: letterTitle(index, part),
					url: part.url,
					view: () => letterView(site, index, parts, part),
				}),
			),
		];
	});
}

function indexPage(
	site: Site,
	index: NamedIndex,
	headings: readonly IndexHeading[],
	{
		title,
		url,
		view,
	}: {
		readonly title: string;
		readonly url: string;
		readonly view: () => Omit<IndexView, "title" | "hasFilter">;
	},
): Page {
	const hasFilter = index.byKey.size >= filteredFrom;
	return {
		url,
		modified: lastChange(headings.flatMap(({ gathered }) => gathered)),
		anchors: new Set(
			headings.flatMap((heading) =>
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
						title,
						description: index.scopeNote,
						url,
						styles: [site.assets.indexStyle.url],
						scripts: hasFilter ? [site.assets.indexScript.url] : [],
					}),
					view: { title, hasFilter, ...view() },
				}),
			),
	};
}

/** The index's own page: all of it, or where that would be too much an overview with every anchor. */
function ownView(
	site: Site,
	index: NamedIndex,
	{ groups, articlesShown, letters }: IndexParts,
): Omit<IndexView, "title" | "hasFilter"> {
	const firstOf = (letter: string | undefined) =>
		letters.find((part) => part.letter === letter)?.url;
	return {
		scopeNote: index.scopeNote,
		breadcrumb: [],
		hasPrincipal: hasPrincipal(index.headings, articlesShown),
		letters: groups.flatMap(({ letter }) =>
			letter === undefined
				? []
				: [{ text: letter, href: `#${idOf(letter)}`, current: false }],
		),
		groups: groups.map(({ letter, headings }) => {
			const first = firstOf(letter);
			return {
				letter,
				id: letter === undefined ? undefined : idOf(letter),
				full: first === undefined ? undefined : href(site, first),
				headings: headings.map((heading) =>
					headingView(site, heading, articlesShown, ""),
				),
			};
		}),
	};
}

function letterView(
	site: Site,
	index: NamedIndex,
	{ letters }: IndexParts,
	part: LetterPart,
): Omit<IndexView, "title" | "hasFilter"> {
	const { letter, headings, articlesShown } = part;
	const shown = letters.filter(
		(one) => one.number === 1 || one.letter === letter,
	);
	return {
		breadcrumb: [{ text: index.title, href: href(site, index.url) }],
		hasPrincipal: hasPrincipal(headings, articlesShown),
		letters: shown.map((one) => ({
			text: labelOf(one),
			href: href(site, one.url),
			current: one === part,
		})),
		groups: [
			{
				headings: headings.map((heading) =>
					headingView(site, heading, articlesShown, href(site, index.url)),
				),
			},
		],
	};
}

function letterTitle(index: NamedIndex, part: LetterPart): string {
	return `${index.title}: ${labelOf(part)}`;
}

function labelOf({ letter, number }: LetterPart): string {
	return number === 1 ? letter : `${letter} ${number}`;
}

function idOf(letter: string): string {
	return `letter-${letter}`;
}
