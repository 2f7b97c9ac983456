// A timeline: the events of a heading's articles along an axis with years and releases, as a picture and as a list.
import type { Article } from "../content/article.ts";
import {
	type EventDate,
	formatDate,
	instantOf,
	type PartialDate,
} from "../content/dates.ts";
import type { ReleaseDates } from "../content/release-dates.ts";
import { href, type Site } from "./site.ts";
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

export interface LabelView {
	readonly x: number;
	readonly text: string;
	readonly anchor: "start" | "middle" | "end";
	/** Whether only a wide screen has room for it. */
	readonly wideOnly: boolean;
}

/** A mark as it is read: when, what, and the last release before it. */
export interface TimelineItemView {
	readonly date: EventView;
	readonly text: string;
	readonly href: string;
	readonly after?: string | undefined;
}

/** An article that tells of an event. */
type Dated = Article & { readonly event: EventDate };

/** What stands at one place of the axis. */
interface Spot {
	readonly articles: readonly Dated[];
	readonly start: number;
	readonly end: number;
}

/** Places of the axis: events nearer to each other share a mark where there are too many for marks of their own. */
const places = 120;

/** Up to this number each event has its own mark. */
const mostMarks = 120;

const radius = 5;
const laneHeight = 15;
const lanes = 5;

/** How near two marks of one lane may be: their width on the narrowest screen. */
const laneGap = 4;

/** How near two labels may be, on wide screens and on all. */
const labelGaps = { wide: 7, all: 24 };

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
	const marks = inLanes(
		spots.map((spot) => markView(site, spot, scale, placeOf)),
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
		items: spots.map((spot) => ({
			...itemOf(site, spot, placeOf),
			after: lastBefore(releaseDates, spot.start),
		})),
	};
}

function spotsOf(
	articles: readonly Dated[],
	scale: (time: number) => number,
): Spot[] {
	const spot = (some: readonly Dated[]): Spot => ({
		articles: some,
		start: lowest(some.map(({ event }) => middleOf(event.start))),
		end: highest(some.map(({ event }) => middleOf(event.end ?? event.start))),
	});
	if (articles.length <= mostMarks) return articles.map((one) => spot([one]));
	const byPlace = new Map<number, Dated[]>();
	for (const article of articles) {
		const place = Math.floor(
			(scale(middleOf(article.event.start)) * places) / 100,
		);
		const known = byPlace.get(place);
		if (known) known.push(article);
		else byPlace.set(place, [article]);
	}
	return [...byPlace].sort(([a], [b]) => a - b).map(([, some]) => spot(some));
}

function markView(
	site: Site,
	spot: Spot,
	scale: (time: number) => number,
	placeOf: (article: Article) => string,
): MarkView {
	const { articles, start, end } = spot;
	const { date, text, href: to } = itemOf(site, spot, placeOf);
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

/** A label before it is known whether there is room for it. */
interface Label {
	readonly x: number;
	readonly text: string;
}

/** Leaves out releases that have no room; the first ones of a series come before others. */
function releaseLabels(all: readonly Label[]): LabelView[] {
	const chosen = (gap: number, from: readonly Label[]) => {
		const taken: Label[] = [];
		for (const one of from) {
			if (taken.every(({ x }) => Math.abs(x - one.x) >= gap)) taken.push(one);
		}
		return taken;
	};
	const isFirst = ({ text }: Label) => /^(\d\.\d|\d+)\.0$/.test(text);
	const byWeight = [
		...all.filter(isFirst),
		...all.filter((one) => !isFirst(one)),
	].filter(({ x }) => x > 1 && x < 99);
	const always = chosen(labelGaps.all, byWeight);
	return chosen(labelGaps.wide, [...always, ...byWeight])
		.sort((a, b) => a.x - b.x)
		.map((one) => labelView(one, !always.includes(one)));
}

/** Leaves out years that have no room: what remains is every second, fifth, tenth … year. */
function yearLabels(
	all: readonly (Label & { readonly year: number })[],
): LabelView[] {
	const apart = ((all.at(-1)?.x ?? 0) - (all[0]?.x ?? 0)) / (all.length - 1);
	const stepFor = (gap: number) =>
		yearSteps.find((step) => step * apart >= gap) ?? Number.POSITIVE_INFINITY;
	const [wide, narrow] = [stepFor(labelGaps.wide), stepFor(labelGaps.all)];
	return all
		.filter(({ year }) => year % wide === 0 || year % narrow === 0)
		.map((one) => labelView(one, one.year % narrow !== 0));
}

const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

function labelView({ x, text }: Label, wideOnly: boolean): LabelView {
	return {
		x: rounded(x),
		text,
		anchor: x < 6 ? "start" : x > 94 ? "end" : "middle",
		wideOnly,
	};
}

function releasesWithin(
	dates: ReleaseDates | undefined,
	from: number,
	to: number,
): ReleaseDates["releases"] {
	return (dates?.releases ?? []).filter(({ date }) => {
		const time = timeOf(date);
		return time >= from && time <= to;
	});
}

function lastBefore(
	dates: ReleaseDates | undefined,
	time: number,
): string | undefined {
	const last = dates?.releases.findLast(({ date }) => timeOf(date) <= time);
	return last && dates && `${dates.name} ${last.release}`;
}

/** The years that begin between two times, as far as a date of four digits can name them. */
function yearsBetween(from: number, to: number): number[] {
	const first = Math.max(1, new Date(from).getUTCFullYear() + 1);
	const last = Math.min(9999, new Date(to).getUTCFullYear());
	return Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, n) => first + n,
	);
}

function timeOf(date: PartialDate): number {
	return instantOf(date).getTime();
}

const day = 86_400_000;

/** The middle of what a date spans: noon, the middle of a month, or that of a year. */
function middleOf(date: PartialDate): number {
	const days = date.length === 4 ? 365 : date.length === 7 ? 30 : 1;
	return timeOf(date) + (days * day) / 2;
}

function lowest(numbers: readonly number[]): number {
	return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function highest(numbers: readonly number[]): number {
	return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}
