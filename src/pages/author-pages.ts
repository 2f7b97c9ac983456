// Author pages: who writes here, and the articles of each.

import { AuthorLayout, AuthorsLayout } from "../../layouts/authors.tsx";
import { lastChange } from "../archive/publication.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

export function authorsPages(site: Site): Page[] {
	const url = "/Authors/";
	return [
		{
			url,
			render: () =>
				html(
					AuthorsLayout({
						frame: frameView(site, {
							title: "Authors",
							description: "Who writes in this archive.",
							url,
							styles: [site.assets.listStyle.url],
						}),
						authors: site.archive.authors.map((author) => ({
							href: href(site, author.url),
							text: author.name,
							count: articleCount(author.articles.length),
						})),
					}),
				),
		},
	];
}

export function authorPages(site: Site): Page[] {
	return site.archive.authors.flatMap((author) => {
		const parts = partsOf(author.url, author.articles.length, "newest first");
		return parts.map((part) => {
			const articles = author.articles.slice(part.from, part.to);
			const name = partTitle(author.name, part);
			return {
				url: part.url,
				modified: lastChange(articles),
				render: () =>
					html(
						AuthorLayout({
							frame: frameView(site, {
								title: name,
								description: `Articles by ${name}.`,
								url: part.url,
								styles: [site.assets.listStyle.url],
								alternates: feedLinks(site, author.url, author.name),
							}),
							feed: feedLinks(site, author.url, author.name)[0],
							authors: href(site, "/Authors/"),
							name,
							count: articleCount(author.articles.length),
							articles: articles.map((article) => itemView(site, article)),
							pages: partViews(site, parts, part),
						}),
					),
			};
		});
	});
}
