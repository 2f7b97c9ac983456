// One state of the content: files that change while they are read would make a site of two.
import { Problem } from "../diagnostics/problem.ts";
import { filesIn } from "./fingerprint.ts";

/**
 * Remembers how the files of a content folder (absolute path) stand, by their sizes and times; hidden ones are no content.
 * @returns a check that throws a Problem where any has been changed, added or removed since
 */
export function oneState(content: string): () => void {
	const state = () => {
		try {
			return filesIn(content, (name) => !name.startsWith("."));
		} catch (error) {
			// What can't be read is told of, with its place, by what reads it.
			return (error as Error).message;
		}
	};
	const before = state();
	return () => {
		if (state() !== before) {
			throw new Problem(
				`What ${content} holds was changed while it was read.`,
				"run the command again when the changes are complete",
			);
		}
	};
}
