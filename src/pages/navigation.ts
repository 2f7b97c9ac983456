// The parts of the site that every page leads to, and which of them a page is in.
import type { Archive } from "../archive/archive.ts";
import { positionsUrl } from "../archive/positions.ts";
import { symbolsUrl } from "../archive/symbols.ts";
import { decisionsUrl } from "./decision-view.ts";

/** A part of the site: the page that opens it, and the folder that its pages stand in. */
export interface Section {
	readonly text: string;
	readonly url: string;
	readonly folder: string;
	/** What is found there, in a few words. */
	readonly leads: string;
}

/** Search, which is no place among the others: every page leads to it apart from them. */
export const searchSection = section("Search", "/Search/", "every word");

/** What `aria-current` says of the link to the shown page, and of one to the section that the page is in. */
export type Current = "page" | "true";

/** Gives the parts of the site in the order of the navigation, those alone that have anything to show, without search. */
export function sections(archive: Archive): Section[] {
	const { indexes, decisions, questions, people } = archive;
	return [
		...indexes.map(({ name, title, url }) => ({
			text: title,
			url,
			folder: `/${name}/`,
			leads: "articles by heading",
		})),
		...(decisions.length > 0
			? [section("Decisions", decisionsUrl, "what was asked, and the outcome")]
			: []),
		...(questions.length + people.length > 0
			? [section("Positions", positionsUrl, "who held what, and when")]
			: []),
		section("Symbols", symbolsUrl, "what is said of each"),
		section("By year", "/Archives/", "articles by when their matter happened"),
	];
}

function section(text: string, url: string, leads: string): Section {
	return { text, url, folder: url, leads };
}

/** Says whether a section's link leads to a page, or to the section that the page is in. */
export function currentIn(
	{ url, folder }: Section,
	page: string | undefined,
): Current | undefined {
	if (page === url) return "page";
	return page?.startsWith(folder) ? "true" : undefined;
}
