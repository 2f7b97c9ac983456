// Feeds: what was published last, on the whole site, under each heading and by each author.

import {
	type Decision,
	decisionsBySymbol,
	decisionsByWhole,
	outcomeText,
} from "../archive/decisions.ts";
import { formerUrls, withSubheadings } from "../archive/heading.ts";
import { byPublication } from "../archive/publication.ts";
import { symbolUrl } from "../archive/symbols.ts";
import { compareText } from "../diagnostics/order.ts";
import {
	decisionSentence,
	decisionsUrl,
	decisionUrl,
} from "./decision-view.ts";
import {
	type FeedContent,
	type FeedItem,
	feedFormats,
} from "./feed-formats.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";

/** How many items a feed holds: readers fetch it again and again. */
const feedLength = 30;

/** What a feed is of; its items are only gathered when the feed is rendered. */
interface Subject extends Omit<FeedContent, "items"> {
	/** Addresses that the feed's subject had: whoever follows them goes on being told. */
	readonly formerUrls?: readonly string[];
	readonly newest: () => readonly FeedItem[];
}

/** Another form of a page, as its head names it. */
export interface AlternateView {
	readonly type: string;
	readonly title: string;
	readonly href: string;
}

/**
 * Gives the feeds of the site, of each heading that is in use, of each author, of the decisions and of those about each
 * symbol, in every format.
 */
export function feedPages(site: Site): Page[] {
	return [
		whole(site),
		...ofHeadings(site),
		...ofAuthors(site),
		...ofDecisions(site),
	].flatMap(({ newest, formerUrls: former = [], ...subject }) =>
		[subject.url, ...former].flatMap((url) =>
			feedFormats.map(({ file, write }) => ({
				url: url + file,
				beside: url,
				render: () =>
					write(site, {
						...subject,
						items: newest().slice(0, feedLength),
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

/** All decisions, and those about each symbol that has any. */
function ofDecisions(site: Site): Subject[] {
	const { settings, decisions, symbols } = site.archive;
	if (decisions.length === 0) return [];
	/** An entry for a decision, known by the place of the first of the symbols given. */
	const item = (whole: readonly Decision[]): FeedItem[] => {
		const [decision] = whole;
		if (!decision) return [];
		const { article, matter } = decision;
		const names = whole.map(({ symbol }) => symbol).join(", ");
		return [
			{
				url: decisionUrl(decision),
				title: `${names}: ${outcomeText(matter)}`,
				summary: decisionSentence(site, decision),
				authors: article.authors,
				date: article.date,
				updated: article.updated,
				entries: article.entries,
			},
		];
	};
	const bySymbol = decisionsBySymbol(decisions);
	return [
		{
			url: decisionsUrl,
			title: `Decisions · ${settings.title}`,
			description: "What was decided about the exports of the kernel.",
			newest: () =>
				[...decisionsByWhole(decisions.toSorted(lastTold)).values()].flatMap(
					item,
				),
		},
		...[...bySymbol].map(([name, about]) => ({
			url: symbols.get(name)?.url ?? symbolUrl(name),
			title: `${name} · ${settings.title}`,
			description: `What was decided about the export of ${name}.`,
			newest: () => about.toSorted(lastTold).flatMap((one) => item([one])),
		})),
	];
}

/** Orders decisions as they were made known, the last first: by the last change of their articles; those of one day stay in order. */
function lastTold({ article: a }: Decision, { article: b }: Decision): number {
	return compareText(b.updated ?? b.date, a.updated ?? a.date);
}
