// The spare folder: the version that was published before, kept so that the next build replaces only what differs in it.
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { compressedForms } from "./compressed.ts";
import type { Held } from "./file-writer.ts";
import { KeptFiles, keptFolder } from "./kept-files.ts";
import { versionIn } from "./manifest.ts";
import { type States, statesIn, sumOfStates } from "./states.ts";

/** The names of what is kept: the folder, and how its files stood when it was put there. */
const [folderName, stateName] = ["version", "state"];

export class Spare {
	readonly #kept: string;
	readonly #files: KeptFiles;

	/**
	 * @param cache the folder of what is kept, as an absolute path
	 * @param out the folder that is published, as an absolute path
	 */
	constructor(cache: string, out: string) {
		this.#kept = keptFolder(cache, "spare", out);
		this.#files = new KeptFiles(this.#kept);
	}

	/**
	 * Moves the spare folder to a path where nothing is, and gives what it holds; undefined where there is none, or it is not
	 * as it was put there.
	 */
	take(to: string): Held | undefined {
		const folder = join(this.#kept, folderName);
		try {
			const isOurs =
				process.getuid === undefined ||
				lstatSync(folder).uid === process.getuid();
			const state = this.#files.recall(stateName, "");
			const states = statesIn(folder);
			if (!isOurs || state !== sumOfStates(states)) return undefined;
			renameSync(folder, to);
			return { listed: versionIn(to).listed, states };
		} catch {
			return undefined;
		}
	}

	/**
	 * Keeps a folder as the spare one, or removes it where it holds more than it lists, or can't be kept.
	 * @param states how the files of the folder stand
	 * @returns whether it was kept
	 */
	put(folder: string, states: States): boolean {
		const isKept = !isCompressed(folder) && this.#keep(folder, states);
		if (!isKept) rmSync(folder, { recursive: true, force: true });
		return isKept;
	}

	/** Moves a folder to where it is kept; false where that can't be done, as from one file system to another. */
	#keep(folder: string, states: States): boolean {
		const to = join(this.#kept, folderName);
		try {
			rmSync(to, { recursive: true, force: true });
			mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
			renameSync(folder, to);
			this.#files.keep(stateName, "", sumOfStates(states));
			return true;
		} catch {
			return false;
		}
	}
}

/** Whether compressed bodies stand beside the files of a folder. */
function isCompressed(folder: string): boolean {
	return compressedForms.some(({ ending }) =>
		existsSync(join(folder, `index.html${ending}`)),
	);
}
