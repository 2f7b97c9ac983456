// The scanner: reads what Pagefind writes of words without making anything of the numbers that it passes, of which there are millions.
import { decode, type Item } from "./cbor.ts";

/** The articles of one batch that hold a word. */
export interface Run {
	readonly count: number;
	/** The number of the first one and of the last one, among all articles. */
	readonly first: number;
	readonly last: number;
	/** How many places there are, counted as Pagefind does when it cuts an index into parts. */
	readonly size: number;
	/** All that follows the number of the first article. */
	readonly rest: Uint8Array;
}

/** Reads CBOR (RFC 8949), as far as Pagefind uses it. Each method throws a RangeError where something else follows. */
export class Scanner {
	readonly #bytes: Uint8Array;
	readonly #letters = new TextDecoder("utf-8", { fatal: true });
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#bytes.length;
	}

	/** The number of items of a list; each then follows. */
	list(expected?: number): number {
		const count = this.#head(4);
		if (expected !== undefined && count !== expected)
			throw new RangeError(`a list of ${count}`);
		return count;
	}

	text(): string {
		const length = this.#head(3);
		this.#at += length;
		return this.#letters.decode(
			this.#bytes.subarray(this.#at - length, this.#at),
		);
	}

	/** Reads the list of the articles that hold a word. @param before how many articles other batches have before */
	run(before: number): Run {
		const count = this.list();
		let [first, last, size, start] = [0, 0, 0, this.#at];
		for (let n = 0; n < count; n++) {
			this.list(3);
			last += this.#head(0);
			if (n === 0) [first, start] = [last, this.#at];
			size += 1 + this.places();
		}
		const rest = this.#bytes.subarray(start, this.#at);
		return { count, first: before + first, last: before + last, size, rest };
	}

	number(): number {
		return (this.#bytes[this.#at] ?? 0) >> 5 === 1
			? -1 - this.#head(1)
			: this.#head(0);
	}

	/** Reads one item. */
	item(): Item {
		return decode(this.raw());
	}

	/** Passes some items, and gives their bytes. */
	raw(count = 1): Uint8Array {
		const start = this.#at;
		for (let n = 0; n < count; n++) this.#skip();
		return this.#bytes.subarray(start, this.#at);
	}

	/** Passes the lists of an article's places, in its text and in its fields, and tells how many numbers they hold. */
	places(): number {
		return this.#skipNumbers() + this.#skipNumbers();
	}

	/** How many bytes have been read. */
	get at(): number {
		return this.#at;
	}

	/** All that has not been read. */
	rest(): Uint8Array {
		return this.#bytes.subarray(this.#at);
	}

	#skip(): void {
		const kind = (this.#bytes[this.#at] ?? 0) >> 5;
		const number = this.#head(kind);
		if (kind === 3) this.#at += number;
		else if (kind === 4) for (let n = 0; n < number; n++) this.#skip();
		else if (kind > 1) throw new RangeError(`an item of the kind ${kind}`);
	}

	#skipNumbers(): number {
		const count = this.list();
		for (let n = 0; n < count; n++) {
			const short = (this.#bytes[this.#at++] ?? 0) & 31;
			if (short >= 24) this.#at += 1 << (short - 24);
		}
		return count;
	}

	#head(kind: number): number {
		const head = this.#bytes[this.#at++] ?? -1;
		if (head >> 5 !== kind) throw new RangeError(`an item of the kind ${head}`);
		const short = head & 31;
		if (short < 24) return short;
		const size = 1 << (short - 24);
		if (size > 4) throw new RangeError(`a number of the kind ${short}`);
		let number = 0;
		for (let n = 0; n < size; n++)
			number = number * 256 + (this.#bytes[this.#at++] ?? 0);
		return number;
	}
}
