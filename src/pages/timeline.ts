// A timeline: the events of a heading's articles along an axis with years and releases, as a picture and as a list.

import { standingMark } from "../archive/standings.ts";
import type { Article } from "../content/article.ts";
import { formatDate, type PartialDate } from "../content/dates.ts";
import { href, type Site } from "./site.ts";
import {
	type LabelView,
	lastBefore,
	middleOf,
	releaseLabels,
	releasesWithin,
	rounded,
	timeOf,
	yearLabels,
	yearsBetween,
} from "./timeline-axis.ts";
import {
	type Dated,
	highest,
	lowest,
	type Spot,
	spotsOf,
} from "./timeline-spots.ts";
import { articleCount, type EventView, eventView } from "./views.ts";

/** Everything across is a share of the timeline's width, in percent; everything down is in pixels. */
export interface TimelineView {
	/** What is released: the ticks are its releases. */
	readonly releaseName?: string | undefined;
	/** How high the part above the axis is. */
	readonly height: number;
	readonly marks: readonly MarkView[];
	/** The path of the releases' ticks, in a box 1000 wide and 1 high. */
	readonly ticks: string;
	readonly releases: readonly LabelView[];
	readonly years: readonly LabelView[];
	readonly items: readonly TimelineItemView[];
}

/** One event, or several too near to each other to be told apart. */
export interface MarkView {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** How far an event of some length reaches. */
	readonly width: number;
	readonly label: string;
	readonly href: string;
}

/** A mark as it is read: when, what, and the last release before it. */
export interface TimelineItemView {
	readonly date: EventView;
	readonly text: string;
	readonly href: string;
	readonly after?: string | undefined;
	/** The word that marks an article whose matter is no longer as it tells. */
	readonly standing?: string | undefined;
}

const radius = 5;
const laneHeight = 15;
const lanes = 5;

/** How near two marks of one lane may be: their width on the narrowest screen. */
const laneGap = 4;

/**
 * Settles the timeline of some articles; undefined where fewer than two tell of an event, or all of the same day.
 * @param placeOf the address of the list that has an article among others of its year
 */
export function timelineView(
	site: Site,
	articles: readonly Article[],
	placeOf: (article: Article) => string,
): TimelineView | undefined {
	const { releaseDates, settings } = site.archive;
	const dated = articles
		.filter((article): article is Dated => article.event !== undefined)
		.reverse();
	const starts = dated.map(({ event }) => middleOf(event.start));
	const ends = dated.map(({ event }) => middleOf(event.end ?? event.start));
	const [first, last] = [lowest(starts), highest(ends)];
	if (dated.length < 2 || first === last) return undefined;
	const margin = (last - first) * 0.03;
	const scale = (time: number) =>
		(100 * (time - first + margin)) / (last - first + 2 * margin);
	const spots = spotsOf(dated, scale);
	const releases = releasesWithin(releaseDates, first - margin, last + margin);
	const told = spots.map((spot) => ({
		spot,
		item: itemOf(site, spot, placeOf),
	}));
	const marks = inLanes(
		told.map(({ spot, item }) => markView(spot, item, scale)),
	);
	return {
		releaseName: releases.length > 0 ? releaseDates?.name : undefined,
		height: Math.max(...marks.map(({ y }) => y)) + laneHeight,
		marks,
		ticks: releases
			.map(({ date }) => `M${Math.round(10 * scale(timeOf(date)))} 0v1`)
			.join(""),
		releases: releaseLabels(
			releases.map(({ release, date }) => ({
				text: release,
				x: scale(timeOf(date)),
			})),
		),
		years: yearLabels(
			yearsBetween(first - margin, last + margin).map((year) => {
				const date = String(year).padStart(4, "0");
				return {
					year,
					text: formatDate(date, settings.language),
					x: scale(timeOf(date)),
				};
			}),
		),
		items: told.map(({ spot, item }) => ({
			...item,
			after: lastBefore(releaseDates, spot.start),
		})),
	};
}

function markView(
	{ articles, start, end }: Spot,
	{ date, text, href: to }: TimelineItemView,
	scale: (time: number) => number,
): MarkView {
	const x = scale(start);
	return {
		x: rounded(x),
		y: 0,
		radius: rounded(Math.min(2.4 * radius, radius * articles.length ** 0.25)),
		width: articles.length === 1 ? rounded(scale(end) - x) : 0,
		label: `${date.start.text}${date.between}${date.end?.text ?? ""}: ${text}`,
		href: to,
	};
}

function itemOf(
	site: Site,
	{ articles }: Spot,
	placeOf: (article: Article) => string,
): TimelineItemView {
	const [article] = articles;
	const last = articles.at(-1);
	if (!article || !last) throw new RangeError("A spot holds an article.");
	return articles.length === 1
		? {
				date: eventView(site, article.event),
				text: article.title,
				href: href(site, article.url),
				standing: standingMark(site.archive, article),
			}
		: {
				date: spanView(site, article.event.start, last.event.start),
				text: articleCount(articles.length),
				href: placeOf(last),
			};
}

function spanView(site: Site, from: PartialDate, to: PartialDate): EventView {
	const [start, end] = [from.slice(0, 7), to.slice(0, 7)];
	return eventView(
		site,
		end.startsWith(start) || start.startsWith(end) ? { start } : { start, end },
	);
}

/** Puts each mark on the lowest lane that is free at its place. */
function inLanes(marks: readonly MarkView[]): MarkView[] {
	const free: number[] = Array.from({ length: lanes }, () => -laneGap);
	return marks.map((mark) => {
		const lane = Math.max(
			0,
			free.findIndex((end) => mark.x - end >= laneGap),
		);
		free[lane] = mark.x + mark.width;
		return { ...mark, y: laneHeight * (lane + 1) };
	});
}
