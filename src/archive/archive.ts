// The Archive: one immutable value that knows everything about the articles together.
import {
	type Article,
	type AuthoredArticle,
	type StaticPage,
	whenOf,
} from "../content/article.ts";
import { type PartialDate, yearOf } from "../content/dates.ts";
import type { Content } from "../content/parse.ts";
import type { ReleaseDates } from "../content/release-dates.ts";
import type { Settings } from "../content/settings.ts";
import { nameSlug } from "../content/slug.ts";
import type { Synonyms } from "../content/synonyms.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { compareText } from "../diagnostics/order.ts";
import type { Release } from "../exports/file.ts";
import { type Citation, citationsOf } from "./citations.ts";
import { checkDecisions } from "./decision-checks.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import type { NamedIndex } from "./heading.ts";
import { buildIndexes } from "./indexes.ts";
import { checkLinks } from "./links.ts";
import { checkMails } from "./mails.ts";
import { checkOldAnchors } from "./old-anchors.ts";
import { checkOrganisations } from "./organisations.ts";
import {
	checkPositions,
	type Person,
	peopleOf,
	type Question,
	questionsOf,
} from "./positions.ts";
import { relatedFinder } from "./related.ts";
import { checkStanding, type Succession, successionsOf } from "./standing.ts";
import { type KernelSymbol, symbolsOf } from "./symbols.ts";

export interface Archive {
	readonly settings: Settings;
	/** The articles that are published, in the order of what they tell of: the newest event first. */
	readonly articles: readonly Article[];
	/** The same articles, the last published first. */
	readonly newest: readonly Article[];
	readonly pages: readonly StaticPage[];
	readonly indexes: readonly NamedIndex[];
	/** The symbols that articles name, by name. */
	readonly symbols: ReadonlyMap<string, KernelSymbol>;
	/** What releases of the kernel export, the oldest release first. */
	readonly releases: readonly Release[];
	/** The requests about exports that articles record, the newest first. */
	readonly decisions: readonly Decision[];
	/** The articles that supersede others, and those that are superseded. */
	readonly successions: ReadonlyMap<Article, Succession>;
	/** The questions on which articles record positions. */
	readonly questions: readonly Question[];
	/** Who holds positions, asked for decisions or wrote mails. */
	readonly people: readonly Person[];
	readonly releaseDates: ReleaseDates | undefined;
	/** Terms that search takes for one another. */
	readonly synonyms: readonly Synonyms[];
	/** Years, the newest first, with the articles whose matter happened in them. */
	readonly years: readonly Year[];
	/** Authors in the order of their names. */
	readonly authors: readonly Author[];
	/** Who cites an article, with the sentence in which it does. */
	readonly citations: ReadonlyMap<Article, readonly Citation[]>;
	/** The articles most related to one, best first, at most `most` of them. */
	readonly related: (article: Article, most: number) => readonly Article[];
	/** What was left out, for the summary of a build. */
	readonly leftOut: { readonly drafts: number; readonly future: number };
}

export interface Year {
	readonly year: number;
	readonly url: string;
	readonly articles: readonly Article[];
}

export interface Author {
	readonly name: string;
	readonly url: string;
	readonly articles: readonly Article[];
}

/** What decides whether an article is published. */
export interface Publication {
	/** Whether drafts, and articles dated after today, are included. */
	readonly drafts: boolean;
	/** The day of the build in UTC, as `2026-11-22`. */
	readonly today: string;
}

/** Builds the archive from what was authored, with every mistake that only shows when the articles are seen together. */
export function buildArchive(
	content: Content,
	publication: Publication,
): { archive: Archive; diagnostics: Diagnostic[] } {
	const authored = content.articles.map((article) =>
		dated(article, publication.today),
	);
	const drafts = authored.filter(({ draft }) => draft);
	const future = authored.filter(
		({ draft, date }) => !draft && date > publication.today,
	);
	const leftOut = new Set(publication.drafts ? [] : [...drafts, ...future]);
	const unpublished = new Set([...leftOut].map(({ path }) => path));
	const articles = authored
		.filter((article) => !leftOut.has(article))
		.sort(byEvent);
	const { indexes, diagnostics } = buildIndexes(articles, content, unpublished);
	const symbols = symbolsOf(articles, content.symbolList, content.releases);
	const decisions = decisionsOf(articles, content.releases);
	const archive: Archive = {
		settings: content.settings,
		articles,
		newest: [...articles].sort(byPublication),
		pages: [...content.pages].sort(
			(a, b) => a.order - b.order || compareText(a.title, b.title),
		),
		indexes,
		symbols,
		decisions,
		successions: successionsOf(articles),
		questions: questionsOf(articles),
		people: peopleOf(articles, decisions),
		releases: content.releases,
		releaseDates: content.releaseDates,
		synonyms: content.synonyms,
		years: grouped(articles, (article) => [yearOf(whenOf(article))])
			.map(([year, inYear]) => ({
				year,
				url: `/Archives/${year}/`,
				articles: inYear,
			}))
			.sort((a, b) => b.year - a.year),
		authors: grouped(articles, ({ authors }) => authors)
			.map(([name, byAuthor]) => ({
				name,
				url: authorUrl(name),
				articles: byAuthor,
			}))
			.sort((a, b) => compareText(a.name, b.name)),
		citations: citationsOf(articles),
		related: relatedFinder(articles, symbols),
		leftOut: {
			drafts: publication.drafts ? 0 : drafts.length,
			future: publication.drafts ? 0 : future.length,
		},
	};
	return {
		archive,
		diagnostics: [
			...content.diagnostics,
			...diagnostics,
			...checkLinks(content, unpublished),
			...checkOldAnchors(articles),
			...checkDecisions(articles, content.symbolList),
			...checkStanding(articles, content.bodies.keys()),
			...checkPositions(articles),
			...checkMails(articles),
			...authorClashes(archive.authors),
			...checkOrganisations(content),
		],
	};
}

/** A draft that has no date yet is shown as if it were published today. */
function dated(article: AuthoredArticle, today: string): Article {
	return isDated(article) ? article : { ...article, date: today };
}

function isDated(
	article: AuthoredArticle,
): article is AuthoredArticle & Article {
	return article.date !== undefined;
}

/** Finds two spellings of an author that would share a page. */
function authorClashes(authors: readonly Author[]): Diagnostic[] {
	const known = new Map<string, Author>();
	return authors.flatMap((author) => {
		const first = known.get(author.url);
		if (!first) known.set(author.url, author);
		const [there, here] = [first?.articles[0], author.articles[0]];
		if (!first || !there || !here) return [];
		return [
			{
				path: here.path,
				at: fileStart,
				unexpected: `author ${quote(author.name)}`,
				expected: `${quote(first.name)} as elsewhere, since both would have the page ${author.url}`,
				fix: `author: ${first.name}`,
				other: { path: there.path, at: fileStart },
			},
		];
	});
}

/** The address of an author's page. */
export function authorUrl(name: string): string {
	return `/Authors/${nameSlug(name)}/`;
}

/** The day on which one of some articles was published or changed last; undefined where there are none. */
export function lastChange(
	articles: readonly Article[],
): PartialDate | undefined {
	let last: PartialDate | undefined;
	for (const { updated, date } of articles) {
		const day = updated ?? date;
		if (last === undefined || day > last) last = day;
	}
	return last;
}

/** Whether an article would be left out of a build: shown in the preview. */
export function isUnpublished(article: Article, today: string): boolean {
	return article.draft || article.date > today;
}

/** Orders articles by what they tell of, the newest first. */
function byEvent(a: Article, b: Article): number {
	return (
		compareText(whenOf(b), whenOf(a)) ||
		compareText(a.title, b.title) ||
		compareText(a.path, b.path)
	);
}

/** Orders articles by the day they were published, the last first. */
export function byPublication(a: Article, b: Article): number {
	return compareText(b.date, a.date) || byEvent(a, b);
}

function grouped<K>(
	articles: readonly Article[],
	keysOf: (article: Article) => readonly K[],
): [K, Article[]][] {
	const groups = new Map<K, Article[]>();
	for (const article of articles) {
		for (const key of new Set(keysOf(article))) {
			const group = groups.get(key);
			if (group) group.push(article);
			else groups.set(key, [article]);
		}
	}
	return [...groups];
}
