// Compressing: the bodies that hosts send in place of a file to clients which can take them, made once and as small as can be.
import { readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { severalAtOnce } from "../content/several.ts";
import { isHostFile } from "../hosting/files.ts";
import { compressedBody, compressedForms } from "./compressed.ts";
import type { Manifest, Version } from "./manifest.ts";

/** Files that shrink; what Pagefind writes of its own is compressed already. */
const compressible = /\.(html|css|js|json|xml|svg|txt|md|csv)$/;

/** Below this many bytes a body fits into the answer's first packet either way. */
const fewestBytes = 512;

/** How many files are compressed at once; each takes a thread of Node's pool while it lasts. */
const atOnce = 4;

/**
 * Writes `.br` and `.gz` beside every file of a folder that shrinks. What the published version has of an unchanged file is
 * taken over, if it holds what it should.
 * @param listed what the folder holds
 * @param published the version that is published now
 * @returns how many files were compressed
 */
export async function compressFiles(
	folder: string,
	listed: Manifest,
	published: Version,
	progress: (done: number, total: number) => void = () => {},
): Promise<number> {
	const paths = [...listed].filter(
		([path]) =>
			compressible.test(path) &&
			!isHostFile(path) &&
			statSync(join(folder, path)).size >= fewestBytes,
	);
	let done = 0;
	await severalAtOnce(paths, atOnce, async ([path, sum]) => {
		const file = join(folder, path);
		const before =
			published.listed.get(path) === sum
				? join(published.folder, path)
				: undefined;
		for (const { ending, compress, decompress } of compressedForms) {
			// Read once: another build may publish a new version between two looks at the file.
			const kept = before && compressedBody(before + ending, decompress, sum);
			const body = kept ?? (await compress(readFileSync(file)));
			await writeFile(file + ending, body);
		}
		progress(++done, paths.length);
	});
	return paths.length;
}
