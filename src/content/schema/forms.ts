// The forms that values of several kinds of file share: text, lists, dates, addresses and licences.
import parseSpdx from "spdx-expression-parse";
import { z } from "zod";
import { type EventDate, isDay, isPartialDate, parseEvent } from "../dates.ts";

/** The clause that completes "expected …" when a value has the wrong type or form. */
export const expected = (clause: string) => ({ error: () => clause });

/** Characters that no page and no feed can hold: control characters, halves of others, and what Unicode never assigns. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** The longest text of a value, in UTF-16 units: pages, feeds and addresses hold it many times over. */
const longestText = 10_000;

/** What stands in fixes, and in authors' notes, where somebody has yet to say something. */
export const blank = "…";
const blanks = /^(…|\.{3}|TODO|TBD|FIXME)$/i;

/** Whether a value only stands where somebody has yet to say something. */
export function isBlank(value: unknown): boolean {
	return typeof value === "string" && blanks.test(value.trim());
}

export const text = (clause: string) =>
	z
		.string(expected(clause))
		.trim()
		.min(1, expected(clause))
		.refine((value) => !isBlank(value), expected(clause))
		.max(longestText, expected(`at most ${longestText} characters`))
		.refine(
			(value) => !unprintable.test(value),
			expected("text without control characters"),
		);

export const checkedText = (
	clause: string,
	isRight: (value: string) => boolean,
) => text(clause).refine(isRight, expected(clause));

/** One value, or a list of them; always read as a list. */
export function oneOrMore<T extends z.ZodType>(item: T, clause: string) {
	return z
		.union([item, z.array(item).min(1, expected(clause))], expected(clause))
		.transform(
			(value) => (Array.isArray(value) ? value : [value]) as z.output<T>[],
		);
}

export const dayForm = "a day that exists, such as 2026-11-22";

/** The pattern is what editors are told; whether the day exists, only a check can say. */
export const day = checkedText(dayForm, isDay).meta({
	pattern: "^\\d{4}-\\d{2}-\\d{2}$",
});

export const partialDate = z
	.union([z.string(), z.number()], expected(eventForms()))
	.transform(String)
	.refine(
		isPartialDate,
		expected("a date such as 2004, 2004-02 or 2004-02-16"),
	);

export const event = z
	.union([z.string(), z.number()], expected(eventForms()))
	.transform((value, context): EventDate => {
		const parsed = parseEvent(String(value));
		if (parsed) return parsed;
		context.addIssue(eventForms());
		return z.NEVER;
	});

function eventForms(): string {
	return "a date such as 2004, 2004-02 or 2004-02-16, or a range such as 2004-02-16/2004-03-02";
}

export const url = checkedText(
	"an address that starts with https:// or http://",
	(value) => /^https?:$/.test(protocolOf(value)),
);

export function protocolOf(value: string): string {
	return URL.canParse(value) ? new URL(value).protocol : "";
}

/** What names a mail, in its public archive as well. */
export const messageId = checkedText(
	"a Message-ID without < and >, such as 20040216190927.GA2969@us.ibm.com",
	(value) => /^(?!\w+:\/\/)[^\s<>@]+@[^\s<>@]+$/.test(value),
);

export const licence = checkedText(
	"an SPDX licence expression, such as CC-BY-SA-4.0",
	(value) => {
		try {
			parseSpdx(value);
			return true;
		} catch {
			return false;
		}
	},
);
