// Dates as articles give them: days in UTC for publishing, and days, months, years or ranges for events.
import { DateTime } from "luxon";

/** A calendar date, `2004`, `2004-02` or `2004-02-16`: as exact as the sources allow. Sorts as text. */
export type PartialDate = string;

/** When something happened: a date, or a range that ends with one. */
export interface EventDate {
	readonly start: PartialDate;
	readonly end?: PartialDate;
}

/** How each length of a partial date is typed, and what it is shown with, in the words of Intl. */
const forms: Record<
	number,
	{ typed: RegExp; show: Intl.DateTimeFormatOptions }
> = {
	4: { typed: /^\d{4}$/, show: { year: "numeric" } },
	7: { typed: /^\d{4}-\d\d$/, show: { year: "numeric", month: "long" } },
	10: {
		typed: /^\d{4}-\d\d-\d\d$/,
		show: { year: "numeric", month: "long", day: "numeric" },
	},
};

/** Whether a text is a day that exists, written `2004-02-16`. */
export function isDay(text: string): boolean {
	return text.length === 10 && isPartialDate(text);
}

/** Whether a text is a date that exists, written `2004`, `2004-02` or `2004-02-16`. */
export function isPartialDate(text: string): boolean {
	return (
		forms[text.length]?.typed.test(text) === true && read(text, "en").isValid
	);
}

/** How dates are written out, with what is left of each in a partial date. */
const writtenForms: readonly (readonly [form: string, kept: string])[] = [
	["d MMMM yyyy", "yyyy-MM-dd"],
	["d MMM yyyy", "yyyy-MM-dd"],
	["MMMM d, yyyy", "yyyy-MM-dd"],
	["MMM d, yyyy", "yyyy-MM-dd"],
	["d.M.yyyy", "yyyy-MM-dd"],
	["yyyy/M/d", "yyyy-MM-dd"],
	["yyyy-M-d", "yyyy-MM-dd"],
	["MMMM yyyy", "yyyy-MM"],
	["MMM yyyy", "yyyy-MM"],
	["yyyy/M", "yyyy-MM"],
	["yyyy-M", "yyyy-MM"],
];

/**
 * Reads a date that is written out in English, or in one order of numbers only, such as "16 February 2004", "Feb 2004" or
 * the date of a mail (RFC 5322, section 3.3), as a partial date; undefined for anything else, such as "2/3/2004".
 */
export function writtenDate(text: string): PartialDate | undefined {
	const [day = text] =
		/\d{1,2} [A-Z][a-z]{2} \d{4}(?= \d\d:\d\d)/.exec(text) ?? [];
	for (const [form, kept] of writtenForms) {
		const date = DateTime.fromFormat(day, form, { zone: "utc", locale: "en" });
		if (date.isValid) return date.toFormat(kept);
	}
	return undefined;
}

/** Reads an event: a partial date, or two with a slash between them as in ISO 8601. Gives undefined for anything else. */
export function parseEvent(text: string): EventDate | undefined {
	const [start = "", end, ...rest] = text.split("/");
	if (rest.length > 0 || !isPartialDate(start)) return undefined;
	if (end === undefined) return { start };
	return isPartialDate(end) && start < end && !end.startsWith(start)
		? { start, end }
		: undefined;
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
	const form = forms[date.length];
	if (form === undefined) throw new RangeError(`Not a date: ${date}`);
	const text = shown.get(key) ?? read(date, language).toLocaleString(form.show);
	shown.set(key, text);
	return text;
}

/** Writes an event for readers. */
export function formatEvent(event: EventDate, language: string): string {
	const { start, between, end } = eventTexts(event, language);
	return start + between + end;
}

/** An event for readers, cut where each of its ends can be marked up; the last two are empty where it is one date. */
export interface EventTexts {
	readonly start: string;
	readonly between: string;
	readonly end: string;
}

const shownRanges = new Map<string, EventTexts>();

/**
 * Writes an event for readers, in parts. What the ends of a range share is written once, as its language does:
 * "16–25 February 2004", "16 February – 2 March 2004".
 */
export function eventTexts(event: EventDate, language: string): EventTexts {
	const { start, end } = event;
	if (end === undefined)
		return { start: formatDate(start, language), between: "", end: "" };
	const key = `${language} ${start}/${end}`;
	const texts =
		shownRanges.get(key) ??
		(start.length === end.length
			? rangeTexts(start, end, language)
			: {
					start: formatDate(start, language),
					between: " – ",
					end: formatDate(end, language),
				});
	shownRanges.set(key, texts);
	return texts;
}

/** Writes the two ends of a range; what they share belongs to the end that it stands beside. */
function rangeTexts(
	start: PartialDate,
	end: PartialDate,
	language: string,
): EventTexts {
	const parts = new Intl.DateTimeFormat(language, {
		...forms[start.length]?.show,
		timeZone: "UTC",
	}).formatRangeToParts(instantOf(start), instantOf(end));
	const last = parts.findLastIndex(({ source }) => source === "startRange");
	const first = parts.findIndex(({ source }) => source === "endRange");
	const text = (from: number, to?: number) =>
		parts
			.slice(from, to)
			.map(({ value }) => value)
			.join("");
	return {
		start: text(0, last + 1),
		between: text(last + 1, first),
		end: text(first),
	};
}

const known = new Map<string, DateTime>();

/** Reads a date. Ten thousand articles have a few thousand dates: each is read once. */
function read(date: PartialDate, locale: string): DateTime {
	const key = `${locale} ${date}`;
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	const time = known.get(key) ?? DateTime.utc(year, month, day, { locale });
	known.set(key, time);
	return time;
}

/** Gives the instant that a calendar date starts at in UTC, for formats that want a time. */
export function instantOf(date: PartialDate): Date {
	return read(date, "en").toJSDate();
}
