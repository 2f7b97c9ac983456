// Letter case: two symbols may differ only in it, which not every file system can hold side by side.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../diagnostics/problem.ts";
import type { Page } from "../pages/page.ts";

/** Whether the file system of a folder takes names that differ only in case for one. */
export function ignoresCase(folder: string): boolean {
	const probe = join(folder, ".letter-case");
	writeFileSync(probe, "");
	try {
		return existsSync(join(folder, ".LETTER-CASE"));
	} finally {
		rmSync(probe);
	}
}

/**
 * Refuses pages that would overwrite each other where case makes no difference.
 * @throws Problem naming the first two
 */
export function refuseSharedFiles(pages: readonly Page[]): void {
	const seen = new Map<string, string>();
	for (const { url } of pages) {
		const first = seen.get(url.toLowerCase());
		if (first !== undefined) {
			throw new Problem(
				`${first} and ${url} would be one file here, since this file system ignores case.`,
				"build on a file system that tells capitals apart, or put one of the names under ignore in symbols.yml",
			);
		}
		seen.set(url.toLowerCase(), url);
	}
}
