// Symbols: each one that articles name, with what they say of it, the names it had, and what became of its export.
import type { Article } from "../content/article.ts";
import type { SymbolList } from "../content/symbol-list.ts";
import { compareText } from "../diagnostics/order.ts";
import { hasExport, type Release } from "../exports/file.ts";
import type { Mention } from "../markdown/body.ts";
import { grouped } from "./grouped.ts";

/** A symbol of the kernel that the archive knows. */
export interface KernelSymbol {
	readonly name: string;
	/** Whether there is more to say of it than one paragraph of one article does: only then it has a page of its own. */
	readonly hasPage: boolean;
	/** The address of its page, or of the paragraph that names it. */
	readonly url: string;
	/** What it does, where the list of symbols says so. */
	readonly note?: string | undefined;
	/** Why releases have no export of it, where the list says so. */
	readonly noExport?: string | undefined;
	/** The names that it had before, and the name that it has now, where one of both is known. */
	readonly formerly: readonly string[];
	readonly now?: string | undefined;
	/** Who tells of it: those chiefly about it first. */
	readonly articles: readonly SymbolArticle[];
}

export interface SymbolArticle {
	readonly article: Article;
	/** Whether the article says that it is chiefly about the symbol. */
	readonly isChief: boolean;
}

/** The paragraphs of articles by the symbols that they name. */
const naming = new WeakMap<
	readonly Mention[],
	ReadonlyMap<string, readonly Mention[]>
>();

/** Gives the paragraphs of an article that name a symbol. */
export function mentionsOf(
	{ body }: Article,
	symbol: string,
): readonly Mention[] {
	const { mentions } = body;
	const bySymbol =
		naming.get(mentions) ?? grouped(mentions, ({ symbols }) => symbols);
	naming.set(mentions, bySymbol);
	return bySymbol.get(symbol) ?? [];
}

/** What of an article names symbols. */
export interface SymbolNaming extends Pick<Article, "body" | "symbols"> {
	readonly decisions: readonly Pick<Article["decisions"][number], "symbol">[];
}

/** Gives the symbols that an article names: in its code, as what it is chiefly about, or in its decisions. */
export function symbolsNamed({
	body,
	symbols,
	decisions,
}: SymbolNaming): ReadonlySet<string> {
	return new Set([
		...symbols,
		...decisions.flatMap(({ symbol }) => symbol),
		...body.symbols,
	]);
}

/**
 * Gives every symbol that an article names, or that the list of symbols does, by name in the order of names. One has a
 * page if two articles name it, one is chiefly about it or decides on it, a release exports it, or the list has it: of
 * ten thousand articles, most name some symbols that no other does, and a page for each would be most of the site.
 */
export function symbolsOf(
	articles: readonly Article[],
	list: SymbolList,
	releases: readonly Release[],
): ReadonlyMap<string, KernelSymbol> {
	const found = new Map<string, SymbolArticle[]>();
	/** The paragraph that names a symbol first, in the first article that does. */
	const firsts = new Map<string, string>();
	const withMore = new Set<string>();
	const add = (name: string, one: SymbolArticle) => {
		const known = found.get(name);
		if (known) known.push(one);
		else found.set(name, [one]);
	};
	for (const article of articles) {
		const named = new Map<string, string>();
		for (const { symbols, anchor } of article.body.mentions)
			for (const name of symbols) if (!named.has(name)) named.set(name, anchor);
		const chief = new Set(article.symbols);
		const decided = article.decisions.flatMap(({ symbol }) => symbol);
		const told = [...article.symbols, ...decided];
		for (const name of told) withMore.add(name);
		for (const name of new Set([...told, ...named.keys()])) {
			if (!found.has(name)) firsts.set(name, named.get(name) ?? "");
			add(name, { article, isChief: chief.has(name) });
		}
	}
	const listed = new Map(list.symbols.map((one) => [one.name, one]));
	const now = new Map(
		list.symbols.flatMap(({ name, formerly }) =>
			formerly.map((old) => [old, name] as const),
		),
	);
	const names = new Set([...found.keys(), ...listed.keys(), ...now.keys()]);
	const hasMore = (name: string) =>
		withMore.has(name) ||
		listed.has(name) ||
		now.has(name) ||
		releases.some((release) => hasExport(release, name));
	return new Map(
		[...names].sort(compareText).map((name) => [
			name,
			{
				name,
				...placeOf(
					name,
					firsts.get(name) ?? "",
					found.get(name) ?? [],
					hasMore(name),
				),
				note: listed.get(name)?.note ?? listed.get(now.get(name) ?? "")?.note,
				noExport: listed.get(name)?.noExport,
				formerly: listed.get(name)?.formerly ?? [],
				now: now.get(name),
				articles: chiefFirst(found.get(name) ?? []),
			},
		]),
	);
}

/** The address of the list of symbols. */
export const symbolsUrl = "/Symbols/";

/** The address of a symbol's page. */
export function symbolUrl(name: string): string {
	return `/Symbols/${name}/`;
}

/** @param anchor the paragraph that names it first */
function placeOf(
	name: string,
	anchor: string,
	[first, second]: readonly SymbolArticle[],
	hasMore: boolean,
): Pick<KernelSymbol, "hasPage" | "url"> {
	if (!first || second || hasMore) {
		return { hasPage: true, url: symbolUrl(name) };
	}
	return {
		hasPage: false,
		url: first.article.url + (anchor && `#${anchor}`),
	};
}

function chiefFirst(articles: readonly SymbolArticle[]): SymbolArticle[] {
	return [
		...articles.filter(({ isChief }) => isChief),
		...articles.filter(({ isChief }) => !isChief),
	];
}
