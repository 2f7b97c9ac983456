// The contents of a bundle besides the words of its articles: its start, its library, its shelves and registers, and the version of all.
import { createHash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../content/article.ts";
import type { Steps } from "../content/steps.ts";
import { catalogueOf, knownWords } from "./catalogue-of.ts";
import { columnsOf, facetSymbolsOf, symbolNames } from "./columns-of.ts";
import { fieldsOf } from "./fields.ts";
import type { Batch, Program } from "./indexed.ts";
import { libraryFiles, registerFile, shelfFile } from "./library.ts";
import type { Part } from "./postings.ts";
import { registered, registerNames } from "./register.ts";
import { registersOf } from "./registers-of.ts";
import { shelved } from "./shelves.ts";
import { leveled, shortened } from "./short.ts";
import { bundleForm, type Start } from "./start-file.ts";

/** What a bundle is made of. */
export interface Ingredients {
	readonly archive: Archive;
	/** Those of all volumes, in their order. */
	readonly articles: readonly Article[];
	readonly volumes: readonly Batch[];
	readonly program: Program;
}

export interface Contents {
	/** What a search begins with; which words are frequent is found when parts are packed. */
	readonly start: Omit<Start, "thin" | "frequent">;
	/** The files of the library, the shelves and the registers by their names, as JSON. */
	readonly files: readonly (readonly [name: string, text: string])[];
}

/** How many parts or articles are summed in one step. */
const summedAtOnce = 200;

/**
 * Gives the contents of a bundle, in steps of some tens of milliseconds for ten thousand articles.
 * @param parts those of the merged index
 */
export function* contentsOf(
	{ archive, articles, volumes, program }: Ingredients,
	parts: readonly Part[],
): Steps<Contents> {
	const files: [name: string, text: string][] = [];
	const add = (name: string, value: unknown) => {
		files.push([name, JSON.stringify(value)]);
	};
	const catalogue = catalogueOf(archive);
	yield;
	add(libraryFiles.columns, columnsOf(archive, articles, catalogue));
	yield;
	add(libraryFiles.facetSymbols, facetSymbolsOf(articles));
	yield;
	add(libraryFiles.words, knownWords(archive));
	yield;
	const symbols = symbolNames(archive);
	yield;
	add(libraryFiles.symbols, shortened(symbols));
	yield;
	const { ends, shelves } = shelved(symbols);
	for (const [n, shelf] of shelves.entries()) add(shelfFile(n), shelf);
	yield;
	const entries = registersOf(archive, articles);
	yield;
	const registers = {
		names: registered(entries.names),
		sources: registered(entries.sources),
		unnamed: registered(entries.unnamed),
	};
	for (const name of registerNames)
		for (const [n, file] of registers[name].entries())
			add(registerFile(name, n), file);
	yield;
	const start = {
		form: bundleForm,
		pagefind: program.version,
		language: program.language,
		program: `${program.name}-${program.version}.pagefind`,
		letters: program.letters,
		lengths: leveled(volumes.flatMap(({ lengths }) => lengths)),
		words: shortened(parts.map(({ first }) => first)),
		fields: fieldsOf(volumes),
		shelves: ends,
		registers: {
			names: registers.names.length,
			sources: registers.sources.length,
			unnamed: registers.unnamed.length,
		},
		catalogue,
	};
	yield;
	const held = createHash("sha256").update(JSON.stringify([start, files]));
	const bodies = [
		...parts.map(({ bytes }) => bytes),
		...volumes.flatMap(({ fragments }) => fragments),
	];
	for (const [n, bytes] of bodies.entries()) {
		held.update(bytes);
		if (n % summedAtOnce === 0) yield;
	}
	const version = held.digest("hex").slice(0, 10);
	return { start: { ...start, version }, files };
}
