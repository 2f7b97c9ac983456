// What Pagefind begins with: its metadata and its entry, read when a bundle is packed and made again from the bundle's start.
import { decode, encode, type Item, listOf } from "./cbor.ts";
import { restored, unleveled } from "./short.ts";
import type { Start } from "./start-file.ts";

/** What Pagefind calls an article and a part of its index: its number. */
export function nameOf(number: number): string {
	return String(number);
}

/** What every file of Pagefind begins with, once unpacked. */
export const signature = "pagefind_dcd";

/** Pagefind's metadata: what its engine begins with. */
export interface Metadata {
	readonly version: string;
	readonly articles: readonly {
		readonly name: string;
		readonly length: number;
	}[];
	readonly parts: readonly {
		/** What the part's first word begins with; no word of the part before is as great. */
		readonly first: string;
		readonly name: string;
	}[];
	readonly fields: readonly string[];
}

/**
 * Reads Pagefind's metadata: a signature, then CBOR, as `pagefind/src/index/index_metadata.rs` of pagefind 1.6 writes it.
 * @throws RangeError where it has another form
 */
export function readMetadata(bytes: Uint8Array): Metadata {
	const head = new TextDecoder().decode(bytes.subarray(0, signature.length));
	if (head !== signature) throw new RangeError("no file of Pagefind");
	const [version, articles, parts, , , fields] = listOf(
		decode(bytes.subarray(signature.length)),
	);
	return {
		version: text(version),
		articles: listOf(articles).map((article) => {
			const [name, length] = listOf(article);
			return { name: text(name), length: number(length) };
		}),
		parts: listOf(parts).map((part) => {
			const [first, , name] = listOf(part);
			return { first: text(first), name: text(name) };
		}),
		fields: listOf(fields).map(text),
	};
}

/**
 * Gives Pagefind's metadata as its engine reads it, with articles and parts named by their numbers. Every word there may be
 * falls into one part: between the parts that Pagefind itself tells of there are gaps, and for a word in a gap its engine
 * loads every part that begins or ends with a piece of the word (`request_indexes` in `pagefind_web/src/lib.rs` of
 * pagefind 1.6).
 */
export function metadataOf(start: Start): Uint8Array<ArrayBuffer> {
	const { pagefind, lengths, fields } = start;
	const parts = restored(start.words).map((first, n, words) => [
		n === 0 ? "" : first,
		lastBefore(words[n + 1]),
		nameOf(n),
	]);
	const items = encode([
		pagefind,
		unleveled(lengths).map((length, n) => [nameOf(n), length, ""]),
		parts,
		[],
		[],
		fields,
	]);
	const bytes = new Uint8Array(signature.length + items.length);
	bytes.set(new TextEncoder().encode(signature));
	bytes.set(items, signature.length);
	return bytes;
}

/** Gives Pagefind's entry file. */
export function entryOf(start: Start): unknown {
	const { pagefind, language, version, letters, lengths } = start;
	return {
		version: pagefind,
		languages: {
			[language]: {
				hash: version,
				wasm: language,
				page_count: lengths.length,
			},
		},
		include_characters: letters,
	};
}

/** The greatest text that stands before another, as far as any is typed. */
function lastBefore(text: string | undefined): string {
	const letters = [...(text ?? "")];
	const letter = letters.pop()?.codePointAt(0) ?? 0;
	if (letter === 0) return greatest;
	// No text has the halves of a pair of UTF-16 by themselves.
	const before = letter === 0xe000 ? 0xd7ff : letter - 1;
	return letters.join("") + String.fromCodePoint(before) + greatest;
}

const greatest = "\u{10ffff}";

function text(item: Item | undefined): string {
	if (typeof item !== "string") throw new RangeError("no text");
	return item;
}

function number(item: Item | undefined): number {
	if (typeof item !== "number") throw new RangeError("no number");
	return item;
}
