// Ranges of a text that are replaced all at once, and the lines around a place in it.

/** What takes the place of the characters from `start` up to `end`. */
export interface Range {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Replaces ranges that don't overlap; a range within one that goes before it in the text is left out. */
export function replaceRanges(text: string, ranges: readonly Range[]): string {
	let replaced = "";
	let done = 0;
	for (const range of [...ranges].sort(
		(a, b) => a.start - b.start || b.end - a.end,
	)) {
		if (range.start < done) continue;
		replaced += text.slice(done, range.start) + range.text;
		done = range.end;
	}
	return replaced + text.slice(done);
}

/** The offset at which the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
	return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset after the line of an offset, its end included. */
export function lineEnd(text: string, offset: number): number {
	const end = text.indexOf("\n", offset);
	return end < 0 ? text.length : end + 1;
}

/** What ends the lines of a text. */
export function newlineOf(text: string): string {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
