// Articles that speak of a heading, in its own words, and are not filed under it.
import { grouped } from "../archive/grouped.ts";
import type { IndexHeading } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { headingKey, indexEntryText } from "../content/index-entry.ts";
import { quote } from "../diagnostics/diagnostic.ts";
import type { Finding } from "./finding.ts";

/** An article that says a heading's name this often is likely to be about it, too; its title counts for all of them. */
const oftenEnough = 4;

/** In a long article it is named in passing unless it is said once in so many words. */
const wordsApart = 250;

/** A name that more than this share of all articles says tells nothing about any of them. */
const widestShare = 0.2;

/** Gives the articles that are not filed under a heading of one index whose name they say often enough. */
export function unfiledArticles(
	headings: readonly IndexHeading[],
	articles: readonly Article[],
): Finding[] {
	const phrases = phrasesOf(headings);
	const counts = articles.map((article) => timesSaid(article, phrases));
	const sayers = new Map<IndexHeading, number>();
	for (const heading of counts.flatMap(({ times }) => [...times.keys()])) {
		sayers.set(heading, (sayers.get(heading) ?? 0) + 1);
	}
	const isTelling = (heading: IndexHeading) =>
		(sayers.get(heading) ?? 0) <= Math.max(1, articles.length * widestShare);
	return articles.flatMap((article, n) =>
		[...(counts[n]?.times ?? [])]
			.filter(
				([heading, times]) =>
					times >=
						Math.max(oftenEnough, (counts[n]?.words ?? 0) / wordsApart) &&
					isTelling(heading) &&
					!isFiled(article, heading),
			)
			.map(([heading, times]) => finding(article, heading, times)),
	);
}

function finding(
	article: Article,
	heading: IndexHeading,
	times: number,
): Finding {
	const inTitle = times >= titleCounts;
	return {
		rule: "article-unfiled",
		path: article.path,
		at: article.entries[0]?.at ?? { line: 1, column: 1 },
		found: `The article says ${quote(heading.name)} ${inTitle ? "in its title" : `${times} times`} and is not filed under ${quote(heading.text)} of ${heading.index}`,
		suggestion: `- ${JSON.stringify(indexEntryText(heading))}`,
	};
}

/** What a name in the title counts for. */
const titleCounts = 1000;

interface Phrase {
	readonly words: readonly string[];
	readonly heading: IndexHeading;
}

/** The names of headings as words, by the first of them; a name that two headings bear tells neither. */
function phrasesOf(
	headings: readonly IndexHeading[],
): ReadonlyMap<string, readonly Phrase[]> {
	const byName = grouped(headings, ({ name }) => [wordsOf(name).join(" ")]);
	const phrases = [...byName].flatMap(([name, [heading, second]]) =>
		heading && !second && name !== ""
			? [{ words: name.split(" "), heading }]
			: [],
	);
	return grouped(phrases, ({ words }) => words.slice(0, 1));
}

/** How often an article says the name of each heading, and how many words it has. */
function timesSaid(
	article: Article,
	phrases: ReadonlyMap<string, readonly Phrase[]>,
): { times: ReadonlyMap<IndexHeading, number>; words: number } {
	const times = new Map<IndexHeading, number>();
	const count = (words: readonly string[], weight: number) => {
		for (const [n, word] of words.entries()) {
			for (const { words: wanted, heading } of phrases.get(word) ?? []) {
				if (wanted.every((one, m) => words[n + m] === one)) {
					times.set(heading, (times.get(heading) ?? 0) + weight);
				}
			}
		}
	};
	count(wordsOf(article.title), titleCounts);
	const words = wordsOf(prose(article.body.markdown));
	count(words, 1);
	return { times, words: words.length };
}

/** Markdown without what is not said: the addresses of links, the signs of footnotes, and the notes, which name sources. */
function prose(markdown: string): string {
	return markdown.replace(
		/(?<=\])\([^)]*\)|^\[[^\]]+\]:.*$|\[\^[^\]]+\]/gm,
		"",
	);
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Whether an article is filed under a heading, or above or below it. */
function isFiled(article: Article, heading: IndexHeading): boolean {
	const key = headingKey(heading.path);
	return article.entries.some((entry) => {
		if (entry.index !== heading.index) return false;
		const own = headingKey(entry.path);
		return (
			own === key || own.startsWith(`${key}/`) || key.startsWith(`${own}/`)
		);
	});
}
