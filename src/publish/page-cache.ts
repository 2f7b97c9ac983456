// The page cache: what the pages of the last build were made of, so that those which would be the same are not rendered again.
//
// A page follows from the words of the articles that it shows something of, and from the rest of the archive: who cites whom,
// what is filed where, when it happened. After most edits the rest is as it was.
import { hash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { outputPath, type Page } from "../pages/page.ts";
import { codeOf, siteCode } from "./fingerprint.ts";
import { KeptFiles, keptFolder } from "./kept-files.ts";
import type { LoadedSite } from "./load.ts";
import type { Version } from "./manifest.ts";
import { type Reads, WatchedBody } from "./reads.ts";
import { sumOfValue } from "./sum-of-value.ts";

/** What is kept of a build. */
interface Known {
	/** The sum of its manifest. */
	readonly version: string;
	/** The sum of all but the words of articles. */
	readonly rest: string;
	/** The sums of those, by the paths of the articles. */
	readonly words: ReadonlyMap<string, string>;
	/** The articles that were read to know which pages there are. */
	readonly routed: ReadonlySet<string>;
	/** The articles that were read for each page, by its address. */
	readonly read: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Where a page cache is, and what decides how pages are rendered. */
export interface PageCacheOptions {
	/** The folder of what is kept, as an absolute path. */
	readonly cache: string;
	/** The project's folder and the folder that is published, as absolute paths. */
	readonly project: string;
	readonly out: string;
	/** Takes down which articles pages read. */
	readonly reads: Reads;
	/** The day, where pages depend on it: drafts, and articles dated in the future, say so. */
	readonly today: string | undefined;
}

/** The name of what is kept. */
const name = "pages";

/** The pages of one build, and what is known of those of the last one. It can be lost at any time, which only costs time. */
export class PageCache {
	readonly #files: KeptFiles;
	readonly #key: string;
	readonly #reads: Reads;
	readonly #made: Pick<Known, "rest" | "words" | "routed">;
	readonly #read = new Map<string, ReadonlySet<string>>();

	constructor(
		{ site, routed }: LoadedSite,
		{ cache, project, out, reads, today }: PageCacheOptions,
	) {
		this.#files = new KeptFiles(keptFolder(cache, "pages", out));
		this.#key = [codeOf(project, siteCode), today].join("\n");
		this.#reads = reads;
		this.#made = { ...madeOf(site.archive), routed };
	}

	/**
	 * Gives the pages that would be rendered as they are published.
	 * @param published what is published
	 */
	unchanged(pages: readonly Page[], published: Version): ReadonlySet<Page> {
		const unchanged = new Set<Page>();
		const { rest, words, routed } = this.#made;
		const known = this.#files.recall(name, this.#key) as Known | undefined;
		if (known?.version !== sumOf(published) || known.rest !== rest)
			return unchanged;
		const changed = [...words.keys()].filter(
			(path) => known.words.get(path) !== words.get(path),
		);
		const isAnyIn = (read: ReadonlySet<string>) =>
			changed.some((path) => read.has(path));
		if (isAnyIn(known.routed) || isAnyIn(routed)) return unchanged;
		for (const page of pages) {
			const read = known.read.get(page.url);
			if (!read || isAnyIn(read) || !published.listed.has(outputPath(page.url)))
				continue;
			unchanged.add(page);
			this.#read.set(page.url, read);
		}
		return unchanged;
	}

	/** Renders a page, and takes down what it reads. */
	render(page: Page): string {
		const { given, read } = this.#reads.during(page.render);
		this.#read.set(page.url, read);
		return given;
	}

	/**
	 * Keeps what is known for the next build.
	 * @param written what was written
	 */
	keep(written: Version): void {
		const version = sumOf(written);
		const known: Known = { version, ...this.#made, read: this.#read };
		this.#files.keep(name, this.#key, known);
	}
}

function sumOf({ text }: Version): string {
	return hash("sha256", text);
}

/**
 * Gives the sums of what a site is made of. No page shows where in its file something stands, so that does not count; where
 * the former paragraphs of an article are found now is shown among its words alone.
 */
function madeOf({
	pinpoints,
	...rest
}: Archive): Pick<Known, "rest" | "words"> {
	const isLeftOut = (one: object) =>
		one instanceof WatchedBody || ("line" in one && "column" in one);
	return {
		// What a page shows of an image stands in its body's sum alone.
		rest: sumOfValue([rest, rest.pages.map(({ body }) => body.sum)], isLeftOut),
		words: new Map(
			rest.articles.map((article) => {
				const words = [article.body.sum, pinpoints.get(article)];
				return [article.path, sumOfValue(words, isLeftOut)];
			}),
		),
	};
}
