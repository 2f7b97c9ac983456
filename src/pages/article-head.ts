// The head of an article's page for other programs: schema.org data, citation and Open Graph tags, its other forms.
import { authorUrl } from "../archive/authors.ts";
import type { Article } from "../content/article.ts";
import { eventText } from "../content/dates.ts";
import { feedLinks } from "./feeds.ts";
import { type FrameOptions, licenseView } from "./frame.ts";
import { markdownUrl } from "./markdown-twin.ts";
import { entryPicture } from "./pictures.ts";
import { absolute, href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

/**
 * Gives what the frame of an article's page says to other programs.
 * @param breadcrumb the way down to the article, as its page shows it
 */
export function articleHead(
	site: Site,
	article: Article,
	breadcrumb: readonly LinkView[],
): Pick<FrameOptions, "meta" | "data" | "alternates"> {
	const { settings } = site.archive;
	return {
		meta: [...citationTags(site, article), ...openGraphTags(article)],
		data: {
			"@context": "https://schema.org",
			"@graph": [
				articleData(site, article),
				breadcrumbData(settings.origin, article, breadcrumb),
			],
		},
		alternates: [
			...feedLinks(site, "/", settings.title).slice(0, 1),
			{
				type: "text/markdown",
				title: "Markdown",
				href: href(site, markdownUrl(article)),
			},
		],
	};
}

/** The tags that Google Scholar and Zotero read (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). */
function citationTags(site: Site, article: Article) {
	return [
		{ name: "citation_title", content: article.title },
		...article.authors.map((content) => ({ name: "citation_author", content })),
		{
			name: "citation_publication_date",
			content: article.date.replaceAll("-", "/"),
		},
		{ name: "citation_publisher", content: site.archive.settings.title },
		{ name: "citation_public_url", content: absolute(site, article.url) },
	];
}

/** What Open Graph asks of an article beyond what the frame says of every page (https://ogp.me/#type_article). */
function openGraphTags({ date, updated }: Article) {
	return [
		{ property: "article:published_time", content: date },
		...(updated === undefined
			? []
			: [{ property: "article:modified_time", content: updated }]),
	];
}

/** The article (https://schema.org/Article). Only a single licence has an address. */
function articleData(site: Site, article: Article) {
	const { settings } = site.archive;
	const license = licenseView(article.license ?? settings.license).href;
	return {
		"@type": "Article",
		headline: article.title,
		image: absolute(site, entryPicture(site, article.entries[0]).url),
		author: article.authors.map((name) => ({
			"@type": settings.organisations?.includes(name)
				? "Organization"
				: "Person",
			name,
			url: absolute(site, authorUrl(name)),
		})),
		datePublished: article.date,
		dateModified: article.updated,
		temporalCoverage: article.event && eventText(article.event),
		mainEntityOfPage: absolute(site, article.url),
		publisher: {
			"@type": "Organization",
			name: settings.title,
			url: absolute(site, "/"),
		},
		description: article.summary,
		inLanguage: settings.language,
		license: license.endsWith(".html") ? license : undefined,
	};
}

/** The way down to the article (https://schema.org/BreadcrumbList); its last step, the page itself, needs no address. */
function breadcrumbData(
	origin: string,
	{ title }: Article,
	breadcrumb: readonly LinkView[],
) {
	const steps = [
		...breadcrumb.map(({ text, href }) => ({
			name: text,
			item: origin + href,
		})),
		{ name: title },
	];
	return {
		"@type": "BreadcrumbList",
		itemListElement: steps.map((step, n) => ({
			"@type": "ListItem",
			position: n + 1,
			...step,
		})),
	};
}
