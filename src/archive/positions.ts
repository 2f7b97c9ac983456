// Positions: who held what about a question, gathered by question, and by person with what each asked for, answered and wrote.
import type { Article, PositionTold } from "../content/article.ts";
import type { Moved } from "../content/moved.ts";
import type { DecisionMatter, MailMatter } from "../content/schema/decision.ts";
import { nameSlug } from "../content/slug.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { compareText } from "../diagnostics/order.ts";
import type { Decision } from "./decisions.ts";
import { grouped } from "./grouped.ts";

/** One statement, with the article that records it. */
export interface Position {
	readonly article: Article;
	readonly matter: PositionTold;
	/** Its anchor on the page of its question: the same as long as its date and who made it are. */
	readonly anchor: string;
	/** Those that it had there, before it was corrected or who made it was written otherwise. */
	readonly formerly: readonly string[];
	/** How many statements about its question stand before it. */
	readonly before: number;
}

/** What is held about one question, the oldest statement first. */
export interface Question {
	readonly name: string;
	readonly url: string;
	readonly positions: readonly Position[];
}

/** What one person holds, asked to be decided, answered to others who asked, and wrote: each the oldest first. */
export interface Person {
	readonly name: string;
	readonly url: string;
	readonly positions: readonly Position[];
	readonly decisions: readonly Decision[];
	readonly answered: readonly Decision[];
	readonly mails: readonly Article[];
}

export const positionsUrl = "/Positions/";

/** The address of a question's page. */
export function questionUrl(question: string): string {
	return `${positionsUrl}${nameSlug(question)}/`;
}

/** The address of a person's page. */
export function personUrl(person: string): string {
	return `${positionsUrl}By/${nameSlug(person)}/`;
}

/** Gives what is held about each question, the one with most statements first. */
export function questionsOf(positions: readonly Position[]): Question[] {
	return [...grouped(positions, ({ matter }) => [matter.on])]
		.map(([name, positions]) => ({ name, url: questionUrl(name), positions }))
		.sort(
			(a, b) =>
				b.positions.length - a.positions.length || compareText(a.name, b.name),
		);
}

/** Gives everybody who holds a position, asked for a decision, answered to one or wrote a mail, in an order of names. */
export function peopleOf(
	articles: readonly Article[],
	decisions: readonly Decision[],
	positions: readonly Position[],
	order: (a: string, b: string) => number,
): Person[] {
	const held = grouped(positions, ({ matter }) => [matter.by]);
	const oldestFirst = [...decisions].reverse();
	const asked = grouped(oldestFirst, ({ matter }) => askedBy(matter));
	const answered = grouped(oldestFirst, ({ matter }) =>
		answeredBy(matter).filter((name) => name !== matter.by),
	);
	const mails = grouped([...articles].reverse(), ({ mail }) =>
		mail ? [senderOf(mail)] : [],
	);
	const names = [held, asked, answered, mails].flatMap((one) => [
		...one.keys(),
	]);
	return [...new Set(names)].sort(order).map((name) => ({
		name,
		url: personUrl(name),
		positions: held.get(name) ?? [],
		decisions: asked.get(name) ?? [],
		answered: answered.get(name) ?? [],
		mails: mails.get(name) ?? [],
	}));
}

/** Who asked for a decision. */
export function askedBy({ by }: DecisionMatter): string[] {
	return by === undefined ? [] : [by];
}

/** Who answered one of the two questions. */
export function answeredBy({ technical, derived }: DecisionMatter): string[] {
	return [technical?.by, derived?.by].filter((by) => by !== undefined);
}

/** The name of who sent a mail, without the address. */
export function senderOf({ from }: MailMatter): string {
	const at = from.endsWith(">") ? from.lastIndexOf("<") : from.length;
	const name = at < 0 ? from : from.slice(0, at).trimEnd();
	return name.replace(/^"(.*)"$/, "$1") || from;
}

/**
 * Gives every statement, the oldest first, each with its place among those about its question.
 * @param moved where the pages of people have moved to whose names are written otherwise now
 */
export function positionsOf(
	articles: readonly Article[],
	moved: readonly Moved[],
): Position[] {
	const before = new Map<string, Set<string>>();
	const names = grouped(moved, ({ to }) => [to]);
	return articles
		.flatMap((article) =>
			article.positions.map((matter) => ({ article, matter })),
		)
		.sort(
			(a, b) =>
				compareText(a.matter.date, b.matter.date) ||
				compareText(a.article.path, b.article.path),
		)
		.map((one) => {
			const { by, on, date, formerly = [] } = one.matter;
			const taken = before.get(on) ?? new Set();
			before.set(on, taken);
			let rest = `-${date}`;
			for (let number = 2; taken.has(nameSlug(by) + rest); number++)
				rest = `-${date}-${number}`;
			const anchor = nameSlug(by) + rest;
			taken.add(anchor);
			const old = (names.get(personUrl(by)) ?? []).map(
				({ from }) => `${from.split("/").at(-2)}${rest}`,
			);
			return {
				...one,
				anchor,
				formerly: [...formerly, ...old],
				before: taken.size - 1,
			};
		});
}

/** Groups positions by the article that records them, each group in the order of the article. */
export function positionsByArticle(
	positions: readonly Position[],
): ReadonlyMap<Article, readonly Position[]> {
	const byArticle = grouped(positions, ({ article }) => [article]);
	for (const group of byArticle.values())
		group.sort((a, b) => a.matter.at.line - b.matter.at.line);
	return byArticle;
}

/** Finds questions and names that are worded differently and would share a page. */
export function checkPositions(articles: readonly Article[]): Diagnostic[] {
	const known = new Map<
		string,
		{ name: string; path: string; at: Position["matter"]["at"] }
	>();
	const check = (
		path: string,
		at: Position["matter"]["at"],
		key: "by" | "on" | "from",
		name: string,
		url: string,
	): Diagnostic[] => {
		const first = known.get(url);
		if (!first) known.set(url, { name, path, at });
		if (!first || first.name === name) return [];
		return [
			{
				path,
				at,
				unexpected: `"${key}" of ${quote(name)}`,
				expected: `${quote(first.name)} as elsewhere`,
				fix: `${key}: ${scalarText(first.name)}`,
				other: { path: first.path, at: first.at },
			},
		];
	};
	const inOrder = [...articles].sort((a, b) => compareText(a.path, b.path));
	return inOrder.flatMap(({ path, positions, decisions, mail }) => [
		...positions.flatMap(({ by, on, at }) => [
			...check(path, at, "by", by, personUrl(by)),
			...check(path, at, "on", on, questionUrl(on)),
		]),
		...decisions.flatMap((matter) =>
			[...askedBy(matter), ...answeredBy(matter)].flatMap((by) =>
				check(path, matter.at, "by", by, personUrl(by)),
			),
		),
		...(mail
			? check(path, mail.at, "from", senderOf(mail), personUrl(senderOf(mail)))
			: []),
	]);
}
