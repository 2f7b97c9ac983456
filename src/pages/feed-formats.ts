// The formats of feeds: Atom, RSS and JSON Feed, made by the `feed` library, with what it leaves to be put right.
import { Feed, type FeedOptions, type Item } from "feed";
import { authorUrl } from "../archive/authors.ts";
import { indexUrl } from "../archive/heading.ts";
import { instantOf, type PartialDate } from "../content/dates.ts";
import type { IndexEntry } from "../content/index-entry.ts";
import { absolute, type Site } from "./site.ts";

/** One entry of a feed: an article, or a decision that one records. */
export interface FeedItem {
	/** Its address on the site, with an anchor where it is a part of a page; also its id, since addresses are permanent. */
	readonly url: string;
	readonly title: string;
	readonly summary?: string | undefined;
	readonly authors: readonly string[];
	/** The days it was published and changed, in UTC. */
	readonly date: PartialDate;
	readonly updated?: PartialDate | undefined;
	readonly entries: readonly IndexEntry[];
}

/** What a feed is of, and the items that it holds, in order. */
export interface FeedContent {
	/** The address of the page that the feed follows, without the base path. */
	readonly url: string;
	readonly title: string;
	readonly description: string;
	readonly items: readonly FeedItem[];
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
	for (const item of content.items) {
		feed.addItem({
			...itemOf(site, item),
			title: htmlText(item.title),
			author: item.authors.map((name) => ({
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
	for (const item of content.items) {
		feed.addItem({
			...itemOf(site, item),
			extensions: [
				extension("title", { _text: xmlText(item.title) }),
				extension(
					"dc:creator",
					item.authors.map((name) => ({ _text: xmlText(name) })),
				),
			],
		});
	}
	return `${feed.rss2()}\n`;
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); the library writes 1.0, which knew one author and no language. */
function writeJson(site: Site, content: FeedContent): string {
	const { title, description, items: held } = content;
	const feed = new Feed({
		...optionsOf(site, content),
		title,
		description,
		feedLinks: { json: addressOf(site, content, "feed.json") },
	});
	for (const item of held) {
		feed.addItem({
			...itemOf(site, item),
			description: htmlText(item.summary ?? item.title),
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
			summary: held[n]?.summary,
			authors: held[n]?.authors.map((name) => ({
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
function optionsOf(site: Site, { url, items }: FeedContent) {
	const { language, license } = site.archive.settings;
	const changed = items.map(({ updated, date }) => updated ?? date).sort();
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

/** What all formats say of an item. */
function itemOf(site: Site, item: FeedItem): Item {
	const { url, title, summary, date, updated, entries } = item;
	return {
		id: absolute(site, url),
		link: absolute(site, url),
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
