// An article: all that its file says, with the place of everything that may turn out wrong later.
import { posix } from "node:path";
import type { Position } from "../diagnostics/diagnostic.ts";
import type { Body, RenderContext } from "../markdown/body.ts";
import { articleUrl } from "./address.ts";
import { type EventDate, type PartialDate, yearOf } from "./dates.ts";
import {
	type FiledEntry,
	type FormerPlaces,
	formerPlaces,
	type Parsed,
	type Placed,
	parseMarkdown,
} from "./markdown-file.ts";
import { articleSchema } from "./schema/article.ts";
import type {
	ArticleKind,
	DecisionMatter,
	MailMatter,
	PositionMatter,
	Standing,
} from "./schema/decision.ts";
import type { ImportedMatter } from "./schema/imported.ts";
import { type OpenQuestion, openQuestions } from "./schema/open-questions.ts";
import type { SourceMatter } from "./schema/source.ts";
import type { Source } from "./source.ts";
import { typeset, typesetIfAny } from "./typography.ts";

/** An article as it was authored: a draft may lack its date, which the archive then gives it. */
export interface AuthoredArticle extends Omit<Article, "date"> {
	readonly date?: PartialDate | undefined;
	/** What it lacks before it can be published. */
	readonly open: readonly OpenQuestion[];
}

/** What an article tells of in a paragraph that its front matter may name. */
type Told<T> = Placed<T> & {
	/** Where its `paragraph` stands. */
	readonly paragraphAt: Position;
};

/** A decision as its article tells it. */
export type DecisionTold = Told<DecisionMatter>;

/** A position as its article tells it. */
export type PositionTold = Told<PositionMatter>;

/** An article as the rest of the program sees it. */
export interface Article extends FormerPlaces {
	/** The file, relative to the content folder. */
	readonly path: string;
	readonly slug: string;
	/** The address on the site, without the base path. */
	readonly url: string;
	readonly title: string;
	readonly date: PartialDate;
	readonly event?: EventDate | undefined;
	readonly updated?: PartialDate | undefined;
	readonly authors: readonly string[];
	/** Where each of the authors is named, and what stands before it there. */
	readonly authorsAt: readonly Placed<{ readonly lead: string }>[];
	readonly summary?: string | undefined;
	readonly entries: readonly FiledEntry[];
	readonly kind: ArticleKind;
	/** The headers of the mail that it is of, with the place of its sender. */
	readonly mail?: Placed<MailMatter> | undefined;
	readonly decisions: readonly DecisionTold[];
	readonly positions: readonly PositionTold[];
	/** How its matter stands, where that is said, and the day that it was looked into. */
	readonly standsAs?: Standing | undefined;
	readonly standsAsAt: Position;
	readonly standsAsOf?: PartialDate | undefined;
	/** The files of the articles that it replaces, relative to the content folder. */
	readonly supersedes: readonly Placed<{
		readonly file: string;
		/** The path exactly as it stands there, with its quotes. */
		readonly raw: string;
	}>[];
	/** The symbols that it is chiefly about. */
	readonly symbols: readonly string[];
	readonly draft: boolean;
	readonly corrections: readonly {
		readonly date: PartialDate;
		readonly what: string;
	}[];
	readonly license?: string | undefined;
	readonly sources: readonly SourceMatter[];
	/** What it was made of, where it was imported. */
	readonly imported?: ImportedMatter | undefined;
	readonly body: Body;
}

/** When the matter of an article happened, or else when it was published. */
export function whenOf(article: Article): PartialDate {
	return article.event?.start ?? article.date;
}

/** The years in which the matter of an article happened, the first of them first. */
export function yearsOfMatter(article: Article): number[] {
	const first = yearOf(whenOf(article));
	const last = article.event?.end ? yearOf(article.event.end) : first;
	return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/** Reads an article. */
export function parseArticle(
	source: Source,
	context: RenderContext,
): Parsed<AuthoredArticle> {
	return parseMarkdown(
		source,
		articleSchema,
		context,
		(matter, body, slug, yaml, entries) => ({
			path: source.path,
			slug,
			url: articleUrl(slug),
			title: typeset(matter.title),
			date: matter.date,
			event: matter.event,
			updated: matter.updated,
			authors: matter.author ?? [],
			authorsAt: (matter.author ?? []).map((_name, n) => ({
				at: yaml.valueAt(["author", n]),
				lead:
					yaml.rawAt(["author"]) === undefined
						? yaml.itemLead(["author", n])
						: "author: ",
			})),
			summary: typesetIfAny(matter.summary),
			entries,
			kind: matter.kind ?? "article",
			mail: matter.mail && {
				...matter.mail,
				at: yaml.valueAt(["mail", "from"]),
			},
			decisions: (matter.decisions ?? []).map((decision, n) => ({
				...decision,
				technical: typesetAnswer(decision.technical),
				derived: typesetAnswer(decision.derived),
				what: typesetIfAny(decision.what),
				at: yaml.valueAt(["decisions", n]),
				paragraphAt: yaml.keyAt(["decisions", n, "paragraph"]),
			})),
			positions: (matter.positions ?? []).map((position, n) => ({
				...position,
				says: typeset(position.says),
				at: yaml.valueAt(["positions", n]),
				paragraphAt: yaml.keyAt(["positions", n, "paragraph"]),
			})),
			standsAs: matter.standsAs,
			standsAsAt: yaml.valueAt(["standsAs"]),
			standsAsOf: matter.standsAsOf,
			supersedes: (matter.supersedes ?? []).map((file, n) => {
				const alone = yaml.rawAt(["supersedes"]);
				const item = ["supersedes", n];
				return {
					file: posix.join(posix.dirname(source.path), file),
					raw: alone ?? yaml.rawAt(item) ?? file,
					at: yaml.valueAt(alone === undefined ? item : ["supersedes"]),
				};
			}),
			symbols: matter.symbols ?? [],
			...formerPlaces(matter, yaml),
			draft: matter.draft ?? false,
			corrections: matter.corrections ?? [],
			license: matter.license,
			sources: matter.sources ?? [],
			imported: matter.imported,
			open: openQuestions(matter),
			body,
		}),
	);
}

function typesetAnswer(answer: DecisionMatter["technical"]) {
	return answer && { ...answer, says: typesetIfAny(answer.says) };
}
