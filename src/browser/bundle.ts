// The search bundle, opened: its start, and its files, each fetched when it is asked for, and only once.
import { signature } from "../search/start.ts";
import { bundleForm, type Start, startFile } from "../search/start-file.ts";
import type { Begun } from "./begun.ts";

/** The bundle has another form than this script reads: the page is older than it, or newer. */
export class OtherForm extends Error {}

/** A file can't be had. */
export class Missed extends Error {}

export class Bundle {
	readonly start: Start;
	/** The address of what belongs to this version of the articles, with a slash at its end. */
	readonly base: string;
	readonly #folder: string;
	readonly #files = new Map<string, Promise<unknown>>();
	readonly #begun: Begun;
	/** When it was last seen in its place. */
	#seen = performance.now();
	#missed = 0;

	private constructor(folder: string, start: Start, begun: Begun) {
		this.#folder = folder;
		this.#begun = begun;
		this.start = start;
		this.base = `${folder}${start.version}/`;
	}

	/**
	 * Opens the bundle in a folder.
	 * @param folder its address, with a slash at its end
	 * @param pagefind the version of Pagefind that is to read it
	 * @param begun what is being loaded already
	 * @throws OtherForm where it was written for another
	 */
	static async open(
		folder: string,
		pagefind: string,
		begun: Begun,
	): Promise<Bundle> {
		const start = await readStart(folder, begun);
		if (start.form !== bundleForm || start.pagefind !== pagefind)
			throw new OtherForm(`form ${start.form} of Pagefind ${start.pagefind}`);
		return new Bundle(folder, start, begun);
	}

	/** How many files could not be had so far. */
	get missed(): number {
		return this.#missed;
	}

	/**
	 * Whether another bundle has taken this one's place since it was opened.
	 * @param recently for how long what was seen is still taken to be so, in milliseconds
	 */
	async isReplaced(recently: number): Promise<boolean> {
		if (performance.now() - this.#seen < recently) return false;
		const { version } = await readStart(this.#folder);
		this.#seen = performance.now();
		return version !== this.start.version;
	}

	/** Gives a file of Pagefind's for this version of the articles; what knows all places asks for some that the other has. */
	packed(name: string): Promise<Blob> {
		return this.#once(name, () => this.#packed(this.base + name));
	}

	/** Gives Pagefind's program, which is the same for every version of the articles. */
	program(): Promise<Blob> {
		return this.#packed(this.#folder + this.start.program);
	}

	/** Gives what a JSON file holds. */
	json<T>(name: string): Promise<T> {
		return this.#once(name, async () =>
			(await this.#fetch(this.base + name)).json(),
		);
	}

	/** Loads a file, unless that has been done; what failed is tried again. */
	#once<T>(name: string, load: () => Promise<T>): Promise<T> {
		const known = this.#files.get(name) ?? load();
		this.#files.set(name, known);
		known.catch(() => this.#files.delete(name));
		return known as Promise<T>;
	}

	async #packed(address: string): Promise<Blob> {
		const blob = await (await this.#fetch(address)).blob();
		const [first, second] = new Uint8Array(
			await blob.slice(0, 2).arrayBuffer(),
		);
		if (isSigned(first, second)) return blob;
		const unpacked = isGzip(first, second) && (await unpackedOf(blob));
		if (unpacked) return unpacked;
		// Some hosts answer with a page in place of a file that is not there.
		this.#missed++;
		throw new Missed(`${address} is no file of Pagefind's.`);
	}

	async #fetch(address: string): Promise<Response> {
		try {
			return await fetched(address, this.#begun);
		} catch (error) {
			this.#missed++;
			throw error;
		}
	}
}

async function readStart(folder: string, begun?: Begun): Promise<Start> {
	const response = await fetched(folder + startFile, begun, {
		cache: "no-cache",
	});
	return (await response.json()) as Start;
}

/** Fetches a file, or waits for it where that was begun; what was begun in vain is tried again. */
async function fetched(
	address: string,
	begun?: Begun,
	options?: RequestInit,
): Promise<Response> {
	const earlier = await begun?.get(address)?.catch(() => undefined);
	begun?.delete(address);
	if (earlier?.ok) return earlier;
	const response = await fetch(address, options).catch((cause: unknown) => {
		throw new Missed(address, { cause });
	});
	if (!response.ok) throw new Missed(`${response.status} for ${address}`);
	return response;
}

/** Whether a file begins as gzip does (RFC 1952). */
function isGzip(first?: number, second?: number): boolean {
	return first === 0x1f && second === 0x8b;
}

/** Whether a file begins as what Pagefind packs does: the host has unpacked it. */
function isSigned(first?: number, second?: number): boolean {
	return (
		first === signature.charCodeAt(0) && second === signature.charCodeAt(1)
	);
}

/** Unpacks a file off the page's thread, where Pagefind's script would do it on it; undefined where it is damaged. */
function unpackedOf(packed: Blob): Promise<Blob | undefined> {
	return new Response(
		packed.stream().pipeThrough(new DecompressionStream("gzip")),
	)
		.blob()
		.catch(() => undefined);
}
