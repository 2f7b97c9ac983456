// Symbol pages: every article that mentions a symbol, where there are more of them than the A to Z names.
import { SymbolLayout } from "../../layouts/letters.tsx";
import { byEvent, lastChange } from "../archive/archive.ts";
import type { Article } from "../content/article.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

/** How many of the articles that mention a symbol the A to Z names. */
export const articlesShown = 8;

/**
 * The address of a symbol's page. Symbols that differ in case alone share it, since on some disks their pages could not
 * stand side by side.
 */
export function symbolUrl(symbol: string): string {
	return `/Symbols/${symbol.toLowerCase()}/`;
}

export function symbolPages(site: Site): Page[] {
	const { mentions } = site.archive;
	const frequent = new Map<string, string[]>();
	for (const [symbol, { length }] of mentions)
		if (length > articlesShown) frequent.set(symbolUrl(symbol), []);
	for (const symbol of mentions.keys())
		frequent.get(symbolUrl(symbol))?.push(symbol);
	return [...frequent].flatMap(([url, symbols]) =>
		pagesOf(
			site,
			url,
			symbols.sort(),
			[
				...new Set(symbols.flatMap((symbol) => mentions.get(symbol) ?? [])),
			].sort(byEvent),
		),
	);
}

function pagesOf(
	site: Site,
	url: string,
	symbols: readonly string[],
	mentioning: readonly Article[],
): Page[] {
	const parts = partsOf(url, mentioning.length, "newest first");
	return parts.map((part) => {
		const articles = mentioning.slice(part.from, part.to);
		return {
			url: part.url,
			modified: lastChange(articles),
			render: () =>
				html(
					SymbolLayout({
						frame: frameView(site, {
							title: partTitle(symbols.join(", "), part),
							description: `Articles that mention ${symbols.join(" or ")}.`,
							url: part.url,
						}),
						letters: href(site, "/A-Z/"),
						symbols,
						...(part.number === undefined ? {} : { number: part.number }),
						count: articleCount(mentioning.length),
						articles: articles.map((article) => itemView(site, article)),
						pages: partViews(site, parts, part),
					}),
				),
		};
	});
}
