// Beside the words of articles: who cites the source that was typed, the pages that have the name, the exports of what no article names.
import type { Library } from "./library.ts";
import type { Lookup } from "./lookup.ts";
import type { Matched } from "./matching.ts";
import { fewEnough, headingPages, nameKey, type Page } from "./pages.ts";
import type { Query, Term } from "./query.ts";
import type { Beginning, Registers } from "./register.ts";
import { notListed } from "./sentences.ts";
import { sourceKeys } from "./source-keys.ts";
import { looksLikeIdentifier, type SymbolMatch } from "./symbols.ts";
import type { Hit } from "./text-index.ts";

/** How many pages of symbols an answer leads to. */
const mostSymbols = 5;

/** The articles that cite a source. */
export interface Citation {
	readonly source: string;
	readonly hits: readonly Hit[];
	/** What else was typed. */
	readonly others: readonly Term[];
}

/** What may stand before a source to say what it is. */
const label = /^(?:message-id|commit|fixes|file|link|include):?$/i;

/** The subject of a commit, as it stands behind its number: `Fixes: 0bd476e6c671 ("kallsyms: unexport …")`. */
const subjectForm = /^\s*\(["“]/;

export class Beside {
	readonly #lookup: Lookup;
	readonly #library: Library;

	constructor(lookup: Lookup, library: Library) {
		this.#lookup = lookup;
		this.#library = library;
	}

	/**
	 * The articles that cite the first source which a query names and any of them cites, after those that are its own pages,
	 * with the other words of the query; undefined where it names none that is cited.
	 */
	async citing({ text, terms }: Query): Promise<Citation | undefined> {
		for (const term of terms.filter(isSource)) {
			const numbers = await this.#citing(term.text);
			if (numbers.size === 0) continue;
			const all = await this.#lookup.find(null);
			const byId = new Map(all.map((hit) => [hit.id, hit]));
			const subject = subjectForm.test(text.slice(term.to));
			return {
				source: term.text,
				hits: [...numbers].flatMap((id) => byId.get(id) ?? []),
				others: terms.filter(
					(one) =>
						one !== term &&
						!label.test(one.text) &&
						!(subject && one.from > term.from),
				),
			};
		}
		return undefined;
	}

	/** The numbers of the articles that cite a source. */
	async #citing(source: string): Promise<ReadonlySet<string>> {
		const found = await Promise.all(
			sourceKeys(source).map(async ({ key, rest }) =>
				(await this.#library.registered("sources", key)).filter(
					([other]) => other.startsWith(rest) || rest.startsWith(other),
				),
			),
		);
		return new Set(
			found.flat().flatMap(([, ...articles]) => articles.map(String)),
		);
	}

	/** The pages of the symbols that were meant, and those that a query is the name of. */
	async pages(query: Query, matched: Matched): Promise<Page[]> {
		const pages = await Promise.all([
			this.#symbolPages(query, matched.symbols),
			this.#named(query, matched),
		]);
		return pages.flat();
	}

	/**
	 * The symbols that were typed, or that begin as a single word does, or that it was taken for, and that have a page: one
	 * that two articles mention has, and of one that a single article does, that article tells all.
	 */
	async #symbolPages(
		{ terms }: Query,
		symbols: readonly SymbolMatch[],
	): Promise<Page[]> {
		const whole = symbols.filter(
			({ closeness }) => closeness === "whole" || closeness === "underscores",
		);
		const begun = symbols.filter(({ closeness }) => closeness === "prefix");
		const meant =
			whole.length > 0 || terms.length > 1
				? whole
				: begun.length > 0
					? begun
					: symbols.slice(0, 1);
		const mentions = await Promise.all(
			meant.map(({ name }) => this.#lookup.mentions(name)),
		);
		return meant
			.filter((_, n) => (mentions[n]?.length ?? 0) > 1)
			.slice(0, mostSymbols)
			.map(({ name }) => ({
				of: "symbol",
				text: name,
				url: `/Symbols/${name}/`,
			}));
	}

	/** The pages that a query is the name of. What is loaded for them is not, where the words are no name. */
	async #named(
		{ text, terms, filters }: Query,
		{ hits, unknown }: Pick<Matched, "hits" | "unknown">,
	): Promise<Page[]> {
		const key = nameKey(text);
		if (key === "" || filters.length > 0) return [];
		if (terms.some(({ isExcluded }) => isExcluded)) return [];
		const headings = headingPages(await this.#library.catalogue(), text);
		const isName =
			terms.some(({ text }) => !looksLikeIdentifier(text)) &&
			(hits.length === 0 || terms.some(({ text }) => !unknown.has(text)));
		return [
			...headings,
			...(isName
				? fewEnough(await this.#library.registered("names", key))
				: []),
		];
	}

	/**
	 * What is known of symbols that no article names: sentences on their exports, and their pages. A single word that no
	 * article holds may be one, too; nothing is said of it where nothing is known.
	 */
	async unnamed(
		{ terms }: Query,
		{ unnamed, unknown }: Pick<Matched, "unnamed" | "unknown">,
	): Promise<{ notes: string[]; pages: Page[] }> {
		const [word] = terms;
		const isName =
			word && terms.length === 1 && /^[A-Za-z]\w{2,}$/.test(word.text);
		const names = isName && unknown.has(word.text) ? [word.text] : [...unnamed];
		const found = await Promise.all(
			names.map(async (name) => {
				const key = name.replace(/[\W_]+$/, "").toLowerCase();
				const known = await this.#library.registered("unnamed", key);
				const beginning = known.find(isBeginning);
				const others = known.filter(
					(one): one is string | Page => !isBeginning(one),
				);
				if (others.length > 0 || (!beginning && !unnamed.includes(name)))
					return others;
				const { lists } = await this.#library.catalogue();
				return notListed(name, lists, beginning);
			}),
		);
		const notes = found.flat().filter((one) => typeof one === "string");
		const pages = found.flat().filter((one) => typeof one !== "string");
		return { notes, pages };
	}
}

function isBeginning(one: Registers["unnamed"]): one is Beginning {
	return typeof one !== "string" && one.of === "beginning";
}

/** Whether a query has a source's name in it. */
export function namesSource({ terms }: Query): boolean {
	return terms.some(isSource);
}

function isSource({ text, isExcluded }: Term): boolean {
	return !isExcluded && sourceKeys(text).length > 0;
}
