// A heading of a named index with all that is known of it, and the ways from heading to heading.
import type { Article } from "../content/article.ts";
import {
	type HeadingPath,
	headingAnchor,
	headingText,
} from "../content/index-entry.ts";
import type { Position } from "../diagnostics/diagnostic.ts";

export interface NamedIndex {
	readonly name: string;
	readonly title: string;
	readonly scopeNote?: string | undefined;
	readonly url: string;
	/** Whether the headings at the top stand in the order of the alphabet, or the one with most articles first. */
	readonly order: "name" | "count";
	/** The headings at the top, in order. */
	readonly headings: readonly IndexHeading[];
	/** Every heading at every depth by its key (see `headingKey`). */
	readonly byKey: ReadonlyMap<string, IndexHeading>;
}

export interface IndexHeading extends HeadingName {
	readonly index: string;
	/** The last part of the path. */
	readonly name: string;
	/** What it is sorted by, and which letter it is found under. */
	readonly sortAs: string;
	/** Where the heading is defined, or the first entry that uses it. */
	readonly definedAt: { readonly path: string; readonly at: Position };
	readonly scopeNote?: string | undefined;
	readonly see?: IndexHeading | undefined;
	readonly seeAlso: readonly IndexHeading[];
	/** The headings that readers are led to this one from. */
	readonly usedFor: readonly IndexHeading[];
	/** Other words that articles use for it. */
	readonly terms: readonly string[];
	/** The names that it went by, also those that it had because a heading above it was called otherwise. */
	readonly formerly: readonly FormerName[];
	readonly children: readonly IndexHeading[];
	/** The articles that tell most of it, filed here or under a subheading, as the vocabulary orders them. */
	readonly main: readonly Article[];
	/** The articles filed right here, in the archive's order. */
	readonly articles: readonly Article[];
	/** The articles filed here or under any subheading, each once, in the archive's order. */
	readonly gathered: readonly Article[];
}

/** A heading's path with what follows from it. */
export interface HeadingName {
	readonly path: HeadingPath;
	/** The whole path as it is authored: `Modules/Licensing`. */
	readonly text: string;
	/** The anchor on the index page. */
	readonly anchor: string;
	/** The address of its page. */
	readonly url: string;
}

/** A name that a heading had. */
export interface FormerName extends HeadingName {
	/** Where the vocabulary says so; absent where it follows from a former name of a heading above. */
	readonly at?: Position | undefined;
}

/** Gives a heading's path with its text, anchor and address. */
export function headingName(index: string, path: HeadingPath): HeadingName {
	const anchor = headingAnchor(path);
	return { path, text: headingText(path), anchor, url: `/${index}/${anchor}/` };
}

/** The address of an index. */
export function indexUrl(name: string): string {
	return `/${name}/Index/`;
}

/**
 * Gives the addresses that a heading's page had. Where only capitals changed there is none: file systems may not tell
 * the two apart.
 */
export function formerUrls({ url, formerly }: IndexHeading): string[] {
	return formerly
		.map((former) => former.url)
		.filter((former) => former.toLowerCase() !== url.toLowerCase());
}

/** Gives a heading and every heading under it, in the order of reading. */
export function* withSubheadings(
	heading: IndexHeading,
): Generator<IndexHeading> {
	yield heading;
	for (const child of heading.children) yield* withSubheadings(child);
}

/** Gives the principal entries as readers see them: where there is a single article, it has none to be told from. */
export function principalEntries({
	main,
	gathered,
}: IndexHeading): readonly Article[] {
	return gathered.length > 1 ? main : [];
}

/** The articles before and after one among those filed right under a heading, in the order of their events. */
export function neighboursIn(
	heading: IndexHeading,
	article: Article,
): { earlier?: Article | undefined; later?: Article | undefined } {
	const place = positionsIn(heading).get(article);
	return place === undefined
		? {}
		: {
				earlier: heading.articles[place + 1],
				later: heading.articles[place - 1],
			};
}

const positions = new WeakMap<IndexHeading, ReadonlyMap<Article, number>>();

function positionsIn(heading: IndexHeading): ReadonlyMap<Article, number> {
	const known = positions.get(heading);
	if (known) return known;
	const made = new Map(heading.articles.map((article, n) => [article, n]));
	positions.set(heading, made);
	return made;
}
