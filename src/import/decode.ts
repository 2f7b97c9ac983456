// From the bytes of a saved page to its text: the encoding that it tells, or else what its bytes can be.
import { isUtf8 } from "node:buffer";

/** Decodes a saved page; `doubt` says so where the encoding had to be inferred. */
export function decodeSaved(bytes: Buffer): {
	readonly text: string;
	readonly doubt?: string;
} {
	const mark = markOf(bytes);
	const head = bytes.subarray(0, 2048).toString("latin1");
	const told = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
	const label = mark ?? told ?? "utf-8";
	const isWrong = /^utf-?8$/i.test(label) && !isUtf8(bytes);
	const decoder = isWrong ? undefined : decoderFor(label);
	if (decoder) return { text: clean(decoded(decoder, bytes)) };
	return {
		text: clean(decoded(new TextDecoder(windows1252), bytes)),
		doubt: "its encoding is not told; it was read as windows-1252",
	};
}

/** The encoding that a byte order mark tells (https://encoding.spec.whatwg.org/#bom-sniff). */
function markOf(bytes: Buffer): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	return undefined;
}

function decoderFor(label: string): TextDecoder | undefined {
	try {
		return new TextDecoder(label);
	} catch {
		return undefined;
	}
}

const windows1252 = "windows-1252";

/** What windows-1252 has from 0x80 to 0x9F; a space stands for what it leaves out (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const inWindows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Some releases of Node read windows-1252 as ISO 8859-1, which has control characters where it has quotation marks. */
function decoded(decoder: TextDecoder, bytes: Buffer): string {
	const text = decoder.decode(bytes);
	return decoder.encoding === windows1252
		? text.replace(
				/[\x80-\x9f]/g,
				(code) => inWindows1252[code.charCodeAt(0) - 0x80] ?? "",
			)
		: text;
}

/** LF line ends, and no control characters, which no article can hold. */
function clean(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}/gu, "");
}
