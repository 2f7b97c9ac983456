// The preview's loader: reads the whole archive in slices, and single articles at once, before the whole is known and after.
import { readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { published } from "../archive/publication.ts";
import { addressOf } from "../content/address.ts";
import {
	type Article,
	type AuthoredArticle,
	parseArticle,
} from "../content/article.ts";
import { lockPath } from "../content/lock.ts";
import type { Parsed } from "../content/markdown-file.ts";
import { type Content, contentParser, contentSteps } from "../content/parse.ts";
import { type ContentFolder, readContent } from "../content/read.ts";
import { parseSettings } from "../content/settings.ts";
import { decode, tooLarge } from "../content/source.ts";
import type { Steps } from "../content/steps.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RenderContext } from "../markdown/body.ts";
import type { Page } from "../pages/page.ts";
import type { Assets } from "../pages/site.ts";
import {
	type LoadedSite,
	type LoadOptions,
	siteOf,
	siteSteps,
} from "../publish/load.ts";
import { inSlices } from "../search/slices.ts";

/** An article as it is in an archive, and as its file has it now. */
export interface Revision {
	readonly article: Article;
	readonly now: Article;
}

export class PreviewLoader {
	readonly #options: LoadOptions;
	readonly #parse: ReturnType<typeof contentSteps>;
	#assets: Assets;
	#base = "/";
	#saving: Promise<void> | undefined;
	#folder: ContentFolder | undefined;
	#context: RenderContext | undefined;

	constructor(options: LoadOptions, assets: Assets) {
		this.#options = options;
		this.#parse = contentSteps(options.overrides, options.memory);
		this.#assets = assets;
	}

	/** How many text files there are; none until they are being loaded. */
	get size(): number {
		return this.#folder?.texts.length ?? 0;
	}

	/** The folder that the site is published in as addresses have it, with a slash at each end. */
	get base(): string {
		return this.#base;
	}

	/** Takes other assets for what is loaded from now on. */
	use(assets: Assets): void {
		this.#assets = assets;
	}

	/**
	 * Loads the whole site; files that have not changed since the last time are not parsed again.
	 * @throws Problem where there is no content folder
	 */
	async load(): Promise<LoadedSite> {
		const site = await inSlices(this.#steps());
		const { memory } = this.#options;
		// For the next start; nobody has to wait for it.
		if (memory) this.#saving ??= inSlices(memory.saving());
		return site;
	}

	*#steps(): Steps<LoadedSite> {
		const folder = readContent(this.#options.content);
		this.#folder = folder;
		const { overrides } = this.#options;
		const settings = folder.texts.find(({ path }) => path === "site.yml");
		// Known before the articles are, so that their pages can be answered.
		this.#base =
			(settings && parseSettings(settings, overrides).value?.base) ??
			this.#base;
		yield;
		const content = yield* this.#parse(folder);
		this.#context = contextOf(content, folder);
		// Copies, since revising an article must not change what parsing remembers of it.
		const articles = content.articles.map((article) => ({ ...article }));
		return yield* siteSteps(
			{ ...content, articles },
			this.#options,
			this.#assets,
		);
	}

	/**
	 * Reads changed files of articles that an archive has.
	 * @returns what they are now, or their mistakes; undefined where more has changed than articles alone
	 */
	revised(
		files: readonly string[],
		{ articles }: Archive,
	): readonly Revision[] | { readonly diagnostics: Diagnostic[] } | undefined {
		const revisions: Revision[] = [];
		const diagnostics: Diagnostic[] = [];
		for (const file of files) {
			const path = this.pathOf(file);
			const article = articles.find((one) => one.path === path);
			const parsed = article && this.#parsed(path);
			if (!article || !parsed) return undefined;
			diagnostics.push(...(parsed.diagnostics ?? []));
			if (!parsed.value) continue;
			const [now] = published([parsed.value], this.#options).articles;
			if (!now) return undefined;
			revisions.push({ article, now });
		}
		return diagnostics.length > 0 ? { diagnostics } : revisions;
	}

	/** The path of a file in the content folder. */
	pathOf(file: string): string {
		return relative(this.#options.content, file).replaceAll(sep, "/");
	}

	/** Gives the page of an article as it is while the others are not known: without what follows from all of them. */
	alone(url: string): Page | undefined {
		const folder = this.#folder;
		const [, slug] = /^\/Articles\/([^/]+)\/$/.exec(url) ?? [];
		const name = `/${slug}.md`;
		const source = folder?.texts.find(
			({ path }) => path.startsWith("articles/") && path.endsWith(name),
		);
		if (!folder || !source) return undefined;
		const now = this.#read(source.path) ?? source;
		if ("unexpected" in now) return undefined;
		const texts = folder.texts.filter(
			({ path }) => !/^(articles|exports)\//.test(path) && path !== lockPath,
		);
		const content = contentParser(this.#options.overrides)({
			...folder,
			texts: [...texts, now],
		});
		const { pages } = siteOf(content, this.#options, this.#assets);
		return pages.article[0];
	}

	#parsed(path: string): Parsed<AuthoredArticle> | undefined {
		const source = this.#context && this.#read(path);
		if (!source || !this.#context) return undefined;
		return "unexpected" in source
			? { diagnostics: [source] }
			: parseArticle(source, this.#context);
	}

	/** Reads a text file as it is now; undefined where it is gone. */
	#read(path: string) {
		const file = join(this.#options.content, path);
		try {
			return (
				tooLarge(path, statSync(file).size) ?? decode(path, readFileSync(file))
			);
		} catch {
			return undefined;
		}
	}
}

/** What rendering needs to know of the world around an article. */
function contextOf(
	{ settings, symbolList }: Content,
	{ images }: ContentFolder,
): RenderContext {
	return {
		ignoredSymbols: symbolList.ignored,
		base: settings.base,
		images,
		addressOf,
	};
}
