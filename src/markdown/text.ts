// The words of a piece of markdown, as a reader sees them.
import type { Token } from "markdown-it";
import { firstAbove } from "../diagnostics/position.ts";

/** Gives the text of an inline token without its markup; code counts as text, footnote marks do not. */
export function plainText(token: Token | undefined): string {
	return (token?.children ?? []).map(textOf).join("");
}

/** Gives the text of one child of an inline token. */
export function textOf({ type, content }: Token): string {
	if (type === "text" || type === "code_inline") return content;
	return type === "softbreak" || type === "hardbreak" ? " " : "";
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** How much is segmented at a time, in UTF-16 units: the segmenter's time grows with the square of its text. */
const piece = 4000;

/** Cuts a text into its sentences once, and gives a function that tells which one an offset falls into. */
export function sentencesOf(text: string): (offset: number) => string {
	const starts = [...startsOfSentences(text)];
	return (offset) => {
		const n = firstAbove(starts, offset);
		return text.slice(starts[n - 1], starts[n]).trim();
	};
}

/** Gives the sentences of a text. */
export function sentencesIn(text: string): string[] {
	const starts = [...startsOfSentences(text)];
	return starts.map((start, n) => text.slice(start, starts[n + 1]).trim());
}

/** Gives the sentences of a text that hold a name as a word of its own: `put_page` is none of `__put_page`'s. */
export function sentencesWith(text: string, name: string): string[] {
	const word = new RegExp(`(?<!\\w)${name}(?!\\w)`);
	return sentencesIn(text).filter((sentence) => word.test(sentence));
}

/** The offsets at which sentences start; one that is longer than a piece is cut. */
function* startsOfSentences(text: string): Generator<number> {
	let start = 0;
	while (start < text.length) {
		const part = text.slice(start, start + piece);
		const found = [...sentences.segment(part)].map(({ index }) => index);
		const isLast = start + piece >= text.length;
		// The last sentence of a piece may go on beyond it.
		const end =
			isLast || found.length < 2 ? part.length : (found.pop() ?? part.length);
		for (const index of found) yield start + index;
		start += end;
	}
}

/** Gives a text in the pieces that a line may be broken between: after the underscores of an identifier of 18 characters or more. */
export function breakPlaces(text: string): string[] {
	const done: string[] = [];
	let piece = "";
	for (const [n, part] of text.split(/(\w{18,})/).entries()) {
		const isIdentifier = n % 2 === 1;
		const [first = "", ...rest] = isIdentifier
			? part.split(/(?<=[^\W_]_)(?=[^\W_])/)
			: [part];
		piece += first;
		for (const next of rest) {
			done.push(piece);
			piece = next;
		}
	}
	return [...done, piece];
}
