// Packing: what Pagefind knows of all articles becomes the bundle that is published, which is light to load and safe to replace.
//
// Pagefind names every article and every part of its index by a hash, which no compression shortens: at 10,000 articles
// its metadata is 74 KB of them. Here they are numbered instead, and the folder they stand in is named by what they hold.
import { setImmediate } from "node:timers/promises";
import { severalAtOnce } from "../content/several.ts";
import { contentsOf, type Ingredients } from "./contents.ts";
import { frequentWords, type WordCount } from "./frequent.ts";
import type { PackedPart, PackPart } from "./part.ts";
import { merged } from "./postings.ts";
import { inSlices } from "./slices.ts";
import { nameOf } from "./start.ts";
import { type Start, startFile } from "./start-file.ts";

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

/**
 * Writes the bundle.
 * @param progress is told how many volumes have been merged, and how many parts packed
 */
export async function packBundle(
	ingredients: Ingredients,
	packPart: PackPart,
	writeFile: WriteFile,
	progress: (work: "merge" | "pack", done: number, total: number) => void,
): Promise<void> {
	const { articles, volumes, program } = ingredients;
	const parts = await inSlices(
		merged(volumes, mostPlaces, (read) =>
			progress("merge", read, volumes.length),
		),
	);
	const { start, files: others } = await inSlices(
		contentsOf(ingredients, parts),
	);
	const { version } = start;

	let written = 0;
	const write = async (path: string, contents: string | Uint8Array) => {
		writeFile(path, contents);
		if (++written % filesAtOnce === 0) await setImmediate();
	};
	const fragments = volumes.flatMap((volume) => volume.fragments);
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
	for (const [name, text] of others) await write(`${version}/${name}`, text);
	await write(start.program, program.bytes);
	await write(
		startFile,
		JSON.stringify({
			...start,
			thin: thin.join(""),
			frequent: frequentWords(frequent, articles.length),
		} satisfies Start),
	);
}
