// Positions: one page of all questions, one for each question, and one for each person with what they asked for, answered and wrote.
import {
	PersonLayout,
	PositionsLayout,
	QuestionLayout,
} from "../../layouts/positions.tsx";
import { decisionsByWhole } from "../archive/decisions.ts";
import { grouped } from "../archive/grouped.ts";
import { letterOf } from "../archive/letters.ts";
import {
	type Person,
	positionsUrl,
	type Question,
} from "../archive/positions.ts";
import { surnameOf } from "../archive/surnames.ts";
import { typeset } from "../content/typography.ts";
import { counted } from "../diagnostics/counted.ts";
import { together } from "./decision-view.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { type ListPart, partsOf, partTitle, partViews } from "./pagination.ts";
import { positionView } from "./position-view.ts";
import { href, type Site } from "./site.ts";
import { itemView } from "./views.ts";

/** How many questions and people one page lists. */
const namesShown = 500;

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
	const { questions, people, settings } = site.archive;
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
					letters: [
						...grouped(shown(people, part, questions.length), ({ name }) => [
							letterOf(surnameOf(name, settings.organisations)),
						]),
					].map(([letter, ofLetter]) => ({
						letter,
						people: ofLetter.map((person) => ({
							text: person.name,
							href: href(site, person.url),
							count: countsText(person),
						})),
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
		// A statement that older ones have moved on to the next part is led to from the first.
		...(part === parts[0] && {
			anchors: new Set(
				positions.flatMap(({ anchor, formerly }) => [anchor, ...formerly]),
			),
		}),
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
					decisions: together(site, shown(decisions, part, positions.length)),
					answered: together(site, shown(answered, part, before)),
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

function countsText(person: Person): string {
	const { positions, decisions, answered, mails } = person;
	const counts: [number, string][] = [
		[positions.length, "statement"],
		[decisionsByWhole(decisions).size, "request"],
		[decisionsByWhole(answered).size, "answer"],
		[mails.length, "mail"],
	];
	return counts
		.filter(([count]) => count > 0)
		.map(([count, noun]) => counted(count, noun))
		.join(", ");
}
