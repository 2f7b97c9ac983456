// Thinning: a part of Pagefind's index without the places of frequent words, which only a phrase is found by.
//
// Most of the index is places: that an article holds "licence" at its 12th, 80th and 95th word. At 10,000 articles those of
// a frequent word are 100 to 600 KB. To find and to rank articles by a word, it is enough how much it weighs in each of
// them; where it stands is seen in the article itself, when that is shown.
import { Writer } from "./cbor.ts";
import type { WordCount } from "./frequent.ts";
import { Scanner } from "./scanner.ts";

/** A word that stands in fewer articles keeps its places. */
export const fewestArticles = 200;

/**
 * The first number that is no place: an article has fewer words. A thinned word has such numbers instead of places, a few
 * of its own, so that Pagefind does not take it for another word at the same place.
 */
export const firstNoPlace = 2 ** 20;

/** How many numbers a word has of its own, to put its weight on: each carries up to 255. */
const mostNumbers = 3;
const mostWeight = 255;

/** What a word weighs before Pagefind says otherwise (`pagefind_web/src/index.rs` of pagefind 1.6), and the least that it weighs. */
const usualWeight = 25;
const leastWeight = 8;

/** Weights are rounded to steps of this factor: the fewer there are, the better they are compressed. */
const step = 1.25;

/** A thinned part, and in how many articles each of its words stands. */
export interface Thinned {
	readonly bytes: Uint8Array;
	readonly counts: readonly WordCount[];
}

/**
 * Thins a part of the index, as `pagefind/src/index/index_words.rs` of pagefind 1.6 writes it: words, each with its
 * articles and those of its forms with other marks on letters; an article is its distance from the one before, the places
 * of the word in its text, and those in its fields.
 * @param part in CBOR
 * @param number the number of the part
 * @returns undefined where no word of it is frequent
 * @throws RangeError where it has another form
 */
export function thinned(part: Uint8Array, number: number): Thinned | undefined {
	const scanner = new Scanner(part);
	const writer = new Writer();
	const counts: [string, number][] = [];
	const list = (expected?: number) => {
		const count = scanner.list(expected);
		writer.list(count);
		return count;
	};
	list(1);
	const words = list();
	let isThinner = false;
	for (let n = 0; n < words; n++) {
		list(3);
		const text = scanner.text();
		writer.item(text);
		const articles = list();
		counts.push([text, articles]);
		if (articles < fewestArticles) writer.raw(scanner.raw(articles));
		else {
			isThinner = true;
			const noPlace = firstNoPlace + (number * 1000 + (n % 1000)) * mostNumbers;
			for (let left = articles; left > 0; left--) {
				list(3);
				writer.raw(scanner.raw());
				writer.item(weightOnly(scanner, noPlace));
				writer.item(firstOf(scanner));
			}
		}
		writer.raw(scanner.raw());
	}
	return isThinner ? { bytes: writer.bytes(), counts } : undefined;
}

/** Reads places as they are written: a negative number is the weight of those that follow. */
function weightOnly(scanner: Scanner, noPlace: number): number[] {
	const places = scanner.list();
	if (places === 0) return [];
	let weight = usualWeight;
	let sum = 0;
	for (let left = places; left > 0; left--) {
		const one = scanner.number();
		if (one < 0) weight = Math.min(mostWeight, -one - 1);
		else sum += weight;
	}
	const rounded =
		leastWeight *
		step **
			Math.round(Math.log(Math.max(1, sum / leastWeight)) / Math.log(step));
	const count = Math.min(mostNumbers, Math.ceil(rounded / mostWeight));
	const each = Math.min(mostWeight, Math.round(rounded / count));
	// The second number and the third are told as their distance from the one before.
	return [-each - 1, noPlace, ...Array<number>(count - 1).fill(1)];
}

/** The fields that hold the word, without its places in them: a negative number is the field of those that follow. */
function firstOf(scanner: Scanner): number[] {
	const fields: number[] = [];
	const count = scanner.list();
	for (let n = 0; n < count; n++) {
		const one = scanner.number();
		if (one < 0) fields.push(one, 0);
		else if (n === 0) fields.push(-1, 0);
	}
	return fields;
}
