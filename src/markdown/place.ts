// Where in a markdown file something stands that the parser reports without a place.
import type { Position } from "../diagnostics/diagnostic.ts";
import { positionIn } from "../diagnostics/position.ts";
import type { BodySource } from "./body.ts";

/** What stands around an address in markdown, the surest first: one address may be the beginning of another. */
const surroundings = [
	["(", ")"],
	["(<", ">"],
	["(", " "],
	["]: ", "\n"],
	["", ""],
] as const;

/**
 * Finds a text in a body, searching from line `fromLine` of the body (counted from 0) and then from its start.
 * Gives the start of that line where the text is not there as it was asked for.
 */
export function findIn(
	source: BodySource,
	wanted: string,
	fromLine = 0,
): Position {
	const { text, firstLine } = source;
	const start = lineStart(text, fromLine);
	for (const from of [start, 0]) {
		for (const form of new Set([wanted, decoded(wanted)])) {
			for (const [before, after] of surroundings) {
				const found = text.indexOf(before + form + after, from);
				if (found >= 0) {
					return positionIn(text, found + before.length, firstLine);
				}
			}
		}
	}
	return { line: firstLine + fromLine, column: 1 };
}

function lineStart(text: string, line: number): number {
	let start = 0;
	for (let n = 0; n < line; n++) start = text.indexOf("\n", start) + 1;
	return start;
}

/** An address with its escapes resolved; as it stands where they are malformed. */
export function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
