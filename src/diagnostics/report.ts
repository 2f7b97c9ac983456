// How diagnostics are printed: `path:line:col: Unexpected X, expected Y`, then a line with the fix.
import { styleText } from "node:util";
import { counted } from "./counted.ts";
import { byPlace, type Diagnostic } from "./diagnostic.ts";
import { fixText } from "./fix.ts";
import { printable } from "./printable.ts";

export interface ReportOptions {
	/** Put before each path, so that it can be clicked where the command was run; empty or ending in a slash. */
	readonly prefix: string;
	readonly colour: boolean;
}

/** Gives the whole report: every diagnostic in order of its place, and a closing line that counts them. */
export function report(
	diagnostics: readonly Diagnostic[],
	options: ReportOptions,
): string {
	const count = counted(diagnostics.length, "mistake");
	return [
		...diagnosticLines(diagnostics, options),
		paint("red", `${count} in the content.`, options),
	].join("\n");
}

/** Gives the lines of every diagnostic in order of its place. */
export function diagnosticLines(
	diagnostics: readonly Diagnostic[],
	options: ReportOptions,
): string[] {
	return [...diagnostics].sort(byPlace).flatMap((diagnostic) => {
		const place = `${printable(options.prefix + diagnostic.path)}:${diagnostic.at.line}:${diagnostic.at.column}`;
		const said = `${paint("bold", `${place}:`, options)} ${printable(messageOf(diagnostic, options.prefix))}`;
		return diagnostic.fix === undefined
			? [said]
			: [
					said,
					`  ${paint("green", "fix:", options)} ${printable(fixText(diagnostic.fix, options.prefix), "\n\t")}`,
				];
	});
}

function paint(
	style: "bold" | "red" | "green",
	text: string,
	{ colour }: ReportOptions,
): string {
	return colour ? styleText(style, text, { validateStream: false }) : text;
}

/** Gives the sentence of one diagnostic without its place. */
export function messageOf(diagnostic: Diagnostic, prefix = ""): string {
	const { other } = diagnostic;
	const where = other
		? ` (see ${prefix}${other.path}:${other.at.line}:${other.at.column})`
		: "";
	return `Unexpected ${diagnostic.unexpected}, expected ${diagnostic.expected}${where}`;
}
