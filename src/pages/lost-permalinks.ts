// Lost permalinks: what was published once and would end with this build, each with what keeps it working.
import { withSubheadings } from "../archive/heading.ts";
import type { Article } from "../content/article.ts";
import { headingText, parseIndexEntry } from "../content/index-entry.ts";
import {
	type Lock,
	type LockedPermalink,
	lockPath,
	type Permalink,
	permalinkText,
} from "../content/lock.ts";
import { fileName } from "../content/slug.ts";
import {
	type Diagnostic,
	fileStart,
	type Position,
} from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Page } from "./page.ts";
import { newPermalinks, permalinkFinder } from "./permalinks.ts";
import type { Site } from "./site.ts";

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

/** Finds the permalinks of the lock that lead nowhere: one diagnostic a page, or an anchor of a page that is there. */
export function lostPermalinks(promised: Promised): Diagnostic[] {
	const { lock, pages, found } = promised;
	const isKept = permalinkFinder(pages);
	const lost = lock.permalinks.filter((one) => !isKept(one));
	if (lost.length === 0) return [];
	const others = found.filter(({ path }) => path !== lockPath);
	const wrong = new Set(others.map(({ path }) => slugIn(path)));
	const there = new Set(promised.files.map(slugIn));
	const isCertain = ({ url }: Permalink) => {
		const slug = /^\/Articles\/([^/]+)\/$/.exec(url)?.[1] ?? "";
		return others.length === 0 || (there.has(slug) && !wrong.has(slug));
	};
	const lostPages = new Set(
		lost.filter(({ anchor }) => anchor === "").map(({ url }) => url),
	);
	const successors = new Successors(promised, lost);
	return lost.filter(isCertain).flatMap((one) => {
		const isToldOf =
			one.anchor !== "" &&
			(lostPages.has(one.url) ||
				lostPages.has(one.url.replace(/Index\/$/, `${one.anchor}/`)));
		return isToldOf ? [] : [lostDiagnostic(one, successors)];
	});
}

function slugIn(path: string): string {
	return fileName(path).replace(/\.md$/, "");
}

function lostDiagnostic(
	lost: LockedPermalink,
	successors: Successors,
): Diagnostic {
	const said = {
		path: lockPath,
		at: lost.at,
		unexpected: `end of ${permalinkText(lost)}`,
	};
	const heir = successors.of(lost);
	if (heir) {
		const { expected, fix, path, at } = heir;
		return { ...said, expected, fix, other: { path, at } };
	}
	return {
		...said,
		expected: "what was published once to be found for ever",
		fix: "put it back, or let it go on purpose: npm run lock -- --accept-removals",
	};
}

/** What takes the place of a lost permalink, and what to write there. */
interface Heir {
	readonly path: string;
	readonly at: Position;
	readonly expected: string;
	readonly fix: string;
}

/** What is published now and was not before: whatever is lost most likely goes on as one of these. */
class Successors {
	readonly #promised: Promised;
	readonly #lost: readonly Permalink[];
	readonly #new: ReadonlySet<string>;

	constructor(promised: Promised, lost: readonly Permalink[]) {
		this.#promised = promised;
		this.#lost = lost;
		this.#new = new Set(
			newPermalinks(promised.lock.permalinks, promised.site).map(permalinkText),
		);
	}

	of(lost: LockedPermalink): Heir | undefined {
		if (lost.anchor !== "") return this.#ofSection(lost);
		return lost.entry === undefined
			? (this.#unpublished(lost) ?? this.#ofArticle(lost))
			: this.#ofHeading(lost.entry);
	}

	/** The file that would have the address, if it were not a draft or dated in the future. */
	#unpublished({ url }: Permalink): Heir | undefined {
		const slug = /^\/Articles\/([^/]+)\/$/.exec(url)?.[1];
		const path = this.#promised.files.find(
			(file) => file.startsWith("articles/") && slugIn(file) === slug,
		);
		return path === undefined
			? undefined
			: {
					path,
					at: fileStart,
					expected: "an article that was published to stay so",
					fix: "take `draft: true`, or a date in the future, out of its front matter",
				};
	}

	#ofArticle({ url }: Permalink): Heir | undefined {
		const { articles } = this.#promised.site.archive;
		const fresh = articles.filter((article) => this.#new.has(article.url));
		const article = this.#withSections(url, fresh) ?? nearestTo(url, fresh);
		if (!article) return undefined;
		const aliases = [...article.aliases.map((alias) => alias.url), url];
		return {
			path: article.path,
			at: article.aliases[0]?.at ?? fileStart,
			expected: "the article that has taken its place to have it as an alias",
			fix: `aliases: [${aliases.join(", ")}]`,
		};
	}

	/** The article that has at least half of the sections that the lost one had: its file was renamed. */
	#withSections(url: string, fresh: readonly Article[]): Article | undefined {
		const sections = this.#promised.lock.permalinks
			.filter((one) => one.url === url && one.anchor !== "")
			.map(({ anchor }) => anchor);
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
		return heading?.definedAt.path.startsWith("indexes/")
			? {
					...heading.definedAt,
					expected: `the heading that has taken its place to be formerly ${JSON.stringify(text)}`,
					fix: `formerly: [${text.includes(",") ? JSON.stringify(text) : text}]`,
				}
			: undefined;
	}

	#ofSection({ url, anchor }: Permalink): Heir | undefined {
		const file = this.#promised.site.archive.articles.find(
			(one) => one.url === url,
		);
		const fresh = (file?.body.headings ?? []).filter(({ id }) =>
			this.#new.has(permalinkText({ url, anchor: id })),
		);
		const ids = fresh.map(({ id }) => id);
		const heirOf = (old: string) => nearest(old, ids, 1)[0] ?? ids[0];
		const at = fresh.find(({ id }) => id === heirOf(anchor))?.at;
		if (!file || !at) return undefined;
		const kept = [
			...file.oldAnchors.map(({ old, now }) => `${old}: ${now}`),
			...this.#lost
				.filter((one) => one.url === url)
				.map((one) => `${one.anchor}: ${heirOf(one.anchor)}`),
		];
		return {
			path: file.path,
			at,
			expected: "the section that has taken its place to keep its anchor",
			fix: `anchors: {${kept.join(", ")}}`,
		};
	}
}

function nearestTo(
	url: string,
	articles: readonly Article[],
): Article | undefined {
	const near = nearest(
		url.split("/").at(-2) ?? "",
		articles.map(({ slug }) => slug),
		1,
	)[0];
	return articles.find(({ slug }) => slug === near);
}
