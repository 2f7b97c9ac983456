// Indexes as trees, for the tests of open and controlled ones.
import assert from "node:assert/strict";
import { type NamedIndex, withSubheadings } from "../../src/archive/heading.ts";
import { article, type Files, load } from "../archive.ts";

/** Articles by title, each with its entries; more files stand beside them. */
export function indexes(
	articles: Readonly<Record<string, readonly string[]>>,
	files: Files = {},
): readonly NamedIndex[] {
	const all: Record<string, Files[string]> = { ...files };
	for (const [title, entries] of Object.entries(articles)) {
		all[`articles/${title.toLowerCase()}.md`] = article({
			title,
			index: JSON.stringify(entries),
		});
	}
	const { archive, report } = load(all);
	assert.equal(report, "");
	return archive.indexes;
}

export function only(found: readonly NamedIndex[]): NamedIndex {
	assert.equal(found.length, 1);
	return found[0] as NamedIndex;
}

/** The headings in the order of reading, with their articles and total. */
export function tree(index: NamedIndex): [string, string, number][] {
	return index.headings
		.flatMap((heading) => [...withSubheadings(heading)])
		.map(({ text, articles, gathered }) => [
			text,
			articles.map(({ title }) => title).join(" "),
			gathered.length,
		]);
}
