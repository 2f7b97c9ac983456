// Headings that share articles: which other headings the articles under one are filed under as well.
import { headingKey } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";
import type { IndexHeading, NamedIndex } from "./heading.ts";

/** A heading, and how many articles it has in common with another. */
export interface SharedHeading {
	readonly heading: IndexHeading;
	readonly count: number;
}

/**
 * Gives the headings, of whatever index, that articles under a heading are filed under as well: those that share most
 * first, at most `most` of them. What stands above or under the heading itself is passed over.
 */
export function sharedHeadings(
	heading: IndexHeading,
	indexes: readonly NamedIndex[],
	most: number,
): SharedHeading[] {
	const byName = new Map(indexes.map((index) => [index.name, index]));
	const counts = new Map<IndexHeading, number>();
	for (const { entries } of heading.gathered) {
		const filed = new Set(
			entries.map(({ index, path }) =>
				byName.get(index)?.byKey.get(headingKey(path)),
			),
		);
		for (const other of filed) {
			if (other && !isOneLine(heading, other)) {
				counts.set(other, (counts.get(other) ?? 0) + 1);
			}
		}
	}
	return [...counts]
		.map(([other, count]) => ({ heading: other, count }))
		.sort(
			(a, b) =>
				b.count - a.count ||
				compareText(a.heading.index, b.heading.index) ||
				compareText(a.heading.text, b.heading.text),
		)
		.slice(0, most);
}

/** Whether one of two headings stands above the other, or both are the same. */
function isOneLine(a: IndexHeading, b: IndexHeading): boolean {
	const depth = Math.min(a.path.length, b.path.length);
	return (
		a.index === b.index &&
		headingKey(a.path.slice(0, depth)) === headingKey(b.path.slice(0, depth))
	);
}
