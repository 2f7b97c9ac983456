// Packing one part of the index: where it has frequent words, once without their places, once with those of the first articles.
import { hash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { beginningOf } from "./beginning.ts";
import type { WordCount } from "./frequent.ts";
import { signature } from "./start.ts";
import { thinned } from "./thinning.ts";

/** A part of the index that is smaller is not thinned, in bytes. */
const smallPart = 8_000;

export interface PackedPart {
	/** What is loaded of it, by the folders that the files belong into. */
	readonly files: {
		readonly index: Uint8Array;
		/** The same with all places of the first articles, and with those of all; only where the first is thinned. */
		readonly beginnings?: Uint8Array;
		readonly places?: Uint8Array;
	};
	/** In how many articles each word stands; only where the part is thinned. */
	readonly counts: readonly WordCount[];
}

/**
 * Packs a part of the index.
 * @param bytes the part in CBOR
 * @param number its number
 */
export type PackPart = (
	bytes: Uint8Array,
	number: number,
) => Promise<PackedPart>;

/** The parts that were packed for one bundle, so that those which are the same in the next one are not packed again. */
export class PackedParts {
	readonly #known: ReadonlyMap<string, PackedPart>;
	/** Those of this bundle, by what they were packed of. */
	readonly packed = new Map<string, PackedPart>();

	constructor(known: ReadonlyMap<string, PackedPart> = new Map()) {
		this.#known = known;
	}

	/** Whether they are others than those that were known. */
	get areNew(): boolean {
		const { size } = this.packed;
		return (
			size !== this.#known.size ||
			[...this.packed.keys()].some((key) => !this.#known.has(key))
		);
	}

	readonly pack: PackPart = async (bytes, number) => {
		const key = `${number} ${hash("sha256", bytes)}`;
		const part = this.#known.get(key) ?? (await packedPart(bytes, number));
		this.packed.set(key, part);
		return part;
	};
}

/** Packs a part of the index, see `PackPart`. */
export async function packedPart(
	bytes: Uint8Array,
	number: number,
): Promise<PackedPart> {
	const whole = await packed(bytes);
	if (whole.length < smallPart) return { files: { index: whole }, counts: [] };
	const thin = thinned(bytes, number);
	if (thin === undefined) return { files: { index: whole }, counts: [] };
	const [index, beginnings] = await Promise.all([
		packed(thin.bytes),
		packed(beginningOf(bytes)),
	]);
	return { files: { index, beginnings, places: whole }, counts: thin.counts };
}

const compressed = promisify(gzip);

/** Gives a part as a file that Pagefind loads, compressed by a thread of Node's pool. */
function packed(part: Uint8Array): Promise<Uint8Array> {
	return compressed(Buffer.concat([Buffer.from(signature), part]));
}
