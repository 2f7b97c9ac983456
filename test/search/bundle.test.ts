// The search bundle: it holds exactly the published articles, and the same articles give the same bytes.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Archive } from "../../src/archive/archive.ts";
import { endSearch, writeSearchBundle } from "../../src/search/bundle.ts";
import type { Catalogue, Columns } from "../../src/search/catalogue.ts";
import { article, inFolder, load } from "../archive.ts";

after(endSearch);

/** More articles than are on their way to Pagefind at once. */
const count = 20;
const files = Object.fromEntries(
	Array.from({ length: count }, (_, n) => [
		`articles/a${n}.md`,
		article(
			{
				title: `Title ${n}`,
				event: String(2000 + (n % 7)),
				author: `A${n % 3}`,
			},
			`Only this one says word${n}. All say \`export_symbol\`.\n`,
		),
	]),
);

/** Every file of an archive's bundle by its path, as text. */
function bundle(archive: Archive): Promise<Map<string, string>> {
	return inFolder({}, async (folder) => {
		await writeSearchBundle(archive, folder);
		return new Map(
			readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
				.sort()
				.map((file) => [
					file.slice(folder.length + 1),
					readFileSync(file).toString("latin1"),
				]),
		);
	});
}

/** How many pages a bundle holds, by language. */
function pagesOf(files: ReadonlyMap<string, string>): Record<string, number> {
	const entry = JSON.parse(files.get("pagefind-entry.json") ?? "") as {
		languages: Record<string, { page_count: number }>;
	};
	return Object.fromEntries(
		Object.entries(entry.languages).map(([language, { page_count }]) => [
			language,
			page_count,
		]),
	);
}

test("the bundle holds each published article and no other page", async () => {
	const { archive } = load({
		...files,
		"articles/draft.md": article({ title: "Draft", draft: "true" }),
		"pages/about.md": "---\ntitle: About\n---\nText.\n",
	});
	const written = await bundle(archive);
	assert.deepEqual(pagesOf(written), { en: count });
	assert.equal(
		[...written.keys()].filter((path) => path.startsWith("fragment")).length,
		count,
	);
});

test("the same articles in another order give the same bytes", async () => {
	const { archive } = load(files);
	const first = await bundle(archive);
	const { articles } = archive;
	for (const shuffled of [
		[...articles].reverse(),
		[...articles.slice(7), ...articles.slice(0, 7)],
	]) {
		const other = await bundle({ ...archive, articles: shuffled });
		assert.deepEqual([...other.keys()], [...first.keys()]);
		for (const [path, bytes] of first)
			assert.ok(other.get(path) === bytes, path);
	}
});

test("what is searched is the words of an article, without the signs that cite its parts", async () => {
	const { archive } = load({
		"articles/a.md": article(
			{ summary: "In short." },
			"First.\n\n## Outcome\n\nSecond.\n",
		),
	});
	const written = await bundle(archive);
	const [fragment = ""] = [...written]
		.filter(([path]) => path.startsWith("fragment"))
		.map(([, bytes]) => gunzipSync(Buffer.from(bytes, "latin1")).toString());
	const { content } = JSON.parse(fragment.slice(fragment.indexOf("{"))) as {
		content: string;
	};
	assert.match(content, /^A title\. In short\. First\. Outcome\.? Second\.$/);
});

test("other words give other bytes", async () => {
	const first = await bundle(load(files).archive);
	const second = await bundle(
		load({
			...files,
			"articles/a0.md": article({ title: "Title 0" }, "New.\n"),
		}).archive,
	);
	assert.notDeepEqual([...second.keys()], [...first.keys()]);
});

test("what search knows besides the text stands beside it, by the ids that Pagefind gave", async () => {
	const { archive } = load(files);
	const written = await bundle(archive);
	const columns = JSON.parse(written.get("articles.json") ?? "") as Columns;
	const urls = columns.ids.map((id) => {
		const bytes = written.get(`fragment/${id}.pf_fragment`) ?? "";
		const text = gunzipSync(Buffer.from(bytes, "latin1")).toString();
		return (JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url;
	});
	assert.deepEqual(
		urls,
		[...archive.articles]
			.sort((a, b) =>
				`${b.event?.start} ${a.url}` < `${a.event?.start} ${b.url}` ? -1 : 1,
			)
			.map(({ url }) => url),
	);
	assert.deepEqual(JSON.parse(written.get("symbols.json") ?? ""), [
		"export_symbol",
	]);
	assert.deepEqual(JSON.parse(written.get("words.json") ?? ""), [
		"licensing",
		"modules",
		"title",
	]);
	const { articles, headings } = JSON.parse(
		written.get("catalogue.json") ?? "",
	) as Catalogue;
	assert.equal(articles, count);
	assert.deepEqual(
		headings.map(({ text, total }) => [text, total]),
		[
			["Modules", count],
			["Modules/Licensing", count],
		],
	);
});

test("progress is told up to the number of articles", async () => {
	const told: [number, number][] = [];
	await inFolder({}, (folder) =>
		writeSearchBundle(load(files).archive, folder, (...step) => {
			told.push(step);
		}),
	);
	assert.deepEqual(told.at(-1), [count, count]);
	assert.ok(told.every(([done], n) => done > (told[n - 1]?.[0] ?? 0)));
});
