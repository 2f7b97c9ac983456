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

/** Counts the words of a text: what white space parts, by JavaScript's `\s`. */
export function countWords(text: string): number {
	let words = 0;
	let isInWord = false;
	for (let n = 0; n < text.length; n++) {
		const isSpace = isWhiteSpace(text.charCodeAt(n));
		if (!isSpace && !isInWord) words++;
		isInWord = !isSpace;
	}
	return words;
}

const farSpaces = /\s/;

function isWhiteSpace(code: number): boolean {
	if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
	const mayBe =
		code === 0xa0 || code === 0xfeff || (code >= 0x1680 && code <= 0x3000);
	return mayBe && farSpaces.test(String.fromCharCode(code));
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** How much is segmented at a time, in UTF-16 units: the segmenter's time grows with the square of its text. */
const piece = 4000;

/** Gives a function that tells which sentence of a text an offset falls into. */
export function sentencesOf(text: string): (offset: number) => string {
	if (text.length > piece) return longSentencesOf(text);
	const cut = sentences.segment(text);
	return (offset) =>
		cut
			.containing(Math.min(offset, Math.max(0, text.length - 1)))
			?.segment.trim() ?? "";
}

function longSentencesOf(text: string): (offset: number) => string {
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

const ofWord = /\w/;

/** Gives the offset of a name of C that stands in a text as a word of its own, or -1: `put_page` is none of `__put_page`'s. */
export function wordAt(text: string, name: string): number {
	let at = text.indexOf(name);
	while (
		at >= 0 &&
		(ofWord.test(text.charAt(at - 1)) ||
			ofWord.test(text.charAt(at + name.length)))
	) {
		at = text.indexOf(name, at + 1);
	}
	return at;
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
