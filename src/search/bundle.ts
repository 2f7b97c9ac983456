// The Pagefind adapter: makes the search bundle from exactly the published articles, and checks that it did.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../content/article.ts";
import { Problem } from "../diagnostics/problem.ts";
import {
	catalogueOf,
	columnsOf,
	knownWords,
	symbolNames,
} from "./catalogue-of.ts";
import { searchDocument } from "./document.tsx";
import { pageIds } from "./ids.ts";
import { libraryFiles } from "./library.ts";
import { whileRunning } from "./service.ts";

/** How many articles are on their way to Pagefind at once: it takes one at a time, so this only hides the way. */
const underWay = 16;

export type SearchProgress = (done: number, total: number) => void;

/**
 * Writes the search bundle of an archive into a folder.
 * Articles are given in the order of their addresses, since Pagefind's bytes depend on it.
 * @throws Problem naming the articles that are missing from the bundle, or saying that Pagefind ended before its time
 */
export async function writeSearchBundle(
	archive: Archive,
	folder: string,
	progress: SearchProgress = () => {},
): Promise<void> {
	const articles = [...archive.articles].sort((a, b) =>
		a.url < b.url ? -1 : 1,
	);
	const { index, errors } = await whileRunning(
		createIndex({
			excludeSelectors: [".anchor", ".pin"],
			forceLanguage: archive.settings.language.split("-")[0] ?? "en",
		}),
	);
	if (!index) throw failure(errors);
	try {
		for (let start = 0; start < articles.length; start += underWay) {
			const added = await Promise.all(
				articles.slice(start, start + underWay).map(async (article) => ({
					article,
					response: await whileRunning(
						index.addHTMLFile({
							url: article.url,
							content: searchDocument(article, archive.settings),
						}),
					),
				})),
			);
			const wrong = added.find(
				({ response }) => response.errors.length > 0 || !response.file,
			);
			if (wrong) throw failure([wrong.article.path, ...wrong.response.errors]);
			progress(Math.min(start + underWay, articles.length), articles.length);
		}
		const written = await whileRunning(
			index.writeFiles({ outputPath: folder }),
		);
		if (written.errors.length > 0) throw failure(written.errors);
		assertComplete(folder, articles.length);
		writeLibrary(archive, folder, articles);
	} finally {
		// Of a process that has ended, nothing has to be deleted.
		await whileRunning(index.deleteIndex()).catch(() => {});
	}
}

/** Ends Pagefind's process; the next call of `writeSearchBundle` starts another. */
export async function endSearch(): Promise<void> {
	await close();
}

/** Writes what search knows besides Pagefind's index. The articles are those that were added, in their order. */
function writeLibrary(
	archive: Archive,
	folder: string,
	articles: readonly Article[],
): void {
	const files: Record<keyof typeof libraryFiles, unknown> = {
		catalogue: catalogueOf(archive),
		columns: columnsOf(archive, idsOf(folder, articles)),
		symbols: symbolNames(archive),
		words: knownWords(archive),
	};
	for (const [name, content] of Object.entries(files)) {
		const file = libraryFiles[name as keyof typeof libraryFiles];
		writeFileSync(join(folder, file), JSON.stringify(content));
	}
}

/** The ids of the articles by their addresses; the first and the last are compared with what Pagefind wrote for them. */
function idsOf(
	folder: string,
	articles: readonly Article[],
): Map<string, string> {
	const meta = readdirSync(folder).find((file) => file.endsWith(".pf_meta"));
	const ids = pageIds(readFileSync(join(folder, meta ?? "")));
	for (const n of [0, articles.length - 1]) {
		const fragment = gunzipSync(
			readFileSync(join(folder, "fragment", `${ids[n]}.pf_fragment`)),
		).toString();
		if (!fragment.includes(`"url":${JSON.stringify(articles[n]?.url)}`)) {
			throw new Problem(
				"The search bundle names its articles in another order than they were given.",
				"report this, with the articles, as a fault of the archive's software",
			);
		}
	}
	return new Map(articles.map(({ url }, n) => [url, ids[n] ?? ""]));
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
