// The pages that are not lists of articles: those of `pages/`, search, and "not found".
import { PageLayout } from "../../layouts/page.tsx";
import { NotFoundLayout, SearchLayout } from "../../layouts/search.tsx";
import { frameView, searchView } from "./frame.ts";
import { html } from "./html.ts";
import { lettersUrl } from "./letter-pages.ts";
import { searchSection, sections } from "./navigation.ts";
import { anchorsOf, bodyWithOldAnchors } from "./old-anchors.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";
import { withSymbolLinks } from "./symbol-links.ts";
import type { LinkView } from "./views.ts";

export function staticPages(site: Site): Page[] {
	const pages = site.archive.pages.filter(({ url }) => url !== "/");
	return pages.map((page) => ({
		url: page.url,
		source: page.path,
		anchors: anchorsOf(page),
		render: () =>
			html(
				PageLayout({
					frame: frameView(site, {
						title: page.title,
						description: page.summary,
						url: page.url,
						codeIn: page.body,
					}),
					title: page.title,
					body: withSymbolLinks(site, bodyWithOldAnchors(page)),
				}),
			),
	}));
}

export function searchPages(site: Site): Page[] {
	return [
		{
			url: searchSection.url,
			render: () =>
				html(
					SearchLayout({
						frame: frameView(site, {
							title: "Search",
							description: "Search every word and identifier of the archive.",
							url: searchSection.url,
							styles: [site.assets.searchStyle.url],
							scripts: [site.assets.searchEarly.url, site.assets.search.url],
						}),
						search: searchView(site),
						ways: otherWays(site),
					}),
				),
		},
	];
}

export function notFoundPages(site: Site): Page[] {
	return [
		{
			url: "/404.html",
			render: () =>
				html(
					NotFoundLayout({
						frame: frameView(site, {
							title: "Page not found",
							description: "There is no page at this address.",
							styles: [site.assets.listStyle.url],
						}),
						ways: otherWays(site),
					}),
				),
		},
	];
}

/** A page that articles are found from without a search, and how. */
export interface WayView extends LinkView {
	readonly leads: string;
}

/** The ways to articles beside search: the sections of the site, and its titles and symbols in one row. */
function otherWays(site: Site): WayView[] {
	return [
		...sections(site.archive),
		{ text: "A to Z", url: lettersUrl, leads: "every title and symbol" },
	].map(({ url, text, leads }) => ({ href: href(site, url), text, leads }));
}
