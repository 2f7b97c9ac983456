// Successors: what most likely has taken the place of a permalink that is lost, and what to write so that it keeps it.
import { grouped } from "../archive/grouped.ts";
import { withSubheadings } from "../archive/heading.ts";
import { positionsUrl } from "../archive/positions.ts";
import { type Renames, renamesOf } from "../archive/renames.ts";
import type { Article } from "../content/article.ts";
import {
	headingKey,
	headingText,
	parseIndexEntry,
} from "../content/index-entry.ts";
import {
	type Lock,
	type LockedPermalink,
	type Permalink,
	permalinkText,
} from "../content/lock.ts";
import { isMovable } from "../content/moved.ts";
import type { StaticPage } from "../content/page.ts";
import { fileName } from "../content/slug.ts";
import { scalarText } from "../content/yaml-scalar.ts";
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import { nearest, type Suggester, suggester } from "../diagnostics/nearest.ts";
import {
	decisionHeir,
	type Heir,
	listHeir,
	movesOf,
	positionHeir,
	symbolHeir,
	type Told,
} from "./derived-successors.ts";
import type { Page } from "./page.ts";
import { newPermalinks } from "./permalinks.ts";
import type { Site } from "./site.ts";

/** What is made of one markdown file. */
type Authored = Article | StaticPage;

/** The files whose pages were not published before. */
interface Fresh {
	readonly files: readonly Authored[];
	/** Gives the slugs nearest to one. */
	readonly near: Suggester;
}

/** What the finder of lost permalinks looks at. */
export interface Promised {
	readonly lock: Lock;
	readonly site: Site;
	readonly pages: readonly Page[];
	/** Every markdown file that is there, published or not. */
	readonly files: readonly string[];
	/** What else was found wrong: what a file with mistakes would publish can't be told, and is not missed. */
	readonly found: readonly Diagnostic[];
}

/** The slug of an article's address; empty for any other address. */
export function articleSlug(url: string): string {
	return /^\/Articles\/([^/]+)\/$/.exec(url)?.[1] ?? "";
}

export function slugIn(path: string): string {
	return fileName(path).replace(/\.md$/, "");
}

/** What is published now and was not before: whatever is lost most likely goes on as one of these. */
export class Successors {
	readonly #told: Told;
	readonly #promised: Promised;
	readonly #new: ReadonlySet<string>;
	readonly #renamed: Renames<Article>;
	readonly #articles: Fresh;
	readonly #pages: Fresh;
	/** The files of articles by their slugs. */
	readonly #files: ReadonlyMap<string, string>;
	/** The permalinks of each page that was published once. */
	readonly #locked: ReadonlyMap<string, readonly Permalink[]>;

	constructor(promised: Promised, lost: readonly Permalink[]) {
		const fresh = newPermalinks(promised.lock.permalinks, promised.site);
		this.#promised = promised;
		this.#new = new Set(fresh.map(permalinkText));
		const { articles, pages } = promised.site.archive;
		this.#renamed = renamesOf(articles, promised.lock);
		this.#articles = this.#freshOf(articles);
		this.#pages = this.#freshOf(pages);
		this.#files = new Map(
			promised.files
				.filter((file) => file.startsWith("articles/"))
				.map((file) => [slugIn(file), file]),
		);
		this.#locked = grouped(promised.lock.permalinks, ({ url }) => [url]);
		const told = { ...promised, lost, fresh: this.#new };
		this.#told = { ...told, moves: movesOf(told) };
	}

	#freshOf(all: readonly Authored[]): Fresh {
		const files = all.filter(({ url }) => this.#new.has(url));
		return { files, near: suggester(() => files.map(({ slug }) => slug)) };
	}

	of(lost: LockedPermalink): Heir | undefined {
		const { url, anchor, entry } = lost;
		const symbol = /^\/Symbols\/(\w+)\/$/.exec(url)?.[1];
		if (anchor !== "") {
			if (symbol !== undefined) return decisionHeir(this.#told, symbol, anchor);
			return url.startsWith(positionsUrl)
				? positionHeir(this.#told, url, anchor)
				: this.#ofSection(lost);
		}
		if (entry !== undefined) return this.#ofHeading(entry);
		if (symbol !== undefined) return symbolHeir(this.#told, symbol);
		if (isMovable(url)) return listHeir(this.#told, url);
		return this.#unpublished(lost) ?? this.#ofFile(url);
	}

	/** The file that would have the address, if it were not a draft or dated in the future. */
	#unpublished({ url }: Permalink): Heir | undefined {
		const path = this.#files.get(articleSlug(url));
		return path === undefined
			? undefined
			: {
					place: { path, at: fileStart },
					expected: "an article that was published to stay so",
					fix: "take `draft: true`, or a date in the future, out of its front matter",
				};
	}

	#ofFile(url: string): Heir | undefined {
		const isArticle = articleSlug(url) !== "";
		const { files, near } = isArticle ? this.#articles : this.#pages;
		const [slug] = near(url.split("/").at(-2) ?? "", 1);
		const renamed = this.#renamed(url);
		const file =
			renamed ??
			this.#withSections(url, files) ??
			files.find((one) => one.slug === slug);
		if (!file) return undefined;
		const aliases = [...file.aliases.map((alias) => alias.url), url];
		const fix = `aliases: [${aliases.join(", ")}]`;
		const { path } = file;
		return {
			place: { path, at: file.aliases[0]?.at ?? fileStart },
			expected: `the ${isArticle ? "article" : "page"} that has taken its place to have it as an alias`,
			fix,
			// A list that is there already may be written in several ways.
			edits:
				renamed && file.aliases.length === 0
					? [{ path, at: fileStart, old: "---\n", new: `---\n${fix}\n` }]
					: [],
		};
	}

	/** Whether the article of an address surely goes on in a file of another name. */
	isRenamed(url: string): boolean {
		return this.#renamed(url) !== undefined;
	}

	/** The one that has at least half of the sections that the lost one had: its file was renamed. */
	#withSections(url: string, fresh: readonly Authored[]): Authored | undefined {
		const sections = (this.#locked.get(url) ?? [])
			.map(({ anchor }) => anchor)
			.filter((anchor) => anchor !== "");
		if (sections.length === 0) return undefined;
		return fresh.find(
			({ body }) =>
				sections.filter((id) => body.anchors.has(id)).length * 2 >=
				sections.length,
		);
	}

	#ofHeading(entryText: string): Heir | undefined {
		const entry = parseIndexEntry(entryText);
		if (typeof entry === "string") return undefined;
		const { archive } = this.#promised.site;
		const index = archive.indexes.find(({ name }) => name === entry.index);
		const fresh = (index?.headings ?? [])
			.flatMap((heading) => [...withSubheadings(heading)])
			.filter(({ url }) => this.#new.has(url));
		const text = headingText(entry.path);
		const name = nearest(
			text,
			fresh.map((heading) => heading.text),
			1,
		)[0];
		const heading =
			fresh.find((one) => one.text === name) ??
			(fresh.length === 1 ? fresh[0] : undefined);
		if (heading && headingKey(heading.path) === headingKey(entry.path)) {
			return {
				place: heading.definedAt,
				expected: `the capitals of ${JSON.stringify(text)} to stay, since file systems may not tell the two apart`,
				fix: `name it ${JSON.stringify(text)} again`,
			};
		}
		return heading?.definedAt.path.startsWith("indexes/")
			? {
					place: heading.definedAt,
					expected: `the heading that has taken its place to be formerly ${JSON.stringify(text)}`,
					fix: `formerly: [${scalarText(text)}]`,
				}
			: undefined;
	}

	#ofSection({ url, anchor }: Permalink): Heir | undefined {
		const { articles, pages } = this.#promised.site.archive;
		const file = [...articles, ...pages].find((one) => one.url === url);
		const fresh = (file?.body.headings ?? []).filter(({ id }) =>
			this.#new.has(permalinkText({ url, anchor: id })),
		);
		const ids = fresh.map(({ id }) => id);
		const heirOf = (old: string) => nearest(old, ids, 1)[0] ?? ids[0];
		const at = fresh.find(({ id }) => id === heirOf(anchor))?.at;
		if (!file || !at) return undefined;
		const kept = [
			...file.oldAnchors.map(({ old, now }) => moved(old, now)),
			...this.#told.lost
				.filter((one) => one.url === url)
				.map(({ anchor: old }) => moved(old, heirOf(old) ?? "")),
		];
		return {
			place: { path: file.path, at },
			expected: "the section that has taken its place to keep its anchor",
			fix: `anchors: {${kept.join(", ")}}`,
		};
	}
}

/** An old anchor with the one that has taken its place, as front matter says it. */
function moved(old: string, now: string): string {
	return `${scalarText(old)}: ${scalarText(now)}`;
}
