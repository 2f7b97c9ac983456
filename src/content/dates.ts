// Dates as articles give them: days in UTC for publishing, and days, months, years or ranges for events.
import { DateTime } from "luxon";

/** A calendar date, `2004`, `2004-02` or `2004-02-16`: as exact as the sources allow. Sorts as text. */
export type PartialDate = string;

/** When something happened: a date, or a range that ends with one. */
export interface EventDate {
	readonly start: PartialDate;
	readonly end?: PartialDate;
}

/** What each length of a partial date is read with and shown as, in luxon's tokens. */
const forms: Record<number, { read: string; show: string }> = {
	4: { read: "yyyy", show: "yyyy" },
	7: { read: "yyyy-MM", show: "LLLL yyyy" },
	10: { read: "yyyy-MM-dd", show: "d LLLL yyyy" },
};

/** Whether a text is a day that exists, written `2004-02-16`. */
export function isDay(text: string): boolean {
	return text.length === 10 && isPartialDate(text);
}

/** Whether a text is a date that exists, written `2004`, `2004-02` or `2004-02-16`. */
export function isPartialDate(text: string): boolean {
	const form = forms[text.length];
	return (
		form !== undefined &&
		/^[\d-]+$/.test(text) &&
		DateTime.fromFormat(text, form.read, { zone: "utc" }).isValid
	);
}

/** Reads an event: a partial date, or two with a slash between them as in ISO 8601. Gives undefined for anything else. */
export function parseEvent(text: string): EventDate | undefined {
	const [start = "", end, ...rest] = text.split("/");
	if (rest.length > 0 || !isPartialDate(start)) return undefined;
	if (end === undefined) return { start };
	return isPartialDate(end) && start < end ? { start, end } : undefined;
}

/** Writes an event in the form that `parseEvent` reads. */
export function eventText(event: EventDate): string {
	return event.end === undefined ? event.start : `${event.start}/${event.end}`;
}

/** Gives the year of a partial date. */
export function yearOf(date: PartialDate): number {
	return Number(date.slice(0, 4));
}

const shown = new Map<string, string>();

/** Writes a date for readers, such as "16 February 2004", in a language given as a BCP 47 tag. */
export function formatDate(date: PartialDate, language: string): string {
	const key = `${language} ${date}`;
	const known = shown.get(key);
	if (known !== undefined) return known;
	const form = forms[date.length];
	if (form === undefined) throw new RangeError(`Not a date: ${date}`);
	const text = DateTime.fromFormat(date, form.read, {
		zone: "utc",
		locale: language,
	}).toFormat(form.show);
	shown.set(key, text);
	return text;
}

/**
 * Writes an event for readers. A range is joined by an en dash, and what its ends share is written once:
 * "16–25 February 2004", "16 February – 2 March 2004".
 */
export function formatEvent(event: EventDate, language: string): string {
	const { start, end } = event;
	if (end === undefined) return formatDate(start, language);
	const shared = sharedLength(start, end);
	const from = DateTime.fromISO(start, { zone: "utc", locale: language });
	const short = shortened[start.length]?.[shared];
	return short === undefined
		? `${formatDate(start, language)} – ${formatDate(end, language)}`
		: `${from.toFormat(short)}${formatDate(end, language)}`;
}

/** How the start of a range is written, by the length of its dates and of what they share. */
const shortened: Record<number, Record<number, string>> = {
	7: { 4: "LLLL – " },
	10: { 4: "d LLLL – ", 7: "d–" },
};

/** The length of what two dates of one length share: 7 for a month, 4 for a year, else 0. */
function sharedLength(start: PartialDate, end: PartialDate): number {
	if (start.length !== end.length) return 0;
	return (
		[7, 4].find(
			(length) =>
				start.length > length &&
				start.slice(0, length) === end.slice(0, length),
		) ?? 0
	);
}

/** Gives the instant that a calendar date starts at in UTC, for formats that want a time. */
export function instantOf(date: PartialDate): Date {
	const form = forms[date.length];
	return DateTime.fromFormat(date, form?.read ?? "", {
		zone: "utc",
	}).toJSDate();
}
