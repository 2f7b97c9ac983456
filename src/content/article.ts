// An article: its front matter checked, its body rendered, with the place of everything that may turn out wrong later.
import { posix } from "node:path";
import type { Position } from "../diagnostics/diagnostic.ts";
import type { Body, RenderContext } from "../markdown/body.ts";
import { renderBody } from "../markdown/body.ts";
import { articleUrl, pageUrl } from "./address.ts";
import { earlyUpdate, repeatedEntries } from "./contradictions.ts";
import type { EventDate, PartialDate } from "./dates.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type IndexEntry, parseIndexEntry } from "./index-entry.ts";
import {
	articleSchema,
	type OpenQuestion,
	openQuestions,
	type PageMatter,
	pageSchema,
} from "./schema/article.ts";
import type {
	ArticleKind,
	DecisionMatter,
	MailMatter,
	PositionMatter,
	Standing,
} from "./schema/decision.ts";
import type { ImportedMatter } from "./schema/imported.ts";
import type { SourceMatter } from "./schema/source.ts";
import { slugOf } from "./slug.ts";
import type { Source } from "./source.ts";
import { type Checked, validate } from "./validate.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/** An index entry with the place where its article claims it. */
export interface FiledEntry extends IndexEntry {
	readonly at: Position;
	/** The entry exactly as it stands there, with its quotes. */
	readonly raw?: string | undefined;
}

/** An anchor that a section had, and the one that it has now. */
export interface OldAnchor {
	readonly old: string;
	readonly now: string;
	readonly at: Position;
}

/** A value with the place where its file says it. */
export type Placed<T> = T & { readonly at: Position };

/** An article as it was authored: a draft may lack its date, which the archive then gives it. */
export interface AuthoredArticle extends Omit<Article, "date"> {
	readonly date?: PartialDate | undefined;
	/** What it lacks before it can be published. */
	readonly open: readonly OpenQuestion[];
}

/** An article as the rest of the program sees it. */
export interface Article {
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
	readonly summary?: string | undefined;
	readonly entries: readonly FiledEntry[];
	readonly kind: ArticleKind;
	/** The headers of the mail that it is of. */
	readonly mail?: MailMatter | undefined;
	readonly decisions: readonly Placed<DecisionMatter>[];
	readonly positions: readonly Placed<PositionMatter>[];
	/** How its matter stands today. */
	readonly standsAs?: Standing | undefined;
	/** The files of the articles that it replaces, relative to the content folder. */
	readonly supersedes: readonly Placed<{ readonly file: string }>[];
	/** The symbols that it is chiefly about. */
	readonly symbols: readonly string[];
	readonly aliases: readonly { readonly url: string; readonly at: Position }[];
	/** Old anchors of sections, each with the anchor of the section that keeps it. */
	readonly oldAnchors: readonly OldAnchor[];
	readonly draft: boolean;
	readonly corrections: readonly {
		readonly date: PartialDate;
		readonly what: string;
	}[];
	readonly license?: string | undefined;
	readonly sources: readonly SourceMatter[];
	/** What it was made of, where it was imported. */
	readonly imported?: ImportedMatter | undefined;
	/** The body as it was written. */
	readonly markdown: string;
	readonly body: Body;
}

/** A page that is not an article: "About" and its like. */
export interface StaticPage {
	readonly path: string;
	readonly slug: string;
	readonly url: string;
	readonly title: string;
	readonly summary?: string | undefined;
	readonly order: number;
	readonly body: Body;
}

/** When the matter of an article happened, or else when it was published. */
export function whenOf(article: Article): PartialDate {
	return article.event?.start ?? article.date;
}

/**
 * What a markdown file gives. Its body and its index entries are there even if something else is wrong with it, so
 * that one run finds the mistakes in them, too.
 */
export type Parsed<T> = Checked<T> & {
	readonly body?: Body;
	readonly entries?: readonly FiledEntry[];
};

/** Reads an article. */
export function parseArticle(
	source: Source,
	context: RenderContext,
): Parsed<AuthoredArticle> {
	return parseMarkdown(
		source,
		articleSchema,
		context,
		(matter, body, slug, yaml, markdown) => ({
			path: source.path,
			slug,
			url: articleUrl(slug),
			title: matter.title,
			date: matter.date,
			event: matter.event,
			updated: matter.updated,
			authors: matter.author ?? [],
			summary: matter.summary,
			entries: entriesOf(yaml),
			kind: matter.kind ?? "article",
			mail: matter.mail,
			decisions: (matter.decisions ?? []).map((decision, n) => ({
				...decision,
				at: yaml.valueAt(["decisions", n]),
			})),
			positions: (matter.positions ?? []).map((position, n) => ({
				...position,
				at: yaml.valueAt(["positions", n]),
			})),
			standsAs: matter.standsAs,
			supersedes: (matter.supersedes ?? []).map((file, n, { length }) => ({
				file: posix.join(posix.dirname(source.path), file),
				at: yaml.valueAt(length > 1 ? ["supersedes", n] : ["supersedes"]),
			})),
			symbols: matter.symbols ?? [],
			aliases: (matter.aliases ?? []).map((url, n) => ({
				url,
				at: yaml.valueAt(["aliases", n]),
			})),
			oldAnchors: Object.entries(matter.anchors ?? {}).map(([old, now]) => ({
				old,
				now,
				at: yaml.keyAt(["anchors", old]),
			})),
			draft: matter.draft ?? false,
			corrections: matter.corrections ?? [],
			license: matter.license,
			sources: matter.sources ?? [],
			imported: matter.imported,
			open: openQuestions(matter),
			markdown,
			body,
		}),
	);
}

/** Reads a page of `pages/`. */
export function parsePage(
	source: Source,
	context: RenderContext,
): Parsed<StaticPage> {
	return parseMarkdown(
		source,
		pageSchema,
		context,
		(matter: PageMatter, body, slug): StaticPage => ({
			path: source.path,
			slug,
			url: pageUrl(slug),
			title: matter.title,
			summary: matter.summary,
			order: matter.order ?? 100,
			body,
		}),
	);
}

function parseMarkdown<S extends typeof articleSchema | typeof pageSchema, T>(
	source: Source,
	schema: S,
	context: RenderContext,
	make: (
		matter: S["_zod"]["output"],
		body: Body,
		slug: string,
		yaml: Yaml,
		markdown: string,
	) => T,
): Parsed<T> {
	const slug = slugOf(source.path);
	const misnamed = typeof slug === "string" ? [] : [slug];
	const split = splitFrontMatter(source);
	if ("at" in split) return { diagnostics: [...misnamed, split] };
	const body = renderBody(
		{ path: source.path, text: split.body, firstLine: split.bodyLine },
		context,
	);
	const yaml = parseYaml(source.path, split.matter, split.matterLine);
	if ("unexpected" in yaml) {
		return { diagnostics: [...misnamed, ...body.diagnostics, yaml], body };
	}
	const checked = validate(schema, yaml, source.path, {
		line: split.closingLine,
		column: 1,
	});
	const entries = entriesOf(yaml);
	const diagnostics = [
		...misnamed,
		...body.diagnostics,
		...(checked.diagnostics ?? []),
		...repeatedEntries(source.path, entries),
		...earlyUpdate(source.path, yaml),
	];
	return diagnostics.length > 0 || typeof slug !== "string" || !checked.value
		? { diagnostics, body, entries }
		: {
				value: make(checked.value, body, slug, yaml, split.body),
				body,
				entries,
			};
}

/** The index entries that can be read, each with its place. */
function entriesOf(yaml: Yaml): FiledEntry[] {
	const { index } = (yaml.value ?? {}) as { index?: unknown };
	return (Array.isArray(index) ? index : []).flatMap((item: unknown, n) => {
		const entry = typeof item === "string" ? parseIndexEntry(item) : "";
		return typeof entry === "string"
			? []
			: [
					{
						...entry,
						at: yaml.valueAt(["index", n]),
						raw: yaml.rawAt(["index", n]),
					},
				];
	});
}
