// What a bucket holds when a deployment begins, and which of the files to be deployed it holds as they are.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { severalAtOnce } from "../../content/several.ts";
import { isHostFile } from "../../hosting/files.ts";
import { manifestName, parseManifest } from "../manifest.ts";
import type { File, Present, Version } from "./plan.ts";
import type { Store } from "./store.ts";

/** Versions of files that deployments which were broken off may have put into a bucket or removed from it, as lines of a manifest. */
export const unfinishedPath = ".deployment/unfinished";

/** What those of them led readers to that came as far as to replace pages, likewise. */
export const reachedPath = ".deployment/reached";

/** Versions of files as lines of a manifest. */
export function linesOf(versions: readonly Version[]): string {
	return versions.map(([path, sum]) => `${sum}  ${path}\n`).join("");
}

/** What a bucket holds, and the manifest that tells so, as it stands there. */
export interface Found extends Present {
	readonly manifest: string;
}

/** How many files are read at once. */
const readAtOnce = 16;

/** Looks at what is in a bucket. */
export async function look(store: Store): Promise<Found> {
	const objects = await store.list();
	const manifest = (await store.read(manifestName)) ?? "";
	const unfinished = versionsOf(await store.read(unfinishedPath));
	const reached = versionsOf(await store.read(reachedPath));
	return {
		objects,
		manifest,
		published: new Map(
			[...parseManifest(manifest)].filter(([path]) => !isHostFile(path)),
		),
		unfinished,
		reached: new Set(reached.map(([path]) => path)),
	};
}

/** Reads lines of a manifest in which a path may stand several times. */
function versionsOf(lines = ""): Version[] {
	return lines.split("\n").flatMap((line) => [...parseManifest(line)]);
}

/**
 * Gives the files that a bucket holds as they are. The list has the MD5 of an object as its ETag, unless the bucket encrypts with
 * keys of its own; then the manifest tells, of all that no deployment was broken off at.
 */
export async function filesThere(
	site: string,
	files: ReadonlyMap<string, File>,
	{ objects, published, unfinished }: Omit<Present, "reached">,
	progress: (done: number, total: number) => void,
): Promise<Set<string>> {
	const alike = [...files].filter(
		([path, { size }]) => objects.get(path)?.size === size,
	);
	const there = new Set<string>();
	let done = 0;
	await severalAtOnce(alike, readAtOnce, async ([path]) => {
		const bytes = await readFile(join(site, path));
		const md5 = createHash("md5").update(bytes).digest("hex");
		if (objects.get(path)?.etag === md5) there.add(path);
		progress(++done, alike.length);
	});
	const hasSums = there.size > 0;
	const unsure = new Set(unfinished.map(([path]) => path));
	for (const [path, { sum }] of alike) {
		const isSum = /^[0-9a-f]{32}$/.test(objects.get(path)?.etag ?? "");
		const isTold = published.get(path) === sum && !unsure.has(path);
		if (isTold && !(hasSums && isSum)) there.add(path);
	}
	return there;
}
