// Headings that may be two names of one thing: the same words in another order or number, or a slip of the pen apart.
import type { IndexHeading } from "../archive/heading.ts";
import { indexEntryText } from "../content/index-entry.ts";
import { quote } from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import type { Finding } from "./finding.ts";

/** Names shorter than this differ by a letter without being alike: `USB`, `UIO`. */
const shortest = 6;

/** Words that only join others. */
const joining = new Set([
	"a",
	"an",
	"and",
	"for",
	"in",
	"of",
	"on",
	"the",
	"to",
]);

/**
 * Gives each heading of an index that is like one before it, with the first that it is like: of many that are alike,
 * that tells all. Takes time in proportion to their number.
 */
export function headingsAlike(headings: readonly IndexHeading[]): Finding[] {
	const holders = new Map<string, IndexHeading[]>();
	const findings: Finding[] = [];
	for (const heading of headings) {
		const forms = formsOf(heading);
		const other = forms
			.map((form) => holders.get(form)?.find((one) => !isAbove(one, heading)))
			.find((one) => one !== undefined);
		if (other) {
			findings.push({
				rule: "headings-alike",
				...heading.definedAt,
				found: `${quote(heading.text)} of ${heading.index} is much like ${quote(other.text)}`,
				suggestion: npmRun(
					"heading",
					["merge", indexEntryText(heading), indexEntryText(other)],
					"tell them apart in their scope notes, or ",
				),
			});
		}
		for (const form of forms) {
			const held = holders.get(form);
			if (held) held.push(heading);
			else holders.set(form, [heading]);
		}
	}
	return findings;
}

/** Under what a heading meets the ones like it: its words whatever their order, and its letters with any one left out. */
function formsOf({ path }: IndexHeading): string[] {
	const words = path
		.join(" ")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "" && !joining.has(word))
		.map(singular);
	const sorted = `words ${[...new Set(words)].sort().join(" ")}`;
	const name = (path.at(-1) ?? "").toLowerCase();
	if (name.length < shortest) return [sorted];
	const above = path.slice(0, -1).join("/").toLowerCase();
	const letters = [...name];
	// A digit is no slip: "Version 2" and "Version 3" are two things.
	const slips = letters.flatMap((letter, n) =>
		/\p{L}/u.test(letter)
			? [`letters ${above}/${letters.toSpliced(n, 1).join("")}`]
			: [],
	);
	return [...new Set([sorted, `letters ${above}/${name}`, ...slips])];
}

function singular(word: string): string {
	return word.replace(/ies$/, "y").replace(/(?<=..[^s])s$/, "");
}

function isAbove(a: IndexHeading, b: IndexHeading): boolean {
	const [short, long] =
		a.path.length < b.path.length ? [a.text, b.text] : [b.text, a.text];
	return long.startsWith(`${short}/`);
}
