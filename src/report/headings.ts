// Findings on single headings: how much is filed under each, whether it says what, and whether references go both ways.
import { grouped } from "../archive/grouped.ts";
import type { IndexHeading } from "../archive/heading.ts";
import { indexEntryText } from "../content/index-entry.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import { counted } from "../diagnostics/counted.ts";
import { quote } from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import type { Finding } from "./finding.ts";

/** More articles than this under a heading are too many to look through without subheadings. */
const mostWithoutSubheadings = 15;

/** Gives what is found on each of the headings of an index that articles may be filed under. */
export function headingFindings(headings: readonly IndexHeading[]): Finding[] {
	const single = headings.flatMap((heading) =>
		[
			unused(heading),
			usedOnce(heading),
			tooFull(heading),
			withoutScopeNote(heading),
		].filter((finding) => finding !== undefined),
	);
	return [...single, ...oneWay(headings)];
}

const named = ({ text, index }: IndexHeading) => `${quote(text)} of ${index}`;

/** Only a vocabulary can say more of a heading than its name. */
const isControlled = ({ definedAt }: IndexHeading) =>
	definedAt.path.startsWith("indexes/");

function unused(heading: IndexHeading): Finding | undefined {
	return heading.gathered.length > 0
		? undefined
		: {
				rule: "heading-unused",
				...heading.definedAt,
				found: `No article is filed under ${named(heading)}`,
				suggestion: "file an article under it, or delete it",
			};
}

/** That one article is all there is may be meant: a heading says so by naming it as its principal entry. */
function usedOnce(heading: IndexHeading): Finding | undefined {
	const { gathered, children, main } = heading;
	if (gathered.length !== 1 || children.length > 0 || main.length > 0)
		return undefined;
	const article = gathered[0];
	if (!article) return undefined;
	const meant = isControlled(heading)
		? `, or main: [${article.slug}] if it is all there is`
		: "";
	const above = { index: heading.index, path: heading.path.slice(0, -1) };
	const suggestion =
		above.path.length === 0
			? `file more there, or make it a subheading of another${meant}`
			: npmRun(
					"heading",
					["merge", indexEntryText(heading), indexEntryText(above)],
					"file more there, or ",
					meant,
				);
	return {
		rule: "heading-used-once",
		...heading.definedAt,
		found: `One article is filed under ${named(heading)}: ${article.path}`,
		suggestion,
	};
}

function tooFull(heading: IndexHeading): Finding | undefined {
	const count = heading.articles.length;
	return count <= mostWithoutSubheadings || heading.children.length > 0
		? undefined
		: {
				rule: "heading-too-full",
				...heading.definedAt,
				found: `${counted(count, "article")} are filed under ${named(heading)}, which has no subheadings`,
				suggestion: npmRun("heading", ["split", indexEntryText(heading)]),
			};
}

function withoutScopeNote(heading: IndexHeading): Finding | undefined {
	return heading.scopeNote !== undefined || !isControlled(heading)
		? undefined
		: {
				rule: "heading-without-scope-note",
				...heading.definedAt,
				found: `${named(heading)} has no scope note`,
				suggestion: "scopeNote: what is filed here, and what is not",
			};
}

/** Says of each heading which of those that refer to it it does not refer back to. */
function oneWay(headings: readonly IndexHeading[]): Finding[] {
	const missing = grouped(headings, (heading) =>
		heading.seeAlso.filter((other) => !other.seeAlso.includes(heading)),
	);
	return [...missing].map(([heading, others]) => ({
		rule: "see-also-one-way",
		...heading.definedAt,
		found: `${named(heading)} does not refer back to ${others.map(({ text }) => quote(text)).join(" and ")}, where it is a see also`,
		suggestion: `seeAlso: [${[...heading.seeAlso, ...others].map(({ text }) => scalarText(text)).join(", ")}]`,
	}));
}
