// Pictures: one for the site and one for each of its largest top headings, so that ten thousand articles need no more than ten.
import type { Archive } from "../archive/archive.ts";
import type { IndexHeading } from "../archive/heading.ts";
import { headingKey, type IndexEntry } from "../content/index-entry.ts";
import { absolute, type Site } from "./site.ts";

/** What stands for pages where they are linked to elsewhere: https://ogp.me/#structured. */
export interface Picture {
	/** Its address on the site, without the base path: that of the page that it shows, below `/assets`. */
	readonly url: string;
	/** What it shows largest: the heading's name, or the archive's title. */
	readonly name: string;
	/** The title of the heading's index. */
	readonly over?: string | undefined;
	/** The archive's title; under that, where it stands. */
	readonly under: string;
	/** The same in words. */
	readonly alt: string;
}

/** The size of every picture, in pixels: the one that the large cards of social networks ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** How many top headings have a picture of their own: an open index has as many headings as its authors think of. */
const headingsPictured = 48;

/** Every picture that a page of the site names. */
export function pictures(site: Site): Picture[] {
	return [
		sitePicture(site),
		...site.archive.indexes
			.flatMap(({ headings }) => headings)
			.filter((heading) => pictured(site.archive).has(heading))
			.map((heading) => entryPicture(site, heading)),
	];
}

export function sitePicture(site: Site): Picture {
	const { title } = site.archive.settings;
	return {
		url: pictureUrl("/"),
		name: title,
		under: absolute(site, "/").replace(/^https?:\/\/|\/$/g, ""),
		alt: title,
	};
}

const picturedIn = new WeakMap<Archive, ReadonlySet<IndexHeading>>();

/** The top headings that have a picture of their own: those with the most articles, and of as many the first. */
function pictured(archive: Archive): ReadonlySet<IndexHeading> {
	const known =
		picturedIn.get(archive) ??
		new Set(
			archive.indexes
				.flatMap(({ headings }) => headings)
				.sort((a, b) => b.gathered.length - a.gathered.length)
				.slice(0, headingsPictured),
		);
	picturedIn.set(archive, known);
	return known;
}

/** The picture of the top heading that an entry stands under; the site's where that heading has none of its own. */
export function entryPicture(site: Site, entry?: IndexEntry): Picture {
	const index = site.archive.indexes.find(({ name }) => name === entry?.index);
	const heading = index?.byKey.get(headingKey(entry?.path.slice(0, 1) ?? []));
	if (!index || !heading || !pictured(site.archive).has(heading)) {
		return sitePicture(site);
	}
	const { title } = site.archive.settings;
	return {
		url: pictureUrl(heading.url),
		name: heading.name,
		over: index.title,
		under: title,
		alt: [heading.name, index.title, title].join(" · "),
	};
}

/** No name in it is longer than those in the page's own address, which are as long as file systems allow. */
function pictureUrl(page: string): string {
	return `/assets${page}picture.png`;
}
