// Symbols: each one that articles name, with what they say of it, the names it had, and what became of its export.
import type { Article } from "../content/article.ts";
import type { SymbolList } from "../content/symbol-list.ts";
import { compareText } from "../diagnostics/order.ts";
import type { Mention } from "../markdown/body.ts";

/** A symbol of the kernel that the archive knows. */
export interface KernelSymbol {
	readonly name: string;
	readonly url: string;
	/** What it does, where the list of symbols says so. */
	readonly note?: string | undefined;
	/** The names that it had before, and the name that it has now, where one of both is known. */
	readonly formerly: readonly string[];
	readonly now?: string | undefined;
	/** Who tells of it: those chiefly about it first, each with the paragraphs that name it. */
	readonly articles: readonly SymbolArticle[];
}

export interface SymbolArticle {
	readonly article: Article;
	/** Whether the article says that it is chiefly about the symbol. */
	readonly isChief: boolean;
	readonly mentions: readonly Mention[];
}

/** Gives every symbol that an article names, or that the list of symbols does, by name in the order of names. */
export function symbolsOf(
	articles: readonly Article[],
	list: SymbolList,
): ReadonlyMap<string, KernelSymbol> {
	const found = new Map<string, SymbolArticle[]>();
	const add = (name: string, one: SymbolArticle) => {
		const known = found.get(name);
		if (known) known.push(one);
		else found.set(name, [one]);
	};
	for (const article of articles) {
		const mentions = new Map<string, Mention[]>();
		for (const mention of article.body.mentions) {
			for (const symbol of mention.symbols) {
				const known = mentions.get(symbol);
				if (known) known.push(mention);
				else mentions.set(symbol, [mention]);
			}
		}
		const chief = new Set(article.symbols);
		const decided = article.decisions.flatMap(({ symbol }) => symbol);
		for (const name of new Set([
			...article.symbols,
			...decided,
			...mentions.keys(),
		])) {
			add(name, {
				article,
				isChief: chief.has(name),
				mentions: mentions.get(name) ?? [],
			});
		}
	}
	const listed = new Map(list.symbols.map((one) => [one.name, one]));
	const now = new Map(
		list.symbols.flatMap(({ name, formerly }) =>
			formerly.map((old) => [old, name] as const),
		),
	);
	const names = new Set([...found.keys(), ...listed.keys(), ...now.keys()]);
	return new Map(
		[...names].sort(compareText).map((name) => [
			name,
			{
				name,
				url: symbolUrl(name),
				note: listed.get(name)?.note ?? listed.get(now.get(name) ?? "")?.note,
				formerly: listed.get(name)?.formerly ?? [],
				now: now.get(name),
				articles: chiefFirst(found.get(name) ?? []),
			},
		]),
	);
}

/** The address of a symbol's page. */
export function symbolUrl(name: string): string {
	return `/Symbols/${name}/`;
}

function chiefFirst(articles: readonly SymbolArticle[]): SymbolArticle[] {
	return [
		...articles.filter(({ isChief }) => isChief),
		...articles.filter(({ isChief }) => !isChief),
	];
}
