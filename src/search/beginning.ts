// Beginnings: a part of Pagefind's index with all places of its words, but only of the first articles.
//
// A phrase is found by places. Those of two frequent words are 180 KB at 10,000 articles; those in the newest few hundred
// articles are a tenth of that, and enough for the first results, which are shown while the rest is loaded.
import { type Item, listOf } from "./cbor.ts";

/** About how many places a beginning holds, a little more than a part of rare words: some 8 KB. */
const mostPlaces = 6000;

/**
 * Gives the beginning of a part of the index, as `thinned` describes it: whole articles, as many as there is room for, and
 * at least one.
 * @throws RangeError where it has another form
 */
export function beginningOf(part: Item): Item {
	const [words] = listOf(part);
	const sizes = new Map<number, number>();
	const count = (articles: Item) => {
		for (const { number, size } of numbered(articles))
			sizes.set(number, (sizes.get(number) ?? 0) + size);
	};
	for (const word of listOf(words)) {
		const [, articles, forms] = listOf(word);
		count(articles ?? []);
		for (const form of listOf(forms ?? [])) count(listOf(form)[1] ?? []);
	}
	const end = endOf(sizes);
	const upTo = (articles: Item | undefined) =>
		numbered(articles ?? []).flatMap(({ number, article }) =>
			number < end ? [article] : [],
		);
	return [
		listOf(words).map((word) => {
			const [text = "", articles, forms = []] = listOf(word);
			return [
				text,
				upTo(articles),
				listOf(forms).map((form) => {
					const [other = "", others] = listOf(form);
					return [other, upTo(others)];
				}),
			];
		}),
	];
}

/** The number of the first article that there is no room for. */
function endOf(sizes: ReadonlyMap<number, number>): number {
	let room = mostPlaces;
	for (const [number, size] of [...sizes].sort(([a], [b]) => a - b)) {
		if (room <= 0) return number;
		room -= size;
	}
	return Number.POSITIVE_INFINITY;
}

/** Articles with their numbers, of which the index has the distances, and how many places they hold. */
function numbered(articles: Item) {
	let number = 0;
	return listOf(articles).map((article) => {
		const [distance, ...places] = listOf(article);
		if (typeof distance !== "number") throw new RangeError("no number");
		number += distance;
		const size = places.reduce<number>(
			(sum, some) => sum + listOf(some).length,
			1,
		);
		return { number, article, size };
	});
}
