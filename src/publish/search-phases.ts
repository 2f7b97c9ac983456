// The search bundle of a build: made beside the rendering, with each of its phases shown, into the folder of the new version.
import { join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { counted } from "../diagnostics/counted.ts";
import { writeSearchBundle } from "../search/bundle.ts";
import type { FileWriter } from "./file-writer.ts";
import { inTurn, type Progress } from "./progress.ts";
import { searchCache } from "./search-cache.ts";

/** Where a search bundle is made, and what is known of the one before. */
interface SearchOptions {
	/** The folder of the new version, as an absolute path. */
	readonly folder: string;
	/** The content folder and the project's folder, as absolute paths. */
	readonly content: string;
	readonly project: string;
	/** Where builds are remembered, as an absolute path; without it, nothing is. */
	readonly cache?: string | undefined;
}

/**
 * Writes the search bundle of an archive.
 * @throws Problem as `writeSearchBundle` does
 */
export async function indexArticles(
	archive: Archive,
	{ folder, content, project, cache }: SearchOptions,
	files: FileWriter,
	progress: Progress,
): Promise<void> {
	const works = inTurn(progress, {
		search: (total) => counted(total, "article"),
		merge: (total) => counted(total, "volume"),
		pack: (total) => counted(total, "part"),
	});
	let version: string | undefined;
	await writeSearchBundle(
		archive,
		join(folder, "pagefind"),
		works.at,
		cache === undefined ? undefined : searchCache(cache, project, content),
		(path, contents) => {
			// What belongs to one version of the articles stands in a folder that is named by them.
			const named = /^[0-9a-f]{10}(?=\/)/.exec(path)?.[0];
			if (named !== undefined && named !== version) {
				files.replaceFolder(`pagefind/${named}`);
				version = named;
			}
			files.write(`pagefind/${path}`, contents);
		},
	);
	works.end();
}
