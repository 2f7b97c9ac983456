// The A to Z of titles and symbols: what a reader without JavaScript has in place of search.
import { LetterLayout, LettersLayout } from "../../layouts/letters.tsx";
import { type Entry, type Letter, lettersOf } from "../archive/letters.ts";
import { counted } from "../diagnostics/counted.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { articlesShown, symbolUrl } from "./symbol-pages.ts";

export const lettersUrl = "/A-Z/";

function letterUrl(letter: string): string {
	return `${lettersUrl}${letter.replace("–", "-")}/`;
}

export function letterPages(site: Site): Page[] {
	const { articles, mentions, settings } = site.archive;
	const letters = lettersOf(articles, mentions, settings.language);
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
					}),
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

function entryView(site: Site, { text, isSymbol, articles }: Entry) {
	const [article] = articles;
	if (!isSymbol && article)
		return { text, href: href(site, article.url), articles: [] };
	const more = articles.length - articlesShown;
	return {
		text,
		articles: articles.slice(0, articlesShown).map((one) => ({
			text: one.title,
			href: href(site, one.url),
		})),
		...(more > 0
			? { more: { text: `${more} more`, href: href(site, symbolUrl(text)) } }
			: {}),
	};
}
