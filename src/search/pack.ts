// Packing: what Pagefind knows of all articles becomes the bundle that is published, which is light to load and safe to replace.
//
// Pagefind names every article and every part of its index by a hash, which no compression shortens: at 10,000 articles
// its metadata is 74 KB of them. Here they are numbered instead, and the folder they stand in is named by what they hold.
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../content/article.ts";
import { severalAtOnce } from "../content/several.ts";
import { catalogueOf, knownWords } from "./catalogue-of.ts";
import { columnsOf, facetSymbolsOf, symbolNames } from "./columns-of.ts";
import { frequentWords, type WordCount } from "./frequent.ts";
import type { Batch, Program } from "./indexed.ts";
import { libraryFiles, registerFile, shelfFile } from "./library.ts";
import type { PackedPart, PackPart } from "./part.ts";
import { fieldsOf, merged } from "./postings.ts";
import { registered, registerNames } from "./register.ts";
import { registersOf } from "./registers-of.ts";
import { shelved } from "./shelves.ts";
import { leveled, shortened } from "./short.ts";
import { inSlices } from "./slices.ts";
import { nameOf } from "./start.ts";
import { bundleForm, type Start, startFile } from "./start-file.ts";

/**
 * How many places of words a part of the index holds, a quarter of what Pagefind takes by itself: a query loads a part for
 * each of its words, and a part is then some 8 KB.
 */
const mostPlaces = 5000;

/** How many files are written before others get a turn. */
const filesAtOnce = 50;

/** Writes a file of the bundle, by its path in it. */
export type WriteFile = (path: string, contents: string | Uint8Array) => void;

/** How many parts of the index are packed at once, each by a thread of Node's pool. */
const partsAtOnce = 4;

/** What a bundle is made of. */
export interface Ingredients {
	readonly archive: Archive;
	/** Those of all volumes, in their order. */
	readonly articles: readonly Article[];
	readonly volumes: readonly Batch[];
	readonly program: Program;
}

/**
 * Writes the bundle.
 * @param progress is told how many volumes have been merged, and how many parts packed
 */
export async function packBundle(
	{ archive, articles, volumes, program }: Ingredients,
	packPart: PackPart,
	writeFile: WriteFile,
	progress: (work: "merge" | "pack", done: number, total: number) => void,
): Promise<void> {
	const parts = await inSlices(
		merged(volumes, mostPlaces, (read) =>
			progress("merge", read, volumes.length),
		),
	);
	const fragments = volumes.flatMap((volume) => volume.fragments);
	const catalogue = catalogueOf(archive);
	const symbols = symbolNames(archive);
	const { ends, shelves } = shelved(symbols);
	const entries = registersOf(archive, articles);
	const registers = {
		names: registered(entries.names),
		sources: registered(entries.sources),
		unnamed: registered(entries.unnamed),
	};
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
	} satisfies Omit<Start, "version" | "thin" | "frequent">;
	const library: Record<keyof typeof libraryFiles, unknown> = {
		columns: columnsOf(archive, articles, catalogue),
		facetSymbols: facetSymbolsOf(articles),
		symbols: shortened(symbols),
		words: knownWords(archive),
	};
	const held = createHash("sha256").update(
		JSON.stringify([start, library, registers]),
	);
	for (const { bytes } of parts) held.update(bytes);
	for (const bytes of fragments) held.update(bytes);
	const version = held.digest("hex").slice(0, 10);

	let written = 0;
	const write = async (path: string, contents: string | Uint8Array) => {
		writeFile(path, contents);
		if (++written % filesAtOnce === 0) await setImmediate();
	};
	for (const [n, bytes] of fragments.entries())
		await write(`${version}/fragment/${nameOf(n)}.pf_fragment`, bytes);
	const thin: string[] = [];
	const frequent: WordCount[] = [];
	const packed: PackedPart[] = [];
	let done = 0;
	await severalAtOnce([...parts.entries()], partsAtOnce, async (part) => {
		const [n, { bytes }] = part;
		packed[n] = await packPart(bytes, n);
		progress("pack", ++done, parts.length);
	});
	for (const [n, { files, counts }] of packed.entries()) {
		const file = `${nameOf(n)}.pf_index`;
		for (const [place, part] of Object.entries(files))
			await write(`${version}/${place}/${file}`, part);
		thin.push(files.places ? "1" : "0");
		frequent.push(...counts);
	}
	for (const [name, content] of Object.entries(library)) {
		const file = libraryFiles[name as keyof typeof libraryFiles];
		await write(`${version}/${file}`, JSON.stringify(content));
	}
	for (const [n, shelf] of shelves.entries())
		await write(`${version}/${shelfFile(n)}`, JSON.stringify(shelf));
	for (const name of registerNames)
		for (const [n, file] of registers[name].entries())
			await write(`${version}/${registerFile(name, n)}`, JSON.stringify(file));
	await write(start.program, program.bytes);
	await write(
		startFile,
		JSON.stringify({
			...start,
			version,
			thin: thin.join(""),
			frequent: frequentWords(frequent, articles.length),
		} satisfies Start),
	);
}
