// A YAML scalar as it is written: what is put into a file, or offered to be pasted, must be read as the text that is meant.

/** Writes a text as a YAML scalar: plain where that is read as the same text anywhere, else in double quotes. */
export function scalarText(text: string): string {
	const isPlain =
		/^\p{L}[\p{L}\p{N} '/+.()_?-]*$/u.test(text) &&
		!/^(true|false|null)$/i.test(text) &&
		!text.endsWith(" ");
	return isPlain ? text : JSON.stringify(text);
}
