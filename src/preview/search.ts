// Search in the preview: made anew in the background after each change, while the bundle before goes on answering.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { endSearch, writeSearchBundle } from "../search/bundle.ts";

/** Writes the bundle of an archive into a folder. */
type Write = (archive: Archive, folder: string) => Promise<void>;

export class PreviewSearch {
	#root: string | undefined;
	readonly #write: Write;
	#count = 0;
	#wanted: Archive | undefined;
	#running: Promise<void> | undefined;
	#folder: string | undefined;
	#hasFailed = false;
	#waiting: ((folder: string | undefined) => void)[] = [];

	/** @param write how a bundle is made of an archive */
	constructor(write: Write = writeSearchBundle) {
		this.#write = write;
	}

	/** The folder of the newest bundle; waits for the first one, and gives undefined where that could not be made. */
	readonly folder = (): Promise<string | undefined> =>
		new Promise((resolve) => {
			if (this.#folder === undefined && !this.#hasFailed)
				this.#waiting.push(resolve);
			else resolve(this.#folder);
		});

	/** Asks for a bundle of an archive; of several that are asked for while one is made, only the last follows. */
	index(archive: Archive): void {
		this.#wanted = archive;
		this.#running ??= this.#run();
	}

	async close(): Promise<void> {
		this.#wanted = undefined;
		await endSearch();
		this.remove();
	}

	/** Removes what was made; for a process that ends before its time, too. */
	remove(): void {
		if (this.#root !== undefined)
			rmSync(this.#root, { recursive: true, force: true });
	}

	async #run(): Promise<void> {
		while (this.#wanted) {
			const archive = this.#wanted;
			this.#wanted = undefined;
			this.#root ??= mkdtempSync(join(tmpdir(), "archive-preview-"));
			const folder = join(this.#root, String(++this.#count));
			const before = this.#folder;
			try {
				await this.#write(archive, folder);
				this.#folder = folder;
				this.#hasFailed = false;
			} catch (error) {
				console.error(
					`Search ${before === undefined ? "could not be made" : "is as it was"}: ${(error as Error).message}`,
				);
				this.#hasFailed = true;
			}
			for (const resolve of this.#waiting.splice(0)) resolve(this.#folder);
			const useless = this.#hasFailed ? folder : before;
			if (useless !== undefined)
				rmSync(useless, { recursive: true, force: true });
		}
		// Here, not when the promise is settled: what is asked for between the two would never be made.
		this.#running = undefined;
	}
}
