// What pages of LWN.net have in common, saved as text or as HTML: how they begin and end, and their index entries.
import { DateTime } from "luxon";
import { parseIndexEntry } from "../content/index-entry.ts";

export const lwnSite = "https://lwn.net/";

/** Reads a day as LWN writes it, "February 25, 2004" or "Feb 25, 2004"; undefined where there is none. */
export function lwnDate(text: string): string | undefined {
	const [, month = "", day, year] =
		/\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}), (\d{4})\b/.exec(text) ?? [];
	const date = DateTime.fromFormat(`${month} ${day} ${year}`, "MMM d yyyy", {
		zone: "utc",
		locale: "en",
	});
	return date.isValid ? (date.toISODate() ?? undefined) : undefined;
}

/** Reads who wrote a page from its byline: "By Jane Doe", "This article was contributed by Jane Doe and John Roe". */
export function lwnAuthors(text: string): string[] {
	const names =
		/^[^\S\n]*(?:By|This article was contributed by)\s+(\S[^\n]*)/m.exec(
			text.replace(/[*_]{1,2}/g, ""),
		)?.[1];
	return names === undefined
		? []
		: names
				.trimEnd()
				.replace(/[.,]$/, "")
				.replace(/\s+/g, " ")
				.split(/, (?:and )?| and /)
				.map((name) => name.trim());
}

/** Says who posted a short item, "[Posted March 11, 2025 by corbet]": the name of an account, and no author's. */
export function lwnPoster(text: string): string[] {
	const name = /\[Posted [^\]]*\bby\s+([^\]\s]+)/.exec(text)?.[1];
	return name === undefined
		? []
		: [
				`the account ${JSON.stringify(name)} posted it, whose name it does not tell`,
			];
}

/** Gives the index entries of rows such as [Kernel, Modules/Licensing], and what could not be read. */
export function lwnEntries(rows: readonly (readonly string[])[]): {
	readonly entries: string[];
	readonly doubts: string[];
	/** Guest authors, whom an index of their own names: "Doe, Jane". */
	readonly guests: string[];
} {
	const entries: string[] = [];
	const doubts: string[] = [];
	const guests: string[] = [];
	for (const [index = "", heading = ""] of rows) {
		const entry = `${index.trim()}: ${heading.trim()}`;
		if (typeof parseIndexEntry(entry) === "string") {
			doubts.push(`the index entry "${entry}" can't be read`);
			continue;
		}
		entries.push(entry);
		const [, last, first] = /^GuestArticles: ([^,]+), (.+)$/.exec(entry) ?? [];
		if (last && first) guests.push(`${first} ${last}`);
	}
	return { entries: [...new Set(entries)], doubts, guests };
}

/** Cuts a page at the link that asks for comments; tells its own address where that link has it. */
export function cutAtComments(text: string): {
	readonly body: string;
	readonly url?: string | undefined;
	readonly isWhole: boolean;
	/** The number of words after the end. */
	readonly after: number;
} {
	const end = callForComments(`\n${text}`);
	if (!end) return { body: text.trim(), isWhole: false, after: 0 };
	const target = /target=(\/Articles\/\d+\/)/.exec(end.words)?.[1];
	const rest = `\n${text}`.slice(end.at + end.words.length);
	return {
		body: `\n${text}`.slice(0, end.at).trim(),
		url: target && new URL(target, lwnSite).href,
		isWhole: true,
		after: wordsIn(rest),
	};
}

/** What stands before "to post comments": perhaps a rule, and the start of a line with a link to log in. */
const beforeCall =
	/(?:\n[ \t]*(?:\* \* \*|\*\*\*|---+|___)[ \t]*\n*)?\n[ \t(\\]*(?:\[?Log in\]?(?:\([^)\s]*\))?)?\s*$/;

/** How far it is looked for, in UTF-16 units: the time that the expression takes grows with the square of the spaces. */
const longestCall = 500;

/** Finds the line that asks for comments, with what belongs to it before. */
function callForComments(
	text: string,
): { readonly at: number; readonly words: string } | undefined {
	for (const { 0: call, index } of text.matchAll(/to post comments\b[^\n]*/g)) {
		const start = Math.max(0, index - longestCall);
		const before = beforeCall.exec(text.slice(start, index));
		if (before) return { at: start + before.index, words: before[0] + call };
	}
	return undefined;
}

export function wordsIn(text: string): number {
	return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

export const cutOff = "it has no end and may be cut off";

/** Says what stood after the end of a page. */
export function leftOut(words: number): string[] {
	return words === 0
		? []
		: [`${words} words after its end were left out, such as comments`];
}
