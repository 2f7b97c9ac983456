// Permalinks: which addresses and anchors an archive publishes for ever, and which of those it once published still work.
import type { IndexHeading, NamedIndex } from "../archive/heading.ts";
import { withSubheadings } from "../archive/heading.ts";
import { positionsUrl, questionUrl } from "../archive/positions.ts";
import { symbolsUrl, symbolUrl } from "../archive/symbols.ts";
import type { Article } from "../content/article.ts";
import { indexEntryText } from "../content/index-entry.ts";
import { type Permalink, permalinkText } from "../content/lock.ts";
import { pinpointsText } from "../content/pinpoints.ts";
import { decisionAnchor } from "./decision-view.ts";
import { decisionUrls } from "./decisions-page.ts";
import { changesUrls } from "./export-changes.ts";
import { lettersUrl } from "./letter-pages.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/**
 * Gives every permalink of a site: articles with their paragraphs, pages, the sections and aliases of both, indexes,
 * headings and their places on the index page, symbols with their decisions, questions with their statements, and every
 * list that has a name. The numbered parts of a list are none: they follow from how much it has, and what they list has an
 * address of its own, or is led to from the first.
 */
export function permalinksOf(site: Site): Permalink[] {
	const { articles, pages, indexes, symbols, decisions, positions } =
		site.archive;
	return [
		...articles.flatMap((article) => [
			{ ...page(article.url), paragraphs: paragraphsOf(site, article) },
			...withinAndBefore(article),
		]),
		...pages.flatMap((one) => [page(one.url), ...withinAndBefore(one)]),
		...indexes.flatMap((index) => [
			page(index.url),
			...index.headings
				.flatMap((heading) => [...withSubheadings(heading)])
				.flatMap((heading) => ofHeading(index, heading)),
		]),
		...[...symbols.values()]
			.filter(({ hasPage }) => hasPage)
			.map(({ url }) => page(url)),
		...decisions.map((decision) => ({
			url: symbolUrl(decision.symbol),
			anchor: decisionAnchor(decision),
		})),
		...positions.map(({ matter, anchor }) => ({
			url: questionUrl(matter.on),
			anchor,
		})),
		...listUrls(site).map(page),
	];
}

/** The addresses of the lists that follow from what articles say. */
function listUrls(site: Site): string[] {
	const { archive } = site;
	const { years, authors, questions, people, moved } = archive;
	return [
		...[years, authors, questions, people].flat().map(({ url }) => url),
		...["/Archives/", "/Authors/", lettersUrl, symbolsUrl],
		...(questions.length + people.length > 0 ? [positionsUrl] : []),
		...decisionUrls(archive),
		...changesUrls(archive),
		...moved.map(({ from }) => from),
	];
}

function page(url: string): Permalink {
	return { url, anchor: "" };
}

function withinAndBefore({
	url,
	body,
	aliases,
}: Pick<Article, "url" | "body" | "aliases">): Permalink[] {
	return [
		...body.headings.map(({ id }) => ({ url, anchor: id })),
		...aliases.map((alias) => page(alias.url)),
	];
}

/** What the paragraphs of an article are cited by, for the lock. */
function paragraphsOf({ archive }: Site, article: Article): string {
	const pinpoints = archive.pinpoints.get(article);
	return pinpoints
		? pinpointsText(pinpoints)
		: article.body.paragraphs.join(" ");
}

function ofHeading(index: NamedIndex, heading: IndexHeading): Permalink[] {
	return [
		{ url: heading.url, anchor: "", entry: indexEntryText(heading) },
		{ url: index.url, anchor: heading.anchor },
	];
}

/**
 * Gives a function that tells whether a permalink leads where it should: to a page, and to the anchor on it. An old
 * address leads to all the anchors of the page that it sends on to.
 */
export function permalinkFinder(
	pages: readonly Page[],
): (permalink: Permalink) => boolean {
	const byUrl = new Map(pages.map((one) => [one.url, one]));
	return ({ url, anchor }) => {
		const found = byUrl.get(url);
		if (!found || anchor === "") return found !== undefined;
		return (
			(byUrl.get(found.movedTo ?? "") ?? found).anchors?.has(anchor) ?? false
		);
	};
}

/** Gives the permalinks that are published and not in the lock yet. */
export function newPermalinks(
	locked: readonly Permalink[],
	site: Site,
): Permalink[] {
	const known = new Set(locked.map(permalinkText));
	return permalinksOf(site).filter((one) => !known.has(permalinkText(one)));
}

/** Gives the articles whose paragraphs are not in the lock as they stand now. */
export function editedArticles(
	locked: readonly Permalink[],
	site: Site,
): Article[] {
	const known = new Map(
		locked.flatMap(({ url, paragraphs }) =>
			paragraphs === undefined ? [] : [[url, paragraphs] as const],
		),
	);
	return site.archive.articles.filter(
		(article) =>
			known.get(article.url) !== (paragraphsOf(site, article) || undefined),
	);
}

/**
 * Gives what a lock holds when it is written anew: those of its permalinks that still work, whether as themselves or
 * through an alias, and the new ones; and how many of each there are.
 */
export function permalinksKept(
	locked: readonly Permalink[],
	site: Site,
	pages: readonly Page[],
): { all: Permalink[]; fresh: number; ended: number } {
	const isKept = permalinkFinder(pages);
	const known = new Set(locked.map(permalinkText));
	// The paragraphs of an article that was renamed stand with its new address.
	const kept = locked
		.filter(isKept)
		.map(({ url, anchor, entry }) => ({ url, anchor, entry }));
	const all = new Map(
		[...kept, ...permalinksOf(site)].map((one) => [permalinkText(one), one]),
	);
	const still = new Set(kept.map(permalinkText)).size;
	return {
		all: [...all.values()],
		fresh: all.size - still,
		ended: known.size - still,
	};
}
