// Headings found in the text of a vocabulary: where each stands, and in which list.
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import {
	type HeadingPath,
	headingKey,
	headingText,
	parseHeadingPath,
} from "../content/index-entry.ts";
import { childOf, mapsOf, textOf } from "./nodes.ts";

/** A heading in the text: its mapping, the list that it is an item of, and the mapping that holds the list. */
export interface FoundHeading {
	readonly path: HeadingPath;
	readonly item: YAMLMap;
	readonly list: YAMLSeq;
	readonly holder: YAMLMap;
	readonly key: "headings" | "subheadings";
}

/** The mapping that a vocabulary is; undefined for any other text. */
export function vocabularyMap(raw: string): YAMLMap | undefined {
	const { contents } = parseDocument(raw, { schema: "core" });
	return isMap(contents) ? contents : undefined;
}

/** Every heading, outermost first. */
export function* allHeadings(raw: string): Generator<FoundHeading> {
	const contents = vocabularyMap(raw);
	if (contents) yield* headingsIn(contents, "headings", []);
}

function* headingsIn(
	holder: YAMLMap,
	key: FoundHeading["key"],
	above: HeadingPath,
): Generator<FoundHeading> {
	const list = childOf(holder, key);
	if (!isSeq(list)) return;
	for (const item of mapsOf(holder, key)) {
		const name = parseHeadingPath(textOf(item, "heading") ?? "");
		if (typeof name === "string") continue;
		const path = [...above, ...name];
		yield { path, item, list, holder, key };
		yield* headingsIn(item, "subheadings", path);
	}
}

/** Finds a heading. @throws Error where the vocabulary has none of this path */
export function findHeading(raw: string, path: HeadingPath): FoundHeading {
	const wanted = headingKey(path);
	for (const found of allHeadings(raw))
		if (headingKey(found.path) === wanted) return found;
	throw new Error(`The vocabulary has no heading ${headingText(path)}.`);
}

/** What two spellings of one heading have in common; empty where a value is no heading. */
export function keyOfHeading(value: unknown): string {
	const path = parseHeadingPath(String(value));
	return typeof path === "string" ? "" : headingKey(path);
}
