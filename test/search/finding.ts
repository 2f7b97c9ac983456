// An engine over a tiny archive, with a text index in memory that answers as Pagefind does, its guesses included.
import type { Archive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/content/article.ts";
import { catalogueOf, knownWords } from "../../src/search/catalogue-of.ts";
import {
	columnsOf,
	facetSymbolsOf,
	numberedArticles,
	symbolNames,
} from "../../src/search/columns-of.ts";
import { symbolWords, versionWords } from "../../src/search/document.tsx";
import { Engine, type Outcome, type Request } from "../../src/search/engine.ts";
import type { Facets } from "../../src/search/facets.ts";
import { type Library, placesToLook } from "../../src/search/library.ts";
import { registersOf } from "../../src/search/registers-of.ts";
import { shelved } from "../../src/search/shelves.ts";
import { restored } from "../../src/search/short.ts";
import type {
	Expected,
	Hit,
	Places,
	TextIndex,
} from "../../src/search/text-index.ts";
import { type Files, load } from "../archive.ts";

export interface Finding {
	readonly archive: Archive;
	readonly engine: Engine;
	/** What has been asked for: words of the index, with where their places have to be known, and names of files. */
	readonly asked: string[];
	/** Answers a query. */
	search(line: string, request?: Partial<Request>): Promise<Outcome>;
	/** The choices that narrow the answer to a query. */
	facets(line: string): Promise<Facets>;
	/** The titles of the articles that a query finds. */
	titles(line: string, request?: Partial<Request>): Promise<string[]>;
}

/** Makes an engine for the articles of an archive. */
export function finding(files: Files): Finding {
	const { archive } = load(files);
	const asked: string[] = [];
	const articles = numberedArticles(archive);
	const index = new MemoryIndex(articles, asked);
	const { ends, shelves } = shelved(symbolNames(archive));
	const file =
		<T>(name: string, content: T) =>
		async () => {
			asked.push(name);
			return content;
		};
	const registers = registersOf(archive, articles);
	const library: Library = {
		catalogue: file("catalogue", catalogueOf(archive)),
		columns: file(
			"columns",
			columnsOf(archive, articles, catalogueOf(archive)),
		),
		facetSymbols: file("facetSymbols", facetSymbolsOf(articles)),
		symbols: file("symbols", symbolNames(archive)),
		symbolsLike: (word) =>
			placesToLook(word, ends).map((place) =>
				place === "all"
					? file("symbols", symbolNames(archive))
					: file(
							`symbols-${place.join("-")}`,
							place.flatMap((n) => restored(shelves[n] ?? "")),
						),
			),
		words: file("words", knownWords(archive)),
		registered: async (register, key) => {
			asked.push(register);
			return registers[register].flatMap(([one, value]) =>
				one === key ? [value] : [],
			) as never;
		},
	};
	const engine = new Engine(index, library);
	const search = (line: string, request: Partial<Request> = {}) =>
		engine.search({ line, order: "relevance", ...request });
	return {
		archive,
		engine,
		asked,
		search,
		facets: async (line) => engine.facets(await search(line)),
		titles: async (line, request) => {
			const { hits } = await search(line, request);
			const shown = await Promise.all(hits.map((hit) => hit.data()));
			return shown.map(({ meta }) => meta.title ?? "");
		},
	};
}

/** Words begin words; a word that begins none is answered with those that begin with its first letter. */
class MemoryIndex implements TextIndex {
	readonly #articles: readonly Article[];
	readonly #asked: string[];

	constructor(articles: readonly Article[], asked: string[]) {
		this.#articles = articles;
		this.#asked = asked;
	}

	async expect(word: string): Promise<Expected> {
		const holding = this.#articles.filter(({ body }) =>
			body.html
				.toLowerCase()
				.split(/[^a-z0-9_]+/)
				.includes(word.toLowerCase()),
		);
		return {
			isListed: false,
			share: holding.length / this.#articles.length,
			parts: 1,
		};
	}

	async find(words: string | null, places: Places): Promise<readonly Hit[]> {
		const where = places === "none" ? "" : ` in ${places}`;
		this.#asked.push((words ?? "everything") + where);
		const all = this.#articles.map((article, number) => {
			const content = `${article.title}. ${article.summary ?? ""} ${article.body.html.replaceAll(/<wbr>/g, "").replaceAll(/<[^>]*>/g, " ")}`;
			const symbols = symbolWords(article);
			const versions = versionWords(article);
			return { article, number, content, symbols, versions };
		});
		if (words === null) return all.map((one) => hitOf(one, [], 1, []));
		const phrase = /^"(.*)"$/.exec(words)?.[1];
		const wanted = phrase ? [phrase] : words.split(" ");
		const found = wanted.map((word) => {
			const places = all.map((one) =>
				placesOf(one, word, phrase !== undefined),
			);
			return phrase || places.some((some) => some.length > 0)
				? places
				: all.map((one) => placesOf(one, word.slice(0, 1), false));
		});
		return all
			.flatMap((one, n) => {
				const places = found.map((some) => some[n] ?? []);
				return places.some((some) => some.length === 0)
					? []
					: [hitOf(one, places.flat(), places.flat().length, wanted)];
			})
			.sort((a, b) => b.score - a.score);
	}
}

type Indexed = {
	readonly article: Article;
	readonly number: number;
	readonly content: string;
	readonly symbols: string;
	readonly versions: string;
};

function placesOf(
	{ content, symbols, versions }: Indexed,
	word: string,
	isPhrase: boolean,
) {
	const wanted = word.toLowerCase();
	if (`${symbols} ${versions}`.toLowerCase().split(" ").includes(wanted))
		return [-1];
	if (isPhrase) {
		const bare = (text: string) =>
			` ${text.toLowerCase().replaceAll(/[^\w\s\u203f]/g, "")} `;
		return bare(content).includes(bare(wanted)) ? [0] : [];
	}
	return content
		.toLowerCase()
		.split(/\s+/)
		.flatMap((one, n) =>
			[one, ...one.split(/[^a-z0-9]+/)].some((part) => part.startsWith(wanted))
				? [n]
				: [],
		);
}

function hitOf(
	{ article, number, content, symbols }: Indexed,
	locations: readonly number[],
	score: number,
	words: readonly string[],
): Hit {
	const begins = (text: string) =>
		text
			.toLowerCase()
			.split(/[^a-z0-9]+/)
			.some((part) =>
				words.some((word) => part.startsWith(word.toLowerCase())),
			);
	const fields = { title: article.title, symbols };
	return {
		id: String(number),
		score,
		matchedMetaFields: Object.entries(fields).flatMap(([field, text]) =>
			begins(text) ? [field] : [],
		),
		data: async () => ({
			url: article.url,
			excerpt: content,
			content,
			raw_content: content,
			locations,
			meta: { title: article.title, symbols },
			sub_results: [],
			anchors: [],
		}),
	};
}
