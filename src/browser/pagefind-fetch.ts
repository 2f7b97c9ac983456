// What Pagefind's script fetches by: it asks for the files that Pagefind writes, and gets those of the packed bundle.
import { entryOf, metadataOf } from "../search/start.ts";
import type { Bundle } from "./bundle.ts";

/** The bundles that are open, each with Pagefind's program. */
const open = new Map<Bundle, Blob>();

/** Loads Pagefind's program, and gives Pagefind the files of a bundle from now on. */
export async function serve(bundle: Bundle): Promise<void> {
	open.set(bundle, await bundle.program());
}

/** Where the parts of the index stand whose frequent words have places in some articles or in all of them. */
const folders = { some: "beginnings", all: "places" } as const;

/** The address at which Pagefind gets the same index with the places of frequent words. */
export function withPlaces(base: string, places: keyof typeof folders): string {
	return `${base}${folders[places]}/`;
}

/** Stands for `fetch` in Pagefind's script; `src/assets/bundle.ts` sees to that. */
export async function fetch(address: string): Promise<Response> {
	const [bundle, program] =
		[...open].find(([{ base }]) => address.startsWith(base)) ?? [];
	if (!bundle) throw new Error(`No bundle has ${address}.`);
	const path = address.slice(bundle.base.length);
	const folder = Object.values(folders).find((one) =>
		path.startsWith(`${one}/`),
	);
	const name = folder ? path.slice(folder.length + 1) : path;
	if (name.startsWith("pagefind-entry.json"))
		return Response.json(entryOf(bundle.start));
	if (name.endsWith(".pf_meta"))
		return new Response(new Blob([metadataOf(bundle.start)]));
	if (name.startsWith("wasm.")) return new Response(program);
	const part = /^index\/(\d+)\.pf_index$/.exec(name)?.[1];
	const isApart = folder && part && bundle.start.thin[Number(part)] === "1";
	return new Response(
		await bundle.packed(isApart ? name.replace("index", folder) : name),
	);
}
