// Function words: those of a question that say nothing by themselves, so that an article needs not hold them; and those that say nothing beside an identifier.
import type { Catalogue } from "./catalogue.ts";
import type { Query, Term } from "./query.ts";
import { looksLikeIdentifier } from "./symbols.ts";
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

/**
 * Words of a question about an identifier that tell what a reader wants to know of it, by language: what is chiefly about
 * the identifier answers, and need not hold them.
 */
const softly: Readonly<Record<string, string>> = {
	en: `added appeared arrived began between change changed changes compare compared comparison created difference differences
		differ dropped ended explained first gone happened history introduced introduction last long meaning mean means origin
		originally removed removal since started stopped usage use used using versus vs`,
};

/** Gives the function words of a language, such as `en-GB`. */
export function functionWordsOf(language: string): string[] {
	return wordsOf(known, language);
}

/** Gives the words of a language that are not required beside an identifier. */
export function softWordsOf(language: string): string[] {
	return wordsOf(softly, language);
}

function wordsOf(
	words: Readonly<Record<string, string>>,
	language: string,
): string[] {
	return words[language.split("-")[0] ?? ""]?.split(/\s+/) ?? [];
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

/** Gives a query that holds an identifier with the soft words apart from its terms, so that they rank and are not required. */
export function withoutSoftWords(
	query: Query,
	{ softWords }: Pick<Catalogue, "softWords">,
): Query {
	const { terms, row = terms } = query;
	const isSoft = ({ text, isPhrase, isExcluded }: Term) =>
		!isPhrase && !isExcluded && softWords.includes(folded(text));
	const soft = terms.filter(isSoft).map(({ text }) => text);
	const hasIdentifier = terms.some(
		({ text, isPhrase, isExcluded }) =>
			!isPhrase && !isExcluded && looksLikeIdentifier(text),
	);
	return soft.length === 0 || !hasIdentifier
		? query
		: { ...query, terms: terms.filter((term) => !isSoft(term)), row, soft };
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
