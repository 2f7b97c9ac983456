// What stands below the axis of a timeline: the releases and the years, as far as there is room for their names.
import { instantOf, type PartialDate } from "../content/dates.ts";
import type { ReleaseDates } from "../content/release-dates.ts";

export interface LabelView {
	readonly x: number;
	readonly text: string;
	readonly anchor: "start" | "middle" | "end";
	/** Whether only a wide screen has room for it. */
	readonly wideOnly: boolean;
}

/** How near two labels may be in percent of a chart, on wide screens and on all. */
export interface LabelGaps {
	readonly wide: number;
	readonly all: number;
}

/** Those of labels of four digits and more. */
const labelGaps: LabelGaps = { wide: 7, all: 24 };

/** A label before it is known whether there is room for it. */
interface Label {
	readonly x: number;
	readonly text: string;
}

/** Leaves out releases that have no room; the first ones of a series come before others. */
export function releaseLabels(all: readonly Label[]): LabelView[] {
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
export function yearLabels(
	all: readonly (Label & { readonly year: number })[],
	gaps = labelGaps,
): LabelView[] {
	const span = (all.at(-1)?.x ?? 0) - (all[0]?.x ?? 0);
	// Nothing is near to a year that stands alone.
	const apart = all.length > 1 ? span / (all.length - 1) : never;
	const narrow = yearSteps.find((step) => step * apart >= gaps.all) ?? never;
	// The years of a narrow screen are among those of a wide one: every fifth and every second would stand too near.
	const wide =
		yearSteps.find(
			(step) =>
				step * apart >= gaps.wide && (narrow % step === 0 || narrow === never),
		) ?? never;
	return all
		.filter(({ year }) => year % wide === 0)
		.map((one) => labelView(one, one.year % narrow !== 0));
}

const never = Number.POSITIVE_INFINITY;

const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** A label stands below the middle of what it names, where that is not too near an end of the axis. */
function labelView({ x, text }: Label, wideOnly: boolean): LabelView {
	const edge = wideOnly ? 1.5 : 6;
	return {
		x: rounded(x),
		text,
		anchor: x < edge ? "start" : x > 100 - edge ? "end" : "middle",
		wideOnly,
	};
}

/** Gives the releases between two instants, in milliseconds. */
export function releasesWithin(
	dates: ReleaseDates | undefined,
	from: number,
	to: number,
): ReleaseDates["releases"] {
	return (dates?.releases ?? []).filter(({ date }) => {
		const time = timeOf(date);
		return time >= from && time <= to;
	});
}

/** Names the last release before an instant; undefined where none is known. */
export function lastBefore(
	dates: ReleaseDates | undefined,
	time: number,
): string | undefined {
	const last = dates?.releases.findLast(({ date }) => timeOf(date) <= time);
	return last && dates && `${dates.name} ${last.release}`;
}

/** Gives the years that begin between two instants, as far as a date of four digits can name them. */
export function yearsBetween(from: number, to: number): number[] {
	const first = Math.max(1, new Date(from).getUTCFullYear() + 1);
	const last = Math.min(9999, new Date(to).getUTCFullYear());
	return Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, n) => first + n,
	);
}

/** The instant at which a date begins, in milliseconds. */
export function timeOf(date: PartialDate): number {
	return instantOf(date).getTime();
}

const day = 86_400_000;

/** The middle of what a date spans: noon, the middle of a month, or that of a year. */
export function middleOf(date: PartialDate): number {
	const days = date.length === 4 ? 365 : date.length === 7 ? 30 : 1;
	return timeOf(date) + (days * day) / 2;
}

/** A tenth of a percent is less than a pixel of most screens. */
export function rounded(value: number): number {
	return Math.round(value * 10) / 10;
}
