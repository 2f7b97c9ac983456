// Shelves: the archive's symbols in parts, so that an identifier is looked for among some of them and not all.
//
// A symbol stands on a shelf for each of its words: `invalidate_mmap_range` with those that have a word such as
// `invalidate`, with those with one such as `mmap`, and with those with one such as `range`. Whatever part of it is typed,
// the shelf of one of the words has it.
import { shortened } from "./short.ts";
import { symbolKey } from "./symbols.ts";

/** About how many symbols stand on a shelf. */
export const shelfSize = 1000;

/** How many shelves are looked through for one identifier, before all symbols are. */
const mostWords = 2;

export interface Shelves {
	/** The first word of every shelf but the first one, in the order of the alphabet, as `shortened` writes them. */
	readonly ends: string;
	/** The symbols of each shelf, as `shortened` writes them. */
	readonly shelves: readonly string[];
}

/** Puts symbols on shelves. @param names in the order of the alphabet */
export function shelved(names: readonly string[], size = shelfSize): Shelves {
	const placed = names
		.flatMap((name) =>
			[...new Set(wordsOf(name))].map((word) => ({ word, name })),
		)
		.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
	const ends: string[] = [];
	const shelves: Set<string>[] = [new Set(names.length <= size ? names : [])];
	if (names.length > size) {
		let before = "";
		for (const { word, name } of placed) {
			if (word !== before && (shelves.at(-1)?.size ?? 0) >= size) {
				ends.push(word);
				shelves.push(new Set());
			}
			shelves.at(-1)?.add(name);
			before = word;
		}
	}
	return {
		ends: shortened(ends),
		shelves: shelves.map((shelf) => shortened([...shelf].sort())),
	};
}

/**
 * Gives the shelves to look through for an identifier, one after the other, as their numbers: those of the words that
 * stand on the fewest.
 * @param ends the first word of every shelf but the first one
 */
export function shelvesFor(word: string, ends: readonly string[]): number[][] {
	const of = (start: string) => {
		const first = ends.filter((end) => end <= start).length;
		const last = ends.filter((end) => end <= `${start}\uffff`).length;
		return Array.from({ length: last - first + 1 }, (_, n) => first + n);
	};
	const all = wordsOf(symbolKey(word))
		.filter(({ length }) => length > 1)
		.map((one, n) => ({ one, n, shelves: of(one) }))
		// The first word may be the end of one; a longer one has fewer neighbours.
		.sort(
			(a, b) =>
				a.shelves.length - b.shelves.length ||
				Number(a.n === 0) - Number(b.n === 0) ||
				b.one.length - a.one.length,
		)
		.map(({ shelves }) => shelves);
	const seen = new Set<number>();
	return all.slice(0, mostWords).flatMap((shelves) => {
		const left = shelves.filter((shelf) => !seen.has(shelf));
		for (const shelf of left) seen.add(shelf);
		return left.length > 0 ? [left] : [];
	});
}

/** The words of an identifier; of one without letters, itself. */
function wordsOf(name: string): string[] {
	const words = name
		.toLowerCase()
		.split("_")
		.filter((word) => word !== "");
	return words.length > 0 ? words : [name];
}
