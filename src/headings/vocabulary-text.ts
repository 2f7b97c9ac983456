// A vocabulary edited in its text: headings renamed, moved, merged and divided, with comments and order kept.
import {
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import {
	type HeadingPath,
	headingKey,
	headingText,
	parseHeadingPath,
} from "../content/index-entry.ts";
import { Problem } from "../diagnostics/problem.ts";
import {
	blockOf,
	childOf,
	columnOf,
	dashOf,
	itemsOf,
	mapsOf,
	rangeOf,
	rewritten,
	scalarText,
	textOf,
	withItems,
	withoutItems,
} from "./lists.ts";
import { lineStart, newlineOf, type Range, replaceRanges } from "./ranges.ts";

/** A heading in the text: its mapping, the list that it is an item of, and the mapping that holds the list. */
interface Found {
	readonly item: YAMLMap;
	readonly list: YAMLSeq;
	readonly holder: YAMLMap;
	readonly key: "headings" | "subheadings";
}

/** Gives a heading another last name. */
export function withName(raw: string, path: HeadingPath, name: string): string {
	const node = childOf(find(raw, path).item, "heading");
	return isScalar(node)
		? replaceRanges(raw, [rewritten(raw, node, name)])
		: raw;
}

/** Adds former names to a heading. */
export function withFormerly(
	raw: string,
	path: HeadingPath,
	formerly: readonly string[],
): string {
	const { item } = find(raw, path);
	const there = itemsOf(item, "formerly").map((node) =>
		isScalar(node) ? keyOf(node.value) : "",
	);
	const fresh = formerly.filter((text) => !there.includes(keyOf(text)));
	return replaceRanges(raw, withItems(raw, item, "formerly", "heading", fresh));
}

/** Takes a heading out, with all that stands under it. */
export function withoutHeading(raw: string, path: HeadingPath): string {
	const { item, list, holder, key } = find(raw, path);
	if (list.items.length > 1 || key === "headings" || list.flow) {
		return replaceRanges(raw, withoutItems(raw, list, new Set([item])));
	}
	const node = holder.items.find(
		(pair) => isScalar(pair.key) && pair.key.value === key,
	)?.key;
	const start = lineStart(raw, rangeOf(node)[0]);
	return replaceRanges(raw, [{ start, end: blockOf(raw, item).end, text: "" }]);
}

/** Puts a heading under another one, or at the top where `parent` is empty; both must be written line by line. */
export function withHeadingMoved(
	raw: string,
	path: HeadingPath,
	parent: HeadingPath,
): string {
	const { item, list } = find(raw, path);
	if (list.flow || item.flow) throw inBraces(path);
	const { start, end } = blockOf(raw, item);
	const dash = dashOf(raw, item).length - 2;
	const block = raw.slice(start, end);
	const left = withoutHeading(raw, path);
	const place = placeUnder(left, parent);
	const lines = block
		.split(/(?<=\n)/)
		.map((line) => shifted(line, place.indent - dash));
	return replaceRanges(left, [insertion(left, place, lines.join(""))]);
}

/** Adds headings with nothing but their names under another one. */
export function withSubheadings(
	raw: string,
	parent: HeadingPath,
	names: readonly string[],
): string {
	const place = placeUnder(raw, parent);
	const lines = names.map(
		(name) =>
			`${" ".repeat(place.indent)}- heading: ${scalarText(name)}${newlineOf(raw)}`,
	);
	return replaceRanges(raw, [insertion(raw, place, lines.join(""))]);
}

/** Follows headings that went elsewhere in every `see` and `seeAlso`; what then refers to itself or stands twice goes. */
export function withReferences(
	raw: string,
	move: (path: HeadingPath) => HeadingPath | undefined,
): string {
	const ranges: Range[] = [];
	for (const { item, path } of allHeadings(raw)) {
		const see = childOf(item, "see");
		const seen = movedTo(see, move);
		if (isScalar(see) && seen) {
			ranges.push(rewritten(raw, see, headingText(seen)));
		}
		const list = childOf(item, "seeAlso");
		if (isSeq(list)) ranges.push(...movedItems(raw, list, path, move));
	}
	return replaceRanges(raw, ranges);
}

function movedItems(
	raw: string,
	list: YAMLSeq,
	own: HeadingPath,
	move: (path: HeadingPath) => HeadingPath | undefined,
): Range[] {
	const moves = list.items.map((item) => ({ item, to: movedTo(item, move) }));
	if (moves.every(({ to }) => to === undefined)) return [];
	const taken = new Set([
		headingKey(own),
		...moves.flatMap(({ item, to }) =>
			to === undefined && isScalar(item) ? [keyOf(item.value)] : [],
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
	return [...ranges, ...withoutItems(raw, list, gone)];
}

function movedTo(
	node: unknown,
	move: (path: HeadingPath) => HeadingPath | undefined,
): HeadingPath | undefined {
	if (!isScalar(node) || typeof node.value !== "string") return undefined;
	const path = parseHeadingPath(node.value);
	return typeof path === "string" ? undefined : move(path);
}

/** Every heading with its path, outermost first. */
function* allHeadings(
	raw: string,
): Generator<Found & { readonly path: HeadingPath }> {
	const { contents } = parseDocument(raw, { schema: "core" });
	if (isMap(contents)) yield* headingsIn(contents, "headings", []);
}

function* headingsIn(
	holder: YAMLMap,
	key: Found["key"],
	above: HeadingPath,
): Generator<Found & { readonly path: HeadingPath }> {
	const list = childOf(holder, key);
	if (!isSeq(list)) return;
	for (const item of mapsOf(holder, key)) {
		const name = parseHeadingPath(textOf(item, "heading") ?? "");
		if (typeof name === "string") continue;
		const path = [...above, ...name];
		yield { item, list, holder, key, path };
		yield* headingsIn(item, "subheadings", path);
	}
}

function find(raw: string, path: HeadingPath): Found {
	const wanted = headingKey(path);
	for (const found of allHeadings(raw)) {
		if (headingKey(found.path) === wanted) return found;
	}
	throw new Error(`The vocabulary has no heading ${headingText(path)}.`);
}

/** Where new subheadings of a heading go, and how far their dashes stand in. */
interface Place {
	readonly at: number;
	readonly indent: number;
	/** The line that must go before the first of them. */
	readonly opening: string;
}

function placeUnder(raw: string, parent: HeadingPath): Place {
	const { contents } = parseDocument(raw, { schema: "core" });
	const holder = parent.length === 0 ? contents : find(raw, parent).item;
	const key = parent.length === 0 ? "headings" : "subheadings";
	if (!isMap(holder) || holder.flow) throw inBraces(parent);
	const list = childOf(holder, key);
	if (isSeq(list)) {
		if (list.flow) throw inBraces(parent);
		const last = list.items.at(-1);
		return {
			at: blockOf(raw, last).end,
			indent: dashOf(raw, last).length - 2,
			opening: "",
		};
	}
	const column = columnOf(raw, holder);
	return {
		at: blockOf(raw, holder).end,
		indent: column + 2,
		opening: `${" ".repeat(column)}${key}:${newlineOf(raw)}`,
	};
}

function insertion(raw: string, { at, opening }: Place, lines: string): Range {
	const lead = at > 0 && raw[at - 1] !== "\n" ? newlineOf(raw) : "";
	return { start: at, end: at, text: lead + opening + lines };
}

function shifted(line: string, by: number): string {
	if (line.trim() === "") return line;
	return by >= 0 ? " ".repeat(by) + line : line.slice(-by);
}

function keyOf(value: unknown): string {
	const path = parseHeadingPath(String(value));
	return typeof path === "string" ? "" : headingKey(path);
}

function inBraces(path: HeadingPath): Problem {
	return new Problem(
		`${path.length === 0 ? "The list of headings" : `The heading "${headingText(path)}"`} is written in braces or brackets, which this command does not move.`,
		"write it line by line, one key a line, then run the command again",
	);
}
