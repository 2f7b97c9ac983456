// Edits: changes of a text that are certain to mend a mistake, so that a command may make them.
import type { Position } from "./diagnostic.ts";

/** What stands at a place of a file, and what takes its place. */
export interface Edit {
	/** The file, relative to the content folder. */
	readonly path: string;
	readonly at: Position;
	/** Exactly what stands there, with LF between lines. */
	readonly old: string;
	readonly new: string;
}

/**
 * Makes edits in the text of one file and leaves every other character as it is, with its byte order mark and line ends.
 * An edit whose old text does not stand at its place, or that reaches into an earlier one, is left out.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const starts = lineStarts(text);
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const native = (part: string) => part.replaceAll("\n", newline);
	const ranges = edits
		.map(({ at, old, new: now }) => {
			const start = (starts[at.line - 1] ?? text.length) + at.column - 1;
			return { start, old: native(old), now: native(now) };
		})
		.filter(({ start, old }) => text.startsWith(old, start))
		.sort((a, b) => a.start - b.start);
	let edited = "";
	let done = 0;
	for (const { start, old, now } of ranges) {
		if (start < done) continue;
		edited += text.slice(done, start) + now;
		done = start + old.length;
	}
	return edited + text.slice(done);
}

/** The offset at which each line starts; a byte order mark is no part of the first. */
function lineStarts(text: string): number[] {
	const starts = [text.startsWith("\uFEFF") ? 1 : 0];
	for (const end of text.matchAll(/\r\n?|\n/g)) {
		starts.push(end.index + end[0].length);
	}
	return starts;
}
