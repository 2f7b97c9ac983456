// A vocabulary edited in its text: headings renamed, moved, merged and divided, with comments and order kept.
import { isScalar, isSeq } from "yaml";
import { type HeadingPath, headingText } from "../content/index-entry.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import { Problem } from "../diagnostics/problem.ts";
import { findHeading, keyOfHeading, vocabularyMap } from "./found-heading.ts";
import {
	blockOf,
	columnOf,
	dashOf,
	withItems,
	withoutItems,
	withoutItemsOf,
} from "./lists.ts";
import { childOf, itemsOf, rewritten } from "./nodes.ts";
import { newlineOf, type Range, replaceRanges } from "./ranges.ts";

/** Gives a heading another last name. */
export function withName(raw: string, path: HeadingPath, name: string): string {
	const node = childOf(findHeading(raw, path).item, "heading");
	return isScalar(node)
		? replaceRanges(raw, [rewritten(raw, node, headingText([name]))])
		: raw;
}

/** Adds former names to a heading; the one that it has again is none any more. */
export function withFormerly(
	raw: string,
	path: HeadingPath,
	formerly: readonly string[],
): string {
	const { item } = findHeading(raw, path);
	const isOwn = (text: unknown) => text === headingText(path);
	const there = itemsOf(item, "formerly").map((node) =>
		isScalar(node) && !isOwn(node.value) ? keyOfHeading(node.value) : "",
	);
	const fresh = formerly.filter(
		(text) => !isOwn(text) && !there.includes(keyOfHeading(text)),
	);
	const added = replaceRanges(
		raw,
		withItems(raw, item, "formerly", "heading", fresh),
	);
	const list = childOf(findHeading(added, path).item, "formerly");
	if (!isSeq(list)) return added;
	const own = list.items.filter((node) => isScalar(node) && isOwn(node.value));
	return replaceRanges(added, withoutItems(added, list, new Set(own)));
}

/** Takes a heading out, with all that stands under it. */
export function withoutHeading(raw: string, path: HeadingPath): string {
	const { item, list, holder, key } = findHeading(raw, path);
	const gone = new Set([item]);
	return replaceRanges(
		raw,
		key === "headings"
			? withoutItems(raw, list, gone)
			: withoutItemsOf(raw, holder, key, gone),
	);
}

/** Puts a heading under another one, or at the top where `parent` is empty; both must be written line by line. */
export function withHeadingMoved(
	raw: string,
	path: HeadingPath,
	parent: HeadingPath,
): string {
	const { item, list } = findHeading(raw, path);
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
			`${" ".repeat(place.indent)}- heading: ${scalarText(headingText([name]))}${newlineOf(raw)}`,
	);
	return replaceRanges(raw, [insertion(raw, place, lines.join(""))]);
}

/** Where new subheadings of a heading go, and how far their dashes stand in. */
interface Place {
	readonly at: number;
	readonly indent: number;
	/** The line that must go before the first of them. */
	readonly opening: string;
}

function placeUnder(raw: string, parent: HeadingPath): Place {
	const isTop = parent.length === 0;
	const holder = isTop ? vocabularyMap(raw) : findHeading(raw, parent).item;
	const key = isTop ? "headings" : "subheadings";
	if (!holder || holder.flow) throw inBraces(parent);
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

function inBraces(path: HeadingPath): Problem {
	return new Problem(
		`${path.length === 0 ? "The list of headings" : `The heading "${headingText(path)}"`} is written in braces or brackets, which this command does not move.`,
		"write it line by line, one key a line, then run the command again",
	);
}
