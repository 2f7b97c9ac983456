// The indexes of an archive, opened to be changed: headings by their names, and the files that they stand in.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import {
	type IndexHeading,
	withSubheadings,
} from "../../src/archive/heading.ts";
import { undoInterrupted } from "../../src/authoring/change.ts";
import type { Change } from "../../src/authoring/diff.ts";
import {
	type HeadingPath,
	headingKey,
	headingText,
	type IndexEntry,
	indexEntryText,
} from "../../src/content/index-entry.ts";
import { contentParser } from "../../src/content/parse.ts";
import { readContent } from "../../src/content/read.ts";
import { decode, type Source } from "../../src/content/source.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { npmRun } from "../../src/diagnostics/fix.ts";
import { Mistakes } from "../../src/diagnostics/mistakes.ts";
import { nearest } from "../../src/diagnostics/nearest.ts";
import { Problem } from "../../src/diagnostics/problem.ts";
import type { IndexFiles, Moved } from "../../src/headings/moves.ts";
import { noAssets } from "../../src/pages/site.ts";
import { siteOf } from "../../src/publish/load.ts";
import { cachedMemory, today } from "../command.ts";
import { entryOf, unknownHeading } from "./named.ts";

export interface OpenIndexes {
	readonly content: string;
	readonly archive: Archive;
	/** Gives a heading by its name; the index may be left out where one is given. */
	readonly heading: (text: string, index?: string) => IndexHeading;
	/** The headings that articles may be filed under. */
	readonly usableHeadings: readonly IndexHeading[];
	/** Gives an entry that an article may have: of a controlled index, one whose heading is there. */
	readonly usable: (text: string) => IndexEntry;
	/** The markdown files that are there. */
	readonly markdownFiles: Iterable<string>;
	/** Gives the path that a heading may take: free, but for its own, and under a heading that is there. */
	readonly free: (text: string, heading: IndexHeading) => HeadingPath;
	/** The files that a heading, or one under it, stands in. */
	readonly files: (heading: IndexHeading) => IndexFiles;
	readonly moved: (heading: IndexHeading) => Moved;
	/** The mistakes that the archive would have with some changes made. */
	readonly mistakesAfter: (changes: readonly Change[]) => readonly Diagnostic[];
}

/**
 * Opens the indexes of a content folder, after taking back what a killed command had changed. Drafts are looked at, too.
 * @throws Mistakes where there are any: what has mistakes can't be changed with certainty
 */
export function openIndexes(
	content: string,
	{ despiteMistakes = false } = {},
): OpenIndexes {
	undoInterrupted(content);
	const folder = readContent(content);
	const memory = cachedMemory();
	const parse = contentParser({}, memory);
	const publication = { drafts: true, today: today(), preview: false };
	const parsed = parse(folder);
	memory.save();
	const { site, diagnostics } = siteOf(parsed, publication, noAssets);
	if (diagnostics.length > 0 && !despiteMistakes)
		throw new Mistakes(diagnostics);
	const { archive } = site;
	const all = archive.indexes.flatMap(({ headings }) =>
		headings.flatMap((one) => [...withSubheadings(one)]),
	);
	const raw = (path: string): Source => ({
		path,
		text: readFileSync(join(content, path), "utf8"),
	});
	const find = (index: string, path: HeadingPath) =>
		all.find(
			(one) => one.index === index && headingKey(one.path) === headingKey(path),
		);

	const controlled = new Set(parsed.vocabularies.map(({ index }) => index));
	const named = (text: string, index?: string) => {
		const entry = entryOf(text, index);
		const heading = find(entry.index, entry.path);
		if (heading) return heading;
		throw unknownHeading(entry, all);
	};

	return {
		content,
		archive,
		heading: named,
		usableHeadings: all.filter(({ see }) => see === undefined),
		usable(text) {
			const entry = entryOf(text);
			const names = archive.indexes.map(({ name }) => name);
			const isOpen =
				!controlled.has(entry.index) &&
				(names.includes(entry.index) ||
					nearest(entry.index, names).length === 0);
			if (isOpen) return entry;
			const { index, path, see } = named(text);
			return { index, path: see?.path ?? path };
		},
		markdownFiles: parsed.bodies.keys(),
		free(text, heading) {
			const { index, path } = entryOf(text, heading.index);
			const name = JSON.stringify(headingText(path));
			if (index !== heading.index) {
				throw new Problem(
					`A heading can't leave its index ${heading.index} for ${index}.`,
					`name a heading of ${heading.index}`,
				);
			}
			const there = find(index, path);
			if (there && there !== heading) {
				throw new Problem(
					`There is a heading ${name} already.`,
					npmRun("heading", [
						"merge",
						indexEntryText(heading),
						indexEntryText(there),
					]),
				);
			}
			const above = path.slice(0, -1);
			const parent = above.length > 0 ? find(index, above) : undefined;
			if (above.length > 0 && isControlled(heading) && !parent) {
				throw new Problem(
					`There is no heading ${JSON.stringify(headingText(above))} for ${name} to stand under.`,
					`add it to ${heading.definedAt.path} first`,
				);
			}
			return path;
		},
		files(heading) {
			const key = headingKey(heading.path);
			const isUnder = (path: HeadingPath) =>
				headingKey(path.slice(0, heading.path.length)) === key;
			return {
				vocabulary: isControlled(heading)
					? raw(heading.definedAt.path)
					: undefined,
				articles: [...parsed.claims]
					.filter(([, entries]) =>
						entries.some(
							(entry) => entry.index === heading.index && isUnder(entry.path),
						),
					)
					.map(([path]) => raw(path)),
			};
		},
		moved: (heading) => ({
			entry: { index: heading.index, path: heading.path },
			formerly: heading.formerly.map(({ text }) => text),
		}),
		mistakesAfter(changes) {
			const edited = new Map(
				changes.map((change) => [change.path, change.new]),
			);
			const texts = folder.texts.flatMap((source) => {
				const text = edited.get(source.path);
				if (text === undefined) return [source];
				const read = decode(source.path, Buffer.from(text));
				return "text" in read ? [read] : [];
			});
			return siteOf(parse({ ...folder, texts }), publication, noAssets)
				.diagnostics;
		},
	};
}

function isControlled({ definedAt }: IndexHeading): boolean {
	return definedAt.path.startsWith("indexes/");
}
