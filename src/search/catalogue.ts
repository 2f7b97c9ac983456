// The catalogue: what search knows besides Pagefind's index, in files that the browser fetches when it needs them.

/** `catalogue.json`: small, and read before the first search. */
export interface Catalogue {
	/** How many articles there are. */
	readonly articles: number;
	readonly synonyms: readonly (readonly string[])[];
	/** The indexes, with the addresses of their pages without the base path. */
	readonly indexes: readonly { readonly title: string; readonly url: string }[];
	/** Every heading of every index, each index in its order. */
	readonly headings: readonly HeadingRow[];
	readonly authors: readonly string[];
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

/** `articles.json`: what articles are filtered, counted and ordered by; read when that is asked for. */
export interface Columns {
	/** Pagefind's id of each article, in the order of their events, the newest first. Articles are numbered by it. */
	readonly ids: readonly string[];
	readonly years: readonly number[];
	/** The numbers of each article's authors and headings in the catalogue. */
	readonly authors: readonly (readonly number[])[];
	readonly headings: readonly (readonly number[])[];
	readonly kinds: readonly number[];
	/** The symbols that most articles mention, with the numbers of those articles. */
	readonly symbols: readonly (readonly [
		name: string,
		articles: readonly number[],
	])[];
}

/** What an article is: it tells of something that happened, or explains how something is done. */
export const kinds = ["case", "guide"] as const;
export type Kind = (typeof kinds)[number];
