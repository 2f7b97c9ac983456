// Identifiers: what looks like one, and which of the archive's symbols a reader may mean by it.
import { distance } from "fastest-levenshtein";

/** How a symbol answers a query, the nearest first. */
export const closeness = [
	"whole",
	"underscores",
	"prefix",
	"part",
	"inside",
	"near",
] as const;
export type Closeness = (typeof closeness)[number];

export interface SymbolMatch {
	readonly name: string;
	readonly closeness: Closeness;
}

/** Whether a word is written as a C identifier: with an underscore in it, or with parentheses after it. */
export function looksLikeIdentifier(word: string): boolean {
	return /^_*[A-Za-z]\w*_\w*$|^__\w+$|^[A-Za-z]\w*\(\)$/.test(word);
}

/** Whether words in a row may be the parts of one identifier, written with spaces. */
export function mayBeParts(words: readonly string[]): boolean {
	return (
		words.length > 1 &&
		words.length < 7 &&
		words.every((word) => /^[A-Za-z0-9]{2,}$/.test(word))
	);
}

/** Gives an identifier as it is compared: without parentheses, case and other marks. */
export function symbolKey(word: string): string {
	return word.replace(/\W+/g, "").toLowerCase();
}

/**
 * Gives the symbols that a word may mean, the nearest first; those that only differ in a letter or two are given
 * where no other is found.
 * @param names the archive's symbols
 */
export function matchSymbols(
	names: readonly string[],
	word: string,
	most = 12,
): SymbolMatch[] {
	const wanted = symbolKey(word);
	if (wanted.length < 2) return [];
	const found = names.flatMap((name) => {
		const how = closenessOf(name.toLowerCase(), wanted);
		return how ? [{ name, closeness: how }] : [];
	});
	return (found.length > 0 ? found : nearSymbols(names, wanted))
		.sort(
			(a, b) =>
				closeness.indexOf(a.closeness) - closeness.indexOf(b.closeness) ||
				a.name.length - b.name.length ||
				(a.name < b.name ? -1 : 1),
		)
		.slice(0, most);
}

/** Gives the symbols that hold words as parts in a row, in their order: `mmap range` in `invalidate_mmap_range`. */
export function matchParts(
	names: readonly string[],
	words: readonly string[],
	most = 12,
): SymbolMatch[] {
	const wanted = words.join("_").toLowerCase();
	return matchSymbols(names, wanted, most).filter(
		({ closeness }) => closeness !== "near" && closeness !== "inside",
	);
}

/** Gives the symbols that a pattern with `*` for any characters matches, whatever the case. */
export function globSymbols(
	names: readonly string[],
	pattern: string,
): string[] {
	const form = new RegExp(
		`^_*${pattern
			.replace(/\(\)$/, "")
			.split(/\*+/)
			.map((part) => part.replace(/[^\w]/g, "\\$&"))
			.join(".*")}$`,
		"i",
	);
	return names.filter((name) => form.test(name));
}

/** Gives the symbols nearest to a word, by its parts that they have and by the letters that differ, at most `most` of them. */
export function nearestSymbols(
	names: readonly string[],
	word: string,
	most = 5,
): string[] {
	const wanted = symbolKey(word);
	return names
		.map((name) => ({ name, far: farness(name.toLowerCase(), wanted) }))
		.filter(({ far }) => far < 1)
		.sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
		.slice(0, most)
		.map(({ name }) => name);
}

function closenessOf(name: string, wanted: string): Closeness | undefined {
	if (name === wanted) return "whole";
	if (bare(name) === bare(wanted)) return "underscores";
	const at = name.indexOf(wanted);
	if (at < 0) {
		return bare(name).startsWith(bare(wanted)) && bare(wanted).length > 2
			? "prefix"
			: undefined;
	}
	if (at === 0 || bare(name).startsWith(wanted)) return "prefix";
	const starts = name[at - 1] === "_" || wanted.startsWith("_");
	const end = at + wanted.length;
	const ends = end === name.length || name[end] === "_" || wanted.endsWith("_");
	if (starts && ends) return "part";
	return wanted.length > 3 ? "inside" : undefined;
}

function bare(name: string): string {
	return name.replace(/^_+|_+$/g, "");
}

/** Up to one letter in five may differ, and two at most. */
function nearSymbols(names: readonly string[], wanted: string): SymbolMatch[] {
	const most = Math.min(2, Math.floor(wanted.length / 5));
	const near = names
		.map((name) => ({
			name,
			edits: distance(bare(name.toLowerCase()), bare(wanted)),
		}))
		.filter(({ edits }) => edits <= most);
	const fewest = Math.min(...near.map(({ edits }) => edits));
	return near
		.filter(({ edits }) => edits === fewest)
		.map(({ name }) => ({ name, closeness: "near" }));
}

/** From 0 to 1, for one that has nothing of the other: fewer where parts are shared than where letters are alike. */
function farness(name: string, wanted: string): number {
	const edits =
		distance(name, wanted) / Math.max(name.length, wanted.length, 1);
	const parts = wanted.split("_").filter((part) => part.length > 2);
	const shared = parts.filter((part) => name.split("_").includes(part)).length;
	const byLetters = edits > 0.5 ? 1 : edits;
	return shared === 0
		? byLetters
		: Math.min(byLetters, 0.7 - 0.6 * (shared / parts.length) + edits / 10);
}
