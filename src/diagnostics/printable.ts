// Printable text: what others wrote, as a terminal can be shown it.

/** What a terminal obeys instead of showing it: control characters, ends of lines, and marks that turn text around. */
const obeyed =
	/[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Gives a text in which nothing moves the cursor, names a window or looks like another line: `\u{1b}` stands for such a
 * character.
 * @param kept characters that stay, such as the ends of lines of our own
 */
export function printable(text: string, kept = ""): string {
	return text.replace(obeyed, (one) =>
		kept.includes(one) ? one : `\\u{${one.codePointAt(0)?.toString(16)}}`,
	);
}
