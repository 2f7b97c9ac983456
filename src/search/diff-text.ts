// Diff text: lines of a patch pasted as a query, whose signs say what the patch does and are no wishes.

/** What a patch adds or takes away that may be looked for: a macro with what it is for, or an include. */
const code = /(?:\w+\(\s*["\w]|#\s*include\b)/.source;

const pasted = new RegExp(`^\\s*[+-]${code}`);
const line = new RegExp(`^${code}`);

/** Whether a query begins as a line of a patch does. */
export function isDiffText(text: string): boolean {
	return pasted.test(text);
}

/** Whether what stands behind a minus is code, so that the minus is one of a patch. */
export function isCode(text: string): boolean {
	return line.test(text);
}

/** What is said where a minus was passed over. */
export const diffHint =
	"The - before code is taken for that of a patch, and leaves nothing out.";
