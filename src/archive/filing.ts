// Mistakes in filing: entries whose heading is not in the vocabulary, is spelled otherwise, was renamed or leads to another.

import {
	type HeadingPath,
	headingKey,
	headingText,
	indexEntryScalar,
} from "../content/index-entry.ts";
import type { FiledEntry } from "../content/markdown-file.ts";
import type { Vocabulary } from "../content/vocabulary.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { oneOf, type Suggester, suggester } from "../diagnostics/nearest.ts";
import type { IndexHeading } from "./heading.ts";

/** What is looked at of a heading. */
type Filed = Pick<IndexHeading, "path" | "text" | "definedAt" | "formerly"> & {
	readonly see?: Pick<IndexHeading, "path" | "text"> | undefined;
};

/** Finds the mistakes between what articles claim (their entries by their path) and the headings of one index. */
export function checkEntries(
	index: string,
	claims: Iterable<readonly [string, readonly FiledEntry[]]>,
	vocabulary: Vocabulary | undefined,
	headings: readonly Filed[],
): Diagnostic[] {
	const known = new Map(
		headings.map((heading) => [headingKey(heading.path), heading]),
	);
	const former = new Map(
		headings.flatMap((heading) =>
			heading.formerly.map((one) => [headingKey(one.path), heading]),
		),
	);
	const near = suggester(() =>
		headings.filter(({ see }) => !see).map((one) => one.text),
	);
	return [...claims].flatMap(([path, entries]) =>
		entries
			.filter((entry) => entry.index === index)
			.map((entry) =>
				wrongEntry(path, entry, vocabulary, { known, former, near }),
			)
			.filter((wrong) => wrong !== undefined),
	);
}

/** The headings of an index by the keys that they have and had. */
interface Headings {
	readonly known: ReadonlyMap<string, Filed>;
	readonly former: ReadonlyMap<string, Filed>;
	/** Gives the headings that articles may be filed under and whose names are nearest to one. */
	readonly near: Suggester;
}

function wrongEntry(
	path: string,
	entry: FiledEntry,
	vocabulary: Vocabulary | undefined,
	{ known, former, near: suggest }: Headings,
): Diagnostic | undefined {
	const heading = known.get(headingKey(entry.path));
	const renamed = heading ?? former.get(headingKey(entry.path));
	const text = headingText(entry.path);
	const mended = (right: HeadingPath) => mend(path, entry, right);
	if (!heading && renamed) {
		return {
			path,
			at: entry.at,
			unexpected: `heading ${quote(text)} of ${entry.index}`,
			expected: `its new name, ${quote(renamed.text)}`,
			...mended(renamed.path),
			other: renamed.definedAt,
		};
	}
	if (!heading) {
		// In an open index, only an article that has other mistakes is not filed.
		if (!vocabulary) return undefined;
		const near = suggest(text);
		return {
			path,
			at: entry.at,
			unexpected: `heading ${quote(text)} of ${entry.index}`,
			expected:
				near.length > 0 ? oneOf(near) : `a heading of ${vocabulary.path}`,
			fix: near[0]
				? entry.lead + JSON.stringify(`${entry.index}: ${near[0]}`)
				: `add the heading ${quote(entry.path[0] ?? "")}${entry.path.length > 1 ? " with its subheadings" : ""} to ${vocabulary.path}`,
		};
	}
	if (heading.see) {
		return {
			path,
			at: entry.at,
			unexpected: `heading ${quote(text)} of ${entry.index}`,
			expected: `the heading it refers to, ${quote(heading.see.text)}`,
			...mended(heading.see.path),
			other: heading.definedAt,
		};
	}
	const differs = spelledOtherwise(entry.path, known);
	if (differs) {
		return {
			path,
			at: entry.at,
			unexpected: `spelling ${quote(text)}`,
			expected: `${quote(differs.text)} as elsewhere`,
			...mended([...differs.path, ...entry.path.slice(differs.path.length)]),
			other: differs.definedAt,
		};
	}
	return undefined;
}

/** What mends an entry for which there is one right heading. */
export function mend(
	path: string,
	{ index, at, raw, lead }: FiledEntry,
	right: HeadingPath,
): Pick<Diagnostic, "fix" | "edits"> {
	const entry = { index, path: right };
	return {
		fix: lead + indexEntryScalar(entry),
		edits:
			raw === undefined
				? []
				: [{ path, at, old: raw, new: indexEntryScalar(entry, raw) }],
	};
}

/** The heading on an entry's way down, itself included, that the entry spells in other letters. */
function spelledOtherwise(
	path: HeadingPath,
	known: ReadonlyMap<string, Filed>,
): Filed | undefined {
	return path
		.map((_name, depth) => path.slice(0, depth + 1))
		.map((part) => ({ part, heading: known.get(headingKey(part)) }))
		.findLast(
			({ part, heading }) =>
				heading?.path.at(-1)?.normalize("NFC") !==
				part.at(-1)?.normalize("NFC"),
		)?.heading;
}
