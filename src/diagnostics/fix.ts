// Fixes: text to paste into a file, or a command of the shell that names files of the content folder.

/** A command of the shell: its parts, and between every two of them a file, relative to the content folder. */
export interface ShellCommand {
	readonly parts: readonly string[];
	readonly files: readonly string[];
}

/** A command of this project, which is told of the archive where that is not the project's own. */
export interface NpmCommand {
	readonly command: string;
	readonly words: readonly string[];
	/** What is said before it, and after it. */
	readonly lead: string;
	readonly end: string;
}

/** What mends a mistake. */
export type Fix = string | ShellCommand | NpmCommand;

/** Writes a command with the files that it names: `` shell`chmod u+r ${path}` ``. */
export function shell(
	parts: TemplateStringsArray,
	...files: readonly string[]
): ShellCommand {
	return { parts, files };
}

/** Writes a command of this project: `npmRun("lock", ["--accept-removals"])`. What the shell would read in a word is quoted. */
export function npmRun(
	command: string,
	words: readonly string[] = [],
	lead = "",
	end = "",
): NpmCommand {
	return { command, words: words.map(shellQuote), lead, end };
}

/** What leads to the project's own archive from its folder: commands take that one where they are told of none. */
const ownArchive = ["", "content/"];

/**
 * Gives a fix as it is pasted.
 * @param prefix what leads from where it is pasted to the content folder; empty or ending in a slash
 */
export function fixText(fix: Fix, prefix: string): string {
	if (typeof fix === "string") return fix;
	if ("command" in fix) {
		const words = ownArchive.includes(prefix)
			? fix.words
			: [...fix.words, "--content", shellQuote(prefix.slice(0, -1))];
		const all = words.length > 0 ? ["--", ...words] : [];
		const called = [`npm run ${fix.command}`, ...all].join(" ");
		return fix.lead + called + fix.end;
	}
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
