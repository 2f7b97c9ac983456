// The Pagefind adapter: makes the search bundle from exactly the published articles, and checks that it did.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Archive } from "../archive/archive.ts";
import { Problem } from "../diagnostics/problem.ts";
import { searchDocument } from "./document.tsx";

/** How many articles are on their way to Pagefind at once: it takes one at a time, so this only hides the way. */
const underWay = 16;

export type SearchProgress = (done: number, total: number) => void;

/**
 * Writes the search bundle of an archive into a folder.
 * Articles are given in the order of their addresses, since Pagefind's bytes depend on it.
 * @throws Problem naming the articles that are missing from the bundle
 */
export async function writeSearchBundle(
	archive: Archive,
	folder: string,
	progress: SearchProgress = () => {},
): Promise<void> {
	const articles = [...archive.articles].sort((a, b) =>
		a.url < b.url ? -1 : 1,
	);
	const { index, errors } = await createIndex({
		excludeSelectors: [".anchor", ".pin"],
		forceLanguage: archive.settings.language.split("-")[0] ?? "en",
	});
	if (!index) throw failure(errors);
	try {
		for (let start = 0; start < articles.length; start += underWay) {
			const added = await Promise.all(
				articles.slice(start, start + underWay).map(async (article) => ({
					article,
					response: await index.addHTMLFile({
						url: article.url,
						content: searchDocument(article, archive.settings),
					}),
				})),
			);
			const wrong = added.find(
				({ response }) => response.errors.length > 0 || !response.file,
			);
			if (wrong) throw failure([wrong.article.path, ...wrong.response.errors]);
			progress(Math.min(start + underWay, articles.length), articles.length);
		}
		const written = await index.writeFiles({ outputPath: folder });
		if (written.errors.length > 0) throw failure(written.errors);
		assertComplete(folder, articles.length);
	} finally {
		await index.deleteIndex();
	}
}

/** Ends Pagefind's process; the next call of `writeSearchBundle` starts another. */
export async function endSearch(): Promise<void> {
	await close();
}

function assertComplete(folder: string, articles: number): void {
	const entry = JSON.parse(
		readFileSync(join(folder, "pagefind-entry.json"), "utf8"),
	) as {
		languages: Record<string, { page_count: number }>;
	};
	const indexed = Object.values(entry.languages).reduce(
		(sum, { page_count }) => sum + page_count,
		0,
	);
	if (indexed !== articles) {
		throw new Problem(
			`The search bundle holds ${indexed} of ${articles} published articles.`,
			"report this, with the articles, as a fault of the archive's software",
		);
	}
}

function failure(errors: readonly string[]): Problem {
	return new Problem(
		`Pagefind could not make the search bundle: ${errors.join("; ")}.`,
		"free disk space and memory, then run the command again, or leave search out with --no-search",
	);
}
