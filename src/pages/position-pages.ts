// Positions: one page of all questions, one for each question, and one for each person with what they asked for, answered and wrote.
import {
	PersonLayout,
	PositionsLayout,
	QuestionLayout,
} from "../../layouts/positions.tsx";
import { grouped } from "../archive/grouped.ts";
import {
	type Person,
	type Position,
	positionsUrl,
	type Question,
	questionUrl,
} from "../archive/positions.ts";
import type { Article, PositionTold } from "../content/article.ts";
import { typeset } from "../content/typography.ts";
import { counted } from "../diagnostics/counted.ts";
import { passagesLinkingTo } from "../markdown/passages.ts";
import { decisionView, personLink, together } from "./decision-view.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { type ListPart, partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { type DateView, dateView, itemView, type LinkView } from "./views.ts";

/** How many questions and people one page lists. */
const namesShown = 500;

/** What is held about one question, as an article lists it. */
export interface QuestionView {
	readonly on: LinkView;
	readonly statements: readonly PositionView[];
}

/** One statement as it is printed. */
export interface PositionView {
	readonly by: LinkView;
	readonly on: LinkView;
	readonly date: DateView;
	readonly says: string;
	readonly source: LinkView;
	/** The article that tells of it, at its paragraph where that is named. */
	readonly article: LinkView;
}

export function positionPages(site: Site): Page[] {
	const { questions, people } = site.archive;
	if (questions.length + people.length === 0) return [];
	return [
		...listPages(site),
		...questions.flatMap((question) => questionPages(site, question)),
		...people.flatMap((person) => personPages(site, person)),
	];
}

function listPages(site: Site): Page[] {
	const { questions, people } = site.archive;
	const all = [...questions, ...people];
	const parts = partsOf(positionsUrl, all.length, "by name", namesShown);
	return parts.map((part) => ({
		url: part.url,
		render: () =>
			html(
				PositionsLayout({
					frame: frameView(site, {
						title: partTitle("Positions", part),
						description:
							"Who held what about the questions of kernel licensing, and when.",
						url: part.url,
						styles: [site.assets.ledgerStyle.url],
					}),
					title: partTitle("Positions", part),
					questions: shown(questions, part).map(({ name, url, positions }) => ({
						text: typeset(name),
						href: href(site, url),
						count: counted(positions.length, "statement"),
					})),
					people: shown(people, part, questions.length).map((person) => ({
						text: person.name,
						href: href(site, person.url),
						count: countsText(person),
					})),
					pages: partViews(site, parts, part),
				}),
			),
	}));
}

function questionPages(site: Site, { name, url, positions }: Question): Page[] {
	const parts = partsOf(url, positions.length, "oldest first");
	return parts.map((part) => ({
		url: part.url,
		render: () =>
			html(
				QuestionLayout({
					frame: frameView(site, {
						title: partTitle(typeset(name), part),
						description: `Who held what about the question: ${typeset(name)}`,
						url: part.url,
						styles: [site.assets.ledgerStyle.url],
					}),
					all: { text: "Positions", href: href(site, positionsUrl) },
					question: partTitle(typeset(name), part),
					count: counted(positions.length, "statement"),
					positions: shown(positions, part).map((one) =>
						positionView(site, one),
					),
					pages: partViews(site, parts, part),
				}),
			),
	}));
}

function personPages(site: Site, person: Person): Page[] {
	const { name, url, positions, decisions, answered, mails } = person;
	const before = positions.length + decisions.length;
	const { length } = [...positions, ...decisions, ...answered, ...mails];
	const parts = partsOf(url, length, "oldest first");
	return parts.map((part) => ({
		url: part.url,
		render: () =>
			html(
				PersonLayout({
					frame: frameView(site, {
						title: partTitle(name, part),
						description: `What ${name} held, asked for, answered and wrote: ${countsText(person)}.`,
						url: part.url,
						styles: [site.assets.ledgerStyle.url],
					}),
					all: { text: "Positions", href: href(site, positionsUrl) },
					name: partTitle(name, part),
					positions: shown(positions, part).map((one) =>
						positionView(site, one),
					),
					decisions: together(
						shown(decisions, part, positions.length).map((one) =>
							decisionView(site, one),
						),
					),
					answered: together(
						shown(answered, part, before).map((one) => decisionView(site, one)),
					),
					mails: shown(mails, part, before + answered.length).map((mail) =>
						itemView(site, mail),
					),
					pages: partViews(site, parts, part),
				}),
			),
	}));
}

/** What a page shows of a list, of which so many items stand before it that are cut into pages with it. */
function shown<T>(
	list: readonly T[],
	{ from, to }: ListPart,
	before = 0,
): readonly T[] {
	return list.slice(Math.max(0, from - before), Math.max(0, to - before));
}

/**
 * Gives the paragraph that tells of a position where it is certain: the only one that links to its source, if it names who
 * holds it as well.
 */
function toldIn(
	{ body }: Article,
	{ by, source }: Pick<PositionTold, "by" | "source">,
): string | undefined {
	// Most articles name their sources in footnotes; their HTML is not asked for.
	if (!body.markdown.includes(source)) return undefined;
	const [only, ...others] = passagesLinkingTo(body.html, source);
	const surname = by.split(" ").at(-1) ?? by;
	return only && others.length === 0 && only.text.includes(surname)
		? only.id
		: undefined;
}

export function positionView(
	site: Site,
	{ article, matter }: Position,
): PositionView {
	const paragraph = matter.paragraph ?? toldIn(article, matter);
	const told =
		paragraph === undefined ? "" : `#${encodeURIComponent(paragraph)}`;
	return {
		by: personLink(site, matter.by),
		on: { text: typeset(matter.on), href: href(site, questionUrl(matter.on)) },
		date: dateView(site, matter.date),
		says: matter.says,
		source: {
			text: new URL(matter.source).hostname.replace(/^www\./, ""),
			href: matter.source,
		},
		article: { text: article.title, href: href(site, article.url) + told },
	};
}

/** Gives the statements that an article records under the questions that they answer. */
export function questionViews(site: Site, article: Article): QuestionView[] {
	const byQuestion = grouped(article.positions, ({ on }) => [on]);
	return [...byQuestion.values()].flatMap((positions) => {
		const statements = positions.map((matter) =>
			positionView(site, { article, matter }),
		);
		const [first] = statements;
		return first ? [{ on: first.on, statements }] : [];
	});
}

function countsText(person: Person): string {
	const { positions, decisions, answered, mails } = person;
	return [
		positions.length > 0 ? counted(positions.length, "statement") : "",
		decisions.length > 0 ? counted(decisions.length, "request") : "",
		answered.length > 0 ? counted(answered.length, "answer") : "",
		mails.length > 0 ? counted(mails.length, "mail") : "",
	]
		.filter((part) => part !== "")
		.join(", ");
}
