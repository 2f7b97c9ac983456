// The start of a search: the one small file that is read before anything is searched.
import type { Catalogue } from "./catalogue.ts";
import type { FrequentWords } from "./frequent.ts";
import type { RegisterName } from "./register.ts";

/** The name of the file, in the folder of the search bundle; the only file whose content changes under its name. */
export const startFile = "start.json";

/** The form of the bundle that this version of the software writes and reads. */
export const bundleForm = 5;

export interface Start {
	readonly form: number;
	/** Pagefind's version. */
	readonly pagefind: string;
	/** The folder, within that of the bundle, of all that belongs to this version of the articles. */
	readonly version: string;
	/** The language that Pagefind indexed the articles in, and the file of its program for it. */
	readonly language: string;
	readonly program: string;
	/** What Pagefind counts among a word's letters. */
	readonly letters: readonly string[];
	/** About how many words each article has, by the article's number, as `leveled` writes it. */
	readonly lengths: string;
	/** For each part of the index, 1 where it was thinned, so that its places stand in files of their own; otherwise 0. */
	readonly thin: string;
	/** What the first word of every part of the index begins with, as `shortened` writes them. */
	readonly words: string;
	readonly frequent: FrequentWords;
	/** The fields of an article besides its text. */
	readonly fields: readonly string[];
	/** The first words of the shelves of symbols but the first one, as `shortened` writes them. */
	readonly shelves: string;
	/** How many files each register has. */
	readonly registers: Readonly<Record<RegisterName, number>>;
	readonly catalogue: Catalogue;
}
