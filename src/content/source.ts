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

/** How the name of a markdown file ends. */
export const markdownType = /\.md$/i;

const megabyte = 1024 * 1024;

/** The largest text file that is read, in bytes: a vocabulary of a hundred thousand headings. */
export const largestText = 8 * megabyte;

/** The largest markdown file that is read, in bytes: a hundred times a long article, and few seconds of work at worst. */
export const largestArticle = megabyte;

/**
 * Decodes the bytes of a text file. A byte order mark is dropped and CRLF becomes LF; bytes that are not UTF-8,
 * a NUL and a file beyond its limit are refused with the line.
 */
export function decode(path: string, bytes: Buffer): Source | Diagnostic {
	const large = tooLarge(path, bytes.length);
	if (large) return large;
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

/** The diagnostic for a text file that is not read because of its size, in bytes. The lock grows with the archive and may have any. */
export function tooLarge(path: string, size: number): Diagnostic | undefined {
	const isArticle = markdownType.test(path);
	const most = isArticle ? largestArticle : largestText;
	if (size <= most || path === lockPath) return undefined;
	return {
		path,
		at: fileStart,
		unexpected: `file of ${(size / megabyte).toFixed(1)} MB`,
		expected: `at most ${most / megabyte} MB of text`,
		fix: isArticle
			? "split it into several articles that link to each other"
			: "delete what it does not need",
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
