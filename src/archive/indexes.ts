// The named indexes: every heading with its articles, as sorted trees, and the mistakes in filing.
import type { Article, FiledEntry } from "../content/article.ts";
import {
	type HeadingPath,
	headingAnchor,
	headingKey,
	headingText,
} from "../content/index-entry.ts";
import type { Vocabulary, VocabularyHeading } from "../content/vocabulary.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { checkEntries, checkVocabulary, twice } from "./filing.ts";
import { nameOrder } from "./order.ts";

export interface NamedIndex {
	readonly name: string;
	readonly title: string;
	readonly scopeNote?: string | undefined;
	readonly url: string;
	/** The headings at the top, in order. */
	readonly headings: readonly IndexHeading[];
	/** Every heading at every depth by its key (see `headingKey`). */
	readonly byKey: ReadonlyMap<string, IndexHeading>;
}

export interface IndexHeading {
	readonly index: string;
	readonly path: HeadingPath;
	/** The last part of the path. */
	readonly name: string;
	/** The whole path as it is authored: `Modules/Licensing`. */
	readonly text: string;
	/** What it is sorted by, and which letter it is found under. */
	readonly sortAs: string;
	readonly anchor: string;
	readonly url: string;
	/** Where the heading is defined, or the first entry that uses it. */
	readonly definedAt: { readonly path: string; readonly at: Position };
	readonly scopeNote?: string | undefined;
	readonly see?: IndexHeading | undefined;
	readonly seeAlso: readonly IndexHeading[];
	readonly children: readonly IndexHeading[];
	/** The articles filed right here, in the archive's order. */
	readonly articles: readonly Article[];
	/** The number of different articles here and under every subheading. */
	readonly total: number;
}

/** A heading while its index is being built. */
interface Draft
	extends Omit<
		IndexHeading,
		"children" | "articles" | "seeAlso" | "see" | "total"
	> {
	children: Draft[];
	articles: Article[];
	seeAlso: Draft[];
	see?: Draft | undefined;
	total: number;
}

/** Builds every index: the controlled ones from their vocabularies, the open ones from what the articles say. */
export function buildIndexes(
	articles: readonly Article[],
	claims: ReadonlyMap<string, readonly FiledEntry[]>,
	vocabularies: readonly Vocabulary[],
	language: string,
): { indexes: NamedIndex[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const controlled = new Map<string, Vocabulary>();
	for (const one of vocabularies) {
		const first = controlled.get(one.index);
		if (first) diagnostics.push(twice(one, first));
		else controlled.set(one.index, one);
	}
	const names = new Set([
		...controlled.keys(),
		...[...claims.values()].flat().map(({ index }) => index),
	]);
	const order = nameOrder(language);
	const indexes = [...names].sort(order).map((name) => {
		const vocabulary = controlled.get(name);
		const headings = new Map<string, Draft>();
		if (vocabulary) {
			diagnostics.push(...checkVocabulary(vocabulary));
			defineAll(vocabulary, headings);
		}
		file(name, articles, headings, vocabulary === undefined);
		diagnostics.push(
			...checkEntries(name, claims, vocabulary, [...headings.values()]),
		);
		return finished(name, vocabulary, headings, order);
	});
	return { indexes, diagnostics };
}

function defineAll(vocabulary: Vocabulary, headings: Map<string, Draft>): void {
	for (const heading of vocabulary.headings) {
		const key = headingKey(heading.path);
		if (headings.has(key)) continue;
		const draft = newDraft(
			vocabulary.index,
			heading.path,
			{
				path: vocabulary.path,
				at: heading.at,
			},
			heading,
		);
		headings.set(key, draft);
		headings.get(headingKey(heading.path.slice(0, -1)))?.children.push(draft);
	}
	for (const heading of vocabulary.headings) {
		const draft = headings.get(headingKey(heading.path));
		if (!draft) continue;
		draft.see = heading.see && headings.get(headingKey(heading.see.path));
		draft.seeAlso = heading.seeAlso
			.map(({ path }) => headings.get(headingKey(path)))
			.filter((other) => other !== undefined);
	}
}

/** Files every article under its headings; in an open index a heading comes into being with its first article. */
function file(
	index: string,
	articles: readonly Article[],
	headings: Map<string, Draft>,
	isOpen: boolean,
): void {
	for (const article of articles) {
		for (const entry of article.entries) {
			if (entry.index !== index) continue;
			if (isOpen)
				open(index, entry.path, { path: article.path, at: entry.at }, headings);
			const heading = headings.get(headingKey(entry.path));
			// Articles come one after the other, so one that is there already is the last.
			if (heading && heading.articles.at(-1) !== article) {
				heading.articles.push(article);
			}
		}
	}
}

function open(
	index: string,
	path: HeadingPath,
	definedAt: IndexHeading["definedAt"],
	headings: Map<string, Draft>,
): void {
	for (let depth = 1; depth <= path.length; depth++) {
		const key = headingKey(path.slice(0, depth));
		if (headings.has(key)) continue;
		const draft = newDraft(index, path.slice(0, depth), definedAt);
		headings.set(key, draft);
		headings.get(headingKey(path.slice(0, depth - 1)))?.children.push(draft);
	}
}

function newDraft(
	index: string,
	path: HeadingPath,
	definedAt: IndexHeading["definedAt"],
	heading?: VocabularyHeading,
): Draft {
	const name = path.at(-1) ?? "";
	const anchor = headingAnchor(path);
	return {
		index,
		path,
		name,
		text: headingText(path),
		anchor,
		url: `/${index}/${anchor}/`,
		definedAt,
		scopeNote: heading?.scopeNote,
		sortAs: heading?.sortAs ?? name,
		seeAlso: [],
		children: [],
		articles: [],
		total: 0,
	};
}

function finished(
	name: string,
	vocabulary: Vocabulary | undefined,
	headings: Map<string, Draft>,
	order: (a: string, b: string) => number,
): NamedIndex {
	const all = [...headings.values()];
	const bySortKey = (a: Draft, b: Draft) => order(a.sortAs, b.sortAs);
	for (const heading of all) heading.children.sort(bySortKey);
	const top = all.filter(({ path }) => path.length === 1).sort(bySortKey);
	for (const heading of top) countAll(heading);
	return {
		name,
		title: vocabulary?.title ?? `${name} index`,
		scopeNote: vocabulary?.scopeNote,
		url: indexUrl(name),
		headings: top,
		byKey: headings,
	};
}

/** Counts the articles below a heading, each once, and gives them. */
function countAll(heading: Draft): Set<Article> {
	const below = new Set(heading.articles);
	for (const child of heading.children) {
		for (const article of countAll(child)) below.add(article);
	}
	heading.total = below.size;
	return below;
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

/** The address of an index. */
export function indexUrl(name: string): string {
	return `/${name}/Index/`;
}

/** Gives a heading and every heading under it, in the order of reading. */
export function* withSubheadings(
	heading: IndexHeading,
): Generator<IndexHeading> {
	yield heading;
	for (const child of heading.children) yield* withSubheadings(child);
}

/** Gives the articles filed under a heading or any of its subheadings, each once. */
export function articlesUnder(heading: IndexHeading): Article[] {
	const filed = [...withSubheadings(heading)].flatMap(
		({ articles }) => articles,
	);
	return [...new Set(filed)];
}
