// The archive by year: one page that counts the years, and one for each year with its articles.

import { ArchivesLayout, YearLayout } from "../../layouts/archives.tsx";
import { lastChange } from "../archive/archive.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";
import { articleCount, itemView } from "./views.ts";

export function archivesPages(site: Site): Page[] {
	const { years, newest } = site.archive;
	const most = Math.max(1, ...years.map(({ articles }) => articles.length));
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
								"Every article by the year in which its matter happened.",
							url,
						}),
						years: years.map((year) => ({
							href: href(site, year.url),
							text: String(year.year),
							count: articleCount(year.articles.length),
							share: Math.round((100 * year.articles.length) / most),
						})),
					}),
				),
		},
	];
}

export function yearPages(site: Site): Page[] {
	const { years } = site.archive;
	return years.map((year, n) => ({
		url: year.url,
		modified: lastChange(year.articles),
		render: () => {
			const link = (other: (typeof years)[number] | undefined) =>
				other && { href: href(site, other.url), text: String(other.year) };
			return html(
				YearLayout({
					frame: frameView(site, {
						title: `Articles on ${year.year}`,
						description: `What happened in ${year.year}.`,
						url: year.url,
					}),
					archives: href(site, "/Archives/"),
					year: String(year.year),
					count: articleCount(year.articles.length),
					articles: year.articles.map((article) => itemView(site, article)),
					earlier: link(years[n + 1]),
					later: link(years[n - 1]),
				}),
			);
		},
	}));
}
