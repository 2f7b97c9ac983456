// Fixes: text to paste into a file, or a command of the shell that names files of the content folder.

/** A command of the shell: its parts, and between every two of them a file, relative to the content folder. */
export interface ShellCommand {
	readonly parts: readonly string[];
	readonly files: readonly string[];
}

/** What mends a mistake. */
export type Fix = string | ShellCommand;

/** Writes a command with the files that it names: `` shell`chmod u+r ${path}` ``. */
export function shell(
	parts: TemplateStringsArray,
	...files: readonly string[]
): ShellCommand {
	return { parts, files };
}

/**
 * Gives a fix as it is pasted.
 * @param prefix what leads from where it is pasted to the content folder; empty or ending in a slash
 */
export function fixText(fix: Fix, prefix: string): string {
	if (typeof fix === "string") return fix;
	const { parts, files } = fix;
	return parts
		.map((part, at) => {
			const file = files[at];
			return file === undefined ? part : part + shellQuote(prefix + file);
		})
		.join("");
}

/** Quotes a word for a POSIX shell where it has to be (IEEE 1003.1, 2.2.2). */
function shellQuote(word: string): string {
	return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
