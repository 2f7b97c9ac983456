// The sentence that a new article starts with: it stands in for the author's own, and is published in no article.
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";

/** What the body of a new article says until its author does. */
export const stubSentence = "What happened, in a sentence or two.";

/**
 * Finds the sentence of the stub where the author's own should stand.
 * @param line the line of the file that the body starts at
 */
export function stubLeft(
	path: string,
	body: string,
	line: number,
): Diagnostic[] {
	return body.split("\n").flatMap((text, n) =>
		text.trim() === stubSentence
			? [
					{
						path,
						at: { line: line + n, column: 1 },
						unexpected: `sentence of the stub ${quote(stubSentence)}`,
						expected: "what happened, in the author's words",
						fix: "write what happened in its place, or delete it",
					},
				]
			: [],
	);
}
