// The search bundle: indexes exactly the published articles, batch by batch, and packs what Pagefind knows of them.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../content/article.ts";
import { numberedArticles } from "./columns-of.ts";
import { documentKey, searchDocument, searchedOf } from "./document.tsx";
import { indexed, type Program } from "./indexed.ts";
import { type Keeping, nothingKept } from "./keeping.ts";
import { packBundle, type WriteFile } from "./pack.ts";
import { PackedParts } from "./part.ts";
import { endService, processes, services } from "./service.ts";
import { makeVolumes } from "./volumes.ts";

/**
 * Is told how far the work on a bundle has come: articles are given to Pagefind, what it made of them is merged volume
 * by volume, and the merged index is packed part by part.
 */
export type SearchProgress = (
	work: "search" | "merge" | "pack",
	done: number,
	total: number,
) => void;

/** How many batches are on their way at once: each process of Pagefind's has the next one while a page is rendered here. */
const batchesAtOnce = 2 * processes;

/**
 * Writes the search bundle of an archive into a folder. The same archive gives the same bytes, whatever was kept.
 * @param writeFile writes its files, where they do not simply go into the folder
 * @throws Problem naming the article that Pagefind refuses, or saying that Pagefind ended before its time
 */
export async function writeSearchBundle(
	archive: Archive,
	folder: string,
	progress: SearchProgress = () => {},
	kept: Keeping = nothingKept,
	writeFile: WriteFile = fileWriter(folder),
): Promise<void> {
	const articles = numberedArticles(archive);
	const { settings } = archive;
	const language = settings.language.split("-")[0] ?? "en";
	let program = kept.recall("program", language) as Program | undefined;
	const processOf = services();
	let done = 0;
	const more = (count: number) => {
		done += count;
		progress("search", done, articles.length);
	};
	const index = async (some: readonly Article[], n: number) => {
		const documents = some.map((article) => ({
			url: article.url,
			html: searchDocument(searchedOf(article, settings)),
		}));
		const made = join(folder, `made-${n}`);
		const pagefind = processOf(n % processes);
		const found = await indexed(documents, language, made, more, pagefind);
		if (!program) kept.keep("program", language, found.program);
		program ??= found.program;
		return found.batch;
	};
	more(0);
	const volumes = await makeVolumes(articles, {
		keyOf: (article) => documentKey(searchedOf(article, settings)),
		index,
		atOnce: batchesAtOnce,
		kept,
		more,
	});
	if (!program) await index([], 0);
	if (!program) throw new RangeError("Every index has a program.");
	const known = kept.recall("parts", language);
	const parts = new PackedParts(known instanceof Map ? known : undefined);
	await packBundle(
		{ archive, articles, volumes, program },
		parts.pack,
		writeFile,
		progress,
	);
	if (parts.areNew) kept.keep("parts", language, parts.packed);
	kept.end();
}

function fileWriter(folder: string): WriteFile {
	const made = new Set<string>();
	return (path, contents) => {
		const file = join(folder, path);
		if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
		made.add(dirname(file));
		writeFileSync(file, contents);
	};
}

/**
 * Ends Pagefind's processes, which write nothing any more then. A bundle that still needs them fails; the next call of
 * `writeSearchBundle` starts others.
 */
export async function endSearch(): Promise<void> {
	await endService();
}
