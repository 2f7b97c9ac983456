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
	type YAMLError,
	type YAMLMap,
} from "yaml";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { positionIn } from "../diagnostics/position.ts";

/** The steps from the top of a document to a value. */
export type ValuePath = readonly (string | number)[];

/** A document that was read, with the place of every value and key in its file. */
export interface Yaml {
	readonly value: unknown;
	/** The place of a value, or of the nearest value around it that is there. */
	readonly valueAt: (path: ValuePath) => Position;
	/** The place of a key, or of the nearest value around it that is there. */
	readonly keyAt: (path: ValuePath) => Position;
	/** A scalar exactly as it stands in the file, with its quotes. */
	readonly rawAt: (path: ValuePath) => string | undefined;
	/** Whether a value is an item of a list in brackets. */
	readonly isInBrackets: (path: ValuePath) => boolean;
	/** The text of a scalar as it was typed, without quotes. */
	readonly typedAt: (path: ValuePath) => string | undefined;
}

/** Reads one YAML document that starts at line `firstLine` of its file, or says what is wrong with it. */
export function parseYaml(
	path: string,
	text: string,
	firstLine = 1,
): Yaml | Diagnostic {
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
): Yaml | Diagnostic {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		schema: "core",
		lineCounter: lines,
		prettyErrors: false,
	});
	const place = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const fault = document.errors[0] ?? document.warnings[0];
	if (fault?.code === "RESOURCE_EXHAUSTION") throw new RangeError();
	if (fault)
		return faultDiagnostic(path, text, fault, place(fault.pos[0]), firstLine);

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
		isInBrackets(steps) {
			const { node } = nodes.nearest(steps.slice(0, -1));
			return isSeq(node) && node.flow === true;
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
	const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
		const pairs =
			known.get(map) ??
			new Map(
				map.items.map((pair) => [
					isNode(pair.key) ? String(pair.key.toJS(document)) : "",
					pair,
				]),
			);
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

/** What the commonest faults are called; the parser's own words serve for the rest. */
const faults: Record<string, { unexpected: string; expected: string }> = {
	TAB_AS_INDENT: {
		unexpected: "tab at the start of a line",
		expected: "spaces",
	},
	DUPLICATE_KEY: {
		unexpected: "key that stands twice",
		expected: "each key once",
	},
	BLOCK_AS_IMPLICIT_KEY: {
		unexpected: "key within a value",
		expected:
			'a value that holds ": " to be quoted, and each key on a line of its own',
	},
	TAG_RESOLVE_FAILED: {
		unexpected: "YAML tag",
		expected: "plain text, numbers, true and false, lists and mappings",
	},
	BAD_INDENT: {
		unexpected: "indentation",
		expected: "lines of one list or mapping to start in one column",
	},
};

function faultDiagnostic(
	path: string,
	text: string,
	fault: YAMLError,
	at: Position,
	firstLine: number,
): Diagnostic {
	const known = faults[fault.code];
	const lines = text.split("\n");
	const fix = mended(lines, at.line - firstLine);
	return {
		path,
		at,
		unexpected:
			known?.unexpected ?? `YAML (${fault.message.replace(/\.$/, "")})`,
		expected: known?.expected ?? 'lines such as "key: value"',
		...(fix === undefined
			? {}
			: {
					fix,
					edits: [
						{
							path,
							at: { line: at.line, column: 1 },
							old: lines[at.line - firstLine] ?? "",
							new: fix,
						},
					],
				}),
	};
}

/**
 * A line with its tabs made spaces, or its value quoted, if with it the document has no fault left on that line: a hint
 * is only given when it was tried.
 */
function mended(lines: readonly string[], at: number): string | undefined {
	const line = lines[at] ?? "";
	const spaced = line.replace(/^\s*\t\s*/, (tabs) =>
		tabs.replaceAll("\t", "  "),
	);
	const quoted = spaced.replace(
		/^(\s*(?:- )?(?:[\w-]+: )?)(?!["'[{|>])(.+?)\s*$/,
		(_all, key: string, value: string) => `${key}${JSON.stringify(value)}`,
	);
	return [spaced, quoted].find((candidate) => {
		if (candidate === line) return false;
		const counter = new LineCounter();
		const { errors, warnings } = parseDocument(
			lines.with(at, candidate).join("\n"),
			{ schema: "core", prettyErrors: false, lineCounter: counter },
		);
		const first = errors[0] ?? warnings[0];
		return !first || counter.linePos(first.pos[0]).line - 1 > at;
	});
}
