// Principal entries: the articles that tell most of a heading, as its vocabulary names them.
import type { Article } from "../content/article.ts";
import { headingKey, headingText } from "../content/index-entry.ts";
import type { FiledEntry } from "../content/markdown-file.ts";
import type { Content } from "../content/parse.ts";
import { fileName } from "../content/slug.ts";
import type {
	ArticleReference,
	Vocabulary,
	VocabularyHeading,
} from "../content/vocabulary.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { oneOf, type Suggester, suggester } from "../diagnostics/nearest.ts";
import { repeats } from "./grouped.ts";
import type { Heirs } from "./heirs.ts";

/** An article's file, and the article itself where it is published and has no mistakes. */
export interface NamedArticle {
	readonly path: string;
	readonly article?: Article | undefined;
}

/** Gives the files of articles by the name that vocabularies know them by: that of the file, without `.md`. */
export function namedArticles(
	articles: readonly Article[],
	{ bodies }: Content,
): ReadonlyMap<string, NamedArticle> {
	const byPath = new Map(articles.map((article) => [article.path, article]));
	return new Map(
		[...bodies.keys()]
			.filter((path) => path.startsWith("articles/"))
			.map((path) => [
				fileName(path).replace(/\.md$/, ""),
				{ path, article: byPath.get(path) },
			]),
	);
}

/**
 * Finds the principal entries that name no article, or one that is not filed under the heading. One that is not
 * published yet is no mistake: it is left out until it is.
 * @param claims the index entries of every file
 * @param heirs finds the files that one which is not there any more may be now
 */
export function checkPrincipal(
	vocabulary: Vocabulary,
	named: ReadonlyMap<string, NamedArticle>,
	claims: ReadonlyMap<string, readonly FiledEntry[]>,
	heirs: Heirs,
): Diagnostic[] {
	const near = suggester(() => named.keys());
	return vocabulary.headings.flatMap((heading) => {
		const firsts = repeats(heading.main, ({ name }) => name);
		return heading.main
			.map(
				(one) =>
					wrongName(vocabulary, heading, one, { named, claims, heirs, near }) ??
					repeated(vocabulary, one, firsts.get(one)),
			)
			.filter((wrong) => wrong !== undefined);
	});
}

/** What is known of articles and their files. */
interface Known {
	readonly named: ReadonlyMap<string, NamedArticle>;
	readonly claims: ReadonlyMap<string, readonly FiledEntry[]>;
	readonly heirs: Heirs;
	readonly near: Suggester;
}

function wrongName(
	{ path, index }: Vocabulary,
	heading: VocabularyHeading,
	{ name, raw, at, lead }: ArticleReference,
	{ named, claims, heirs, near: suggest }: Known,
): Diagnostic | undefined {
	const found = named.get(name);
	const said = { path, at, unexpected: `principal entry ${quote(name)}` };
	const text = headingText(heading.path);
	const isUnder = (file: string) =>
		(claims.get(file) ?? []).some(
			(entry) =>
				entry.index === index &&
				headingKey(entry.path.slice(0, heading.path.length)) ===
					headingKey(heading.path),
		);
	if (!found) {
		const [heir, ...rivals] = heirs(`articles/${name}.md`);
		if (heir !== undefined && rivals.length === 0) {
			const now = fileName(heir).replace(/\.md$/, "");
			return {
				...said,
				expected: oneOf([now]),
				fix: lead + now,
				edits: [{ path, at, old: raw, new: now }],
			};
		}
		// Of articles with similar names, one that is filed under the heading is meant.
		const near = suggest(fileName(name).replace(/\.md$/, ""), 20);
		const isFiled = (one: string) => isUnder(named.get(one)?.path ?? "");
		const names = [
			...near.filter(isFiled),
			...near.filter((one) => !isFiled(one)),
		].slice(0, 5);
		return {
			...said,
			expected:
				names.length > 0
					? oneOf(names)
					: "the name of an article's file, without .md",
			fix: names[0] ? lead + names[0] : "delete the entry",
		};
	}
	return !claims.has(found.path) || isUnder(found.path)
		? undefined
		: {
				...said,
				expected: `an article filed under ${quote(text)}`,
				fix: `delete the entry, or add to the index of ${found.path}: ${claims.get(found.path)?.[0]?.lead ?? "- "}${JSON.stringify(`${index}: ${text}`)}`,
			};
}

function repeated(
	{ path }: Vocabulary,
	{ name, at }: ArticleReference,
	first: ArticleReference | undefined,
): Diagnostic | undefined {
	return (
		first && {
			path,
			at,
			unexpected: `principal entry ${quote(name)}`,
			expected: "each article once",
			fix: "delete the entry",
			other: { path, at: first.at },
		}
	);
}
