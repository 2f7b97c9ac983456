// A diagnostic: one mistake in the content, said as data; how it is printed is settled in report.ts.
import type { Edit } from "./edit.ts";
import type { Fix } from "./fix.ts";
import { compareText } from "./order.ts";

/** A place in a file: line and column count from 1, as editors do. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** One mistake of an author, with everything that is needed to mend it. */
export interface Diagnostic {
	/** The file, relative to the content folder, with forward slashes. */
	readonly path: string;
	readonly at: Position;
	/** What stands there, as it was typed: completes "Unexpected …". */
	readonly unexpected: string;
	/** What should stand there: completes "expected …". */
	readonly expected: string;
	/** Text to paste, or a command to run, that mends it. */
	readonly fix?: Fix;
	/** What `npm run check -- --fix` changes: given only where there is one right way to mend it. */
	readonly edits?: readonly Edit[];
	/** The file that it follows from, where that has a mistake of its own, which then is told alone. */
	readonly dueTo?: string;
	/** Whether it is told before the others, since some of them may follow from it. */
	readonly isCause?: boolean;
	/** A second place that belongs to the mistake, such as the other of two that collide. */
	readonly other?: { readonly path: string; readonly at: Position };
}

/** Where a mistake is reported that concerns a file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/** Orders diagnostics by file, then by place, so that a report reads like the files do; what others follow from comes first. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
	return (
		Number(b.isCause ?? false) - Number(a.isCause ?? false) ||
		compareText(a.path, b.path) ||
		a.at.line - b.at.line ||
		a.at.column - b.at.column ||
		compareText(a.unexpected, b.unexpected)
	);
}

/** Diagnostics without their repetitions: what stands once may be met several times, as a reference definition is. */
export function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	const told = new Map(
		diagnostics.map((one) => [
			`${one.path}:${one.at.line}:${one.at.column} ${one.unexpected}`,
			one,
		]),
	);
	return [...told.values()];
}

/** Quotes a value as it was typed, shortened in the middle when it is longer than 80 characters. */
export function quote(value: string): string {
	const text = value.replace(/\s+/g, " ");
	return text.length > 80
		? `"${text.slice(0, 50)}…${text.slice(-25)}"`
		: `"${text}"`;
}
