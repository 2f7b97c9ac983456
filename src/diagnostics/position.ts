// Where in a text something stands.
import type { Position } from "./diagnostic.ts";

/** Gives the place of an offset (in UTF-16 units) in a text; `firstLine` is the number of the text's first line. */
export function positionIn(
	text: string,
	offset: number,
	firstLine = 1,
): Position {
	let line = firstLine;
	let start = 0;
	for (
		let end = text.indexOf("\n");
		end >= 0 && end < offset;
		end = text.indexOf("\n", start)
	) {
		line++;
		start = end + 1;
	}
	return { line, column: offset - start + 1 };
}
