// The concordance of a heading: the sentences in which its articles speak of it, each with the word in its context.
import type { Article } from "../content/article.ts";
import { passagesOf } from "../markdown/passages.ts";
import { sentencesIn } from "../markdown/text.ts";
import type { IndexHeading } from "./heading.ts";

/** A sentence that speaks of a heading. */
export interface Saying {
	readonly article: Article;
	/** The passage that it stands in. */
	readonly id: string;
	readonly number: string;
	/** The sentence, cut into what stands before the word, the word itself, and what follows. */
	readonly before: string;
	readonly word: string;
	readonly after: string;
}

/** How much of a sentence is kept on each side of the word, in characters. */
const context = 160;

/** How many articles are looked through for one heading, however many it has. */
const mostArticles = 60;

/**
 * Gives sentences in which the articles under a heading speak of it, at most `most` of them and one an article: its
 * principal entries first, then the newest. What is looked for is its name, the names that it had, those that readers
 * are led to it from, its other terms, and the symbols in its scope note.
 */
export function concordance(heading: IndexHeading, most: number): Saying[] {
	const word = wordOf(heading);
	if (!word) return [];
	const articles = new Set([...heading.main, ...heading.gathered]);
	const sayings: Saying[] = [];
	for (const article of [...articles].slice(0, mostArticles)) {
		if (sayings.length === most) break;
		const saying = firstSaying(article, word);
		if (saying) sayings.push(saying);
	}
	return sayings;
}

function firstSaying(article: Article, word: RegExp): Saying | undefined {
	for (const { id, number, text } of passagesOf(article.body.html)) {
		if (!word.test(text)) continue;
		for (const sentence of sentencesIn(text)) {
			const found = word.exec(sentence);
			if (!found) continue;
			const end = found.index + found[0].length;
			return {
				article,
				id,
				number,
				before: lastOf(sentence.slice(0, found.index)),
				word: found[0],
				after: firstOf(sentence.slice(end)),
			};
		}
	}
	return undefined;
}

function firstOf(text: string): string {
	if (text.length <= context) return text;
	return `${text.slice(0, context).replace(/\s+\S*$/, "")} …`;
}

function lastOf(text: string): string {
	if (text.length <= context) return text;
	return `… ${text.slice(-context).replace(/^\S*\s+/, "")}`;
}

/** An expression that finds the words of a heading, in whatever capitals and endings. */
function wordOf(heading: IndexHeading): RegExp | undefined {
	const terms = [
		heading.name,
		...heading.terms,
		...heading.formerly.map(({ path }) => path.at(-1) ?? ""),
		...heading.usedFor.map(({ name }) => name),
		...(heading.scopeNote?.match(/\b\w+_\w+\b|\b\w+(?=\(\))/g) ?? []),
	];
	const patterns = new Set(terms.map(patternOf).filter((one) => one !== ""));
	return patterns.size === 0
		? undefined
		: new RegExp(
				`(?<![\\p{L}\\p{N}_])(?:${[...patterns].join("|")})(?![\\p{L}\\p{N}_])`,
				"iu",
			);
}

/** Words of a term may be parted by a space, a hyphen or a slash. */
function patternOf(term: string): string {
	const words = term.match(/[\p{L}\p{M}\p{N}_'’]+/gu) ?? [];
	return words.map(wordPattern).join("[\\s/-]+");
}

/**
 * A word of five letters or more with any of the endings that English gives it, and both spellings of "licence"; others
 * as they stand. `Removals` finds "removal", `Licensing` finds "licence" and "licensed".
 */
function wordPattern(word: string): string {
	if (!/^[a-z]{5,}$/i.test(word)) return word.replace(/['’]/g, "['’]");
	const stem = word
		.toLowerCase()
		.replace(/(?<=.{5})(?:ings?|ed|ions?|es|s|e)$/, "");
	return stem.endsWith("y")
		? `${stem.slice(0, -1)}(?:y|ies)`
		: `${stem.replace(/licen[cs]/, "licen[cs]")}(?:s|es|e|ed|er|ers|ing|ings|ion|ions)?`;
}
