// From the texts of a content folder to articles, pages, vocabularies and settings, with every mistake on the way.
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import type { RenderContext } from "../markdown/body.ts";
import {
	type Article,
	parseArticle,
	parsePage,
	type StaticPage,
} from "./article.ts";
import type { ContentFolder } from "./read.ts";
import {
	missingSettings,
	type Overrides,
	parseSettings,
	type Settings,
} from "./settings.ts";
import type { Source } from "./source.ts";
import type { Checked } from "./validate.ts";
import { parseVocabulary, type Vocabulary } from "./vocabulary.ts";

/** All that was authored, as values. */
export interface Content {
	readonly settings: Settings;
	readonly articles: readonly Article[];
	readonly pages: readonly StaticPage[];
	readonly vocabularies: readonly Vocabulary[];
	/** Every markdown file that is there, whether or not it could be read without a mistake. */
	readonly files: ReadonlySet<string>;
	readonly diagnostics: readonly Diagnostic[];
}

/** What stands in for settings that could not be read, so that the rest can be checked all the same. */
const noSettings: Settings = {
	title: "",
	description: "",
	language: "en",
	license: "CC-BY-SA-4.0",
	origin: "https://example.org",
	base: "/",
};

/**
 * Gives a function that parses a content folder. It remembers what each unchanged file gave, so that a second call
 * after one file was saved only reads that one anew.
 */
export function contentParser(overrides: Overrides = {}) {
	let known = new Map<
		string,
		{ source: Source; context: RenderContext; result: unknown }
	>();

	return (folder: ContentFolder): Content => {
		const next: typeof known = new Map();
		const diagnostics: Diagnostic[] = [...folder.diagnostics];
		const texts = new Map(folder.texts.map((source) => [source.path, source]));
		const keep = <T>(checked: Checked<T>): T | undefined => {
			diagnostics.push(...(checked.diagnostics ?? []));
			return checked.value;
		};

		const site = texts.get("site.yml");
		const settings = site ? keep(parseSettings(site, overrides)) : undefined;
		if (!site && !folder.diagnostics.some(({ path }) => path === "site.yml")) {
			diagnostics.push(missingSettings);
		}
		const context: RenderContext = {
			base: (settings ?? noSettings).base,
			images: folder.images,
		};
		const remembered = <T>(source: Source, parse: () => T): T => {
			const before = known.get(source.path);
			const result =
				before?.source.text === source.text &&
				sameContext(before.context, context)
					? (before.result as T)
					: parse();
			next.set(source.path, { source, context, result });
			return result;
		};
		const all = <T>(
			folderName: string,
			parse: (source: Source, context: RenderContext) => Checked<T>,
		): T[] =>
			folder.texts
				.filter(({ path }) => path.startsWith(folderName))
				.map((source) => keep(remembered(source, () => parse(source, context))))
				.filter((value) => value !== undefined);

		const articles = all("articles/", parseArticle);
		const content: Content = {
			settings: settings ?? noSettings,
			articles,
			pages: all("pages/", parsePage),
			vocabularies: all("indexes/", parseVocabulary),
			files: new Set(texts.keys()),
			diagnostics,
		};
		const found = [...folder.texts, ...folder.diagnostics];
		if (!found.some(({ path }) => path.startsWith("articles/"))) {
			diagnostics.push(noArticles);
		}
		known = next;
		return content;
	};
}

function sameContext(a: RenderContext, b: RenderContext): boolean {
	if (a.base !== b.base || a.images.size !== b.images.size) return false;
	for (const [path, size] of a.images) {
		const other = b.images.get(path);
		if (other?.width !== size.width || other.height !== size.height)
			return false;
	}
	return true;
}

const noArticles: Diagnostic = {
	path: "articles",
	at: fileStart,
	unexpected: "archive without articles",
	expected: "at least one .md file in articles/",
	fix: "write the first article, for example articles/2004/first-article.md",
};
