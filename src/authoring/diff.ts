// Diffs: what a command is about to change in the content folder, as `git diff` would show it.
import { structuredPatch } from "diff";

/** A text file and what it becomes. */
export interface Change {
	/** The file, relative to the content folder. */
	readonly path: string;
	readonly old: string;
	readonly new: string;
}

/** Lines around each change that show where it is. */
const context = 2;

/** Gives the lines of a unified diff of some files, each headed by its path with a prefix. */
export function diffLines(changes: readonly Change[], prefix = ""): string[] {
	return changes.flatMap(({ path, old, new: now }) => {
		const { hunks } = structuredPatch(path, path, old, now, "", "", {
			context,
		});
		return [
			`--- ${prefix}${path}`,
			`+++ ${prefix}${path}`,
			...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
				`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
				...lines.map((line) => line.replace(/\r$/, "")),
			]),
		];
	});
}
