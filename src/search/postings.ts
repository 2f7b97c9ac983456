// Postings: where each word stands, as Pagefind writes it for some of the articles at a time, brought together into one index.
//
// An entry is a word, the articles that hold it, and its forms with marks on their letters, each with their articles; an
// article is its distance from the one before, and its places (`pagefind/src/index/index_words.rs` of pagefind 1.6). Of
// all this only the distance between the last article of one batch and the first of the next one is written anew.
import type { Steps } from "../content/steps.ts";
import { Writer } from "./cbor.ts";
import { byBytes, fieldsOf, inFields, type Words } from "./fields.ts";
import { type Run, Scanner } from "./scanner.ts";

/** A part of the index, with the words that it is found by. */
export interface Part {
	/** As much of its first word as tells it from the last one of the part before. */
	readonly first: string;
	/** In CBOR, as Pagefind reads it. */
	readonly bytes: Uint8Array;
}

/** What is known of a word: the batches that hold it, and those that hold a form of it. */
interface Entry {
	readonly runs: Run[];
	readonly forms: Map<string, Run[]>;
}

const none: Entry = { runs: [], forms: new Map() };

/** Gives the entries of a part of an index. @throws RangeError where it has another form */
export function entriesIn(part: Uint8Array): Uint8Array {
	const scanner = new Scanner(part);
	scanner.list(1);
	scanner.list();
	return scanner.rest();
}

/**
 * Brings batches together: what results stands for all their articles.
 * @param batches in the order of their articles
 * @throws RangeError where an entry has another form
 */
export function* joined(batches: readonly Words[]): Steps<Words> {
	const entries = yield* entriesOf(batches);
	const writer = new Writer();
	writeEntries(writer, [...entries.keys()], entries);
	return {
		entries: writer.bytes(),
		fields: fieldsOf(batches),
		count: batches.reduce((sum, { count }) => sum + count, 0),
	};
}

/**
 * Makes of batches the index that Pagefind makes of all their articles at once, cut at the same
 * words (`chunk_index` and `chunk_meta` of `pagefind/src/index/mod.rs`; that a form counts for one more was found by trying).
 * @param batches in the order of their articles
 * @param most how many places a part holds before it is closed
 * @param at is told how many batches have been read
 * @throws RangeError where an entry has another form
 */
export function* merged(
	batches: readonly Words[],
	most: number,
	at: (read: number) => void = () => {},
): Steps<Part[]> {
	const entries = yield* entriesOf(batches, at);
	const words = [...entries.keys()].sort(byBytes);
	const parts: { words: string[]; bytes: Uint8Array }[] = [];
	let open: string[] = [];
	let size = 0;
	const close = () => {
		if (open.length === 0) return;
		parts.push({ words: open, bytes: written(open, entries) });
		open = [];
		size = 0;
	};
	for (const word of words) {
		open.push(word);
		const { runs, forms } = entries.get(word) ?? none;
		for (const { size: places } of runs) size += places;
		for (const some of forms.values())
			size += some.reduce((sum, { size }) => sum + size, 1);
		if (size < most) continue;
		close();
		yield;
	}
	close();
	return named(parts);
}

/** Reads the entries of all batches, by their words. */
function* entriesOf(
	batches: readonly Words[],
	at: (read: number) => void = () => {},
): Steps<Map<string, Entry>> {
	const fields = fieldsOf(batches);
	const entries = new Map<string, Entry>();
	let before = 0;
	for (const [n, batch] of batches.entries()) {
		at(n);
		const scanner = new Scanner(inFields(batch, fields));
		while (!scanner.isAtEnd) {
			scanner.list(3);
			const word = scanner.text();
			let entry = entries.get(word);
			if (!entry) {
				entry = { runs: [], forms: new Map() };
				entries.set(word, entry);
			}
			const run = scanner.run(before);
			if (run.count > 0) entry.runs.push(run);
			for (let left = scanner.list(); left > 0; left--) {
				scanner.list(2);
				const form = scanner.text();
				const known = entry.forms.get(form);
				if (known) known.push(scanner.run(before));
				else entry.forms.set(form, [scanner.run(before)]);
			}
		}
		before += batch.count;
		yield;
	}
	at(batches.length);
	return entries;
}

function written(
	words: readonly string[],
	entries: ReadonlyMap<string, Entry>,
): Uint8Array {
	const writer = new Writer();
	writer.list(1);
	writer.list(words.length);
	writeEntries(writer, words, entries);
	return writer.bytes();
}

function writeEntries(
	writer: Writer,
	words: readonly string[],
	entries: ReadonlyMap<string, Entry>,
): void {
	for (const word of words) {
		const { runs, forms } = entries.get(word) ?? none;
		writer.list(3);
		writer.item(word);
		writeRuns(writer, runs);
		writer.list(forms.size);
		for (const [form, some] of forms) {
			writer.list(2);
			writer.item(form);
			writeRuns(writer, some);
		}
	}
}

function writeRuns(writer: Writer, runs: readonly Run[]): void {
	writer.list(runs.reduce((sum, { count }) => sum + count, 0));
	let last = 0;
	for (const run of runs) {
		writer.list(3);
		writer.item(run.first - last);
		writer.raw(run.rest);
		last = run.last;
	}
}

/** Names parts by their first words, as short as they are told apart by from the last ones of the parts before. */
function named(
	parts: readonly { readonly words: readonly string[]; bytes: Uint8Array }[],
): Part[] {
	return parts.map(({ words: [first = ""], bytes }, n) => {
		const [before, after] = [
			[...(parts[n - 1]?.words.at(-1) ?? "")],
			[...first],
		];
		let same = 0;
		while (same < before.length && before[same] === after[same]) same++;
		return {
			first: n === 0 ? first : after.slice(0, same + 1).join(""),
			bytes,
		};
	});
}
