// What other programs read: the feed, the site map, the rules for robots, and old addresses that lead to new ones.
import { Feed } from "feed";
import { AliasLayout } from "../../layouts/alias.tsx";
import { SitemapLayout } from "../../layouts/sitemap.tsx";
import { indexUrl } from "../archive/indexes.ts";
import { instantOf } from "../content/dates.ts";
import { html, xml } from "./html.ts";
import type { Page } from "./page.ts";
import { absolute, href, type Site } from "./site.ts";

/** How many articles the feed holds: readers fetch it again and again. */
const feedLength = 30;

export function feedPages(site: Site): Page[] {
	const { settings, newest } = site.archive;
	return [
		{
			url: "/atom.xml",
			render: () => {
				const feed = new Feed({
					id: absolute(site, "/"),
					link: absolute(site, "/"),
					title: settings.title,
					description: settings.description,
					language: settings.language,
					copyright: settings.license,
					updated: instantOf(
						newest[0]?.updated ?? newest[0]?.date ?? "1970-01-01",
					),
					feedLinks: { atom: absolute(site, "/atom.xml") },
					generator: false,
				});
				for (const article of newest.slice(0, feedLength)) {
					feed.addItem({
						id: absolute(site, article.url),
						link: absolute(site, article.url),
						title: article.title,
						...(article.summary === undefined
							? {}
							: { description: article.summary }),
						date: instantOf(article.updated ?? article.date),
						published: instantOf(article.date),
						author: article.authors.map((name) => ({ name })),
						category: article.entries.map(({ index, path }) => ({
							name: path.join("/"),
							scheme: absolute(site, indexUrl(index)),
							term: path.join("/"),
						})),
					});
				}
				return feed.atom1();
			},
		},
	];
}

export function sitemapPages(site: Site, listed: readonly Page[]): Page[] {
	return [
		{
			url: "/sitemap.xml",
			render: () =>
				xml(
					SitemapLayout({
						pages: listed.map(({ url, modified }) => ({
							location: absolute(site, url),
							modified,
						})),
					}),
				),
		},
	];
}

export function robotsPages(site: Site): Page[] {
	return [
		{
			url: "/robots.txt",
			render: () =>
				`User-agent: *\nAllow: /\nSitemap: ${absolute(site, "/sitemap.xml")}\n`,
		},
	];
}

/** Old addresses of articles, and those that readers reach by shortening one; each sends on to where it is now. */
export function aliasPages(site: Site): Page[] {
	const { articles, indexes } = site.archive;
	const alias = (from: string, to: string, source?: string): Page => ({
		url: from,
		...(source === undefined ? {} : { source }),
		render: () =>
			html(
				AliasLayout({
					language: site.archive.settings.language,
					target: href(site, to),
					canonical: absolute(site, to),
				}),
			),
	});
	return [
		...articles.flatMap((article) =>
			article.aliases.map(({ url }) => alias(url, article.url, article.path)),
		),
		...indexes.map(({ name, url }) => alias(`/${name}/`, url)),
		alias("/Articles/", "/Archives/"),
	];
}
