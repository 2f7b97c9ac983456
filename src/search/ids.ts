// The ids that Pagefind gave to the pages of a bundle, which its results name them by.
import { gunzipSync } from "node:zlib";

/** What every file of Pagefind begins with, once unpacked. */
const signature = "pagefind_dcd";

/**
 * Gives the ids of a bundle's pages, in the order in which the pages were added.
 * @param meta the bundle's `pagefind.*.pf_meta`: gzip, a signature, then CBOR (RFC 8949) with a list of pages whose
 * first item is the id, as written by pagefind 1.6 (`pagefind/src/index/index_metadata.rs`)
 * @throws RangeError where the file has another form
 */
export function pageIds(meta: Uint8Array): string[] {
	const bytes = gunzipSync(meta);
	if (bytes.toString("latin1", 0, signature.length) !== signature)
		throw new RangeError("no Pagefind file");
	const [, pages] = decode(bytes.subarray(signature.length)) as unknown[];
	if (!Array.isArray(pages)) throw new RangeError("no list of pages");
	return pages.map((page: unknown) => {
		const id = Array.isArray(page) ? (page[0] as unknown) : undefined;
		if (typeof id !== "string") throw new RangeError("a page without an id");
		return id;
	});
}

/** Decodes the kinds of CBOR item that Pagefind writes: numbers, texts and lists. */
function decode(bytes: Buffer): unknown {
	let at = 0;
	const item = (): unknown => {
		const head = bytes.readUInt8(at++);
		const length = lengthOf(head & 31);
		switch (head >> 5) {
			case 0:
				return length;
			case 3:
				at += length;
				return bytes.toString("utf8", at - length, at);
			case 4:
				return Array.from({ length }, item);
			default:
				throw new RangeError(`an item of the kind ${head >> 5}`);
		}
	};
	const lengthOf = (short: number): number => {
		if (short < 24) return short;
		const size = 2 ** (short - 24);
		at += size;
		if (size > 4) throw new RangeError(`a length of ${size} bytes`);
		return bytes.readUIntBE(at - size, size);
	};
	return item();
}
