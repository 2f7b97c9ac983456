// One text file of the content folder, decoded, with what is needed to say where in it something stands.
import { isUtf8 } from "node:buffer";
import {
	type Diagnostic,
	fileStart,
	type Position,
} from "../diagnostics/diagnostic.ts";
import { shell } from "../diagnostics/fix.ts";
import { positionIn } from "../diagnostics/position.ts";
import { lockPath } from "./lock.ts";

/** A text file: its path relative to the content folder, and its text with LF line ends and no byte order mark. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

/** The largest text file that is read, in bytes: a thousand times a long article. */
export const largestText = 8 * 1024 * 1024;

/**
 * Decodes the bytes of a text file. A byte order mark is dropped and CRLF becomes LF; bytes that are not UTF-8,
 * a NUL and a file beyond `largestText` are refused with the line. The lock grows with the archive and may be larger.
 */
export function decode(path: string, bytes: Buffer): Source | Diagnostic {
	if (path !== lockPath && bytes.length > largestText)
		return tooLarge(path, bytes.length);
	if (!isUtf8(bytes)) {
		const { byte, at } = firstInvalid(bytes);
		const beside = `${path}.utf8`;
		return {
			path,
			at,
			unexpected: `byte 0x${byte.toString(16)}`,
			expected: "text in UTF-8",
			fix: shell`iconv -f WINDOWS-1252 -t UTF-8 ${path} > ${beside} && mv ${beside} ${path}`,
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

/** Finds the first byte that is not part of valid UTF-8, with its place. */
function firstInvalid(bytes: Buffer): { byte: number; at: Position } {
	let line = 1;
	let start = 0;
	for (;;) {
		const end = bytes.indexOf("\n", start);
		const text = bytes.subarray(start, end < 0 ? bytes.length : end);
		if (!isUtf8(text)) {
			const { offset, column } = firstInvalidIn(text);
			return { byte: text[offset] ?? 0, at: { line, column } };
		}
		if (end < 0) return { byte: 0, at: { line, column: 1 } };
		line++;
		start = end + 1;
	}
}

function firstInvalidIn(text: Buffer): { offset: number; column: number } {
	let offset = 0;
	for (;;) {
		const length = [1, 2, 3, 4].find((n) =>
			isUtf8(text.subarray(offset, offset + n)),
		);
		if (length === undefined || offset >= text.length) {
			const before = text.subarray(0, offset).toString("utf8");
			return { offset, column: before.replace("\uFEFF", "").length + 1 };
		}
		offset += length;
	}
}
