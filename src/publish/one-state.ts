// One state of the content: files that change while they are read would make a site of two.
import { Problem } from "../diagnostics/problem.ts";
import { statesIn, sumOfStates } from "./states.ts";

/**
 * Remembers how the files of a content folder (absolute path) stand, by their sizes and times; hidden ones are no content.
 * @returns a check that throws a Problem where any has been changed, added or removed since, and the system's error where they can no longer be read
 */
export function oneState(content: string): () => void {
	const state = () => {
		try {
			const states = statesIn(content, (name) => !name.startsWith("."));
			return { files: sumOfStates(states) };
		} catch (error) {
			return { error: error as NodeJS.ErrnoException };
		}
	};
	const before = state();
	// What can't be read from the start is told of, with its place, by what reads it.
	if (before.error) return () => {};
	return () => {
		const { files, error } = state();
		if (error && !isGone(error)) throw error;
		if (files !== before.files) {
			throw new Problem(
				`What ${content} holds was changed while it was read.`,
				"run the command again when the changes are complete",
			);
		}
	};
}

/** Whether a file or folder was listed and is no longer there. */
function isGone({ code }: NodeJS.ErrnoException): boolean {
	return code === "ENOENT" || code === "ENOTDIR";
}
