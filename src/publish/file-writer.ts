// The writer of a version's files: makes the folders that they stand in, and takes over what an earlier version has already.
import {
	copyFileSync,
	linkSync,
	mkdirSync,
	renameSync,
	rmdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import {
	type Manifest,
	manifestName,
	sha256,
	type Version,
	writeManifest,
} from "./manifest.ts";
import { type States, stateOf } from "./states.ts";

/** What a folder holds: the files that its manifest lists, and how all of its files stand. */
export interface Held {
	readonly listed: Manifest;
	readonly states: States;
}

export class FileWriter {
	readonly #folder: string;
	readonly #there: Map<string, string>;
	readonly #made = new Set<string>();
	readonly #sums = new Map<string, string>();
	readonly #states: Map<string, string>;
	readonly #touched = new Set<string>();

	/**
	 * @param folder the folder of the version, as an absolute path
	 * @param there what it holds already: an earlier version, of which what differs is replaced
	 */
	constructor(
		folder: string,
		there: Held = { listed: new Map(), states: new Map() },
	) {
		this.#folder = folder;
		this.#there = new Map(there.listed);
		this.#states = new Map(there.states);
	}

	/** What was written or taken over so far. */
	get sums(): Manifest {
		return this.#sums;
	}

	/** How the files of the folder stand. */
	get states(): States {
		return this.#states;
	}

	/** The paths at which links came or went here: where another version has the same file there, it stands in another way now. */
	get touched(): ReadonlySet<string> {
		return this.#touched;
	}

	/** @param path in the version, with slashes */
	write(path: string, contents: string | Uint8Array): void {
		const bytes =
			typeof contents === "string" ? Buffer.from(contents) : contents;
		this.#put(path, sha256(bytes), (file) => writeFileSync(file, bytes));
	}

	/** Takes over a file as another version has and lists it, without reading it. */
	takeOver(path: string, { folder, listed }: Version): void {
		this.#put(path, listed.get(path) ?? "", (file) => {
			try {
				linkSync(join(folder, path), file);
				this.#touched.add(path);
			} catch {
				// Not every file system has links.
				copyFileSync(join(folder, path), file);
			}
		});
	}

	/**
	 * Before a folder that is named after its content is written into: gives it what the one that it takes the place of holds.
	 * @param folder its path in the version, such as `pagefind/0123456789`; others beside it are those that it may replace
	 */
	replaceFolder(folder: string): void {
		const isOld = new RegExp(`^${dirname(folder)}/[0-9a-f]{10}(?=/)`);
		const paths = [...this.#there.keys()];
		const [old] = paths.map((path) => isOld.exec(path)?.[0]).filter(Boolean);
		if (old === undefined || old === folder) return;
		renameSync(join(this.#folder, old), join(this.#folder, folder));
		for (const path of paths) {
			if (!path.startsWith(`${old}/`)) continue;
			for (const known of [this.#there, this.#states]) {
				known.set(folder + path.slice(old.length), known.get(path) ?? "");
				known.delete(path);
			}
		}
	}

	/** At the end: removes what an earlier version has and this one has not, and lists what there is. */
	end(): Version {
		for (const path of this.#there.keys()) {
			if (this.#sums.has(path)) continue;
			this.#remove(path);
			this.#removeEmpty(dirname(path));
		}
		const version = writeManifest(this.#folder, this.#sums);
		this.#note(manifestName);
		return version;
	}

	#put(path: string, sum: string, make: (file: string) => void): void {
		this.#sums.set(path, sum);
		const before = this.#there.get(path);
		if (before === sum) return;
		const file = join(this.#folder, path);
		// Never written into: the same file may stand in the published version, by another link.
		if (before !== undefined) this.#remove(path);
		const folder = dirname(file);
		if (!this.#made.has(folder)) {
			mkdirSync(folder, { recursive: true });
			this.#made.add(folder);
		}
		make(file);
		this.#note(path);
	}

	#remove(path: string): void {
		rmSync(join(this.#folder, path), { force: true });
		this.#states.delete(path);
		this.#touched.add(path);
	}

	#note(path: string): void {
		this.#states.set(path, stateOf(join(this.#folder, path)));
	}

	#removeEmpty(folder: string): void {
		if (folder === ".") return;
		try {
			rmdirSync(join(this.#folder, folder));
		} catch {
			return;
		}
		this.#removeEmpty(dirname(folder));
	}
}
