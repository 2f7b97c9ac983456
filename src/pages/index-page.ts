// Index pages: every heading of a named index as a tree, each with the anchor that articles link to.

import {
	type IndexHeadingView,
	IndexLayout,
	type IndexView,
} from "../../layouts/index.tsx";
import { lastChange } from "../archive/archive.ts";
import {
	type IndexHeading,
	type NamedIndex,
	principalEntries,
	withSubheadings,
} from "../archive/heading.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import {
	type IndexParts,
	indexParts,
	type LetterPart,
	shownUnder,
} from "./index-parts.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

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
		readonly view: () => Omit<IndexView, "title">;
	},
): Page {
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
						scripts: [site.assets.indexScript.url],
					}),
					view: { title, ...view() },
				}),
			),
	};
}

/** The index's own page: all of it, or where that would be too much an overview with every anchor. */
function ownView(
	site: Site,
	index: NamedIndex,
	{ groups, articlesShown, letters }: IndexParts,
): Omit<IndexView, "title"> {
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
): Omit<IndexView, "title"> {
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

function hasPrincipal(
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
 * @param articlesShown how many articles stand under the heading; undefined where headings stand alone
 * @param anchors the page that holds the anchors of other headings; empty where it is this one
 */
function headingView(
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
					? String(heading.gathered.length)
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
