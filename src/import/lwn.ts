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

/** Reads who wrote a page from its byline: "By Jane Doe", "This article was contributed by Jane Doe". */
export function lwnAuthors(text: string): string[] {
	const name =
		/(?:^|\n)\s*(?:By|This article was contributed by)\s+([^\n]+?)\s*(?:\n|$)/.exec(
			text.replace(/[*_]{1,2}/g, ""),
		)?.[1];
	return name === undefined ? [] : [name.replace(/[.,]$/, "")];
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
	const end =
		/(?:\n[ \t]*(?:\* \* \*|\*\*\*|---+|___)[ \t]*)?\n[^\n]*\bto post comments\b[^\n]*/.exec(
			`\n${text}`,
		);
	if (!end) return { body: text.trim(), isWhole: false, after: 0 };
	const target = /target=(\/Articles\/\d+\/)/.exec(end[0])?.[1];
	const rest = `\n${text}`.slice(end.index + end[0].length);
	return {
		body: `\n${text}`.slice(0, end.index).trim(),
		url: target && new URL(target, lwnSite).href,
		isWhole: true,
		after: rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
	};
}

export const cutOff = "it has no end and may be cut off";

/** Says what stood after the end of a page. */
export function leftOut(words: number): string[] {
	return words === 0
		? []
		: [`${words} words after its end were left out, such as comments`];
}
