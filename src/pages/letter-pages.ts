// The A to Z of titles and symbols: what a reader without JavaScript has in place of search.
import { LetterLayout, LettersLayout } from "../../layouts/letters.tsx";
import { type Entry, type Letter, lettersOf } from "../archive/letters.ts";
import { counted } from "../diagnostics/counted.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";

export const lettersUrl = "/A-Z/";

/** How many of the articles that name a symbol are listed with it; its page has them all. */
const articlesShown = 8;

function letterUrl(letter: string): string {
	return `${lettersUrl}${letter.replace("–", "-")}/`;
}

export function letterPages(site: Site): Page[] {
	const { articles, symbols, settings } = site.archive;
	const letters = lettersOf(articles, symbols, settings.language);
	const links = letters.map(({ letter, count }) => ({
		text: letter,
		href: href(site, letterUrl(letter)),
		count: counted(count, "entry", "entries"),
	}));
	return [
		{
			url: lettersUrl,
			render: () =>
				html(
					LettersLayout({
						frame: frameView(site, {
							title: "A to Z",
							description: "Every title and every symbol, by its letter.",
							url: lettersUrl,
							styles: [site.assets.listStyle.url],
						}),
						letters: links,
					}),
				),
		},
		...letters.flatMap((one) => pagesOf(site, one, links)),
	];
}

function pagesOf(
	site: Site,
	{ letter, count, entries }: Letter,
	links: Parameters<typeof LetterLayout>[0]["letters"],
): Page[] {
	const parts = partsOf(letterUrl(letter), count, "by name");
	return parts.map((part) => ({
		url: part.url,
		render: () =>
			html(
				LetterLayout({
					frame: frameView(site, {
						title: partTitle(`A to Z: ${letter}`, part),
						description: partTitle(`Titles and symbols under ${letter}`, part),
						url: part.url,
						styles: [site.assets.listStyle.url],
					}),
					all: { text: "A to Z", href: href(site, lettersUrl) },
					letter,
					title: partTitle(letter, part),
					letters: links,
					entries: entries()
						.slice(part.from, part.to)
						.map((entry) => entryView(site, entry)),
					pages: partViews(site, parts, part),
				}),
			),
	}));
}

function entryView(site: Site, { text, symbol, articles }: Entry) {
	const [article] = articles;
	if (symbol === undefined) {
		return { text, href: href(site, article?.url ?? "/"), articles: [] };
	}
	return {
		text,
		isSymbol: true,
		href: href(site, symbol.url),
		articles: articles.slice(0, articlesShown).map((one) => ({
			text: one.title,
			href: href(site, one.url),
		})),
		more: Math.max(0, articles.length - articlesShown),
	};
}
