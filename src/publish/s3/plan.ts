// The plan of a deployment to object storage: what is sent in which order, and what is removed, from what is there.
import { compareText } from "../../diagnostics/order.ts";
import { isLasting } from "../../hosting/lasting.ts";
import type { Manifest } from "../manifest.ts";
import type { StoredObject } from "./store.ts";

/** A file of the folder that is deployed. */
export interface File {
	/** Its SHA-256 in hexadecimal. */
	readonly sum: string;
	/** In bytes. */
	readonly size: number;
}

/** A file in one of its versions, as the manifest has it. */
export type Version = readonly [path: string, sum: string];

/** What a bucket holds before anything is written. */
export interface Present {
	/** Its objects by their paths. */
	readonly objects: ReadonlyMap<string, StoredObject>;
	/** What the deployment that was finished last put there. */
	readonly published: Manifest;
	/** What deployments that were broken off since then may have put there or removed. */
	readonly unfinished: readonly Version[];
	/** The paths that those of them led readers to which came as far as that. */
	readonly reached: ReadonlySet<string>;
}

export interface Plan {
	/** The paths of files to be sent; those of one step when all of the step before are there. */
	readonly steps: readonly (readonly string[])[];
	/** The paths of objects to be removed when all else is done. */
	readonly removals: readonly string[];
	/** What may be there or not until the whole is done. */
	readonly unfinished: readonly Version[];
	/** Of that, what readers may be led to from the last step on. */
	readonly reached: readonly Version[];
}

/**
 * Plans a deployment. A page that can be reached refers to nothing that is not there: what pages are made of goes first, new
 * pages next, then the pages that lead to them. What a deployment left that was broken off before it led anybody there counts as
 * new: it may refer to what was never sent.
 * @param files what is to be there
 * @param isThere whether an object holds a file
 */
export function planOf(
	files: ReadonlyMap<string, File>,
	{ objects, published, unfinished, reached }: Present,
	isThere: (path: string) => boolean,
): Plan {
	const stray = new Set(
		unfinished
			.map(([path]) => path)
			.filter((path) => !published.has(path) && !reached.has(path)),
	);
	const steps: [string[], string[], string[]] = [[], [], []];
	for (const path of files.keys())
		if (!isThere(path))
			steps[stepOf(path, objects.has(path) && !stray.has(path))].push(path);
	const wanted: Version[] = [...files].map(([path, { sum }]) => [path, sum]);
	const touched = [
		...unfinished,
		...[...published].filter(([path, sum]) => files.get(path)?.sum !== sum),
		...wanted.filter(([path, sum]) => published.get(path) !== sum),
	];
	const before = new Set([
		...published.keys(),
		...unfinished.map(([path]) => path),
	]);
	const known = [...before].filter((path) => !isLasting(path));
	const isRepeated =
		wanted.length === published.size &&
		wanted.every(([path, sum]) => published.get(path) === sum);
	// A reader may have a page of the release before open; what only earlier ones had is asked for by nobody.
	const outlived = isRepeated
		? []
		: [...objects.keys()].filter(
				(path) => isLasting(path) && !before.has(path),
			);
	const unsure = uniqueVersions(touched);
	return {
		steps,
		removals: [...known, ...outlived]
			.filter((path) => !files.has(path))
			.sort(compareText),
		unfinished: unsure,
		reached: unsure.filter(([path]) => files.has(path) || reached.has(path)),
	};
}

/** @param isReached whether readers can be led to what stands at the path before the deployment */
function stepOf(path: string, isReached: boolean): 0 | 1 | 2 {
	if (isLasting(path)) return 0;
	if (isReached) return 2;
	return path.endsWith(".html") ? 1 : 0;
}

function uniqueVersions(versions: readonly Version[]): readonly Version[] {
	return [...new Map(versions.map((one) => [one.join(), one])).values()];
}
