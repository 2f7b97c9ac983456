// Kept files: values that outlive a process, each in a file that may be deleted, damaged or somebody else's at any time.
import { createHash, hash } from "node:crypto";
import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";

/** The bytes of the sum (SHA-256) that stands before a value. */
const sumBytes = 32;

/** Gives the folder, below that of the cache, of what is kept of the archive whose content is in `content` (absolute path). */
export function keptFolder(
	cache: string,
	kind: string,
	content: string,
): string {
	return join(cache, `${kind}-${hash("sha256", content).slice(0, 16)}`);
}

/** The files of one folder. A value that can't be read is as good as none, and one that can't be written is not kept. */
export class KeptFiles {
	readonly #folder: string;

	/** @param folder absolute path; it is made when something is kept */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/**
	 * Gives what was kept under a name.
	 * @param key what the value must have been kept with: it stands for all that the value follows from
	 */
	recall(name: string, key: string): unknown {
		try {
			const file = this.#file(name);
			// What somebody else wrote is not taken for what this user's build found.
			if (process.getuid && statSync(file).uid !== process.getuid())
				return undefined;
			const bytes = readFileSync(file);
			const held = bytes.subarray(sumBytes);
			return sumOf(key, held).equals(bytes.subarray(0, sumBytes))
				? deserialize(held)
				: undefined;
		} catch {
			return undefined;
		}
	}

	/** Keeps a value under a name, in the place of any that was. It has to be of what `structuredClone` takes. */
	keep(name: string, key: string, value: unknown): void {
		const file = this.#file(name);
		// A file is there as a whole or not at all; of what two runs write at once into one file, the sum tells.
		const beside = `${file}.part`;
		try {
			const bytes = serialize(value);
			mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
			writeFileSync(beside, Buffer.concat([sumOf(key, bytes), bytes]));
			renameSync(beside, file);
		} catch {
			// Without room or permission, or where a value can't be kept, the next run does the work again.
		}
	}

	/** Removes what stands under other names than these. */
	keepOnly(names: ReadonlySet<string>): void {
		try {
			for (const file of readdirSync(this.#folder)) {
				if (!names.has(file.replace(/\.part$/, "")))
					rmSync(join(this.#folder, file), { force: true });
			}
		} catch {
			// Where nothing was kept, nothing is left.
		}
	}

	#file(name: string): string {
		return join(this.#folder, name);
	}
}

/** The sum of a value, which is another one for another key. */
function sumOf(key: string, bytes: Uint8Array): Buffer {
	return createHash("sha256").update(key).update(bytes).digest();
}
