// Function words: those of a question that say nothing by themselves, so that an article needs not hold them.
import type { Catalogue } from "./catalogue.ts";
import type { Query, Term } from "./query.ts";
import { folded } from "./words.ts";

/** By the language that an archive is in; "may" and "will" are missing, which are a month and a name. */
const known: Readonly<Record<string, string>> = {
	en: `a about am an and any are as at be been but by can could did do does for from had has have he her his how i if in
		into is it its me my of on or our she should so some such than that the their them then there these they this those
		to was we were what when where which who whom whose why with would you your`,
};

/** The function words that ask. */
const asking = new Set(
	"can how what when where which who whom whose why".split(" "),
);

/** Gives the function words of a language, such as `en-GB`. */
export function functionWordsOf(language: string): string[] {
	return known[language.split("-")[0] ?? ""]?.split(/\s+/) ?? [];
}

/**
 * Gives a query without its function words, unless it has no others; those of a term that has synonyms stay. The words of
 * the line are kept in a row, since they may be the parts of a symbol: "copy to user".
 */
export function withoutFunctionWords(
	query: Query,
	{ functionWords, synonyms }: Pick<Catalogue, "functionWords" | "synonyms">,
): Query {
	const { terms } = query;
	const words = terms.map(({ text }) => folded(text));
	const isPassedOver = (term: Term, n: number) =>
		!term.isPhrase &&
		!term.isExcluded &&
		functionWords.includes(words[n] ?? "") &&
		!synonyms.flat().some((one) => isInRow(folded(one).split(" "), words, n));
	const left = terms.filter((term, n) => !isPassedOver(term, n));
	if (left.length === terms.length || left.every((one) => one.isExcluded))
		return query;
	const asks = words.filter((word) => asking.has(word));
	return { ...query, terms: left, row: terms, asks };
}

/** Whether words stand in a row of others that goes over one of them. */
function isInRow(
	some: readonly string[],
	row: readonly string[],
	over: number,
): boolean {
	return some.some((_, n) =>
		some.every((word, other) => row[over - n + other] === word),
	);
}
