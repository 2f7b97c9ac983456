// The library: the files beside Pagefind's index that search reads, each when it is first needed.
import type { Catalogue, Columns } from "./catalogue.ts";

/** The names of the files, in the folder of Pagefind's bundle. */
export const libraryFiles = {
	catalogue: "catalogue.json",
	columns: "articles.json",
	symbols: "symbols.json",
	words: "words.json",
} as const;

export interface Library {
	catalogue(): Promise<Catalogue>;
	columns(): Promise<Columns>;
	/** The archive's symbols, in the order of the alphabet. */
	symbols(): Promise<readonly string[]>;
	/** The words that misspelt ones are corrected to. */
	words(): Promise<readonly string[]>;
}
