// Shards: what is known of the files of an archive, in a few files, each of which is read and written as a whole.
import { hash } from "node:crypto";
import type { KeptFiles } from "./kept-files.ts";

/** How many shards the files are dealt out in: a changed file costs the writing of one. */
const shardCount = 32;

/** Deals files out by their paths; one stays in its shard, whatever comes and goes beside it. */
export function dealtOut<T extends { readonly path: string }>(
	files: Iterable<T>,
): T[][] {
	const shards: T[][] = Array.from({ length: shardCount }, () => []);
	for (const file of files) {
		const n = Number.parseInt(hash("sha256", file.path).slice(0, 4), 16);
		shards[n % shardCount]?.push(file);
	}
	return shards;
}

/** The shards of one kind, each a map by path; what is not kept holds nothing. */
export class Shards<T> {
	readonly #files: KeptFiles;
	readonly #kind: string;
	readonly #key: string;

	/**
	 * @param kind the end of their names
	 * @param key what they were made with: others hold nothing
	 */
	constructor(files: KeptFiles, kind: string, key: string) {
		this.#files = files;
		this.#kind = kind;
		this.#key = key;
	}

	/** What a shard holds. */
	read(n: number): ReadonlyMap<string, T> {
		const held = this.#files.recall(`${n}.${this.#kind}`, this.#key);
		return held instanceof Map ? held : new Map();
	}

	/** Replaces what a shard holds. */
	write(n: number, held: ReadonlyMap<string, T>): void {
		this.#files.keep(`${n}.${this.#kind}`, this.#key, held);
	}
}
