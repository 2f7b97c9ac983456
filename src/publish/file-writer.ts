// The writer of files: makes the folders that they stand in, each once, and knows the sum of what it wrote.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { sha256 } from "./manifest.ts";

export class FileWriter {
	readonly #made = new Set<string>();

	/** The SHA-256 of each file that was written, in hexadecimal, by its absolute path. */
	readonly sums = new Map<string, string>();

	write(file: string, contents: string | Uint8Array): void {
		this.#folderOf(file);
		const bytes =
			typeof contents === "string" ? Buffer.from(contents) : contents;
		writeFileSync(file, bytes);
		this.sums.set(resolve(file), sha256(bytes));
	}

	copy(from: string, to: string): void {
		this.#folderOf(to);
		copyFileSync(from, to);
	}

	#folderOf(file: string): void {
		const folder = dirname(file);
		if (this.#made.has(folder)) return;
		mkdirSync(folder, { recursive: true });
		this.#made.add(folder);
	}
}
