// Permalinks: which addresses and anchors an archive publishes for ever, and which of those it once published have ended.
import type { IndexHeading, NamedIndex } from "../archive/heading.ts";
import { withSubheadings } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { indexEntryText } from "../content/index-entry.ts";
import { type Permalink, permalinkText } from "../content/lock.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/**
 * Gives every permalink of a site: articles and their aliases, pages, the sections of both, indexes, headings and their
 * places on the index page. What only follows from these (years, authors, letters, feeds) is none, and neither is the
 * id of a paragraph: it is made of the paragraph's words and is meant to end with them.
 */
export function permalinksOf({ archive }: Site): Permalink[] {
	const { articles, pages, indexes } = archive;
	return [
		...articles.flatMap((article) => [
			...withSections(article),
			...article.aliases.map(({ url }) => ({ url, anchor: "" })),
		]),
		...pages.flatMap(withSections),
		...indexes.flatMap((index) => [
			{ url: index.url, anchor: "" },
			...index.headings
				.flatMap((heading) => [...withSubheadings(heading)])
				.flatMap((heading) => ofHeading(index, heading)),
		]),
	];
}

function withSections({ url, body }: Pick<Article, "url" | "body">) {
	return [
		{ url, anchor: "" },
		...body.headings.map(({ id }) => ({ url, anchor: id })),
	];
}

function ofHeading(index: NamedIndex, heading: IndexHeading): Permalink[] {
	return [
		{ url: heading.url, anchor: "", entry: indexEntryText(heading) },
		{ url: index.url, anchor: heading.anchor },
	];
}

/**
 * Gives a function that tells whether a permalink leads where it should: to a page, and to the anchor on it. An alias
 * leads to all the anchors of the article that it sends on to.
 */
export function permalinkFinder(
	pages: readonly Page[],
): (permalink: Permalink) => boolean {
	const byUrl = new Map(pages.map((page) => [page.url, page]));
	const bySource = new Map(
		pages.flatMap(({ source, anchors }) =>
			source !== undefined && anchors ? [[source, anchors] as const] : [],
		),
	);
	return ({ url, anchor }) => {
		const page = byUrl.get(url);
		if (!page || anchor === "") return page !== undefined;
		const anchors = page.anchors ?? bySource.get(page.source ?? "");
		return anchors?.has(anchor) ?? false;
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
	const kept = locked.filter(isKept);
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
