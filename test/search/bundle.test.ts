// The search bundle: it holds exactly the published articles, and the same articles give the same bytes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import type { Archive } from "../../src/archive/archive.ts";
import { endSearch, writeSearchBundle } from "../../src/search/bundle.ts";
import type { Columns } from "../../src/search/catalogue.ts";
import { decode } from "../../src/search/cbor.ts";
import type { Keeping } from "../../src/search/keeping.ts";
import { restored } from "../../src/search/short.ts";
import { signature } from "../../src/search/start.ts";
import type { Start } from "../../src/search/start-file.ts";
import { fewestArticles, firstNoPlace } from "../../src/search/thinning.ts";
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
function bundle(
	archive: Archive,
	kept?: Keeping,
): Promise<Map<string, string>> {
	return inFolder({}, async (folder) => {
		await writeSearchBundle(archive, folder, undefined, kept);
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

/** What a bundle begins with. */
function startOf(files: ReadonlyMap<string, string>): Start {
	return JSON.parse(files.get("start.json") ?? "") as Start;
}

/** A file of the bundle's version, as text. */
function fileOf(files: ReadonlyMap<string, string>, name: string): string {
	return files.get(`${startOf(files).version}/${name}`) ?? "";
}

/** The article that Pagefind has under a number. */
function fragmentOf(files: ReadonlyMap<string, string>, n: number) {
	const bytes = Buffer.from(
		fileOf(files, `fragment/${n}.pf_fragment`),
		"latin1",
	);
	const text = gunzipSync(bytes).toString();
	return JSON.parse(text.slice(text.indexOf("{"))) as {
		url: string;
		content: string;
	};
}

/** A number that another is mixed to, without a pattern that would be compressed (the last step of MurmurHash3). */
function mixed(number: number): number {
	let mix = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
	mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
	return (mix ^ (mix >>> 16)) >>> 0;
}

/** The words of a part of the index. */
function partOf(files: ReadonlyMap<string, string>, name: string) {
	const bytes = gunzipSync(
		Buffer.from(fileOf(files, `${name}.pf_index`), "latin1"),
	);
	const [words] = decode(bytes.subarray(signature.length)) as [
		[string, [number, number[], number[]][]][],
	];
	return words.map(([text, articles]) => ({
		text,
		articles: articles.map(([distance, places]) => ({ distance, places })),
	}));
}

test("the bundle holds each published article and no other page", async () => {
	const { archive } = load({
		...files,
		"articles/draft.md": article({ title: "Draft", draft: "true" }),
		"pages/about.md": "---\ntitle: About\n---\nText.\n",
	});
	const written = await bundle(archive);
	assert.equal(startOf(written).lengths.length, count);
	assert.equal(
		[...written.keys()].filter((path) => path.includes("fragment")).length,
		count,
	);
});

test("what is shown of an article are its words, each heading a sentence of its own, without the marks that lead to notes and paragraphs", async () => {
	const { archive } = load({
		"articles/a.md": article(
			{ title: "A" },
			"## Part\n\nSaid.[^1] Again.\n\n[^1]: A note.\n",
		),
	});
	const { content } = fragmentOf(await bundle(archive), 0);
	assert.match(content, /Part\. Said\. Again\./);
	assert.match(content, /A note\./);
	assert.doesNotMatch(content, /[¶↩[\]]/u);
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
			"First.[^1]\n\n## Outcome\n\nSecond.\n\n[^1]: A source.\n",
		),
	});
	const written = await bundle(archive);
	const { content } = fragmentOf(written, 0);
	assert.match(
		content,
		/^In short\. First\. Outcome\.? Second\. Footnotes\.? A source\.$/,
	);
});

test("nothing of Pagefind's is published that search does not read", async () => {
	const written = await bundle(load(files).archive);
	const { version, pagefind, lengths, words } = startOf(written);
	assert.deepEqual(
		[...written.keys()].sort(),
		[
			...Array.from(lengths, (_, n) => `${version}/fragment/${n}.pf_fragment`),
			...restored(words).map((_, n) => `${version}/index/${n}.pf_index`),
			...["articles", "facet-symbols", "symbols", "symbols-0", "words"].map(
				(name) => `${version}/${name}.json`,
			),
			`en-${pagefind}.pagefind`,
			"start.json",
		].sort(),
	);
});

test("a part of the index holds at most 5,000 places of words, a quarter of what Pagefind takes by itself", async () => {
	const many = Object.fromEntries(
		Array.from({ length: 20 }, (_, n) => [
			`articles/a${n}.md`,
			article(
				{ title: `Title ${n}` },
				Array.from({ length: 500 }, (_, m) => `w${n}x${m}`).join(" "),
			),
		]),
	);
	const written = await bundle(load(many).archive);
	const places = restored(startOf(written).words).map((_, part) =>
		partOf(written, `index/${part}`).reduce(
			(sum, { articles }) =>
				sum + articles.reduce((one, { places }) => one + 1 + places.length, 0),
			0,
		),
	);
	assert.ok(places.length > 3, `${places}`);
	assert.ok(Math.max(...places) < 5100, `${places}`);
});

test("a frequent word's places stand in a file of their own, beside a part that tells how much it weighs in each article", async () => {
	const count = fewestArticles + 20;
	const many = Object.fromEntries(
		Array.from({ length: count }, (_, n) => [
			`articles/a${n}.md`,
			article(
				{ title: `Title ${n}` },
				Array.from({ length: 600 }, (_, m) =>
					mixed(n * 607 + m) % 4 === 0 ? "often" : `seldom${n % 90}`,
				).join(" "),
			),
		]),
	);
	const written = await bundle(load(many).archive);
	const { thin, frequent } = startOf(written);
	assert.ok(restored(frequent.words).includes("often"));
	const part = thin.indexOf("1");
	assert.ok(part >= 0, thin);
	const wordIn = (folder: string) =>
		partOf(written, `${folder}/${part}`).find(({ text }) => text === "often");
	const [light, whole, beginning] = ["index", "places", "beginnings"].map(
		wordIn,
	);
	assert.equal(light?.articles.length, count);
	assert.deepEqual(
		light?.articles.map(({ distance }) => distance),
		whole?.articles.map(({ distance }) => distance),
	);
	assert.ok(whole?.articles.every(({ places }) => places.length > 30));
	assert.ok(
		light?.articles.every(
			({ places: [weight, place = 0, ...more] }) =>
				weight && weight < 0 && place >= firstNoPlace && more.length < 3,
		),
	);
	assert.ok(beginning && beginning.articles.length < count / 2);
	assert.deepEqual(
		beginning.articles,
		whole?.articles.slice(0, beginning.articles.length),
	);
	const size = (folder: string) =>
		fileOf(written, `${folder}/${part}.pf_index`).length;
	assert.ok(size("index") < size("places") / 3);
});

test("an archive without articles has a bundle without any", async () => {
	const written = await bundle(load({}).archive);
	assert.equal(startOf(written).lengths, "");
	assert.ok(written.has(startOf(written).program));
});

test("other words give other bytes", async () => {
	const first = await bundle(load(files).archive);
	const second = await bundle(
		load({
			...files,
			"articles/a0.md": article({ title: "Title 0" }, "New.\n"),
		}).archive,
	);
	assert.notEqual(startOf(second).version, startOf(first).version);
});

test("what search knows besides the text stands beside it, by the numbers that Pagefind knows the articles by", async () => {
	const { archive } = load(files);
	const written = await bundle(archive);
	const columns = JSON.parse(fileOf(written, "articles.json")) as Columns;
	const urls = columns.years.map((_, n) => fragmentOf(written, n).url);
	assert.deepEqual(
		urls,
		[...archive.articles]
			.sort((a, b) =>
				`${b.event?.start} ${a.url}` < `${a.event?.start} ${b.url}` ? -1 : 1,
			)
			.map(({ url }) => url),
	);
	for (const name of ["symbols.json", "symbols-0.json"])
		assert.deepEqual(restored(JSON.parse(fileOf(written, name)) as string), [
			"export_symbol",
		]);
	assert.deepEqual(JSON.parse(fileOf(written, "words.json")), [
		"licensing",
		"modules",
		"title",
	]);
	const { articles, headings } = startOf(written).catalogue;
	assert.equal(articles, count);
	assert.deepEqual(
		headings.map(({ text, total }) => [text, total]),
		[
			["Modules", count],
			["Modules/Licensing", count],
		],
	);
});

test("a bundle is made without a warning of Node's", async () => {
	const warnings: Error[] = [];
	const warned = (warning: Error) => warnings.push(warning);
	process.on("warning", warned);
	try {
		await bundle(load(files).archive);
		await setImmediate();
	} finally {
		process.off("warning", warned);
	}
	assert.deepEqual(warnings, []);
});

/** More articles than one batch has. */
const several = Object.fromEntries(
	Array.from({ length: 300 }, (_, n) => [
		`articles/a${n}.md`,
		article(
			{ title: `Title ${n}`, event: String(1990 + (n % 30)) },
			`Only this one says word${n}. All say \`export_symbol\`.\n`,
		),
	]),
);

/** A place to keep batches in, which notes what it is asked for and what it is given. */
function memory() {
	const values = new Map<string, unknown>();
	const [found, given]: [string[], string[]] = [[], []];
	const keeping: Keeping = {
		recall(name, key) {
			const value = values.get(`${name} ${key}`);
			if (value !== undefined) found.push(name);
			return value;
		},
		keep(name, key, value) {
			given.push(name);
			values.set(`${name} ${key}`, structuredClone(value));
		},
		keepOn: (name) => void found.push(name),
		end() {},
	};
	return { keeping, found, given };
}

test("what was indexed before is not indexed again, and gives the same bytes", async () => {
	const { keeping, found, given } = memory();
	const { archive } = load(several);
	const first = await bundle(archive, keeping);
	assert.ok(given.length > 2, `${given}`);
	assert.deepEqual(found, []);
	const kept = given.splice(0);
	assert.deepEqual(await bundle(archive, keeping), first);
	assert.deepEqual([given, found.sort()], [[], kept.sort()]);
	assert.deepEqual(await bundle(archive), first);
});

test("of one changed article only its batch is indexed again, and the bundle is the one of a first time", async () => {
	const { keeping, given } = memory();
	await bundle(load(several).archive, keeping);
	given.splice(0);
	const { archive } = load({
		...several,
		"articles/a7.md": article({ title: "Title 7", event: "1997" }, "New.\n"),
	});
	const second = await bundle(archive, keeping);
	assert.equal(given.length, 3, `${given}`);
	assert.match(`${given}`, /^[0-9a-f]{16},volume-[0-9a-f]{16},parts$/);
	assert.deepEqual(second, await bundle(archive));
});

test("progress is told of articles, of volumes and of parts, in that order and up to the last", async () => {
	const told: [work: string, done: number, total: number][] = [];
	await inFolder({}, (folder) =>
		writeSearchBundle(load(several).archive, folder, (...step) => {
			told.push(step);
		}),
	);
	const works = [...new Set(told.map(([work]) => work))];
	assert.deepEqual(works, ["search", "merge", "pack"]);
	for (const work of works) {
		const steps = told.filter(([name]) => name === work);
		const [last] = steps.slice(-1);
		assert.equal(last?.[1], last?.[2]);
		assert.ok((last?.[2] ?? 0) > 0);
		assert.ok(steps.every(([, done], n) => done >= (steps[n - 1]?.[1] ?? 0)));
		assert.ok(steps.every(([, , total]) => total === last?.[2]));
	}
	assert.equal(told.findLast(([work]) => work === "search")?.[1], 300);
});

/** The programs that this process has started and that run. */
function children(): string[] {
	const { stdout } = spawnSync("ps", ["-eo", "ppid=,args="], {
		encoding: "utf8",
	});
	return stdout
		.split("\n")
		.filter((line) => Number(/^\s*(\d+)/.exec(line)?.[1]) === process.pid);
}

test("who has waited for the end of search finds no process that may still write", async () => {
	const { archive } = load(several);
	const isPagefind = (line: string) => line.includes("pagefind");
	await inFolder({}, async (folder) => {
		const writing = writeSearchBundle(archive, folder);
		writing.catch(() => {});
		while (!children().some(isPagefind)) await setImmediate();
		await endSearch();
		assert.deepEqual(children().filter(isPagefind), []);
		await assert.rejects(writing, { name: "Problem" });
	});
});
