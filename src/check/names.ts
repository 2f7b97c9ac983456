// Advice on names: a person or a question that one article names, and that is a letter or two away from one that is known.
import { distance } from "fastest-levenshtein";
import type { Archive } from "../archive/archive.ts";
import { grouped } from "../archive/grouped.ts";
import { answeredBy, askedBy, senderOf } from "../archive/positions.ts";
import type { Article } from "../content/article.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import {
	type Diagnostic,
	type Position,
	quote,
} from "../diagnostics/diagnostic.ts";

/** A name at a place of an article. */
interface Use {
	readonly key: "by" | "on" | "from" | "author";
	readonly name: string;
	readonly path: string;
	readonly at: Position;
}

/** Finds people and questions that one article names and that look like a slip in one that is named more often. */
export function misspeltNames({
	articles,
}: Pick<Archive, "articles">): Diagnostic[] {
	const uses = articles.flatMap(usesIn);
	return [
		...slipsIn(uses.filter(({ key }) => key === "on")),
		...slipsIn(uses.filter(({ key }) => key !== "on")),
	];
}

function usesIn(article: Article): Use[] {
	const { path, positions, decisions, mail, authors, authorsAt } = article;
	return [
		...positions.flatMap(({ by, on, at }) => [
			{ key: "by", name: by, path, at } as const,
			{ key: "on", name: on, path, at } as const,
		]),
		...decisions.flatMap((matter) =>
			[...askedBy(matter), ...answeredBy(matter)].map(
				(name) => ({ key: "by", name, path, at: matter.at }) as const,
			),
		),
		...(mail
			? [{ key: "from", name: senderOf(mail), path, at: mail.at } as const]
			: []),
		...authorsAt.map(
			({ at }, n) =>
				({ key: "author", name: authors[n] ?? "", path, at }) as const,
		),
	];
}

function slipsIn(uses: readonly Use[]): Diagnostic[] {
	const byName = grouped(uses, ({ name }) => [name]);
	// Names with all words but one in common stand together, so none is compared with all.
	const alike = grouped(byName.keys(), gapsIn);
	return [...byName].flatMap(([name, own]) => {
		const [first] = own;
		if (!first || own.some(({ path }) => path !== first.path)) return [];
		const near = gapsIn(name)
			.flatMap((gap) => alike.get(gap) ?? [])
			.find(
				(other) =>
					(byName.get(other)?.length ?? 0) > own.length && isSlip(name, other),
			);
		if (near === undefined) return [];
		return [
			{
				path: first.path,
				at: first.at,
				unexpected: `${quote(name)}, which nothing else names`,
				expected: `${quote(near)} as elsewhere`,
				fix: `${first.key}: ${scalarText(near)}, where that is meant`,
			},
		];
	});
}

function wordsOf(name: string): string[] {
	return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A name without one of its words, for each that may have a slip: a short one, or one with a digit, is another word. */
function gapsIn(name: string): string[] {
	const words = wordsOf(name);
	return words.length < 2
		? []
		: words.flatMap((word, n) =>
				/^\p{L}{4,}$/u.test(word) ? [words.with(n, "").join(" ")] : [],
			);
}

/** Whether two names differ in a letter of a word, or in two of a long one; what only stands before it makes another word. */
function isSlip(a: string, b: string): boolean {
	const others = wordsOf(b);
	const [pair, ...more] = wordsOf(a)
		.map((word, n) => [word, others[n] ?? ""] as const)
		.filter(([word, other]) => word !== other);
	if (!pair || more.length > 0) return false;
	const [word, other] = pair;
	if (word.endsWith(other) || other.endsWith(word)) return false;
	const shortest = Math.min(word.length, other.length);
	return distance(word, other) <= (shortest < 7 ? 1 : 2);
}
