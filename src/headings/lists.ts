// YAML lists edited in their text, whether written line by line or in brackets; nothing else of the text is touched.
import { isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { scalarText } from "../content/yaml-scalar.ts";
import { childOf, keyOf, rangeOf } from "./nodes.ts";
import { lineEnd, lineStart, newlineOf, type Range } from "./ranges.ts";

/** Takes items out of a list: their lines where each has its own, else the items with their commas. */
export function withoutItems(
	raw: string,
	list: YAMLSeq,
	gone: ReadonlySet<unknown>,
): Range[] {
	const items = list.items;
	if (!list.flow) {
		return items
			.filter((item) => gone.has(item))
			.map((item) => ({ ...blockOf(raw, item), text: "" }));
	}
	const lastKept = items.findLastIndex((item) => !gone.has(item));
	if (lastKept < 0) {
		const [start, end] = rangeOf(list);
		return [{ start, end, text: "[]" }];
	}
	const tail = items.slice(lastKept + 1);
	return [
		...items.slice(0, lastKept).flatMap((item, n) =>
			gone.has(item)
				? [
						{
							start: rangeOf(item)[0],
							end: rangeOf(items[n + 1])[0],
							text: "",
						},
					]
				: [],
		),
		...(tail.length > 0
			? [
					{
						start: rangeOf(items[lastKept])[1],
						end: rangeOf(tail.at(-1))[1],
						text: "",
					},
				]
			: []),
	];
}

/**
 * Takes items out of the list that a key of a mapping holds, and the key with it where both are written line by line and
 * nothing is left of it: a key without a value would be a mistake.
 */
export function withoutItemsOf(
	raw: string,
	map: YAMLMap,
	key: string,
	gone: ReadonlySet<unknown>,
): Range[] {
	const list = childOf(map, key);
	if (!isSeq(list) || gone.size === 0) return [];
	const isEmptied = list.items.every((item) => gone.has(item));
	if (!isEmptied || map.flow) return withoutItems(raw, list, gone);
	const [start, keyEnd] = rangeOf(keyOf(map, key));
	const end = list.flow
		? lineEnd(raw, rangeOf(list)[1])
		: blockOf(raw, list.items.at(-1)).end;
	const line = lineStart(raw, start);
	return raw.slice(line, start).trim() === ""
		? [{ start: line, end, text: "" }]
		: // The dash of the mapping stands on the same line.
			[{ start: keyEnd, end, text: `: []${newlineOf(raw)}` }];
}

/** The lines of an item of a list that is written line by line: from its dash to the last line that belongs to it. */
export function blockOf(
	raw: string,
	item: unknown,
): { start: number; end: number } {
	const [at] = rangeOf(item);
	const start = lineStart(raw, at);
	const dash = /^\s*/.exec(raw.slice(start))?.[0].length ?? 0;
	let end = lineEnd(raw, at);
	for (let next = end; next < raw.length; ) {
		const after = lineEnd(raw, next);
		const line = raw.slice(next, after);
		const indent = /^\s*/.exec(line)?.[0].length ?? 0;
		if (line.trim() === "") {
			next = after;
			continue;
		}
		if (indent <= dash) break;
		end = after;
		next = after;
	}
	return { start, end };
}

/** Adds texts to a list that a key of a mapping holds, or the key with the list after another key of the mapping. */
export function withItems(
	raw: string,
	map: YAMLMap,
	key: string,
	after: string,
	texts: readonly string[],
): Range[] {
	if (texts.length === 0) return [];
	const list = childOf(map, key);
	const written = texts.map(scalarText);
	if (isSeq(list) && list.items.length > 0) {
		const last = list.items.at(-1);
		if (list.flow) {
			const [, end] = rangeOf(last);
			return [{ start: end, end, text: `, ${written.join(", ")}` }];
		}
		const { end } = blockOf(raw, last);
		const lead = dashOf(raw, last);
		return [
			{
				start: end,
				end,
				text: written.map((one) => `${lead}${one}${newlineOf(raw)}`).join(""),
			},
		];
	}
	const [, end] = rangeOf(childOf(map, after));
	if (map.flow) {
		return [{ start: end, end, text: `, ${key}: [${written.join(", ")}]` }];
	}
	const place = lineEnd(raw, end);
	const indent = " ".repeat(columnOf(raw, map));
	return [
		{
			start: place,
			end: place,
			text: `${indent}${key}: [${written.join(", ")}]${newlineOf(raw)}`,
		},
	];
}

/** What stands before an item of a list that is written line by line: its indentation and its dash. */
export function dashOf(raw: string, item: unknown): string {
	const [at] = rangeOf(item);
	return raw.slice(lineStart(raw, at), at);
}

/** The number of characters before the keys of a mapping that is written line by line. */
export function columnOf(raw: string, map: YAMLMap): number {
	const [at] = rangeOf(map.items[0]?.key);
	return at - lineStart(raw, at);
}
