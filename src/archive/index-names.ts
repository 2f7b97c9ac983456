// Names of indexes: an entry that misspells the index of a vocabulary would open an index of its own.
import type { FiledEntry } from "../content/markdown-file.ts";
import type { Vocabulary } from "../content/vocabulary.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { isSlip } from "../diagnostics/nearest.ts";
import { mend } from "./filing.ts";

/** Shorter names, such as `BSD` and `BSE`, may well differ by a letter. */
const shortest = 4;

/**
 * Finds the entries, of articles by their path, whose index has no vocabulary and is surely meant for one that has.
 * Gives the names as well, under which no index is to be built.
 */
export function checkIndexNames(
	claims: ReadonlyMap<string, readonly FiledEntry[]>,
	controlled: ReadonlyMap<string, Vocabulary>,
): { misspelt: ReadonlySet<string>; diagnostics: Diagnostic[] } {
	const meant = new Map<string, Vocabulary | undefined>();
	const vocabularyOf = (index: string): Vocabulary | undefined => {
		if (!meant.has(index)) {
			const all = controlled.has(index) ? [] : [...controlled.values()];
			meant.set(
				index,
				all.find((one) => isSame(index, one.index)) ??
					all.find((one) => isMisspelt(index, one.index)),
			);
		}
		return meant.get(index);
	};
	const diagnostics = [...claims].flatMap(([path, entries]) =>
		entries.flatMap((entry) => {
			const vocabulary = vocabularyOf(entry.index);
			if (!vocabulary) return [];
			return [
				{
					path,
					at: entry.at,
					unexpected: `index ${quote(entry.index)}`,
					expected: quote(vocabulary.index),
					...mend(path, { ...entry, index: vocabulary.index }, entry.path),
					other: { path: vocabulary.path, at: fileStart },
				},
			];
		}),
	);
	const misspelt = [...meant].filter(([, one]) => one).map(([name]) => name);
	return { misspelt: new Set(misspelt), diagnostics };
}

function isSame(name: string, known: string): boolean {
	return name.toLowerCase() === known.toLowerCase();
}

/** Whether a name has a letter too many, too few or another, or two letters swapped; numbers tell indexes apart. */
function isMisspelt(name: string, known: string): boolean {
	const [a, b] = [name.toLowerCase(), known.toLowerCase()];
	if (Math.min(a.length, b.length) < shortest) return false;
	if (a.replace(/\d+/g, "") === b.replace(/\d+/g, "")) return false;
	const differs = [...a].findIndex((letter, n) => letter !== b[n]);
	const swapped =
		a.slice(0, differs) +
		(a[differs + 1] ?? "") +
		(a[differs] ?? "") +
		a.slice(differs + 2);
	return isSlip(a, b) || swapped === b;
}
