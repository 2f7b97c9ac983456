// YAML with places: the core schema (dates stay text), no tags, no code, and a position for every value.
import {
	type Document,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	type Pair,
	parseDocument,
	type YAMLMap,
} from "yaml";
import type { Position } from "../diagnostics/diagnostic.ts";
import { positionIn } from "../diagnostics/position.ts";
import {
	faultDiagnostic,
	type YamlFault,
	type YamlText,
} from "./yaml-faults.ts";
import { faultIn, reading, secondKeys } from "./yaml-reading.ts";

/** The steps from the top of a document to a value. */
export type ValuePath = readonly (string | number)[];

/** What stands before an item of a list: a hyphen, or nothing within brackets. */
export type ItemLead = "- " | "";

/** A document that was read, with the place of every value and key in its file. */
export interface Yaml {
	readonly value: unknown;
	/** The place of a value, or of the nearest value around it that is there. */
	readonly valueAt: (path: ValuePath) => Position;
	/** The place of a key, or of the nearest value around it that is there. */
	readonly keyAt: (path: ValuePath) => Position;
	/** A scalar exactly as it stands in the file, with its quotes. */
	readonly rawAt: (path: ValuePath) => string | undefined;
	/** A list or a mapping in brackets exactly as it stands in the file, where that is on one line. */
	readonly flowAt: (path: ValuePath) => string | undefined;
	/** What stands before the item of a list that has a place. */
	readonly itemLead: (path: ValuePath) => ItemLead;
	/** Whether a mapping is written in braces. */
	readonly isInBraces: (path: ValuePath) => boolean;
	/** The text of a scalar as it was typed, without quotes. */
	readonly typedAt: (path: ValuePath) => string | undefined;
}

/** Reads one YAML document that starts at line `firstLine` of its file, or says what is wrong with it. */
export function parseYaml(
	path: string,
	text: string,
	firstLine = 1,
): Yaml | YamlFault {
	try {
		return readYaml(path, text, firstLine);
	} catch (error) {
		// The parser calls itself for each level, until the stack is full.
		if (!(error instanceof RangeError)) throw error;
		const deep = /(?:[[{?-]\s*){100}/.exec(text)?.index ?? 0;
		return {
			path,
			at: positionIn(text, deep, firstLine),
			unexpected: "lists or mappings within each other, thousands deep",
			expected: "a few levels",
			fix: "delete the brackets that are too many",
		};
	}
}

function readYaml(
	path: string,
	text: string,
	firstLine: number,
): Yaml | YamlFault {
	const lines = new LineCounter();
	const document = parseDocument(text, { ...reading, lineCounter: lines });
	const place = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const fault = faultIn(document);
	if (fault?.code === "RESOURCE_EXHAUSTION") throw new RangeError();
	const source = { path, text, firstLine, place };
	if (fault && fault.code !== "DUPLICATE_KEY")
		return faultDiagnostic(fault, document, source);
	const [second, ...others] = secondKeys(document).map((key) =>
		faultDiagnostic(key, document, source),
	);
	const yaml = yamlOf(document, source);
	return !second || "unexpected" in yaml
		? yaml
		: { ...second, nevertheless: { yaml, others } };
}

/** What a document without faults says, with its places. */
function yamlOf(
	document: Document.Parsed,
	{ path, text, firstLine, place }: YamlText,
): Yaml | YamlFault {
	let value: unknown;
	try {
		value = document.toJS({ maxAliasCount: 100 });
	} catch (error) {
		if (error instanceof RangeError) throw error;
		return {
			path,
			at: { line: firstLine, column: 1 },
			unexpected: "aliases that multiply",
			expected: "at most 100 uses of anchors",
			fix: "write the values out",
		};
	}
	const nodes = nodesOf(document);
	const valueAt = (steps: ValuePath): Position => {
		const { node } = nodes.nearest(steps);
		return node?.range ? place(node.range[0]) : { line: firstLine, column: 1 };
	};
	return {
		value,
		valueAt,
		keyAt(steps) {
			const key = nodes.keyOf(steps);
			return key?.range ? place(key.range[0]) : valueAt(steps);
		},
		rawAt(steps) {
			const { node, isExact } = nodes.nearest(steps);
			return isExact && isScalar(node) && node.range
				? text.slice(node.range[0], node.range[1])
				: undefined;
		},
		flowAt(steps) {
			const { node, isExact } = nodes.nearest(steps);
			const isFlow = (isSeq(node) || isMap(node)) && node.flow === true;
			if (!isExact || !isFlow || !node.range) return undefined;
			const typed = text.slice(node.range[0], node.range[1]);
			return typed.includes("\n") ? undefined : typed;
		},
		itemLead(steps) {
			const { node } = nodes.nearest(steps.slice(0, -1));
			return isSeq(node) && node.flow === true ? "" : "- ";
		},
		isInBraces(steps) {
			const { node } = nodes.nearest(steps);
			return isMap(node) && node.flow === true;
		},
		typedAt(steps) {
			const { node, isExact } = nodes.nearest(steps);
			return isExact && isScalar(node) ? node.source : undefined;
		},
	};
}

/** Finds the nodes of a document by their places; the keys of a mapping are looked through once. */
function nodesOf(document: Document.Parsed) {
	const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
	/** A key as text; a list or a mapping is none, and may hold what could not be made text. */
	const nameOf = (key: unknown): string => {
		const name: unknown = isNode(key) ? key.toJS(document) : undefined;
		return typeof name === "object" ? "" : String(name);
	};
	const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
		const pairs =
			known.get(map) ??
			new Map(map.items.map((pair) => [nameOf(pair.key), pair]));
		known.set(map, pairs);
		return pairs;
	};
	const step = (from: Node | null, to: string | number): unknown => {
		if (isMap(from)) return pairsOf(from).get(String(to))?.value;
		return isSeq(from) ? from.items[Number(to)] : undefined;
	};
	/** The node at a place, or the nearest around it that is there. */
	const nearest = (steps: ValuePath) => {
		let node: Node | null = document.contents;
		for (const to of steps) {
			const next = step(node, to);
			if (!isNode(next) || !next.range) return { node, isExact: false };
			node = next;
		}
		return { node, isExact: true };
	};
	return {
		nearest,
		keyOf(steps: ValuePath): Node | undefined {
			const { node, isExact } = nearest(steps.slice(0, -1));
			const key =
				isExact && isMap(node)
					? pairsOf(node).get(String(steps.at(-1)))?.key
					: undefined;
			return isNode(key) ? key : undefined;
		},
	};
}
