// The see and see also of a vocabulary, edited in its text when headings go elsewhere.
import { isScalar, isSeq, type YAMLMap } from "yaml";
import {
	type HeadingPath,
	headingKey,
	headingText,
	parseHeadingPath,
} from "../content/index-entry.ts";
import { allHeadings, keyOfHeading } from "./found-heading.ts";
import { withoutItemsOf } from "./lists.ts";
import { childOf, rewritten } from "./nodes.ts";
import { type Range, replaceRanges } from "./ranges.ts";

/** Where a heading went; undefined where it is still where it was. */
type Moved = (path: HeadingPath) => HeadingPath | undefined;

/** Follows headings that went elsewhere in every `see` and `seeAlso`; what then refers to itself or stands twice goes. */
export function withReferences(raw: string, moved: Moved): string {
	const ranges: Range[] = [];
	for (const { item, path } of allHeadings(raw)) {
		const see = childOf(item, "see");
		const seen = movedTo(see, moved);
		if (isScalar(see) && seen) {
			ranges.push(rewritten(raw, see, headingText(seen)));
		}
		ranges.push(...movedSeeAlso(raw, item, path, moved));
	}
	return replaceRanges(raw, ranges);
}

function movedSeeAlso(
	raw: string,
	heading: YAMLMap,
	own: HeadingPath,
	moved: Moved,
): Range[] {
	const list = childOf(heading, "seeAlso");
	if (!isSeq(list)) return [];
	const moves = list.items.map((item) => ({ item, to: movedTo(item, moved) }));
	const taken = new Set([
		headingKey(own),
		...moves.flatMap(({ item, to }) =>
			to === undefined && isScalar(item) ? [keyOfHeading(item.value)] : [],
		),
	]);
	const gone = new Set<unknown>();
	const ranges: Range[] = [];
	for (const { item, to } of moves) {
		if (!to || !isScalar(item)) continue;
		if (taken.has(headingKey(to))) gone.add(item);
		else ranges.push(rewritten(raw, item, headingText(to)));
		taken.add(headingKey(to));
	}
	return [...ranges, ...withoutItemsOf(raw, heading, "seeAlso", gone)];
}

function movedTo(node: unknown, moved: Moved): HeadingPath | undefined {
	if (!isScalar(node) || typeof node.value !== "string") return undefined;
	const path = parseHeadingPath(node.value);
	return typeof path === "string" ? undefined : moved(path);
}
