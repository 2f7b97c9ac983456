// Choices that were meant: which of a few values another one is a slip in, or says the same as.
// A value that only looks like one states another fact, and is never given: "not exported" is four letters from "exported".
import { distance } from "fastest-levenshtein";

/** What a request may have led to that was granted. */
const granted = [
	"exported",
	"exported GPL-only",
	"namespaced",
	"for named modules",
	"unexported",
];

/** Words that authors use for the values of the schema; two values where the word does not tell which. */
const sameMeaning: Readonly<Record<string, readonly string[]>> = {
	// What became of a request.
	rejected: ["refused"],
	denied: ["refused"],
	declined: ["refused"],
	"turned down": ["refused"],
	nacked: ["refused"],
	"not exported": ["refused", "unexported"],
	"not accepted": ["refused"],
	retracted: ["withdrawn"],
	abandoned: ["withdrawn"],
	"taken back": ["withdrawn"],
	dropped: ["withdrawn", "unexported"],
	removed: ["unexported"],
	"no longer exported": ["unexported"],
	"export removed": ["unexported"],
	"export symbol": ["exported"],
	"export symbol gpl": ["exported GPL-only"],
	gpl: ["exported GPL-only"],
	"gpl only": ["exported GPL-only"],
	"export symbol ns": ["namespaced"],
	"export symbol for modules": ["for named modules"],
	"for modules": ["for named modules"],
	accepted: granted,
	granted,
	merged: granted,
	// What became of it, or how a matter stands.
	pending: ["open"],
	undecided: ["open"],
	unresolved: ["open"],
	"not decided": ["open"],
	// What was answered.
	true: ["yes"],
	false: ["no"],
	unclear: ["disputed"],
	contested: ["disputed"],
	controversial: ["disputed"],
	unasked: ["not asked"],
	// How a matter stands.
	unchanged: ["in force"],
	"still in force": ["in force"],
	valid: ["in force"],
	amended: ["changed"],
	modified: ["changed"],
	overturned: ["reversed"],
	revoked: ["reversed"],
	// What an article is.
	email: ["mail"],
	"e mail": ["mail"],
	"how to": ["guide"],
	howto: ["guide"],
};

/** The share of letters that a slip changes at most. */
const slip = 0.25;

/** Gives those of the choices that a value may be meant for: one where it is plain, none where nothing is near in meaning. */
export function meantChoices(
	value: string,
	choices: readonly string[],
): string[] {
	const wanted = value.trim().toLowerCase();
	const same = sameMeaning[wanted.replace(/[_-]/g, " ")] ?? [];
	const known = same.filter((one) => choices.includes(one));
	if (known.length > 0) return known;
	const edits = choices.map((choice) => {
		const other = choice.toLowerCase();
		const share =
			distance(wanted, other) / Math.max(wanted.length, other.length);
		return { choice, share, denies: denial(wanted) !== denial(other) };
	});
	const least = Math.min(slip, ...edits.map(({ share }) => share));
	const near = edits.filter(({ share }) => share <= least);
	return near.some(({ denies }) => denies)
		? []
		: near.map(({ choice }) => choice);
}

/** What makes the opposite of a word. */
function denial(word: string): string {
	return /^(?:not|non|no|un|dis|in)(?=[\s-]?\w{4})/.exec(word)?.[0] ?? "";
}
