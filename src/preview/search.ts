// Search in the preview: made anew in the background after each change, while the bundle before goes on answering.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { endSearch, writeSearchBundle } from "../search/bundle.ts";

export class PreviewSearch {
	readonly #root = mkdtempSync(join(tmpdir(), "archive-preview-"));
	#count = 0;
	#wanted: Archive | undefined;
	#running: Promise<void> | undefined;
	#folder: string | undefined;
	#waiting: ((folder: string) => void)[] = [];

	/** The folder of the newest bundle; waits for the first one. */
	readonly folder = (): Promise<string> =>
		new Promise((resolve) => {
			if (this.#folder === undefined) this.#waiting.push(resolve);
			else resolve(this.#folder);
		});

	/** Asks for a bundle of an archive; of several that are asked for while one is made, only the last follows. */
	index(archive: Archive): void {
		this.#wanted = archive;
		this.#running ??= this.#run().finally(() => {
			this.#running = undefined;
		});
	}

	async close(): Promise<void> {
		this.#wanted = undefined;
		await endSearch();
		rmSync(this.#root, { recursive: true, force: true });
	}

	async #run(): Promise<void> {
		while (this.#wanted) {
			const archive = this.#wanted;
			this.#wanted = undefined;
			const folder = join(this.#root, String(++this.#count));
			try {
				await writeSearchBundle(archive, folder);
			} catch (error) {
				console.error(`Search is as it was: ${(error as Error).message}`);
				continue;
			}
			const before = this.#folder;
			this.#folder = folder;
			for (const resolve of this.#waiting.splice(0)) resolve(folder);
			if (before !== undefined)
				rmSync(before, { recursive: true, force: true });
		}
	}
}
