// The forms that a check is given in: for people, for programs, and for GitHub's annotations.
import { counted } from "../diagnostics/counted.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { byPlace } from "../diagnostics/diagnostic.ts";
import { fixText } from "../diagnostics/fix.ts";
import {
	diagnosticLines,
	messageOf,
	type ReportOptions,
	report,
} from "../diagnostics/report.ts";
import type { Checkup } from "./check.ts";

export type Format = "text" | "json" | "github";

/** Gives a check in one of its forms; every form lists it in the order of files and lines. */
export function formatted(
	checkup: Checkup,
	format: Format,
	options: ReportOptions,
): string {
	const inOrder = {
		mistakes: [...checkup.mistakes].sort(byPlace),
		advice: [...checkup.advice].sort(byPlace),
	};
	return forms[format](inOrder, options);
}

const forms: Readonly<
	Record<Format, (checkup: Checkup, options: ReportOptions) => string>
> = {
	text: ({ mistakes, advice }, options) =>
		[
			...(mistakes.length > 0 ? [report(mistakes, options)] : []),
			...(advice.length > 0
				? [
						...diagnosticLines(advice, options),
						`${counted(advice.length, "piece")} of advice.`,
					]
				: []),
			...(mistakes.length + advice.length === 0
				? ["No mistakes and no advice."]
				: []),
		].join("\n"),
	json: (checkup, { prefix }) =>
		JSON.stringify(
			{
				mistakes: checkup.mistakes.map((one) => asData(one, prefix)),
				advice: checkup.advice.map((one) => asData(one, prefix)),
			},
			undefined,
			"\t",
		),
	github: ({ mistakes, advice }, { prefix }) =>
		[
			...mistakes.map((one) => annotation("error", one, prefix)),
			...advice.map((one) => annotation("warning", one, prefix)),
		].join("\n"),
};

function asData(diagnostic: Diagnostic, prefix: string) {
	const { path, at, unexpected, expected, fix, edits, other } = diagnostic;
	return {
		path: prefix + path,
		line: at.line,
		column: at.column,
		message: messageOf(diagnostic, prefix),
		unexpected,
		expected,
		fix: fix && fixText(fix, prefix),
		edits,
		other: other && {
			path: prefix + other.path,
			line: other.at.line,
			column: other.at.column,
		},
	};
}

/**
 * A workflow command that GitHub shows beside the line
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
function annotation(
	level: "error" | "warning",
	diagnostic: Diagnostic,
	prefix: string,
): string {
	const { path, at, fix } = diagnostic;
	const data = (text: string) =>
		text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
	const property = (text: string) =>
		data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	const said =
		messageOf(diagnostic, prefix) +
		(fix === undefined ? "" : `\nfix: ${fixText(fix, prefix)}`);
	return `::${level} file=${property(prefix + path)},line=${at.line},col=${at.column}::${data(said)}`;
}
