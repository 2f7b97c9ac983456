// From an archive to its registers: the names of its pages, what its articles cite, and what no article names but a release exports.
import type { Archive } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import type { Article } from "../content/article.ts";
import { beginningsOf } from "./beginnings-of.ts";
import { exportSentences } from "./export-sentences.ts";
import { namesOf } from "./names-of.ts";
import type { Page } from "./pages.ts";
import type { Citing, Entry, Registers } from "./register.ts";
import { sourceKeys } from "./source-keys.ts";

/** Gives the entries of every register. @param articles in the order of their numbers */
export function registersOf(
	archive: Archive,
	articles: readonly Article[],
): { readonly [Name in keyof Registers]: Entry<Registers[Name]>[] } {
	return {
		names: namesOf(archive),
		sources: sourcesOf(articles),
		unnamed: unnamedOf(archive),
	};
}

function sourcesOf(articles: readonly Article[]): Entry<Citing>[] {
	const own = articlesByKey(articles, ownNames);
	const cited = articlesByKey(articles, citedNames);
	return [...new Set([...own.keys(), ...cited.keys()])].map((whole) => {
		// What a key lacks has no space, which a key may have.
		const space = whole.lastIndexOf(" ");
		const numbers = [own, cited].flatMap((byKey) =>
			[...(byKey.get(whole) ?? [])].sort((a, b) => a - b),
		);
		const [key, rest] = [whole.slice(0, space), whole.slice(space + 1)];
		return [key, [rest, ...new Set(numbers)]];
	});
}

/** The numbers of the articles that have names, by the keys of these with what they lack. */
function articlesByKey(
	articles: readonly Article[],
	namesOf: (article: Article) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
	const named = grouped(articles.keys(), (n) => {
		const article = articles[n];
		return article ? namesOf(article) : [];
	});
	const byKey = new Map<string, number[]>();
	for (const [name, numbers] of named) {
		for (const { key, rest } of sourceKeys(name)) {
			const whole = `${key} ${rest}`;
			byKey.set(whole, [...(byKey.get(whole) ?? []), ...numbers]);
		}
	}
	return byKey;
}

/** What an article is the page of. */
function ownNames({ mail, imported }: Article): string[] {
	return [mail?.message, imported?.from].filter((name) => name !== undefined);
}

/** What an article cites: its sources, and what its text links to. */
function citedNames({
	sources,
	decisions,
	positions,
	body,
}: Article): string[] {
	return [
		...sources.flatMap(({ url, message, commit, file }) => [
			url,
			message,
			commit,
			file,
		]),
		...decisions.flatMap((decision) => decision.sources ?? []),
		...positions.map(({ source }) => source),
		...(body.markdown.match(/\bhttps?:\/\/[^\s<>()[\]"'`]+/g) ?? []),
	].filter((name) => name !== undefined);
}

function unnamedOf({
	releases,
	symbols,
}: Archive): Entry<Registers["unnamed"]>[] {
	const exported = new Set(
		releases.flatMap(({ exports }) => [...exports.keys()]),
	);
	const patched = releases.flatMap(({ patched }) => [...patched.keys()]);
	const listed = [...symbols.values()].filter(({ hasPage }) => hasPage);
	const sentences = exportSentences(releases);
	const entries: Entry<string | Page>[] = [
		...[...new Set([...exported, ...patched])].map(
			(name) => [name, sentences(name)] as const,
		),
		...listed.map(
			({ name, url }) => [name, { of: "symbol", text: name, url }] as const,
		),
	];
	return [
		...entries
			.filter(([name]) => !symbols.get(name)?.articles.length)
			.map(([name, known]) => [name.toLowerCase(), known] as const),
		...beginningsOf(exported),
	];
}
