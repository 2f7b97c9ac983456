// Citing pages: every article that cites one, each with its sentence, where there are more than that article's page names.
import { CitingLayout } from "../../layouts/citing.tsx";
import { type Citation, citingSentence } from "../archive/citations.ts";
import { lastChange } from "../archive/publication.ts";
import type { Article } from "../content/article.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { type ItemView, itemView } from "./views.ts";

/** How many citing articles an article's own page names: the newest. */
export const citationsShown = 30;

/** An article that cites another, with the sentence in which it does. */
export interface CitingView extends ItemView {
	readonly sentence: string;
}

export function citingView(site: Site, citation: Citation): CitingView {
	return {
		...itemView(site, citation.article),
		sentence: citingSentence(citation),
	};
}

/** The address of the list of articles that cite one. */
export function citingUrl({ url }: Article): string {
	return `${url}cited-by/`;
}

export function citingPages(site: Site): Page[] {
	return [...site.archive.citations]
		.filter(([, citations]) => citations.length > citationsShown)
		.flatMap(([article, citations]) => pagesOf(site, article, citations));
}

function pagesOf(
	site: Site,
	article: Article,
	citations: readonly Citation[],
): Page[] {
	const parts = partsOf(citingUrl(article), citations.length, "newest first");
	return parts.map((part) => {
		const shown = citations.slice(part.from, part.to);
		return {
			url: part.url,
			modified: lastChange(shown.map((citation) => citation.article)),
			render: () =>
				html(
					CitingLayout({
						frame: frameView(site, {
							title: partTitle(`Cited by: ${article.title}`, part),
							description: `Articles that cite “${article.title}”.`,
							url: part.url,
							styles: [site.assets.listStyle.url],
						}),
						title: partTitle("Cited by", part),
						cited: { text: article.title, href: href(site, article.url) },
						citing: shown.map((citation) => citingView(site, citation)),
						pages: partViews(site, parts, part),
					}),
				),
		};
	});
}
