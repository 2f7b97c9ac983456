// Questions: queries of many words, of which those count that tell articles apart.
import type { Query, Term } from "./query.ts";
import type { Expected } from "./text-index.ts";

/** From this number of words on, words that most articles hold are left out. */
const wordsOfQuestion = 4;

/** The least share of the articles that most of them are. */
const mostArticles = 0.5;

/** How many words are searched for, whatever they are. */
const fewestWords = 3;

/** How many parts of the index the first results of a question are found by: each costs a request. */
const partsOfFirst = 3;

/** Tells of a word before it is looked up. */
export type Expect = (word: string) => Promise<Expected>;

/** Gives a query with no more words than its first results may be found by: those that the fewest articles hold. */
export async function rarestOf(query: Query, expect: Expect): Promise<Query> {
	const rare = await byRarity(query, expect);
	let room = partsOfFirst - (query.terms.length - rare.length);
	return withTerms(
		query,
		rare
			.filter(({ parts }, n) => {
				if (n > 0 && parts > room) return true;
				room -= parts;
				return false;
			})
			.map(({ term }) => term),
	);
}

/** Gives a question without the words that most articles hold, and those words; a query of few words as it is. */
export async function tellingOf(
	query: Query,
	expect: Expect,
): Promise<{ query: Query; leftOut: readonly string[] }> {
	const words = plainTerms(query);
	if (words.length < wordsOfQuestion) return { query, leftOut: [] };
	const rare = await byRarity(query, expect);
	const leftOut = rare
		.slice(fewestWords)
		.filter(({ share }) => share >= mostArticles)
		.map(({ term }) => term);
	return {
		query: withTerms(query, leftOut),
		leftOut: words
			.filter((term) => leftOut.includes(term))
			.map(({ text }) => text),
	};
}

/** The plain words of a query, those that the fewest articles hold first, and of the same share the longest. */
async function byRarity(query: Query, expect: Expect) {
	const all = await Promise.all(
		plainTerms(query).map(async (term) => ({
			term,
			...(await expect(term.text)),
		})),
	);
	return all.sort(
		(a, b) => a.share - b.share || b.term.text.length - a.term.text.length,
	);
}

function plainTerms({ terms }: Query): readonly Term[] {
	return terms.filter(({ isPhrase, isExcluded }) => !isPhrase && !isExcluded);
}

function withTerms(query: Query, without: readonly Term[]): Query {
	return without.length === 0
		? query
		: {
				...query,
				terms: query.terms.filter((term) => !without.includes(term)),
				isCut: true,
			};
}
