// CBOR, as far as Pagefind uses it (RFC 8949): whole numbers, texts and lists.

export type Item = number | string | readonly Item[];

/**
 * Reads one item.
 * @throws RangeError where there is another kind of item
 */
export function decode(bytes: Uint8Array): Item {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = new TextDecoder("utf-8", { fatal: true });
	let at = 0;
	const numberOf = (short: number): number => {
		if (short < 24) return short;
		const start = at;
		at += 2 ** (short - 24);
		switch (short) {
			case 24:
				return view.getUint8(start);
			case 25:
				return view.getUint16(start);
			case 26:
				return view.getUint32(start);
			default:
				throw new RangeError(`a number of the kind ${short}`);
		}
	};
	const items = (count: number): Item[] => {
		const all: Item[] = [];
		for (let n = 0; n < count; n++) all.push(item());
		return all;
	};
	const item = (): Item => {
		const head = view.getUint8(at++);
		const number = numberOf(head & 31);
		switch (head >> 5) {
			case 0:
				return number;
			case 1:
				return -1 - number;
			case 3:
				at += number;
				return text.decode(bytes.subarray(at - number, at));
			case 4:
				return items(number);
			default:
				throw new RangeError(`an item of the kind ${head >> 5}`);
		}
	};
	return item();
}

/** @throws RangeError where an item is no list */
export function listOf(item: Item | undefined): readonly Item[] {
	if (!Array.isArray(item)) throw new RangeError("no list");
	return item as readonly Item[];
}

const inUtf8 = new TextEncoder();

/** Writes items one after the other; a number is below 2³², and above -2³². */
export class Writer {
	#bytes = new Uint8Array(1024);
	#length = 0;

	item(one: Item): void {
		if (typeof one === "number")
			this.head(one < 0 ? 1 : 0, one < 0 ? -1 - one : one);
		else if (typeof one === "string") {
			const letters = inUtf8.encode(one);
			this.head(3, letters.length);
			this.raw(letters);
		} else {
			this.list(one.length);
			for (const part of one) this.item(part);
		}
	}

	/** The head of a list, after which its items are written. */
	list(count: number): void {
		this.head(4, count);
	}

	head(kind: number, number: number): void {
		const size = number < 24 ? 0 : number < 256 ? 1 : number < 65_536 ? 2 : 4;
		this.#makeRoom(1 + size);
		this.#bytes[this.#length++] =
			(kind << 5) | (size === 0 ? number : 24 + Math.log2(size));
		for (let n = size - 1; n >= 0; n--)
			this.#bytes[this.#length++] = (number >>> (8 * n)) & 255;
	}

	/** Items that are written already. */
	raw(items: Uint8Array): void {
		this.#makeRoom(items.length);
		this.#bytes.set(items, this.#length);
		this.#length += items.length;
	}

	/** What has been written, as bytes of its own. */
	bytes(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}

	#makeRoom(more: number): void {
		if (this.#length + more <= this.#bytes.length) return;
		const wider = new Uint8Array(2 * (this.#length + more));
		wider.set(this.#bytes);
		this.#bytes = wider;
	}
}

/** Writes one item. */
export function encode(item: Item): Uint8Array {
	const writer = new Writer();
	writer.item(item);
	return writer.bytes();
}
