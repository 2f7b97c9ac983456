// The search cache: what Pagefind made of each batch of articles, kept from one run to the next, so that only what has changed is indexed.
import type { Keeping } from "../search/keeping.ts";
import { codeOf } from "./fingerprint.ts";
import { KeptFiles, keptFolder } from "./kept-files.ts";
import { parsingCode } from "./parse-cache.ts";

/** The code that decides what a batch gives, by its path in the project. */
const indexingCode = [...parsingCode, "src/search"];

/**
 * Gives where the batches of an archive are kept.
 * @param cache the folder of what is kept, as an absolute path
 * @param project the project's folder, as an absolute path
 * @param content the content folder, as an absolute path
 */
export function searchCache(
	cache: string,
	project: string,
	content: string,
): Keeping {
	const files = new KeptFiles(keptFolder(cache, "searched", content));
	const code = codeOf(project, indexingCode);
	const used = new Set<string>();
	return {
		recall(name, key) {
			used.add(name);
			return files.recall(name, `${code}\n${key}`);
		},
		keepOn: (name) => void used.add(name),
		keep: (name, key, value) => files.keep(name, `${code}\n${key}`, value),
		end() {
			files.keepOnly(used);
			used.clear();
		},
	};
}
