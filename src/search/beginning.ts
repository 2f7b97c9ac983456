// Beginnings: a part of Pagefind's index with all places of its words, but only of the first articles.
//
// A phrase is found by places. Those of two frequent words are 180 KB at 10,000 articles; those in the newest few hundred
// articles are a tenth of that, and enough for the first results, which are shown while the rest is loaded.
import { Writer } from "./cbor.ts";
import { Scanner } from "./scanner.ts";

/** About how many places a beginning holds, a little more than a part of rare words: some 8 KB. */
const mostPlaces = 6000;

/**
 * Gives the beginning of a part of the index, in CBOR as `thinned` describes it: whole articles, as many as there is room
 * for, and at least one.
 * @throws RangeError where it has another form
 */
export function beginningOf(part: Uint8Array): Uint8Array {
	const end = endOf(sizesIn(part));
	const scanner = new Scanner(part);
	const writer = new Writer();
	const articles = () => {
		const count = scanner.list();
		const start = scanner.at;
		let [kept, keptEnd, number] = [0, start, 0];
		for (let n = 0; n < count; n++) {
			number += article(scanner).distance;
			if (number < end) [kept, keptEnd] = [n + 1, scanner.at];
		}
		writer.list(kept);
		writer.raw(part.subarray(start, keptEnd));
	};
	const list = (expected?: number) => {
		const count = scanner.list(expected);
		writer.list(count);
		return count;
	};
	list(1);
	for (let words = list(); words > 0; words--) {
		list(3);
		writer.raw(scanner.raw());
		articles();
		for (let forms = list(); forms > 0; forms--) {
			list(2);
			writer.raw(scanner.raw());
			articles();
		}
	}
	return writer.bytes();
}

/** How many places the words of a part have in each article, by its number. */
function sizesIn(part: Uint8Array): readonly (number | undefined)[] {
	const scanner = new Scanner(part);
	const sizes: (number | undefined)[] = [];
	const count = () => {
		let number = 0;
		for (let left = scanner.list(); left > 0; left--) {
			const { distance, size } = article(scanner);
			number += distance;
			sizes[number] = (sizes[number] ?? 0) + size;
		}
	};
	scanner.list(1);
	for (let words = scanner.list(); words > 0; words--) {
		scanner.list(3);
		scanner.text();
		count();
		for (let forms = scanner.list(); forms > 0; forms--) {
			scanner.list(2);
			scanner.text();
			count();
		}
	}
	return sizes;
}

/** The number of the first article that there is no room for. */
function endOf(sizes: readonly (number | undefined)[]): number {
	let room = mostPlaces;
	for (const [number, size] of sizes.entries()) {
		if (size === undefined) continue;
		if (room <= 0) return number;
		room -= size;
	}
	return Number.POSITIVE_INFINITY;
}

/** Passes an article: gives its distance from the one before, and how many places it holds. */
function article(scanner: Scanner): { distance: number; size: number } {
	scanner.list(3);
	return { distance: scanner.number(), size: 1 + scanner.places() };
}
