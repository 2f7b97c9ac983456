// How an index is cut into pages: one where it is small, else an overview with every anchor and pages for its letters.
import { grouped } from "../archive/grouped.ts";
import {
	type IndexHeading,
	type NamedIndex,
	principalEntries,
	withSubheadings,
} from "../archive/heading.ts";
import { letterOf } from "../archive/letters.ts";
import type { Article } from "../content/article.ts";
import { eventText } from "../content/dates.ts";

/**
 * How much an index page may hold, in bytes of UTF-8 before markup: names, notes, titles, dates and addresses. Markup
 * all but vanishes when a page is compressed, so no page comes to more than 100 KB over the wire.
 */
const mostBytes = 120_000;

/** How many articles stand under each heading; fewer where a single heading would fill more than a page. */
const articlesShown = [5, 3, 1, 0] as const;

/** Headings that stand on one page under a letter; an index by count has no letters. */
export interface LetterGroup {
	readonly letter?: string | undefined;
	readonly headings: readonly IndexHeading[];
}

/** A page of the headings of one letter. */
export interface LetterPart {
	readonly url: string;
	readonly letter: string;
	/** From 2 on where a letter has several pages. */
	readonly number: number;
	readonly headings: readonly IndexHeading[];
	/** How many articles stand under each heading; undefined where there is room for the headings alone. */
	readonly articlesShown: number | undefined;
}

/** What stands on which page of an index. */
export interface IndexParts {
	readonly groups: readonly LetterGroup[];
	/** How many articles stand under each heading of the index's own page; undefined where it is an overview. */
	readonly articlesShown: number | undefined;
	/** The pages of letters; none where the index's own page has it all. */
	readonly letters: readonly LetterPart[];
}

/** Settles what stands on which page of an index. */
export function indexParts(index: NamedIndex, most = mostBytes): IndexParts {
	const byLetter = lettersOf(index.headings);
	const [full] = articlesShown;
	const isSmall = sum(index.headings, full) <= most;
	return {
		groups: index.order === "count" ? [{ headings: index.headings }] : byLetter,
		articlesShown: isSmall ? full : undefined,
		letters: isSmall
			? []
			: byLetter.flatMap((group) => letterParts(index, group, most)),
	};
}

/** Gives the articles that stand under a heading: the principal ones first, then the newest filed right there. */
export function shownUnder(
	heading: IndexHeading,
	most: number,
): { main: readonly Article[]; newest: readonly Article[]; more: number } {
	const principal = principalEntries(heading);
	const main = principal.slice(0, most);
	const others = heading.articles.filter((one) => !principal.includes(one));
	const newest = others.slice(0, most - main.length);
	return { main, newest, more: others.length - newest.length };
}

function lettersOf(
	headings: readonly IndexHeading[],
): (LetterGroup & { readonly letter: string })[] {
	return [...grouped(headings, ({ sortAs }) => [letterOf(sortAs)])].map(
		([letter, group]) => ({ letter, headings: group }),
	);
}

function letterParts(
	index: NamedIndex,
	{ letter, headings }: LetterGroup & { readonly letter: string },
	most: number,
): LetterPart[] {
	const [full] = articlesShown;
	const cut: { headings: IndexHeading[]; bytes: number; shown?: number }[] = [];
	for (const heading of headings) {
		const shown = articlesShown.find((one) => bytesOf(heading, one) <= most);
		const bytes = shown === undefined ? most : bytesOf(heading, shown);
		const last = cut.at(-1);
		if (last && shown === full && last.bytes + bytes <= most) {
			last.headings.push(heading);
			last.bytes += bytes;
		} else {
			cut.push({
				headings: [heading],
				// What had to be shortened has its page for itself.
				bytes: shown === full ? bytes : most,
				...(shown === undefined ? {} : { shown }),
			});
		}
	}
	return cut.map((part, n) => ({
		url: `${index.url}${letter.replace("–", "-")}/${n === 0 ? "" : `${n + 1}/`}`,
		letter,
		number: n + 1,
		headings: part.headings,
		articlesShown: part.shown,
	}));
}

function sum(headings: readonly IndexHeading[], shown: number): number {
	return headings.reduce((all, heading) => all + bytesOf(heading, shown), 0);
}

/** The bytes of a heading and all under it, with at most `most` articles each. */
function bytesOf(heading: IndexHeading, most: number): number {
	let bytes = 0;
	for (const one of withSubheadings(heading)) {
		const { main, newest } = shownUnder(one, most);
		const texts = [
			one.name,
			one.anchor,
			one.scopeNote ?? "",
			...one.seeAlso.flatMap((other) => [other.text, other.anchor]),
			...[...main, ...newest].flatMap(({ title, slug, event }) => [
				title,
				slug,
				event ? eventText(event) : "",
			]),
		];
		bytes += Buffer.byteLength(texts.join(""));
	}
	return bytes;
}
