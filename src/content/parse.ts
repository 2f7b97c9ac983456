// From the texts of a content folder to articles, pages, vocabularies and settings, with every mistake on the way.
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import { inOrder, parseRelease, type Release } from "../exports/file.ts";
import type { Body, RenderContext } from "../markdown/body.ts";
import { addressOf } from "./address.ts";
import {
	type AuthoredArticle,
	type FiledEntry,
	type Parsed,
	parseArticle,
	parsePage,
	type StaticPage,
} from "./article.ts";
import { type Lock, lockPath, parseLock } from "./lock.ts";
import type { ContentFolder } from "./read.ts";
import {
	parseReleaseDates,
	type ReleaseDates,
	releasesPath,
} from "./release-dates.ts";
import {
	missingSettings,
	type Overrides,
	parseSettings,
	type Settings,
} from "./settings.ts";
import type { Source } from "./source.ts";
import {
	noSymbolList,
	parseSymbolList,
	type SymbolList,
	symbolListPath,
} from "./symbol-list.ts";
import { parseSynonyms, type Synonyms } from "./synonyms.ts";
import type { Checked } from "./validate.ts";
import { parseVocabulary, type Vocabulary } from "./vocabulary.ts";

/** All that was authored, as values. */
export interface Content {
	readonly settings: Settings;
	readonly articles: readonly AuthoredArticle[];
	readonly pages: readonly StaticPage[];
	readonly vocabularies: readonly Vocabulary[];
	readonly symbolList: SymbolList;
	/** When releases came out, where the archive says so. */
	readonly releaseDates: ReleaseDates | undefined;
	/** What releases of the kernel export, the oldest release first. */
	readonly releases: readonly Release[];
	readonly synonyms: readonly Synonyms[];
	/** Every markdown file that is there with its body, whether or not its front matter is right. */
	readonly bodies: ReadonlyMap<string, Body | undefined>;
	/** The index entries that each article claims, whether or not the rest of its front matter is right. */
	readonly claims: ReadonlyMap<string, readonly FiledEntry[]>;
	/** What was published once and is kept; undefined where the archive has no lock and is not held to one. */
	readonly lock: Lock | undefined;
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
	let known = new Map<string, { text: string; result: unknown }>();
	let knownContext: RenderContext | undefined;

	return (folder: ContentFolder): Content => {
		const next: typeof known = new Map();
		const diagnostics: Diagnostic[] = [...folder.diagnostics];
		const texts = new Map(folder.texts.map((source) => [source.path, source]));
		const keep = <T>(checked: Checked<T>): T | undefined => {
			for (const one of checked.diagnostics ?? []) diagnostics.push(one);
			return checked.value;
		};

		const site = texts.get("site.yml");
		const settings = site ? keep(parseSettings(site, overrides)) : undefined;
		if (!site && !folder.diagnostics.some(({ path }) => path === "site.yml")) {
			diagnostics.push(missingSettings);
		}
		const list = texts.get(symbolListPath);
		const symbolList = list && keep(parseSymbolList(list));
		const search = texts.get("search.yml");
		const synonyms = search && keep(parseSynonyms(search));
		const context: RenderContext = {
			ignoredSymbols: (symbolList ?? noSymbolList).ignored,
			base: (settings ?? noSettings).base,
			images: folder.images,
			addressOf,
		};
		if (!knownContext || !sameContext(knownContext, context)) known.clear();
		const remembered = <T>({ path, text }: Source, parse: () => T): T => {
			const before = known.get(path);
			const result = before?.text === text ? (before.result as T) : parse();
			next.set(path, { text, result });
			return result;
		};
		const bodies = new Map<string, Body | undefined>(
			folder.diagnostics.map(({ path }) => [path, undefined]),
		);
		const claims = new Map<string, readonly FiledEntry[]>();
		const all = <T>(
			folderName: string,
			parse: (source: Source, context: RenderContext) => Parsed<T>,
		): T[] =>
			folder.texts
				.filter(({ path }) => path.startsWith(folderName))
				.map((source) => {
					const parsed = remembered(source, () => parse(source, context));
					if (source.path.endsWith(".md")) bodies.set(source.path, parsed.body);
					if (parsed.entries) claims.set(source.path, parsed.entries);
					return keep(parsed);
				})
				.filter((value) => value !== undefined);

		const locked = texts.get(lockPath);
		const lock = locked && remembered(locked, () => parseLock(locked));
		diagnostics.push(...(lock?.diagnostics ?? []));
		const dated = texts.get(releasesPath);
		const content: Content = {
			settings: settings ?? noSettings,
			articles: all("articles/", parseArticle),
			pages: all("pages/", parsePage),
			vocabularies: all<Vocabulary>("indexes/", parseVocabulary),
			symbolList: symbolList ?? noSymbolList,
			releases: inOrder(all<Release>("exports/", parseRelease)),
			releaseDates:
				dated && keep(remembered(dated, () => parseReleaseDates(dated))),
			synonyms: synonyms ?? [],
			bodies,
			claims,
			lock,
			diagnostics,
		};
		const found = [...folder.texts, ...folder.diagnostics];
		if (!found.some(({ path }) => path.startsWith("articles/"))) {
			diagnostics.push(noArticles);
		}
		known = next;
		knownContext = context;
		return content;
	};
}

function sameContext(a: RenderContext, b: RenderContext): boolean {
	if (a.base !== b.base || a.images.size !== b.images.size) return false;
	if (!sameNames(a.ignoredSymbols, b.ignoredSymbols)) return false;
	for (const [path, size] of a.images) {
		const other = b.images.get(path);
		if (other?.width !== size.width || other.height !== size.height)
			return false;
	}
	return true;
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size === b.size && [...a].every((name) => b.has(name));
}

const noArticles: Diagnostic = {
	path: "articles",
	at: fileStart,
	unexpected: "archive without articles",
	expected: "at least one .md file in articles/",
	fix: "write the first article, for example articles/2004/first-article.md",
};
