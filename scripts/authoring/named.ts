// Headings as they are named on the command line: read, or answered with those that are there.
import type { IndexHeading } from "../../src/archive/heading.ts";
import {
	headingText,
	type IndexEntry,
	indexEntryText,
	parseHeadingPath,
	parseIndexEntry,
} from "../../src/content/index-entry.ts";
import { npmRun } from "../../src/diagnostics/fix.ts";
import { nearest, oneOf } from "../../src/diagnostics/nearest.ts";
import { Problem } from "../../src/diagnostics/problem.ts";

/**
 * Reads a heading as it is named on the command line.
 * @param index the index that it is of where it names none
 * @throws Problem where it is no heading
 */
export function entryOf(text: string, index?: string): IndexEntry {
	if (index !== undefined && !/^[A-Za-z][A-Za-z0-9-]*: /.test(text)) {
		const path = parseHeadingPath(text);
		if (typeof path !== "string") return { index, path };
		throw new Problem(`"${text}" is no heading.`, `write ${path}`);
	}
	const entry = parseIndexEntry(text);
	if (typeof entry !== "string") return entry;
	throw new Problem(`${JSON.stringify(text)} is no heading.`, `write ${entry}`);
}

/** Says that there is no such heading, or no such index, with those of its index that are nearest. */
export function unknownHeading(
	entry: IndexEntry,
	headings: readonly IndexHeading[],
): Problem {
	const ofIndex = (name: string) =>
		headings.filter(({ index }) => index === name);
	const indexes = headings.map(({ index }) => index);
	const index =
		ofIndex(entry.index).length > 0
			? entry.index
			: nearest(entry.index, indexes, 1)[0];
	const near = nearest(
		headingText(entry.path),
		ofIndex(index ?? "").map(({ text }) => text),
	).map((text) => `${index}: ${text}`);
	return new Problem(
		index === undefined || index === entry.index
			? `There is no heading ${JSON.stringify(indexEntryText(entry))}.`
			: `There is no index ${JSON.stringify(entry.index)}, but there is ${JSON.stringify(index)}.`,
		near.length > 0
			? `name ${oneOf(near)}`
			: npmRun(
					"heading",
					["list", ...(index === undefined ? [] : [index])],
					"",
					" shows all of them",
				),
	);
}
