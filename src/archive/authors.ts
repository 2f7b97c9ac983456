// Authors: who writes in the archive, each with their articles.
import type { Article } from "../content/article.ts";
import { nameSlug } from "../content/slug.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { compareText } from "../diagnostics/order.ts";
import { grouped } from "./grouped.ts";

export interface Author {
	readonly name: string;
	readonly url: string;
	readonly articles: readonly Article[];
}

/** Gives the authors in the order of their names. */
export function authorsOf(articles: readonly Article[]): Author[] {
	return [...grouped(articles, ({ authors }) => authors)]
		.map(([name, byAuthor]) => ({
			name,
			url: authorUrl(name),
			articles: byAuthor,
		}))
		.sort((a, b) => compareText(a.name, b.name));
}

/** The address of an author's page. */
export function authorUrl(name: string): string {
	return `/Authors/${nameSlug(name)}/`;
}

/** Finds two spellings of an author that would share a page. */
export function authorClashes(authors: readonly Author[]): Diagnostic[] {
	const known = new Map<string, Author>();
	return authors.flatMap((author) => {
		const first = known.get(author.url);
		if (!first) known.set(author.url, author);
		const [there, here] = [first?.articles[0], author.articles[0]];
		if (!first || !there || !here) return [];
		const named = placeOf(here, author.name);
		return [
			{
				path: here.path,
				at: named.at,
				unexpected: `author ${quote(author.name)}`,
				expected: `${quote(first.name)} as elsewhere, since both would have the page ${author.url}`,
				fix: named.lead + scalarText(first.name),
				other: { path: there.path, at: placeOf(there, first.name).at },
			},
		];
	});
}

/** Where an article names an author. */
function placeOf({ authors, authorsAt }: Article, name: string) {
	return authorsAt[authors.indexOf(name)] ?? { at: fileStart, lead: "" };
}
