// The library: the files beside Pagefind's index that search reads, each when it is first needed.
import type { Catalogue, Columns } from "./catalogue.ts";
import type { RegisterName, Registers } from "./register.ts";
import { shelvesFor } from "./shelves.ts";
import { restored } from "./short.ts";

/** The names of the files, in the folder of the bundle's version. */
export const libraryFiles = {
	columns: "articles.json",
	facetSymbols: "facet-symbols.json",
	symbols: "symbols.json",
	words: "words.json",
} as const;

/** The name of the file of a shelf of symbols, there too. */
export function shelfFile(shelf: number): string {
	return `symbols-${shelf}.json`;
}

/** The name of a file of a register, there too. */
export function registerFile(register: RegisterName, file: number): string {
	return `${register}-${file}.json`;
}

/** The symbols that most articles mention, with the numbers of those articles. */
export type FacetSymbols = readonly (readonly [
	name: string,
	articles: readonly number[],
])[];

/**
 * Gives the shelves on which an identifier is looked for, one after the other, as their numbers; where they are those of a
 * single word, which may be the one that is misspelt, all symbols after them.
 * @param ends the first words of all shelves but the first one, as `shortened` writes them
 */
export function placesToLook(word: string, ends: string): (number[] | "all")[] {
	const shelves = shelvesFor(word, restored(ends));
	return shelves.length > 1 || (shelves.length === 1 && ends === "")
		? shelves
		: [...shelves, "all"];
}

export interface Library {
	catalogue(): Promise<Catalogue>;
	columns(): Promise<Columns>;
	facetSymbols(): Promise<FacetSymbols>;
	/** The archive's symbols, in the order of the alphabet. */
	symbols(): Promise<readonly string[]>;
	/** The symbols among which an identifier is looked for, one list after the other until it is found. */
	symbolsLike(word: string): readonly (() => Promise<readonly string[]>)[];
	/** The words that misspelt ones are corrected to. */
	words(): Promise<readonly string[]>;
	/** What a register has under a key. */
	registered<Name extends RegisterName>(
		register: Name,
		key: string,
	): Promise<readonly Registers[Name][]>;
}
