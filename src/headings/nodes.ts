// The nodes of a YAML document as headings are edited in it: scalars written anew in their place, and what mappings hold.
import {
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Scalar,
	type YAMLMap,
} from "yaml";
import { scalarText } from "../content/yaml-scalar.ts";
import type { Range } from "./ranges.ts";

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
	return pairOf(map, key)?.value;
}

/** A key of a mapping, as a node. */
export function keyOf(map: YAMLMap, key: string): unknown {
	return pairOf(map, key)?.key;
}

function pairOf(map: YAMLMap, key: string) {
	return map.items.find(
		({ key: node }) => isScalar(node) && node.value === key,
	);
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

/** The mappings among the items of a list. */
export function mapsOf(map: YAMLMap, key: string): YAMLMap[] {
	return itemsOf(map, key).filter((item) => isMap(item));
}
