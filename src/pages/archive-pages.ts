// The archive by year: one page that counts the years, and one for each year with its articles.

import { ArchivesLayout, YearLayout } from "../../layouts/archives.tsx";
import { lastChange } from "../archive/publication.ts";
import type { Year } from "../archive/years.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

export function archivesPages(site: Site): Page[] {
	const { years, newest } = site.archive;
	const most = Math.max(1, ...years.map(countOf));
	const url = "/Archives/";
	return [
		{
			url,
			modified: lastChange(newest),
			render: () =>
				html(
					ArchivesLayout({
						frame: frameView(site, {
							title: "Articles by year",
							description:
								"Every article by the years in which its matter happened.",
							url,
							styles: [site.assets.listStyle.url],
						}),
						years: years.map((year) => ({
							href: href(site, year.url),
							text: String(year.year),
							count: articleCount(countOf(year)),
							share: Math.round((100 * countOf(year)) / most),
						})),
					}),
				),
		},
	];
}

export function yearPages(site: Site): Page[] {
	const { years } = site.archive;
	return years.flatMap((year, n) => {
		const parts = partsOf(year.url, year.articles.length, "newest first");
		const link = (other: (typeof years)[number] | undefined) =>
			other && { href: href(site, other.url), text: String(other.year) };
		return parts.map((part) => {
			const articles = year.articles.slice(part.from, part.to);
			const lasting = part.url === year.url ? year.lasting : [];
			return {
				url: part.url,
				modified: lastChange([...articles, ...lasting]),
				render: () =>
					html(
						YearLayout({
							frame: frameView(site, {
								title: partTitle(`Articles on ${year.year}`, part),
								description: partTitle(`What happened in ${year.year}`, part),
								url: part.url,
								styles: [site.assets.listStyle.url],
							}),
							archives: href(site, "/Archives/"),
							year: partTitle(String(year.year), part),
							count: articleCount(countOf(year)),
							articles: articles.map((article) => itemView(site, article)),
							lasting: lasting.map((article) => itemView(site, article)),
							pages: partViews(site, parts, part),
							earlier: link(years[n + 1]),
							later: link(years[n - 1]),
						}),
					),
			};
		});
	});
}

function countOf({ articles, lasting }: Year): number {
	return articles.length + lasting.length;
}
