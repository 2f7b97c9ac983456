// From an archive to the files of its catalogue.
import type { Archive } from "../archive/archive.ts";
import { withSubheadings } from "../archive/heading.ts";
import { type Article, whenOf } from "../content/article.ts";
import { yearOf } from "../content/dates.ts";
import { headingText } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";
import {
	type Catalogue,
	type Columns,
	type HeadingRow,
	type Kind,
	kinds,
} from "./catalogue.ts";
import { folded } from "./words.ts";

export function kindOf({ event }: Pick<Article, "event">): Kind {
	return event === undefined ? "guide" : "case";
}

/** How many symbols results can be narrowed to by a click; any can be typed. */
const mostSymbols = 300;

/** How many words are known for correcting others. */
const mostWords = 20_000;

/** Gives the catalogue of an archive. */
export function catalogueOf(archive: Archive): Catalogue {
	return {
		articles: archive.articles.length,
		synonyms: archive.synonyms,
		indexes: archive.indexes.map(({ title, url }) => ({ title, url })),
		headings: headingRows(archive),
		authors: archive.authors.map(({ name }) => name),
	};
}

/**
 * Gives the columns of an archive.
 * @param ids Pagefind's id of every article, by the article's address
 */
export function columnsOf(
	archive: Archive,
	ids: ReadonlyMap<string, string>,
): Columns {
	const articles = [...archive.articles].sort(
		(a, b) => compareText(whenOf(b), whenOf(a)) || compareText(a.url, b.url),
	);
	const headings = numbered(
		catalogueOf(archive).headings.map(({ text }) => text),
	);
	const authors = numbered(archive.authors.map(({ name }) => name));
	return {
		ids: articles.map(({ url }) => ids.get(url) ?? ""),
		years: articles.map((article) => yearOf(whenOf(article))),
		authors: articles.map((article) => numbersOf(article.authors, authors)),
		headings: articles.map(({ entries }) =>
			numbersOf(
				entries.map(({ path }) => headingText(path)),
				headings,
			),
		),
		kinds: articles.map((article) => kinds.indexOf(kindOf(article))),
		symbols: mentions(articles)
			.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
			.slice(0, mostSymbols),
	};
}

/** Gives every symbol of an archive, in the order of the alphabet. */
export function symbolNames(archive: Archive): string[] {
	return [
		...new Set(archive.articles.flatMap(({ body }) => [...body.symbols])),
	].sort();
}

/** Gives the words that others are corrected to: those of titles, summaries, headings and names, the most frequent where there are too many. */
export function knownWords(archive: Archive): string[] {
	const counts = new Map<string, number>();
	const count = (text: string) => {
		for (const word of folded(text).match(/\p{L}{4,}/gu) ?? [])
			counts.set(word, (counts.get(word) ?? 0) + 1);
	};
	for (const { title, summary, authors, body } of archive.articles) {
		for (const text of [title, summary ?? "", ...authors]) count(text);
		for (const { text } of body.headings) count(text);
	}
	for (const { text, note } of catalogueOf(archive).headings) {
		count(text);
		count(note ?? "");
	}
	return [...counts]
		.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
		.slice(0, mostWords)
		.map(([word]) => word)
		.sort();
}

function headingRows({ indexes }: Archive): HeadingRow[] {
	const rows = indexes.flatMap((index) => {
		const all = index.headings.flatMap((heading) => [
			...withSubheadings(heading),
		]);
		const also = new Map<string, string[]>();
		for (const { see, text } of all) {
			if (see) also.set(see.text, [...(also.get(see.text) ?? []), text]);
		}
		return all
			.filter(({ see }) => !see)
			.map(({ text, url, gathered, scopeNote, formerly }) => ({
				text,
				url,
				total: gathered.length,
				note: scopeNote,
				also: [
					...(also.get(text) ?? []),
					...formerly.map((former) => former.text),
				],
			}));
	});
	// A heading that several indexes have is one to search, and counted by what it says there.
	return [...new Map(rows.map((row) => [folded(row.text), row])).values()];
}

function mentions(articles: readonly Article[]): [string, number[]][] {
	const found = new Map<string, number[]>();
	for (const [n, { body }] of articles.entries()) {
		for (const symbol of body.symbols) {
			const known = found.get(symbol);
			if (known) known.push(n);
			else found.set(symbol, [n]);
		}
	}
	return [...found];
}

function numbered(names: readonly string[]): Map<string, number> {
	return new Map(names.map((name, n) => [folded(name), n]));
}

function numbersOf(
	names: readonly string[],
	numbers: ReadonlyMap<string, number>,
): number[] {
	return [
		...new Set(
			names
				.map((name) => numbers.get(folded(name)))
				.filter((number) => number !== undefined),
		),
	];
}
