// One text file of the content folder, decoded, with what is needed to say where in it something stands.
import { isUtf8 } from "node:buffer";
import {
	type Diagnostic,
	fileStart,
	type Position,
} from "../diagnostics/diagnostic.ts";

/** A text file: its path relative to the content folder, and its text with LF line ends and no byte order mark. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

/** The largest text file that is read, in bytes: a thousand times a long article. */
export const largestText = 8 * 1024 * 1024;

/**
 * Decodes the bytes of a text file. A byte order mark is dropped and CRLF becomes LF; bytes that are not UTF-8,
 * a NUL and a file beyond `largestText` are refused with the line.
 */
export function decode(path: string, bytes: Buffer): Source | Diagnostic {
	if (bytes.length > largestText) return tooLarge(path, bytes.length);
	if (!isUtf8(bytes)) {
		const at = firstInvalid(bytes);
		return {
			path,
			at: positionIn(bytes.toString("latin1"), at),
			unexpected: `byte 0x${(bytes[at] ?? 0).toString(16)}`,
			expected: "text in UTF-8",
			fix: `iconv -f WINDOWS-1252 -t UTF-8 ${path}`,
		};
	}
	const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
	const nul = text.indexOf("\0");
	if (nul >= 0) {
		return {
			path,
			at: positionIn(text, nul),
			unexpected: "NUL character",
			expected: "text",
			fix: "delete the character",
		};
	}
	return { path, text: text.replace(/\r\n?/g, "\n") };
}

/** The diagnostic for a text file that is not read because of its size, in bytes. */
export function tooLarge(path: string, size: number): Diagnostic {
	return {
		path,
		at: fileStart,
		unexpected: `file of ${(size / 1024 / 1024).toFixed(1)} MB`,
		expected: `at most ${largestText / 1024 / 1024} MB of text`,
		fix: "split it into several articles that link to each other",
	};
}

/** Gives the place of an offset (in UTF-16 units) in a text; `firstLine` is the number of the text's first line. */
export function positionIn(
	text: string,
	offset: number,
	firstLine = 1,
): Position {
	let line = firstLine;
	let start = 0;
	for (
		let end = text.indexOf("\n");
		end >= 0 && end < offset;
		end = text.indexOf("\n", start)
	) {
		line++;
		start = end + 1;
	}
	return { line, column: offset - start + 1 };
}

/** Finds the first byte that does not continue valid UTF-8, by halving. */
function firstInvalid(bytes: Buffer): number {
	let valid = 0;
	let invalid = bytes.length;
	while (invalid - valid > 1) {
		const middle = (valid + invalid) >> 1;
		if (isUtf8(bytes.subarray(0, characterEnd(bytes, middle)))) valid = middle;
		else invalid = middle;
	}
	return valid;
}

/** Moves an offset forward over continuation bytes, so that no valid character is cut. */
function characterEnd(bytes: Buffer, offset: number): number {
	let end = offset;
	while (end - offset < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
	return end;
}
