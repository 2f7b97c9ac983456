// The formats of feeds: Atom, RSS and JSON Feed, made by the `feed` library, with what it leaves to be put right.
import { Feed, type FeedOptions, type Item } from "feed";
import { authorUrl } from "../archive/archive.ts";
import { indexUrl } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { instantOf } from "../content/dates.ts";
import { absolute, type Site } from "./site.ts";

/** What a feed is of, and the articles that it holds, in order. */
export interface FeedContent {
	/** The address of the page that the feed follows, without the base path. */
	readonly url: string;
	readonly title: string;
	readonly description: string;
	readonly articles: readonly Article[];
}

/** A format: the name of its file, its media type, and how it is written. */
export interface FeedFormat {
	readonly file: string;
	readonly type: string;
	readonly write: (site: Site, content: FeedContent) => string;
}

/** The formats, the one that is offered to readers first. */
export const feedFormats: readonly FeedFormat[] = [
	{ file: "atom.xml", type: "application/atom+xml", write: writeAtom },
	{ file: "rss.xml", type: "application/rss+xml", write: writeRss },
	{ file: "feed.json", type: "application/feed+json", write: writeJson },
];

/** Atom, as RFC 4287 has it. Titles and summaries are marked as HTML by the library, so they are given as HTML. */
function writeAtom(site: Site, content: FeedContent): string {
	const feed = new Feed(
		xmlOptions(site, content, { atom: addressOf(site, content, "atom.xml") }),
	);
	for (const article of content.articles) {
		feed.addItem({
			...itemOf(site, article),
			title: htmlText(article.title),
			author: article.authors.map((name) => ({
				name: xmlText(name),
				link: absolute(site, authorUrl(name)),
			})),
		});
	}
	return `${feed.atom1()}\n`;
}

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification). Its `author` is a mail address, so names stand in Dublin Core's
 * `creator`; its titles are plain text (https://www.rssboard.org/rss-profile#data-types-characterdata).
 */
function writeRss(site: Site, content: FeedContent): string {
	const feed = new Feed(
		xmlOptions(site, content, { rss: addressOf(site, content, "rss.xml") }),
	);
	feed.addExtension(
		extension("_attributes", {
			"xmlns:dc": "http://purl.org/dc/elements/1.1/",
		}),
	);
	for (const article of content.articles) {
		feed.addItem({
			...itemOf(site, article),
			extensions: [
				extension("title", { _text: xmlText(article.title) }),
				extension(
					"dc:creator",
					article.authors.map((name) => ({ _text: xmlText(name) })),
				),
			],
		});
	}
	return `${feed.rss2()}\n`;
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); the library writes 1.0, which knew one author and no language. */
function writeJson(site: Site, content: FeedContent): string {
	const { title, description, articles } = content;
	const feed = new Feed({
		...optionsOf(site, content),
		title,
		description,
		feedLinks: { json: addressOf(site, content, "feed.json") },
	});
	for (const article of articles) {
		feed.addItem({
			...itemOf(site, article),
			description: htmlText(article.summary ?? article.title),
		});
	}
	const { items, ...rest } = JSON.parse(feed.json1()) as {
		items: readonly object[];
	};
	return `${JSON.stringify({
		...rest,
		version: "https://jsonfeed.org/version/1.1",
		language: site.archive.settings.language,
		items: items.map((item, n) => ({
			...item,
			summary: articles[n]?.summary,
			authors: articles[n]?.authors.map((name) => ({
				name,
				url: absolute(site, authorUrl(name)),
			})),
		})),
	})}\n`;
}

function addressOf(site: Site, { url }: FeedContent, file: string): string {
	return absolute(site, url + file);
}

/** What all formats say of a feed. Its day is that of the last change in it: a build's own time would change its bytes. */
function optionsOf(site: Site, { url, articles }: FeedContent) {
	const { language, license } = site.archive.settings;
	const changed = articles.map(({ updated, date }) => updated ?? date).sort();
	return {
		id: absolute(site, url),
		link: absolute(site, url),
		language,
		copyright: license,
		updated: instantOf(changed.at(-1) ?? "1970-01-01"),
		generator: false,
	} satisfies Partial<FeedOptions>;
}

function xmlOptions(
	site: Site,
	content: FeedContent,
	feedLinks: FeedOptions["feedLinks"],
): FeedOptions {
	return {
		...optionsOf(site, content),
		title: xmlText(content.title),
		description: xmlText(content.description),
		...(feedLinks === undefined ? {} : { feedLinks }),
	};
}

/** What all formats say of an article. Its address is its id: addresses are permanent. */
function itemOf(site: Site, article: Article): Item {
	const { title, summary, date, updated, entries } = article;
	return {
		id: absolute(site, article.url),
		link: absolute(site, article.url),
		title,
		...(summary === undefined ? {} : { description: htmlText(summary) }),
		date: instantOf(updated ?? date),
		published: instantOf(date),
		category: entries.map(({ index, path }) => {
			const scheme = absolute(site, indexUrl(index));
			const name = path.join("/");
			return { name, term: name, scheme, domain: xmlText(scheme) };
		}),
	};
}

/** Plain text as HTML, for elements whose text readers take for HTML. */
function htmlText(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;");
}

/** Text for an element: the library's writer takes an `&amp;` in it for a `&` that was escaped already. */
function xmlText(text: string): string {
	return text.replaceAll("&", "&amp;");
}

/** An element of the library's XML writer, which it puts in the place of its own of the same name. */
function extension(name: string, value: object) {
	return { name, objects: value as Record<string, unknown> };
}
