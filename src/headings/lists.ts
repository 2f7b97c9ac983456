// YAML lists edited in their text, whether written line by line or in brackets; nothing else of the text is touched.
import {
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Scalar,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { lineEnd, lineStart, newlineOf, type Range } from "./ranges.ts";

/** Writes a text as a YAML scalar: plain where that is read as the same text anywhere, else in double quotes. */
export function scalarText(text: string): string {
	const isPlain =
		/^\p{L}[\p{L}\p{N} '/+.()_-]*$/u.test(text) &&
		!/^(true|false|null)$/i.test(text) &&
		!text.endsWith(" ");
	return isPlain ? text : JSON.stringify(text);
}

/** The place of a scalar with another text, in the quotes that it stands in. */
export function rewritten(raw: string, node: Scalar, text: string): Range {
	const [start, end] = rangeOf(node);
	const typed = raw.slice(start, end);
	const written = typed.startsWith("'")
		? `'${text.replaceAll("'", "''")}'`
		: typed.startsWith('"')
			? JSON.stringify(text)
			: scalarText(text);
	return { start, end, text: written };
}

/** Where a node's value starts and ends. */
export function rangeOf(node: unknown): readonly [start: number, end: number] {
	if (!isNode(node) || !node.range) throw new Error("A node without a place.");
	return [node.range[0], node.range[1]];
}

/** The value of a key of a mapping, as a node. */
export function childOf(map: YAMLMap, key: string): unknown {
	return map.items.find(({ key: node }) => isScalar(node) && node.value === key)
		?.value;
}

/** The text of a key of a mapping; undefined where it is no text. */
export function textOf(map: YAMLMap, key: string): string | undefined {
	const node = childOf(map, key);
	return isScalar(node) && typeof node.value === "string"
		? node.value
		: undefined;
}

/** The items of the list that a key of a mapping holds. */
export function itemsOf(map: YAMLMap, key: string): readonly unknown[] {
	const list = childOf(map, key);
	return isSeq(list) ? list.items : [];
}

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

/** The mappings among the items of a list. */
export function mapsOf(map: YAMLMap, key: string): YAMLMap[] {
	return itemsOf(map, key).filter((item) => isMap(item));
}
