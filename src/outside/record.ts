// The record of outside links: `links.yml`, when each was last asked for and what came of it; kept so that none is asked often.
import { z } from "zod";
import { day, expected, text, url } from "../content/schema/forms.ts";
import type { Source } from "../content/source.ts";
import type { Checked } from "../content/validate.ts";
import { parseYamlFile } from "../content/yaml-file.ts";
import { compareText } from "../diagnostics/order.ts";

/** The record's file in the content folder. */
export const recordPath = "links.yml";

const checkedLink = z.strictObject(
	{
		checked: day,
		status: z.number(expected("an HTTP status, such as 404")).optional(),
		problem: text("why there was no answer").optional(),
		failing: day.optional(),
		moved: url.optional(),
		archived: url.optional(),
	},
	expected("when the link was checked, and what it answered"),
);

/** What is known of a link; days as `2026-11-25`. */
export interface CheckedLink {
	/** The day it was last asked for. */
	readonly checked: string;
	/** The HTTP status of the last answer. */
	readonly status?: number | undefined;
	/** Why there was no answer. */
	readonly problem?: string | undefined;
	/** The day since which no page came. */
	readonly failing?: string | undefined;
	/** Where it leads for good. */
	readonly moved?: string | undefined;
	/** A copy in a public archive of the web. */
	readonly archived?: string | undefined;
}

/** What is known of links, by their addresses without anchors. */
export type LinkRecord = ReadonlyMap<string, CheckedLink>;

const recordSchema = z.strictObject({
	links: z.record(
		z.string(),
		checkedLink,
		expected("addresses, each with what is known of it"),
	),
});

/** Reads the record. */
export function parseRecord(source: Source): Checked<LinkRecord> {
	const checked = parseYamlFile(recordSchema, source);
	return checked.value
		? { value: new Map(Object.entries(checked.value.links)) }
		: checked;
}

const heading = `# The links that lead out of this archive: when each was last asked for, and what it answered.
# Written by \`npm run check -- --external\`, one a line and in order. \`failing\` is the day since which no page came;
# \`archived\`, a copy in a public archive of the web, may be put in by hand.
links:
`;

/** Writes the record, in the order of its addresses. */
export function recordText(record: LinkRecord): string {
	const lines = [...record]
		.sort(([a], [b]) => compareText(a, b))
		.map(([address, link]) => {
			const { checked, status, problem, failing, moved, archived } = link;
			const known = [
				["checked", checked],
				["status", status],
				["problem", problem && JSON.stringify(problem)],
				["failing", failing],
				["moved", moved && JSON.stringify(moved)],
				["archived", archived && JSON.stringify(archived)],
			].filter(([, value]) => value !== undefined);
			return `  ${JSON.stringify(address)}: { ${known.map((pair) => pair.join(": ")).join(", ")} }\n`;
		});
	return lines.length === 0
		? `${heading.trimEnd()} {}\n`
		: heading + lines.join("");
}

/** What asking for a link gave. */
export type Answer =
	/** A page, perhaps after redirects that all are for good. */
	| {
			readonly kind: "page";
			readonly status: number;
			readonly moved?: string | undefined;
	  }
	/** The host does not answer programs, so that nothing is known. */
	| { readonly kind: "refusal"; readonly status: number }
	| {
			readonly kind: "failure";
			readonly status?: number | undefined;
			readonly problem?: string | undefined;
	  };

/** What is known of a link after an answer. */
export function afterAnswer(
	before: CheckedLink | undefined,
	answer: Answer,
	today: string,
): CheckedLink {
	if (answer.kind === "page")
		return { checked: today, status: answer.status, moved: answer.moved };
	if (answer.kind === "refusal")
		return {
			...before,
			checked: today,
			status: answer.status,
			problem: undefined,
		};
	return {
		checked: today,
		status: answer.status,
		problem: answer.problem,
		failing: before?.failing ?? today,
		archived: before?.archived,
	};
}

/** What a host that is not there is said to be. */
export const noSuchHost = "no such host";

/** How long a link may fail for a passing reason before it counts as dead, in days. */
const patience = 30;

/** Whether a link has died: its page is gone, or has failed for long. */
export function hasDied(link: CheckedLink): boolean {
	const { failing, checked, status = 0, problem } = link;
	return (
		failing !== undefined &&
		([404, 410, 451].includes(status) ||
			problem === noSuchHost ||
			daysBetween(failing, checked) >= patience)
	);
}

/**
 * Whether a link is to be asked for again.
 * @param age after how many days a page is asked for again; what fails is asked for every day
 */
export function isDue(
	link: CheckedLink | undefined,
	today: string,
	age: number,
): boolean {
	if (!link) return true;
	const isSettled = link.failing === undefined || link.archived !== undefined;
	return (
		daysBetween(link.checked, today) >= (isSettled ? age : Math.min(age, 1))
	);
}

function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
