// Postings: what Pagefind says of batches of documents, brought together, is what it says of all of them at once.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { atOnce } from "../../src/content/steps.ts";
import { endSearch } from "../../src/search/bundle.ts";
import { fieldsOf } from "../../src/search/fields.ts";
import {
	type Batch,
	type Document,
	indexed,
} from "../../src/search/indexed.ts";
import { entriesIn, joined, merged } from "../../src/search/postings.ts";
import { readMetadata, signature } from "../../src/search/start.ts";
import { inFolder } from "../archive.ts";
import { project } from "../command.ts";

after(endSearch);

/** Documents with words that all share, words of one alone, marks on letters, and fields that only some of them have. */
const documents: Document[] = Array.from({ length: 40 }, (_, n) => ({
	url: `/${String(n).padStart(2, "0")}/`,
	html: `<html lang="en"><head><title>Title ${n}</title>${
		n % 3 === 1
			? `<meta data-pagefind-meta="authors[content]" content="Élan ${n}">`
			: ""
	}${
		n > 30 ? '<meta data-pagefind-meta="zeal[content]" content="résumé">' : ""
	}</head><body data-pagefind-body><h1>Title ${n}</h1><p>${Array.from(
		{ length: 60 },
		(_, m) =>
			[
				"export",
				`word${n}x${m}`,
				`w${(n * 7 + m) % 50}`,
				m % 9 === 0 ? "café cafe naïve" : "",
				m % 11 === 0 ? "𝒳ray \uff21wide" : "",
			].join(" "),
	).join(" ")}</p></body></html>`,
}));

/** Where the documents are cut, from one batch of all to a batch for each. */
const cuts = [[], [13], [1, 2, 39], [10, 20, 30], documents.map((_, n) => n)];

function batchesAt(ends: readonly number[]): Promise<Batch[]> {
	return inFolder({}, async (folder) => {
		const batches: Batch[] = [];
		for (const [n, end] of [...ends, documents.length].entries()) {
			const some = documents.slice(ends[n - 1] ?? 0, end);
			if (some.length === 0) continue;
			const made = join(folder, String(n));
			batches.push((await indexed(some, "en", made, () => {})).batch);
		}
		return batches;
	});
}

/** Indexes the documents of a file into a folder at once: Pagefind is told how to cut an index when it starts. */
const indexingAtOnce = `
import { readFileSync } from "node:fs";
import { close, createIndex } from "pagefind";
const [documents, outputPath] = process.argv.slice(1);
const { index } = await createIndex({ forceLanguage: "en" });
for (const { url, html: content } of JSON.parse(readFileSync(documents, "utf8")))
	await index.addHTMLFile({ url, content });
await index.writeFiles({ outputPath });
await close();
`;

/** What Pagefind makes of all documents in one index: its metadata, and its parts as bytes. */
function ofPagefind(most: number) {
	return inFolder({}, async (folder) => {
		const [file, out] = [join(folder, "documents.json"), join(folder, "out")];
		writeFileSync(file, JSON.stringify(documents));
		const { status, stderr } = spawnSync(
			process.execPath,
			["--input-type=module", "--eval", indexingAtOnce, file, out],
			{
				cwd: project,
				encoding: "utf8",
				env: {
					...process.env,
					PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(most),
				},
			},
		);
		assert.equal(status, 0, stderr);
		const read = (path: string) => gunzipSync(readFileSync(join(out, path)));
		const meta = readdirSync(out).find((name) => name.endsWith(".pf_meta"));
		const metadata = readMetadata(read(meta ?? ""));
		return {
			fields: metadata.fields,
			parts: metadata.parts.map(({ first, name }) => ({
				first,
				bytes: read(`index/${name}.pf_index`).subarray(signature.length),
			})),
		};
	});
}

function inTwos<T>(all: readonly T[]): T[][] {
	return all.flatMap((_, n) => (n % 2 === 0 ? [all.slice(n, n + 2)] : []));
}

test("batches, and volumes of some of them, give the index that Pagefind makes of all documents at once, byte for byte and cut at the same words", async () => {
	for (const most of [39, 40, 361, 500, 1_000_000]) {
		const whole = await ofPagefind(most);
		for (const ends of cuts.slice(0, most === 500 ? cuts.length : 2)) {
			const batches = await batchesAt(ends);
			assert.deepEqual(fieldsOf(batches), whole.fields);
			const parts = atOnce(merged(batches, most));
			assert.deepEqual(
				parts.map(({ first }) => first),
				whole.parts.map(({ first }) => first),
			);
			const differs = parts.findIndex(
				({ bytes }, n) => !whole.parts[n]?.bytes.equals(bytes),
			);
			assert.equal(differs, -1, `${ends} ${parts[differs]?.first}`);
			const volumes = inTwos(batches).map((some) => atOnce(joined(some)));
			assert.deepEqual(atOnce(merged(volumes, most)), parts, `${ends}`);
		}
	}
});

test("no batch, and one without documents, give no part", async () => {
	assert.deepEqual(atOnce(merged([], 10)), []);
	assert.deepEqual(
		atOnce(merged([{ entries: Buffer.of(), fields: [], count: 0 }], 10)),
		[],
	);
});

test("what is no entry is refused, and not taken for an empty one", () => {
	for (const bytes of [[0x80], [0x83, 0x01], [0x82, 0x61, 0x61], [0x83, 0x61]])
		assert.throws(
			() =>
				atOnce(
					merged([{ entries: Buffer.from(bytes), fields: [], count: 1 }], 10),
				),
			Error,
			String(bytes),
		);
	assert.throws(() => entriesIn(Buffer.of(0x00)), RangeError);
});
