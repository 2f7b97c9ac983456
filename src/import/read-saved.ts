// Which kind of file was saved, by what it holds and not by its name; each kind has a reader of its own.
import { decodeSaved } from "./decode.ts";
import { readHtml } from "./html.ts";
import { readMails } from "./mail.ts";
import { isMhtml, readMhtml } from "./mhtml.ts";
import type { ReadFile, SavedFile } from "./page.ts";
import { readText } from "./text.ts";

/** The most text that an article is taken from, in characters: embedded pictures do not count. */
const longestPage = 8 * 1024 * 1024;

/** Reads one saved file: a page as text, markdown or HTML, a mail, or an mbox of mails. */
export async function readSaved(file: SavedFile): Promise<ReadFile> {
	try {
		return await readAnyKind(file);
	} catch (error) {
		// What reads HTML calls itself for each level, until the stack is full.
		if (!(error instanceof RangeError)) throw error;
		return refused("its elements stand within each other, thousands deep");
	}
}

async function readAnyKind(file: SavedFile): Promise<ReadFile> {
	const { bytes } = file;
	const head = bytes.subarray(0, 4096).toString("latin1");
	if (head.trim() === "") return refused("it is empty");
	if (head.startsWith("%PDF-")) {
		return refused(
			"it is a PDF, whatever its name says; save the page as HTML",
		);
	}
	if (/\0/.test(head) && !/^(ÿþ|þÿ)/.test(head)) {
		return refused("it is no text");
	}
	if (isMhtml(headersOf(head))) return readMhtml(bytes);
	if (isMail(head)) return readMails(file);
	const { text: whole, doubt } = decodeSaved(bytes);
	const text = whole.replace(/\bdata:[\w/+.;=-]+,[\w+/=%-]+/g, "data:,");
	if (text.length > longestPage) {
		return refused(
			`it holds ${(text.length / 1024 / 1024).toFixed(1)} MB of text, and at most ${longestPage / 1024 / 1024} MB are read`,
		);
	}
	const read = /<(!doctype html|html|head|body|script)\b/i.test(head)
		? readHtml(text, bytes)
		: readText(text, bytes);
	if (doubt === undefined) return read;
	return {
		...read,
		found: read.found.map((one) => ({
			...one,
			doubts: [doubt, ...one.doubts],
		})),
	};
}

/** Whether a file starts as an mbox or with the headers of a mail (RFC 4155, RFC 5322). */
function isMail(head: string): boolean {
	if (/^From \S.*\d{4}/.test(head)) return true;
	const headers = headersOf(head);
	return (
		/^[\w-]+:\s/.test(headers) &&
		/^From:/im.test(headers) &&
		/^(Subject|Message-ID|Received):/im.test(headers)
	);
}

function headersOf(head: string): string {
	return head.split(/\r?\n\r?\n/)[0] ?? "";
}

function refused(why: string): ReadFile {
	return { found: [], refused: [why] };
}
