// The catalogue: what search knows of an archive besides the words of its articles.
import { standingMarks } from "../archive/standing-marks.ts";
import type { ListFilter } from "./query.ts";

/** What is read before the first search; small. */
export interface Catalogue {
	/** How many articles there are. */
	readonly articles: number;
	readonly synonyms: readonly (readonly string[])[];
	/** The words of the archive's language that say nothing by themselves, such as "the"; none where they are not known. */
	readonly functionWords: readonly string[];
	/** Those that an article needs not hold beside an identifier, such as "introduced". */
	readonly softWords: readonly string[];
	/** The indexes, with the addresses of their pages without the base path. */
	readonly indexes: readonly { readonly title: string; readonly url: string }[];
	/** Every heading of every index, each index in its order. */
	readonly headings: readonly HeadingRow[];
	readonly authors: readonly string[];
	/** What became of the requests about exports that articles record. */
	readonly outcomes: readonly string[];
	/** How matters of articles stand today: "superseded" where another article says what holds, and what authors say. */
	readonly standings: readonly string[];
	/** A digit for each article, as `markOf` reads it, up to the last that has a mark. */
	readonly marks: string;
	/** The releases from which what was decided holds, the newest first. */
	readonly releases: readonly string[];
	/** The builds whose exports are listed. */
	readonly lists: readonly string[];
}

export interface HeadingRow {
	/** As it is authored: `Modules/Licensing`. */
	readonly text: string;
	/** Without the base path. */
	readonly url: string;
	/** How many articles stand under it. */
	readonly total: number;
	readonly note?: string | undefined;
	/** The headings that send a reader here, and its former names. */
	readonly also: readonly string[];
}

/**
 * What articles are filtered, counted and ordered by; read when that is asked for. Articles are numbered in the order of
 * their events, the newest first; Pagefind knows them by the same numbers.
 */
export interface Columns extends Readonly<Record<ListFilter, Column>> {
	/** The years in which the matter of each article happened. */
	readonly years: Column;
}

/** For each article, the numbers of its values, mostly among those that `valuesOf` gives. */
export type Column = readonly (readonly number[])[];

/** What an article is, as its front matter says it. */
export const kinds = ["article", "guide", "mail"] as const;
export type Kind = (typeof kinds)[number];

/** Gives the word that marks an article, by its number; undefined where it has none. */
export function markOf(
	catalogue: Catalogue,
	article: number,
): string | undefined {
	return standingMarks[Number(catalogue.marks[article] ?? 0) - 1];
}

/** Gives the values that a filter chooses from, in the order in which they are shown. */
export function valuesOf(
	catalogue: Catalogue,
	filter: ListFilter,
): readonly string[] {
	switch (filter) {
		case "heading":
			return catalogue.headings.map(({ text }) => text);
		case "index":
			return catalogue.indexes.map(({ title }) => title);
		case "author":
			return catalogue.authors;
		case "kind":
			return kinds;
		case "outcome":
			return catalogue.outcomes;
		case "standing":
			return catalogue.standings;
		case "release":
			return catalogue.releases;
	}
}
