// The route table: which kinds of page there are, and the pages of each.
import { aliasPages } from "./alias-pages.ts";
import { archivesPages, yearPages } from "./archive-pages.ts";
import { articlePages } from "./article-page.ts";
import { authorPages, authorsPages } from "./author-pages.ts";
import { changesDataPages } from "./changes-data.ts";
import { citingPages } from "./citing-pages.ts";
import { decisionDataPages } from "./decision-data.ts";
import { decisionsPages } from "./decisions-page.ts";
import { changesPages } from "./export-changes.ts";
import { feedPages } from "./feeds.ts";
import { headingPages } from "./heading-page.ts";
import { homePages } from "./home-page.ts";
import { indexPages } from "./index-page.ts";
import { letterPages } from "./letter-pages.ts";
import { llmsPages } from "./llms.ts";
import { openSearchPages, robotsPages, sitemapPages } from "./machine-pages.ts";
import { markdownPages } from "./markdown-twin.ts";
import { notFoundPages, searchPages, staticPages } from "./other-pages.ts";
import type { Page } from "./page.ts";
import { positionPages } from "./position-pages.ts";
import type { Site } from "./site.ts";
import { symbolPages } from "./symbol-pages.ts";
import { symbolsPages } from "./symbols-page.ts";

/** Gives every page of the site by its kind. Nothing is rendered yet. */
export function route(site: Site) {
	const readable = {
		home: homePages(site),
		article: articlePages(site),
		citing: citingPages(site),
		index: indexPages(site),
		heading: headingPages(site),
		archives: archivesPages(site),
		year: yearPages(site),
		authors: authorsPages(site),
		author: authorPages(site),
		page: staticPages(site),
		letters: letterPages(site),
		symbols: symbolsPages(site),
		symbol: symbolPages(site),
		changes: changesPages(site),
		decisions: decisionsPages(site),
		position: positionPages(site),
		search: searchPages(site),
	};
	return {
		...readable,
		changesData: changesDataPages(site),
		decisionData: decisionDataPages(site),
		notFound: notFoundPages(site),
		feed: feedPages(site),
		markdown: markdownPages(site),
		llms: llmsPages(site),
		openSearch: openSearchPages(site),
		sitemap: sitemapPages(site, Object.values(readable).flat()),
		robots: robotsPages(site),
		alias: aliasPages(site),
	} satisfies Record<string, Page[]>;
}
