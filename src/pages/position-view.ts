// Positions as they are printed, on their own pages and with the article that records them.
import { grouped } from "../archive/grouped.ts";
import { type Position, questionUrl } from "../archive/positions.ts";
import type { Article, PositionTold } from "../content/article.ts";
import { typeset } from "../content/typography.ts";
import { passagesLinkingTo } from "../markdown/passages.ts";
import { personLink } from "./decision-view.ts";
import { partUrlOf } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { citedSource, sourceAt } from "./sources.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

/** What is held about one question, as an article lists it. */
export interface QuestionView {
	readonly on: LinkView;
	readonly statements: readonly PositionView[];
}

/** One statement as it is printed. */
export interface PositionView {
	/** Its anchor on the page of its question, and those that it had there. */
	readonly anchor: string;
	readonly formerly: readonly string[];
	/** Its place on that page. */
	readonly href: string;
	readonly by: LinkView;
	readonly on: LinkView;
	readonly date: DateView;
	readonly says: string;
	readonly source: LinkView;
	/** Whether the source is somebody else's, who tells of it. */
	readonly isQuoted: boolean;
	/** The article that tells of it, at its paragraph where that is named. */
	readonly article: LinkView;
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

/** Gives a statement as it is printed. */
export function positionView(site: Site, position: Position): PositionView {
	const { article, matter, anchor, formerly } = position;
	const paragraph = matter.paragraph ?? toldIn(article, matter);
	const told =
		paragraph === undefined ? "" : `#${encodeURIComponent(paragraph)}`;
	const author = sourceAt(article.sources, matter.source)?.by;
	return {
		anchor,
		formerly,
		href: href(site, positionUrl(position)),
		by: personLink(site, matter.by),
		on: { text: typeset(matter.on), href: href(site, questionUrl(matter.on)) },
		date: dateView(site, matter.date),
		says: matter.says,
		source: citedSource(site, article.sources, matter.source),
		// "Richard Stallman, Free Software Foundation" speaks for either.
		isQuoted: author !== undefined && !author.includes(matter.by),
		article: { text: article.title, href: href(site, article.url) + told },
	};
}

/** The address of a statement: its place on the page of its question. */
export function positionUrl({ matter, anchor, before }: Position): string {
	return `${partUrlOf(questionUrl(matter.on), before)}#${anchor}`;
}

/** Gives statements that an article records under the questions that they answer. */
export function questionViews(
	site: Site,
	positions: readonly Position[],
): QuestionView[] {
	const byQuestion = grouped(positions, ({ matter }) => [matter.on]);
	return [...byQuestion.values()].flatMap((answers) => {
		const statements = answers.map((one) => positionView(site, one));
		const [first] = statements;
		return first ? [{ on: first.on, statements }] : [];
	});
}
