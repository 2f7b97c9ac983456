// The Pagefind adapter: indexes a batch of documents, and takes up what Pagefind wrote of it.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Problem } from "../diagnostics/problem.ts";
import type { Words } from "./fields.ts";
import { entriesIn } from "./postings.ts";
import { type NewIndex, Refused, service } from "./service.ts";
import { readMetadata, signature } from "./start.ts";

/** How many documents are on their way to Pagefind at once: it takes one at a time, so this only hides the way. */
const underWay = 64;

/** Pagefind writes an index in one part: parts are cut when the words of all batches are together. */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = "4000000000";

/** A document that Pagefind indexes. */
export interface Document {
	/** The address of the article that it stands for, without the base path. */
	readonly url: string;
	readonly html: string;
}

/** What Pagefind gives for every index: its program for a language, and what it says of itself. */
export interface Program {
	/** Pagefind's version. */
	readonly version: string;
	/** The language that it indexed in. */
	readonly language: string;
	/** The language that its program is for, which may be none. */
	readonly name: string;
	/** What it counts among a word's letters. */
	readonly letters: readonly string[];
	/** The program, compressed as Pagefind loads it. */
	readonly bytes: Uint8Array;
}

/** What Pagefind knows of a batch of documents. */
export interface Batch extends Words {
	/** The files of its documents, in their order, compressed as Pagefind loads them. */
	readonly fragments: readonly Uint8Array[];
	/** How many words each of them has. */
	readonly lengths: readonly number[];
}

/** The part of Pagefind's entry file that is used (`pagefind/src/output/entry.rs` of pagefind 1.6). */
interface Entry {
	readonly version: string;
	readonly languages: Readonly<
		Record<
			string,
			{ readonly wasm: string | null; readonly page_count: number }
		>
	>;
	readonly include_characters: readonly string[];
}

/**
 * Indexes documents.
 * @param made a folder that Pagefind may write into; it is removed afterwards
 * @param progress is told how many documents have been given to Pagefind
 * @param pagefind the process that indexes them
 * @throws Problem naming the document that Pagefind refuses, or saying that it ended before its time
 */
export async function indexed(
	documents: readonly Document[],
	language: string,
	made: string,
	progress: (count: number) => void,
	pagefind = service(),
): Promise<{ readonly batch: Batch; readonly program: Program }> {
	const { index_id } = await pagefind.ask<NewIndex>("NewIndex", {
		config: { force_language: language },
	});
	const add = async ({ url, html: file_contents }: Document) => {
		try {
			await pagefind.ask("AddFile", { index_id, url, file_contents });
		} catch (error) {
			throw asProblem(error, `${url}: `);
		}
	};
	try {
		for (let start = 0; start < documents.length; start += underWay) {
			const some = documents.slice(start, start + underWay);
			await Promise.all(some.map(add));
			progress(some.length);
		}
		await pagefind.ask("WriteFiles", { index_id, output_path: made });
		return read(made, documents);
	} catch (error) {
		throw asProblem(error);
	} finally {
		rmSync(made, { recursive: true, force: true });
		// Of a process that has ended, nothing has to be deleted.
		await pagefind.ask("DeleteIndex", { index_id }).catch(() => {});
	}
}

function read(made: string, documents: readonly Document[]) {
	const file = (...path: string[]) => readFileSync(join(made, ...path));
	const entry = JSON.parse(String(file("pagefind-entry.json"))) as Entry;
	const [language = "unknown", { wasm, page_count = 0 } = { wasm: null }] =
		Object.entries(entry.languages)[0] ?? [];
	const name = wasm ?? "unknown";
	// Of no documents at all Pagefind writes no metadata.
	const named = readdirSync(made).find((one) => one.endsWith(".pf_meta"));
	const { articles, parts, fields } = named
		? readMetadata(gunzipSync(file(named)))
		: { articles: [], parts: [], fields: [] };
	const fragments = articles.map((one) =>
		file("fragment", `${one.name}.pf_fragment`),
	);
	if (page_count !== documents.length || articles.length !== documents.length)
		throw broken(
			`Pagefind indexed ${page_count} of ${documents.length} articles.`,
		);
	for (const n of documents.length > 0 ? [0, documents.length - 1] : []) {
		const text = gunzipSync(fragments[n] ?? "").toString();
		if (!text.includes(`"url":${JSON.stringify(documents[n]?.url)}`))
			throw broken("Pagefind has its articles in another order than given.");
	}
	const entries = parts.map((part) =>
		entriesIn(
			gunzipSync(file("index", `${part.name}.pf_index`)).subarray(
				signature.length,
			),
		),
	);
	return {
		batch: {
			entries: Buffer.concat(entries),
			fields,
			count: documents.length,
			fragments,
			lengths: articles.map(({ length }) => length),
		},
		program: {
			version: entry.version,
			language,
			name,
			letters: entry.include_characters,
			bytes: file(`wasm.${name}.pagefind`),
		},
	};
}

function broken(sentence: string): Problem {
	return new Problem(
		sentence,
		"report this, with the articles, as a fault of the archive's software",
	);
}

/** What Pagefind refused, told to whoever builds; any other error as it is. */
function asProblem(error: unknown, what = ""): unknown {
	return error instanceof Refused
		? new Problem(
				`Pagefind could not make the search bundle: ${what}${error.message}.`,
				"free disk space and memory, then run the command again, or leave search out with --no-search",
			)
		: error;
}
