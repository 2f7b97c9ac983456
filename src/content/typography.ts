// Sentences of front matter as they are set: with the apostrophes that the parser gives those of a body.

/**
 * Gives a sentence with typographic apostrophes: between two letters, and after the s of a plural. Quotation marks stay as
 * they are typed, since in titles and summaries they are mostly those of C.
 */
export function typeset(sentence: string): string {
	return sentence.includes("'")
		? sentence.replace(/(?<=\p{L})'(?=\p{L})|(?<=s)'(?=[\s,.;:?!]|$)/gu, "’")
		: sentence;
}

/** The same of a sentence that may be left out. */
export function typesetIfAny(sentence: string | undefined): string | undefined {
	return sentence === undefined ? undefined : typeset(sentence);
}
