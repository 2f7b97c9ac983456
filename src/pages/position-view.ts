// Positions as they are printed, on their own pages and with the article that records them.
import { grouped } from "../archive/grouped.ts";
import { type Position, questionUrl } from "../archive/positions.ts";
import type { Article, PositionTold } from "../content/article.ts";
import { typeset } from "../content/typography.ts";
import { passagesLinkingTo } from "../markdown/passages.ts";
import { personLink } from "./decision-view.ts";
import { href, type Site } from "./site.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

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
