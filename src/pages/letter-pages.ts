// The A to Z of titles and symbols: what a reader without JavaScript has in place of search.
import { LetterLayout, LettersLayout } from "../../layouts/letters.tsx";
import { type Entry, entriesByLetter } from "../archive/letters.ts";
import { counted } from "../diagnostics/counted.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";

export const lettersUrl = "/A-Z/";

/** How many of the articles that mention a symbol are named. */
const articlesShown = 8;

function letterUrl(letter: string): string {
	return `${lettersUrl}${letter.replace("–", "-")}/`;
}

export function letterPages(site: Site): Page[] {
	const { articles, settings } = site.archive;
	const letters = entriesByLetter(articles, settings.language);
	const links = letters.map(([letter, entries]) => ({
		text: letter,
		href: href(site, letterUrl(letter)),
		count: counted(entries.length, "entry", "entries"),
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
		...letters.map(([letter, entries]) => ({
			url: letterUrl(letter),
			render: () =>
				html(
					LetterLayout({
						frame: frameView(site, {
							title: `A to Z: ${letter}`,
							description: `Titles and symbols under ${letter}.`,
							url: letterUrl(letter),
						}),
						letter,
						letters: links,
						entries: entries.map((entry) => entryView(site, entry)),
					}),
				),
		})),
	];
}

function entryView(site: Site, { text, isSymbol, articles }: Entry) {
	const [article] = articles;
	return isSymbol || !article
		? {
				text,
				articles: articles.slice(0, articlesShown).map((one) => ({
					text: one.title,
					href: href(site, one.url),
				})),
				more: Math.max(0, articles.length - articlesShown),
			}
		: { text, href: href(site, article.url), articles: [], more: 0 };
}
