// The index entries of one markdown file, moved from heading to heading in its text.
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import {
	headingKey,
	type IndexEntry,
	indexEntryText,
	parseIndexEntry,
} from "../content/index-entry.ts";
import { withoutItems } from "./lists.ts";
import { childOf, rewritten } from "./nodes.ts";
import { type Range, replaceRanges } from "./ranges.ts";

/** Where an entry goes; undefined where it stays. */
export type Move = (entry: IndexEntry) => IndexEntry | undefined;

/**
 * Moves the index entries of a markdown file. An entry that comes to stand where another of the file is already is taken
 * out. Every other character stays as it is.
 */
export function moveEntries(markdown: string, move: Move): string {
	const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(markdown)?.[0].length;
	if (opening === undefined) return markdown;
	const rest = markdown.slice(opening);
	const closing = rest.search(/^---[ \t]*\r?$/m);
	if (closing < 0) return markdown;
	const matter = rest.slice(0, closing);
	return (
		markdown.slice(0, opening) +
		moveInMatter(matter, move) +
		rest.slice(closing)
	);
}

function moveInMatter(matter: string, move: Move): string {
	const { contents } = parseDocument(matter, { schema: "core" });
	const list = isMap(contents) ? childOf(contents, "index") : undefined;
	if (!isSeq(list)) return matter;
	const entries = list.items.map((item) => {
		const value = isScalar(item) ? item.value : undefined;
		const entry = typeof value === "string" ? parseIndexEntry(value) : "";
		return typeof entry === "string"
			? { item }
			: { item, entry, moved: move(entry) };
	});
	const taken = new Set(
		entries.flatMap(({ entry, moved }) =>
			entry && !moved ? [keyOf(entry)] : [],
		),
	);
	const gone = new Set<unknown>();
	const ranges: Range[] = [];
	for (const { item, moved } of entries) {
		if (!moved || !isScalar(item)) continue;
		if (taken.has(keyOf(moved))) gone.add(item);
		else ranges.push(rewritten(matter, item, indexEntryText(moved)));
		taken.add(keyOf(moved));
	}
	const edited = replaceRanges(matter, ranges);
	if (gone.size === 0) return edited;
	// Places have moved: what is to go is found again in the edited text.
	const places = list.items.flatMap((item, n) => (gone.has(item) ? [n] : []));
	const again = parseDocument(edited, { schema: "core" }).contents;
	const listAgain = isMap(again) ? childOf(again, "index") : undefined;
	if (!isSeq(listAgain)) return edited;
	return replaceRanges(
		edited,
		withoutItems(
			edited,
			listAgain,
			new Set(places.map((n) => listAgain.items[n])),
		),
	);
}

function keyOf({ index, path }: IndexEntry): string {
	return `${index}: ${headingKey(path)}`;
}
