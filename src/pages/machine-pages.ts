// What programs read to find their way: the site map, the rules for robots, how to search.
import { OpenSearchLayout } from "../../layouts/opensearch.tsx";
import { SitemapIndexLayout, SitemapLayout } from "../../layouts/sitemap.tsx";
import { xml } from "./html.ts";
import type { Page } from "./page.ts";
import { absolute, type Site } from "./site.ts";

/** How many addresses a site map may hold: https://www.sitemaps.org/protocol.html#index. */
const mostAddresses = 50_000;

/** The site map; where it would hold too many addresses, an index of several. */
export function sitemapPages(site: Site, listed: readonly Page[]): Page[] {
	const map = (url: string, pages: readonly Page[]): Page => ({
		url,
		render: () => xml(SitemapLayout({ pages: pages.map(located) })),
	});
	const located = ({ url, modified }: Pick<Page, "url" | "modified">) => ({
		location: absolute(site, url),
		modified,
	});
	if (listed.length <= mostAddresses) return [map("/sitemap.xml", listed)];
	const parts = inParts(listed, mostAddresses).map((pages, n) => ({
		url: `/sitemap-${n + 1}.xml`,
		pages,
	}));
	return [
		{
			url: "/sitemap.xml",
			render: () =>
				xml(
					SitemapIndexLayout({
						maps: parts.map(({ url, pages }) =>
							located({ url, modified: lastChange(pages) }),
						),
					}),
				),
		},
		...parts.map(({ url, pages }) => map(url, pages)),
	];
}

function inParts<T>(all: readonly T[], most: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / most) }, (_, n) =>
		all.slice(n * most, (n + 1) * most),
	);
}

/** The day of the last change to any of the pages that have one. */
function lastChange(pages: readonly Page[]): string | undefined {
	return pages.reduce<string | undefined>(
		(last, { modified }) =>
			modified !== undefined && (last === undefined || modified > last)
				? modified
				: last,
		undefined,
	);
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

export function openSearchPages(site: Site): Page[] {
	const { title, description } = site.archive.settings;
	return [
		{
			url: "/opensearch.xml",
			render: () =>
				xml(
					OpenSearchLayout({
						shortName: shortName(title),
						description: shortened(description, 1024),
						icon: absolute(site, site.assets.icon.url),
						template: `${absolute(site, "/Search/")}?q={searchTerms}`,
					}),
				),
		},
	];
}

/** A name of the 16 characters that OpenSearch 1.1 allows: as many whole words as fit. */
function shortName(title: string): string {
	const most = 16;
	const words = shortened(`${title} `, most + 1);
	const end = words.lastIndexOf(" ");
	return end > 0 ? words.slice(0, end) : shortened(title, most);
}

function shortened(text: string, most: number): string {
	return [...text].slice(0, most).join("");
}
