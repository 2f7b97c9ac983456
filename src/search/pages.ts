// Pages: those that an answer leads to besides articles, because the query is the name of what they are about.
import type { Catalogue } from "./catalogue.ts";
import { folded } from "./words.ts";

/** A page that is not an article's. */
export interface Page {
	readonly of: "symbol" | "heading" | "question" | "person" | "comparison";
	readonly text: string;
	/** Without the base path. */
	readonly url: string;
}

/** How many pages of a sort an answer leads to; a name that more have names none of them. */
const most = 3;

/** A name as it is compared: without regard to case and punctuation. */
export function nameKey(name: string): string {
	return folded(name)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** Gives the pages of the headings that a name is of: by the whole heading, its last part, or another name that it has. */
export function headingPages({ headings }: Catalogue, name: string): Page[] {
	const wanted = nameKey(name);
	const named = headings.filter(
		({ text, also, total }) =>
			total > 0 &&
			[text, text.split(/(?<!\\)\//).at(-1) ?? "", ...also].some(
				(one) => nameKey(one) === wanted,
			),
	);
	return fewEnough(
		named.map(({ text, url }) => ({ of: "heading", text, url })),
	);
}

/** Gives pages unless there are too many to be meant. */
export function fewEnough(pages: readonly Page[]): Page[] {
	return pages.length > most ? [] : [...pages];
}
