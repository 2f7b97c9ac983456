// The places of a timeline: an event each, or where they are many, those that are too near to be told apart together.
import { grouped } from "../archive/grouped.ts";
import type { Article } from "../content/article.ts";
import type { EventDate } from "../content/dates.ts";
import { middleOf } from "./timeline-axis.ts";

/** An article that tells of an event. */
export type Dated = Article & { readonly event: EventDate };

/** What stands at one place of the axis. */
export interface Spot {
	readonly articles: readonly Dated[];
	readonly start: number;
	readonly end: number;
}

/** Places of the axis: events nearer to each other share a mark where there are too many for marks of their own. */
const places = 120;

/** Up to this number each event has its own mark. */
const mostMarks = 120;

/** Gives the places of some events, the oldest first. */
export function spotsOf(
	articles: readonly Dated[],
	scale: (time: number) => number,
): Spot[] {
	const spot = (some: readonly Dated[]): Spot => ({
		articles: some,
		start: lowest(some.map(({ event }) => middleOf(event.start))),
		end: highest(some.map(({ event }) => middleOf(event.end ?? event.start))),
	});
	if (articles.length <= mostMarks) return articles.map((one) => spot([one]));
	const byPlace = grouped(articles, ({ event }) => [
		Math.floor((scale(middleOf(event.start)) * places) / 100),
	]);
	return [...byPlace].sort(([a], [b]) => a - b).map(([, some]) => spot(some));
}

/** The lowest of some numbers; infinite of none. */
export function lowest(numbers: readonly number[]): number {
	return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The highest of some numbers; infinite of none. */
export function highest(numbers: readonly number[]): number {
	return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
