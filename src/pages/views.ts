// View data that several kinds of page share: what layouts print, with every date, address and order settled.

import type { IndexHeading } from "../archive/heading.ts";
import { isUnpublished } from "../archive/publication.ts";
import { standingMark } from "../archive/standings.ts";
import type { Article } from "../content/article.ts";
import { type EventDate, eventTexts, formatDate } from "../content/dates.ts";
import { counted } from "../diagnostics/counted.ts";
import { href, type Site } from "./site.ts";

/** A link as it is printed. */
export interface LinkView {
	readonly href: string;
	readonly text: string;
}

/** A date for readers, with the form that machines read. */
export interface DateView {
	readonly datetime: string;
	readonly text: string;
}

/** When something happened: a date, or the two ends of a range, each of which machines can read. */
export interface EventView {
	readonly start: DateView;
	/** What stands between the ends, as the language has it: "–". */
	readonly between: string;
	readonly end?: DateView | undefined;
}

/** An article in a list. */
export interface ItemView extends LinkView {
	/** When its matter happened; absent where an article describes what holds today, and of a mail that does not say so. */
	readonly event?: EventView | undefined;
	/** What it is, told where there is no date: "Guide". */
	readonly kind: string;
	readonly summary?: string | undefined;
	/** The word that marks it where its matter is no longer as it tells: "superseded", "reversed", "changed". */
	readonly standing?: string | undefined;
	/** "draft" or a date to come, in a preview. */
	readonly unpublished: boolean;
}

/** A heading in a list, with the number of its articles. */
export interface HeadingItemView extends LinkView {
	readonly count: string;
}

export function dateView(site: Site, date: string): DateView {
	return {
		datetime: date,
		text: formatDate(date, site.archive.settings.language),
	};
}

export function eventView(site: Site, event: EventDate): EventView {
	const texts = eventTexts(event, site.archive.settings.language);
	return {
		start: { datetime: event.start, text: texts.start },
		between: texts.between,
		end:
			event.end === undefined
				? undefined
				: { datetime: event.end, text: texts.end },
	};
}

const items = new WeakMap<Site, Map<Article, ItemView>>();

/** Gives an article as lists show it: once for all the lists that it stands in. */
export function itemView(site: Site, article: Article): ItemView {
	const known = items.get(site) ?? new Map<Article, ItemView>();
	items.set(site, known);
	const view = known.get(article) ?? newItemView(site, article);
	known.set(article, view);
	return view;
}

const kindNames = { article: "Article", guide: "Guide", mail: "Mail" } as const;

function newItemView(site: Site, article: Article): ItemView {
	return {
		href: href(site, article.url),
		text: article.title,
		event: article.event && eventView(site, article.event),
		kind: kindNames[article.kind],
		summary: article.summary,
		standing: standingMark(site.archive, article),
		unpublished: isUnpublished(article, site.today),
	};
}

export function headingItemView(
	site: Site,
	heading: IndexHeading,
): HeadingItemView {
	return {
		href: href(site, heading.url),
		text: heading.path.join(" / "),
		count: articleCount(heading.gathered.length),
	};
}

/** "1 article", "12 articles". */
export function articleCount(count: number): string {
	return counted(count, "article");
}
