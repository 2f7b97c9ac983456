// The home page: what this archive is, a search box, what its author says, the newest articles, the headings written about most.

import { HomeLayout } from "../../layouts/home.tsx";
import { withSubheadings } from "../archive/heading.ts";
import { lastChange } from "../archive/publication.ts";
import { homeIds } from "../markdown/own-ids.ts";
import { decisionCount, outcomeCounts } from "./decision-counts.ts";
import { decisionsUrl } from "./decision-view.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import { anchorsOf, bodyWithOldAnchors } from "./old-anchors.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";
import { withSymbolLinks } from "./symbol-links.ts";
import { articleCount, headingItemView, itemView } from "./views.ts";

const newestShown = 8;
const headingsShown = 12;

export function homePages(site: Site): Page[] {
	const { settings, newest, articles, indexes, years, pages } = site.archive;
	const authored = pages.find(({ url }) => url === "/");
	return [
		{
			url: "/",
			...(authored && {
				source: authored.path,
				anchors: new Set([...anchorsOf(authored), ...homeIds]),
			}),
			modified: lastChange(newest),
			render: () =>
				html(
					HomeLayout({
						frame: frameView(site, {
							title: settings.title,
							url: "/",
							styles: [site.assets.listStyle.url],
							codeIn: authored?.body,
							alternates: feedLinks(site, "/", settings.title),
						}),
						feed: feedLinks(site, "/", settings.title)[0],
						title: authored?.title ?? settings.title,
						description: settings.description,
						introduction:
							authored && withSymbolLinks(site, bodyWithOldAnchors(authored)),
						count: articleCount(articles.length),
						span: span(years.map(({ year }) => year)),
						ledger: ledgerInBrief(site),
						newest: newest
							.filter(({ kind }) => kind !== "mail")
							.slice(0, newestShown)
							.map((article) => itemView(site, article)),
						archives: href(site, "/Archives/"),
						indexes: indexes.map((index) => ({
							text: index.title,
							href: href(site, index.url),
							note: index.scopeNote,
						})),
						headings: indexes
							.flatMap(({ headings }) =>
								headings.flatMap((one) => [...withSubheadings(one)]),
							)
							.filter(({ articles: filed }) => filed.length > 0)
							.sort((a, b) => b.gathered.length - a.gathered.length)
							.slice(0, headingsShown)
							.map((heading) => headingItemView(site, heading)),
					}),
				),
		},
	];
}

/** The outcomes of all decisions, the commonest outcome first; undefined where there are none. */
function ledgerInBrief(site: Site) {
	const { decisions } = site.archive;
	const outcomes = outcomeCounts(decisions).sort((a, b) => b.count - a.count);
	const [commonest] = outcomes;
	return (
		commonest && {
			href: href(site, decisionsUrl),
			count: decisionCount(decisions),
			outcomes: outcomes.map((one) => ({
				...one,
				share: Math.round((100 * one.count) / commonest.count),
			})),
		}
	);
}

function span(years: readonly number[]): string {
	const [first, last] = [years.at(-1), years[0]];
	return first === last ? `${first ?? ""}` : `${first}–${last}`;
}
