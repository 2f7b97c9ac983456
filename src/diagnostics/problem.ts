// A problem: something outside the content that stops a command, said in a sentence and not as a stack trace.
import { type Fix, fixText } from "./fix.ts";

/** Exit statuses of every command: done, mistakes in the content, wrong usage or environment. */
export const exitStatus = { done: 0, mistakes: 1, environment: 2 } as const;

/** A wrong call or a failing machine. Its message is a whole sentence; `fix` says what to do about it. */
export class Problem extends Error {
	override readonly name = "Problem";
	readonly fix: Fix | undefined;

	constructor(message: string, fix?: Fix, cause?: unknown) {
		super(message, { cause });
		this.fix = fix;
	}
}

/**
 * Gives a problem as it is told: its sentence, and what to do in a line of its own.
 * @param prefix what leads from where that is pasted to the content folder; empty or ending in a slash
 */
export function problemText({ message, fix }: Problem, prefix: string): string {
	return fix ? `${message}\n  fix: ${fixText(fix, prefix)}` : message;
}

/**
 * Makes checks, and throws one Problem that tells of all that fail.
 * @param prefix what leads from where fixes are pasted to the content folder
 */
export function throwTogether(
	checks: readonly (() => unknown)[],
	prefix: string,
): void {
	const problems = checks.flatMap((check) => {
		try {
			check();
			return [];
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			return [error];
		}
	});
	const last = problems.pop();
	if (!last) return;
	const before = problems.map((one) => problemText(one, prefix));
	throw new Problem([...before, last.message].join("\n"), last.fix);
}

const sentences: Record<string, (path: string) => [string, string]> = {
	ENOSPC: (path) => [
		`The disk is full: ${path} could not be written.`,
		"free some space, then run the command again",
	],
	EDQUOT: (path) => [
		`Your quota is used up: ${path} could not be written.`,
		"free some space, then run the command again",
	],
	EFBIG: (path) => [
		`A limit of this system kept ${path} from being written whole.`,
		"raise the limit (ulimit -f), then run the command again",
	],
	EACCES: (path) => [
		`Permission is lacking for ${path}.`,
		"change its permissions, or choose another folder",
	],
	EPERM: (path) => [
		`The system does not allow this for ${path}.`,
		"change its permissions, or choose another folder",
	],
	EROFS: (path) => [
		`${path} is on a read-only file system.`,
		"choose another folder",
	],
	EMFILE: (path) => [
		`Too many files are open: ${path} could not be opened.`,
		"raise the limit (ulimit -n), then run the command again",
	],
	ENOENT: (path) => [`${path} is not there.`, "check how its name is spelled"],
	ENAMETOOLONG: (path) => [
		`A name is too long for this file system: ${path.slice(0, 60)}….`,
		"shorten the heading, the author or the alias that it is made of",
	],
	EEXIST: (path) => [
		`${path} is in the way.`,
		"choose another folder, or remove what is there",
	],
	EBUSY: (path) => [
		`${path} is in use, perhaps as a mount point, and can't be replaced.`,
		"choose a folder inside it",
	],
	ENOTDIR: (path) => [
		`${path} is not a folder.`,
		"check how its name is spelled",
	],
};

/**
 * Turns an error of the operating system into a problem, looking through the errors that wrapped it.
 * Gives undefined for anything else: that is a fault of ours and keeps its stack trace.
 */
export function problemOf(error: unknown): Problem | undefined {
	const seen = new Set<unknown>();
	for (
		let at: unknown = error;
		at instanceof Error && !seen.has(at);
		at = wrappedBy(at)
	) {
		seen.add(at);
		if (at instanceof Problem) return at;
		const { code, path } = at as NodeJS.ErrnoException;
		const sentence = code === undefined ? undefined : sentences[code];
		if (sentence) return new Problem(...sentence(path ?? "a file"), error);
	}
	return undefined;
}

function wrappedBy(error: Error): unknown {
	return (error as { originalError?: unknown }).originalError ?? error.cause;
}
