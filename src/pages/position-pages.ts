// Positions: one page of all questions, one for each question, and one for each person with what they asked for and wrote.
import {
	PersonLayout,
	PositionsLayout,
	QuestionLayout,
} from "../../layouts/positions.tsx";
import {
	type Person,
	type Position,
	personUrl,
	positionsUrl,
	type Question,
	questionUrl,
} from "../archive/positions.ts";
import { counted } from "../diagnostics/counted.ts";
import { decisionView } from "./decision-view.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";
import { type DateView, dateView, itemView, type LinkView } from "./views.ts";

/** One statement as it is printed. */
export interface PositionView {
	readonly by: LinkView;
	readonly on: LinkView;
	readonly date: DateView;
	readonly says: string;
	readonly source: LinkView;
	readonly article: LinkView;
}

export function positionPages(site: Site): Page[] {
	const { questions, people } = site.archive;
	if (questions.length + people.length === 0) return [];
	return [
		{
			url: positionsUrl,
			render: () =>
				html(
					PositionsLayout({
						frame: frameView(site, {
							title: "Positions",
							description:
								"Who held what about the questions of kernel licensing, and when.",
							url: positionsUrl,
							styles: [site.assets.ledgerStyle.url],
						}),
						questions: questions.map(({ name, url, positions }) => ({
							text: name,
							href: href(site, url),
							count: counted(positions.length, "statement"),
						})),
						people: people.map((person) => ({
							text: person.name,
							href: href(site, person.url),
							count: countsText(person),
						})),
					}),
				),
		},
		...questions.map((question) => questionPage(site, question)),
		...people.map((person) => personPage(site, person)),
	];
}

function questionPage(site: Site, { name, url, positions }: Question): Page {
	return {
		url,
		render: () =>
			html(
				QuestionLayout({
					frame: frameView(site, {
						title: name,
						description: `Who held what about the question: ${name}`,
						url,
						styles: [site.assets.ledgerStyle.url],
					}),
					all: { text: "Positions", href: href(site, positionsUrl) },
					question: name,
					positions: positions.map((one) => positionView(site, one)),
				}),
			),
	};
}

function personPage(site: Site, person: Person): Page {
	const { name, url, positions, decisions, mails } = person;
	return {
		url,
		render: () =>
			html(
				PersonLayout({
					frame: frameView(site, {
						title: name,
						description: `What ${name} held, asked for and wrote: ${countsText(person)}.`,
						url,
						styles: [site.assets.ledgerStyle.url],
					}),
					all: { text: "Positions", href: href(site, positionsUrl) },
					name,
					positions: positions.map((one) => positionView(site, one)),
					decisions: decisions.map((one) => decisionView(site, one)),
					mails: mails.map((mail) => itemView(site, mail)),
				}),
			),
	};
}

export function positionView(
	site: Site,
	{ article, matter }: Position,
): PositionView {
	return {
		by: { text: matter.by, href: href(site, personUrl(matter.by)) },
		on: { text: matter.on, href: href(site, questionUrl(matter.on)) },
		date: dateView(site, matter.date),
		says: matter.says,
		source: {
			text: new URL(matter.source).hostname.replace(/^www\./, ""),
			href: matter.source,
		},
		article: { text: article.title, href: href(site, article.url) },
	};
}

function countsText({ positions, decisions, mails }: Person): string {
	return [
		positions.length > 0 ? counted(positions.length, "statement") : "",
		decisions.length > 0 ? counted(decisions.length, "request") : "",
		mails.length > 0 ? counted(mails.length, "mail") : "",
	]
		.filter((part) => part !== "")
		.join(", ");
}
