// A register: what is looked up by its whole name, in files of which a look-up loads one of a few kilobytes.
import type { Page } from "./pages.ts";

/** The registers of an archive, with what each has under a key. */
export interface Registers {
	/** Pages of questions and people, by their names as `nameKey` gives them. */
	readonly names: Page;
	/** Who cites a source, by the keys that `sourceKeys` gives. */
	readonly sources: Citing;
	/**
	 * What is known of the symbols that no article names: a sentence on how releases export one, and its page; and what
	 * listed exports begin with.
	 */
	readonly unnamed: string | Page | Beginning;
}

/** The first words that several listed exports have in common. */
export interface Beginning {
	readonly of: "beginning";
	/** How many have them, and some of these. */
	readonly count: number;
	readonly some: readonly string[];
}

export type RegisterName = keyof Registers;

export const registerNames = ["names", "sources", "unnamed"] as const;

/** The articles that cite a source, by their numbers, those that are its own page first. */
export type Citing = readonly [
	/** What the key lacks of the source's name. */
	rest: string,
	...articles: readonly number[],
];

export type Entry<Value> = readonly [key: string, value: Value];

/** A file of a register: each value with the keys that have it. */
export type RegisterFile<Value> = readonly (readonly [
	value: Value,
	...keys: readonly string[],
])[];

/** About how many keys a file holds. */
const keysOfFile = 400;

/** Puts the entries of a register into files; none where it has no entries. */
export function registered<Value>(
	entries: readonly Entry<Value>[],
	size = keysOfFile,
): RegisterFile<Value>[] {
	const count = Math.ceil(entries.length / size);
	const files = Array.from(
		{ length: count },
		() => new Map<string, [Value, ...string[]]>(),
	);
	for (const [key, value] of entries) {
		const file = files[fileOf(key, count)];
		const text = JSON.stringify(value);
		const row = file?.get(text) ?? [value];
		row.push(key);
		file?.set(text, row);
	}
	return files.map((file) => [...file.values()]);
}

/** Gives the number of the file that has a key, if any has. @param count how many files there are */
export function fileOf(key: string, count: number): number {
	return hashOf(key) % count;
}

/** Gives what a file of a register has under a key. */
export function valuesIn<Value>(
	file: RegisterFile<Value>,
	key: string,
): Value[] {
	return file.flatMap(([value, ...keys]) =>
		keys.includes(key) ? [value] : [],
	);
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over the halves of a text's UTF-16. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let n = 0; n < text.length; n++)
		hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
	return hash >>> 0;
}
