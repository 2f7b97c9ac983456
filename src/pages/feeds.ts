// Feeds: what was published last, on the whole site, under each heading and by each author.
import { byPublication } from "../archive/archive.ts";
import { formerUrls, withSubheadings } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { type FeedContent, feedFormats } from "./feed-formats.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";

/** How many articles a feed holds: readers fetch it again and again. */
const feedLength = 30;

/** What a feed is of; its articles are only gathered when the feed is rendered. */
interface Subject extends Omit<FeedContent, "articles"> {
	/** Addresses that the feed's subject had: whoever follows them goes on being told. */
	readonly formerUrls?: readonly string[];
	readonly newest: () => readonly Article[];
}

/** Another form of a page, as its head names it. */
export interface AlternateView {
	readonly type: string;
	readonly title: string;
	readonly href: string;
}

/** Gives the feeds of the site, of each heading that is in use, and of each author, in every format. */
export function feedPages(site: Site): Page[] {
	return [whole(site), ...ofHeadings(site), ...ofAuthors(site)].flatMap(
		({ newest, formerUrls: former = [], ...subject }) =>
			[subject.url, ...former].flatMap((url) =>
				feedFormats.map(({ file, write }) => ({
					url: url + file,
					beside: url,
					render: () =>
						write(site, {
							...subject,
							articles: newest().slice(0, feedLength),
						}),
				})),
			),
	);
}

/** Gives the feeds that follow the page at an address, for the page's head; the first is the one that readers are offered. */
export function feedLinks(
	site: Site,
	url: string,
	title: string,
): AlternateView[] {
	return feedFormats.map(({ file, type }) => ({
		type,
		title,
		href: href(site, url + file),
	}));
}

function whole(site: Site): Subject {
	const { settings, newest } = site.archive;
	return {
		url: "/",
		title: settings.title,
		description: settings.description,
		newest: () => newest,
	};
}

/** A heading that only leads to another has no articles to follow; one that has none yet may get some. */
function ofHeadings(site: Site): Subject[] {
	const { settings, indexes } = site.archive;
	return indexes
		.flatMap(({ headings }) => headings)
		.flatMap((heading) => [...withSubheadings(heading)])
		.filter(({ see }) => !see)
		.map((heading) => ({
			url: heading.url,
			formerUrls: formerUrls(heading),
			title: `${heading.path.join("/")} · ${settings.title}`,
			description:
				heading.scopeNote ?? `Articles under ${heading.path.join("/")}.`,
			newest: () => [...heading.gathered].sort(byPublication),
		}));
}

function ofAuthors(site: Site): Subject[] {
	const { settings, authors } = site.archive;
	return authors.map((author) => ({
		url: author.url,
		title: `${author.name} · ${settings.title}`,
		description: `Articles by ${author.name}.`,
		newest: () => [...author.articles].sort(byPublication),
	}));
}
