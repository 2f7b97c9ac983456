// From the texts of a content folder to articles, pages, vocabularies and settings, with every mistake on the way.
import { type Diagnostic, fileStart } from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import { inOrder, parseRelease, type Release } from "../exports/file.ts";
import type { Body, RenderContext } from "../markdown/body.ts";
import { addressOf } from "./address.ts";
import { type AuthoredArticle, parseArticle } from "./article.ts";
import { type Lock, lockPath, parseLock } from "./lock.ts";
import type { FiledEntry, Parsed } from "./markdown-file.ts";
import { keptOf, ParseMemory } from "./memory.ts";
import { type Moved, movedPath, parseMoved } from "./moved.ts";
import { parsePage, type StaticPage } from "./page.ts";
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
import { atOnce, type Steps } from "./steps.ts";
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
	/** Where pages are now that have no file of their own. */
	readonly moved: readonly Moved[];
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
 * @param rendersAll whether the HTML of every body is going to be asked for
 */
export function contentParser(
	overrides?: Overrides,
	memory?: ParseMemory,
	rendersAll?: boolean,
) {
	const parse = contentSteps(overrides, memory, rendersAll);
	return (folder: ContentFolder): Content => atOnce(parse(folder));
}

/** Is told how many files have been read, and how many there are. */
export type ReadProgress = (read: number, total: number) => void;

/** Gives the same function in steps, one for each file. */
export function contentSteps(
	overrides: Overrides = {},
	memory = new ParseMemory(),
	rendersAll = false,
) {
	return function* (
		folder: ContentFolder,
		at: ReadProgress = () => {},
	): Steps<Content> {
		let read = 0;
		const diagnostics: Diagnostic[] = [...folder.diagnostics];
		const texts = new Map(folder.texts.map((source) => [source.path, source]));
		const wrongFiles = new Set(folder.diagnostics.map(({ path }) => path));
		const keep = <T>(checked: Checked<T>): T | undefined => {
			for (const one of checked.diagnostics ?? [])
				if (!wrongFiles.has(one.dueTo ?? "")) diagnostics.push(one);
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
			rendersAll,
		};
		yield* memory.enter(context, folder);
		const remembered = <T extends object>(
			source: Source,
			parse: () => T,
		): T => {
			const known = memory.recall(source, context.images);
			if (known !== undefined) return known as T;
			const result = parse();
			const kept = keptOf(source, result, context.images);
			if (kept) memory.keep(source.path, kept);
			return result;
		};
		const bodies = new Map<string, Body | undefined>(
			folder.diagnostics.map(({ path }) => [path, undefined]),
		);
		const claims = new Map<string, readonly FiledEntry[]>();
		function* all<T>(
			folderName: string,
			parse: (source: Source, context: RenderContext) => Parsed<T>,
		): Steps<T[]> {
			const values: T[] = [];
			for (const source of folder.texts) {
				if (!source.path.startsWith(folderName)) continue;
				const parsed = remembered(source, () => parse(source, context));
				if (source.path.endsWith(".md")) bodies.set(source.path, parsed.body);
				if (parsed.entries) claims.set(source.path, parsed.entries);
				const value = keep(parsed);
				if (value !== undefined) values.push(value);
				at(++read, folder.texts.length);
				yield;
			}
			return values;
		}

		const locked = texts.get(lockPath);
		const lock = locked && remembered(locked, () => parseLock(locked));
		for (const one of lock?.diagnostics ?? []) diagnostics.push(one);
		const dated = texts.get(releasesPath);
		const moved = texts.get(movedPath);
		const content: Content = {
			settings: settings ?? noSettings,
			articles: yield* all("articles/", parseArticle),
			pages: yield* all("pages/", parsePage),
			vocabularies: yield* all<Vocabulary>("indexes/", parseVocabulary),
			symbolList: symbolList ?? noSymbolList,
			releases: inOrder(yield* all<Release>("exports/", parseRelease)),
			releaseDates:
				dated && keep(remembered(dated, () => parseReleaseDates(dated))),
			synonyms: synonyms ?? [],
			moved: moved ? (keep(parseMoved(moved)) ?? []) : [],
			bodies,
			claims,
			lock,
			diagnostics,
		};
		const found = [...folder.texts, ...folder.diagnostics];
		if (!found.some(({ path }) => path.startsWith("articles/"))) {
			diagnostics.push(noArticles);
		}
		return content;
	};
}

const noArticles: Diagnostic = {
	path: "articles",
	at: fileStart,
	unexpected: "archive without articles",
	expected: "at least one .md file in articles/",
	fix: npmRun("new"),
};
