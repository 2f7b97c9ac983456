// Where in a text something stands.
import type { Position } from "./diagnostic.ts";

/** A text that is asked for many places. */
export interface Lines {
	/** The offset at which a line starts, counted from 0; a line beyond the text starts at its end. */
	readonly startOf: (line: number) => number;
	/** The place of an offset, in UTF-16 units. */
	readonly positionOf: (offset: number) => Position;
}

/** Looks a text through for its lines once; `firstLine` is the number that its first line has in its file. */
export function linesOf(text: string, firstLine = 1): Lines {
	const starts = [0];
	for (
		let end = text.indexOf("\n");
		end >= 0;
		end = text.indexOf("\n", end + 1)
	)
		starts.push(end + 1);
	return {
		startOf: (line) => starts[line] ?? text.length,
		positionOf(offset) {
			const line = firstAbove(starts, offset) - 1;
			return {
				line: firstLine + line,
				column: offset - (starts[line] ?? 0) + 1,
			};
		},
	};
}

/** Gives the place of one offset in a text. */
export function positionIn(
	text: string,
	offset: number,
	firstLine = 1,
): Position {
	return linesOf(text, firstLine).positionOf(offset);
}

/** The index of the first of some ascending numbers that is above one; their count where none is. */
export function firstAbove(numbers: readonly number[], least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) > least) high = middle;
		else low = middle + 1;
	}
	return low;
}
