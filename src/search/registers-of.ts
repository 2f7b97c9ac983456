// From an archive to its registers: the names of its pages, what its articles cite, and what no article names but a release exports.
import type { Archive } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { symbolsNamed } from "../archive/symbols.ts";
import type { Article } from "../content/article.ts";
import { exportText } from "../exports/export.ts";
import type { Release } from "../exports/file.ts";
import { nameKey, type Page } from "./pages.ts";
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

/** Names of pages; a person is named by the last word, too, as people name each other. */
function namesOf({ questions, people }: Archive): Entry<Page>[] {
	const entry = (of: Page["of"], text: string, url: string, name = text) =>
		[nameKey(name), { of, text, url }] as const;
	return [
		...questions.map(({ name, url }) => entry("question", name, url)),
		...people.flatMap(({ name, url }) =>
			[...new Set([name, name.split(" ").at(-1) ?? name])].map((one) =>
				entry("person", name, url, one),
			),
		),
	].filter(([key]) => key !== "");
}

function sourcesOf(articles: readonly Article[]): Entry<Citing>[] {
	const citing = new Map<string, Map<string, Set<number>>>();
	const add = (name: string, article: number) => {
		for (const { key, rest } of sourceKeys(name)) {
			const rests = citing.get(key) ?? new Map<string, Set<number>>();
			citing.set(key, rests);
			const known = rests.get(rest) ?? new Set();
			rests.set(rest, known.add(article));
		}
	};
	// What comes first under a key is shown first.
	for (const [n, article] of articles.entries())
		for (const name of ownNames(article)) add(name, n);
	for (const [n, article] of articles.entries())
		for (const name of citedNames(article)) add(name, n);
	return [...citing].flatMap(([key, rests]) =>
		[...rests].map(([rest, numbers]) => [key, [rest, ...numbers]] as const),
	);
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
	articles,
	releases,
	symbols,
}: Archive): Entry<string | Page>[] {
	const named = new Set(articles.flatMap((one) => [...symbolsNamed(one)]));
	const exported = new Set(
		releases.flatMap(({ exports }) => [...exports.keys()]),
	);
	const listed = [...symbols.values()].filter(({ hasPage }) => hasPage);
	return [
		...[...exported].map(
			(name) => [name, exportSentence(releases, name)] as const,
		),
		...listed.map(
			({ name, url }) => [name, { of: "symbol", text: name, url }] as const,
		),
	]
		.filter(([name]) => !named.has(name))
		.map(([name, known]) => [name.toLowerCase(), known]);
}

/** Tells how releases export a symbol, those that do it alike together. */
function exportSentence(releases: readonly Release[], name: string): string {
	const alike = grouped(releases, ({ exports }) => {
		const one = exports.get(name);
		return [one ? exportText(one) : ""];
	});
	const clauses = [...alike].map(([text, some]) => {
		const linux = `Linux ${some.map(({ release }) => release).join(" and ")}`;
		const isOne = some.length === 1;
		if (text === "") return `${linux} ${isOne ? "does" : "do"} not`;
		return `${linux} ${isOne ? "exports" : "export"} it with ${text}`;
	});
	// What is not exported makes no sentence by itself.
	return `${clauses.sort((a, b) => Number(a.endsWith(" not")) - Number(b.endsWith(" not"))).join("; ")}.`;
}
