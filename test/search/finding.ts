// An engine over a tiny archive, with a text index in memory that answers as Pagefind does, its guesses included.
import type { Archive } from "../../src/archive/archive.ts";
import {
	catalogueOf,
	columnsOf,
	knownWords,
	symbolNames,
} from "../../src/search/catalogue-of.ts";
import { Engine, type Outcome, type Request } from "../../src/search/engine.ts";
import type { Library } from "../../src/search/library.ts";
import type { Hit, TextIndex } from "../../src/search/text-index.ts";
import { symbolToken } from "../../src/search/tokens.ts";
import { type Files, load } from "../archive.ts";

export interface Finding {
	readonly archive: Archive;
	readonly engine: Engine;
	/** What has been asked for: words of the index, and names of files. */
	readonly asked: string[];
	/** Answers a query. */
	search(line: string, request?: Partial<Request>): Promise<Outcome>;
	/** The titles of the articles that a query finds. */
	titles(line: string, request?: Partial<Request>): Promise<string[]>;
}

/** Makes an engine for the articles of an archive. */
export function finding(files: Files): Finding {
	const { archive } = load(files);
	const asked: string[] = [];
	const index = new MemoryIndex(archive, asked);
	const ids = new Map(archive.articles.map(({ url }) => [url, url]));
	const file =
		<T>(name: string, content: T) =>
		async () => {
			asked.push(name);
			return content;
		};
	const library: Library = {
		catalogue: file("catalogue", catalogueOf(archive)),
		columns: file("columns", columnsOf(archive, ids)),
		symbols: file("symbols", symbolNames(archive)),
		words: file("words", knownWords(archive)),
	};
	const engine = new Engine(index, library);
	const search = (line: string, request: Partial<Request> = {}) =>
		engine.search({ line, order: "relevance", facets: false, ...request });
	return {
		archive,
		engine,
		asked,
		search,
		titles: async (line, request) => {
			const { hits } = await search(line, request);
			const shown = await Promise.all(hits.map((hit) => hit.data()));
			return shown.map(({ meta }) => meta.title ?? "");
		},
	};
}

/** Words begin words; a word that begins none is answered with those that begin with its first letter. */
class MemoryIndex implements TextIndex {
	readonly #archive: Archive;
	readonly #asked: string[];

	constructor(archive: Archive, asked: string[]) {
		this.#archive = archive;
		this.#asked = asked;
	}

	async find(words: string | null): Promise<readonly Hit[]> {
		this.#asked.push(words ?? "everything");
		const all = this.#archive.articles.map((article) => {
			const content = `${article.title}. ${article.summary ?? ""} ${article.body.html.replaceAll(/<wbr>/g, "").replaceAll(/<[^>]*>/g, " ")}`;
			const symbols = [...article.body.symbols].map(symbolToken).join(" ");
			return { article, content, symbols };
		});
		if (words === null) return all.map((one) => hitOf(one, [], 1));
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
					: [hitOf(one, places.flat(), places.flat().length)];
			})
			.sort((a, b) => b.score - a.score);
	}
}

type Indexed = {
	readonly article: Archive["articles"][number];
	readonly content: string;
	readonly symbols: string;
};

function placesOf(
	{ content, symbols }: Indexed,
	word: string,
	isPhrase: boolean,
) {
	const wanted = word.toLowerCase();
	if (isPhrase) return content.toLowerCase().includes(wanted) ? [0] : [];
	if (symbols.toLowerCase().split(" ").includes(wanted)) return [-1];
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
	{ article, content, symbols }: Indexed,
	locations: readonly number[],
	score: number,
): Hit {
	return {
		id: article.url,
		score,
		data: async () => ({
			url: article.url,
			excerpt: content,
			content,
			locations,
			meta: { title: article.title, symbols },
			sub_results: [],
		}),
	};
}
