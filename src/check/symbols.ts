// Advice on symbols: names that look like a slip in a name that is known, and decisions that a release contradicts.
import type { Archive } from "../archive/archive.ts";
import { contradictionText } from "../archive/decisions.ts";
import { type KernelSymbol, mentionsOf } from "../archive/symbols.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { hasExport } from "../exports/file.ts";

/** A name shorter than this has neighbours that are names of their own. */
const shortest = 8;

/** Finds symbols that one article names, that nobody else knows, and that are a letter away from one that is known. */
export function misspeltSymbols({
	symbols,
	releases,
	decisions,
}: Archive): Diagnostic[] {
	const decided = new Set(decisions.map(({ symbol }) => symbol));
	const isKnown = ({ name, note, formerly, now, articles }: KernelSymbol) =>
		articles.length > 1 ||
		note !== undefined ||
		now !== undefined ||
		formerly.length > 0 ||
		decided.has(name) ||
		releases.some((release) => hasExport(release, name));
	// What an article is chiefly about is meant; but where it alone names it, it may be a slip in what others do.
	const known = new Set<string>();
	const chief = new Set<string>();
	const doubtful = new Set<string>();
	for (const symbol of symbols.values()) {
		const isChief = symbol.articles.some((one) => one.isChief);
		if (isKnown(symbol)) known.add(symbol.name);
		else if (symbol.name.length < shortest) continue;
		else (isChief ? chief : doubtful).add(symbol.name);
	}
	for (const { exports, patched } of releases) {
		for (const name of [...exports.keys(), ...patched.keys()]) known.add(name);
	}
	const slips = [
		...nearestOf(doubtful, new Set([...known, ...chief])),
		...nearestOf(chief, known),
	];
	return slips.flatMap(([name, near]) => {
		const [first] = symbols.get(name)?.articles ?? [];
		const [mention] = first ? mentionsOf(first.article, name) : [];
		return first
			? [
					{
						path: first.article.path,
						// An article may name it in its front matter alone.
						at: mention ? { line: mention.line, column: 1 } : fileStart,
						unexpected: `symbol ${quote(name)}, which nothing else names`,
						expected: quote(near),
						fix: `${near}, or if the name is right, list it in symbols.yml: - symbol: ${name}`,
					},
				]
			: [];
	});
}

/**
 * Gives for each doubtful name a known one that differs in one letter, or in the order of two. Two such names have a text in
 * common that each becomes when a letter is left out, so none is compared with all.
 */
function nearestOf(
	doubtful: Iterable<string>,
	known: Iterable<string>,
): Map<string, string> {
	const byShortened = new Map<string, string[]>();
	for (const name of doubtful) {
		for (const shortened of [name, ...shortenings(name)]) {
			const names = byShortened.get(shortened);
			if (names) names.push(name);
			else byShortened.set(shortened, [name]);
		}
	}
	const found = new Map<string, string>();
	for (const name of known) {
		for (const shortened of [name, ...shortenings(name)]) {
			for (const one of byShortened.get(shortened) ?? []) {
				if (one !== name && !found.has(one) && isSlip(one, name)) {
					found.set(one, name);
				}
			}
		}
	}
	return found;
}

function shortenings(name: string): string[] {
	return Array.from(name, (_letter, n) => name.slice(0, n) + name.slice(n + 1));
}

/** Whether two names differ in one letter or in the order of two that stand side by side; digits are no slips. */
function isSlip(a: string, b: string): boolean {
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	while (
		end < Math.min(a.length, b.length) - start &&
		a[a.length - 1 - end] === b[b.length - 1 - end]
	) {
		end++;
	}
	const [inA, inB] = [
		a.slice(start, a.length - end),
		b.slice(start, b.length - end),
	];
	if (/[\d_]/.test(inA + inB)) return false;
	return (
		(inA.length <= 1 && inB.length <= 1) ||
		(inA.length === 2 && inB === [...inA].reverse().join(""))
	);
}

/** Finds decisions of which a later release says otherwise. */
export function contradictedDecisions({ decisions }: Archive): Diagnostic[] {
	return decisions.flatMap(({ symbol, article, matter, contradiction }) =>
		contradiction
			? [
					{
						path: article.path,
						at: matter.at,
						unexpected: `decision about ${symbol} recorded as ${quote(matter.outcome)}`,
						expected: `what the lists of exports say: ${contradictionText(contradiction)}`,
						fix: "correct the outcome or the release, or record the decision that came after",
					},
				]
			: [],
	);
}
