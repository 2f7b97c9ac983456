// The site: the archive with all that a page needs besides it, and the ways to write its addresses.
import type { Archive } from "../archive/archive.ts";

/** A file that is made at build time and named after its content: the style sheet, a script. */
export interface Asset {
	/** Its address on the site, without the base path. */
	readonly url: string;
	readonly contents: Uint8Array | string;
}

/** The files that pages name. */
export interface Assets {
	readonly style: Asset;
	readonly scheme: Asset;
	readonly page: Asset;
	/** What search is made of, loaded when a reader reaches for it. */
	readonly search: Asset;
	/** What the search page begins with, where its address has a query. */
	readonly searchEarly: Asset;
	readonly searchStyle: Asset;
	/** For bodies with highlighted code. */
	readonly codeStyle: Asset;
	/** For the home page, the lists of articles and the page that is sent where there is none. */
	readonly listStyle: Asset;
	/** For index and heading pages alone. */
	readonly indexStyle: Asset;
	readonly indexScript: Asset;
	/** For the pages of symbols, decisions and positions. */
	readonly ledgerStyle: Asset;
	readonly ledgerScript: Asset;
	/** For old addresses, which load nothing else. */
	readonly alias: Asset;
	readonly icon: Asset;
}

const none: Asset = { url: "/", contents: "" };

/** For a site of which no page is rendered: one that is only checked. */
export const noAssets: Assets = {
	style: none,
	scheme: none,
	page: none,
	search: none,
	searchEarly: none,
	searchStyle: none,
	codeStyle: none,
	listStyle: none,
	indexStyle: none,
	indexScript: none,
	ledgerStyle: none,
	ledgerScript: none,
	alias: none,
	icon: none,
};

export interface Site {
	readonly archive: Archive;
	readonly assets: Assets;
	/** The day of the build in UTC, as `2026-11-22`. */
	readonly today: string;
	/** Whether pages are rendered for an author, with drafts and the script that reloads them. */
	readonly preview: boolean;
}

/** Gives the address of a page as it stands in a link: with the base path, and escaped. */
export function href(site: Site, url: string): string {
	return site.archive.settings.base + encodeURI(url.slice(1));
}

/** Gives the address of a page as other sites write it. */
export function absolute(site: Site, url: string): string {
	return site.archive.settings.origin + href(site, url);
}
