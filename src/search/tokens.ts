// Tokens: the words by which an article's symbols stand in Pagefind's index.

/** A character that Pagefind counts among a word's letters, and that no C identifier has. */
const end = "\u203f";

/** The word that finds a symbol and no other: Pagefind takes a word for the beginning of longer ones, so it is given an end. */
export function symbolToken(name: string): string {
	return name + end;
}
