// The parse cache: what an earlier run parsed is the same as what is parsed anew, and whatever is wrong with the cache only costs time.
import assert from "node:assert/strict";
import {
	appendFileSync,
	chownSync,
	cpSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { join, posix } from "node:path";
import { mock, test } from "node:test";
import { type Content, contentParser } from "../../src/content/parse.ts";
import { type ContentFolder, readContent } from "../../src/content/read.ts";
import { markdown } from "../../src/markdown/parser.ts";
import { CachedMemory, parsingCode } from "../../src/publish/parse-cache.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { project } from "../command.ts";

const code: Files = Object.fromEntries(
	parsingCode.map((path) => [
		`project/${path}${/[.]json$/.test(path) ? "" : "/a.ts"}`,
		"1",
	]),
);
const files: Files = {
	...code,
	"content/site.yml": siteYml,
	"content/articles/one.md": article(
		{ title: "One" },
		"Of `one_symbol()`, see [two](two.md).\n",
	),
	"content/articles/two.md": article({ title: "Two" }, "![Chart](chart.png)\n"),
	"content/articles/draft.md": article({
		draft: "true",
		date: undefined,
		imported: "{from: https://example.org/, on: 2026-11-22}",
	}),
	"content/articles/wrong.md": article({ date: "never" }),
};

/** A content folder as it is read, with an image of a size. */
function contentOf(folder: string, width = 2): ContentFolder {
	return {
		...readContent(join(folder, "content")),
		images: new Map([["articles/chart.png", { width, height: 1 }]]),
	};
}

/** The HTML of what a run found. */
function htmlIn({ articles, pages }: Content): string[] {
	return [...articles, ...pages].map(({ body }) => body.html);
}

/** A run of a command: what it knew of the articles before it parsed, what it found, and how much of that it rendered. */
function runIn(
	folder: string,
	content = contentOf(folder),
	{ rendersAll = false } = {},
) {
	const render = mock.method(markdown.renderer, "render");
	const memory = new CachedMemory(
		join(folder, "cache"),
		join(folder, "project"),
	);
	const known: string[] = [];
	const enter = memory.enter.bind(memory);
	memory.enter = function* (context, entered) {
		yield* enter(context, entered);
		known.push(
			...entered.texts
				.map(({ path }) => path)
				.filter((path) => memory.get(path) !== undefined),
		);
	};
	const found = contentParser({}, memory, rendersAll)(content);
	memory.save();
	const rendered = render.mock.callCount();
	render.mock.restore();
	return { known, found, rendered };
}

const [draft, one, two] = [
	"articles/draft.md",
	"articles/one.md",
	"articles/two.md",
];

/** The files of the cache. */
function shardsIn(folder: string): string[] {
	return readdirSync(join(folder, "cache"), {
		recursive: true,
		withFileTypes: true,
	})
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
}

test("a second run parses only what is wrong, and finds the same", async () => {
	await inFolder(files, (folder) => {
		const first = runIn(folder);
		assert.deepEqual(first.known, []);
		assert.equal(first.found.diagnostics.length, 1);
		const second = runIn(folder);
		assert.deepEqual(second.known, [draft, one, two]);
		assert.deepEqual(second.found, first.found);
		assert.deepEqual(htmlIn(second.found), htmlIn(first.found));
	});
});

test("a check renders nothing; a build after it renders what is known, and the next build has it", async () => {
	await inFolder(files, (folder) => {
		const check = () => runIn(folder);
		const build = () => runIn(folder, contentOf(folder), { rendersAll: true });
		assert.deepEqual([check().rendered, check().rendered], [0, 0]);
		const after = build();
		assert.deepEqual(after.known, [draft, one, two]);
		// One of the four has a mistake, and is parsed anew each time.
		assert.equal(after.rendered, 4);
		assert.equal(build().rendered, 1);
		writeFileSync(join(folder, "content", one), article({ title: "Other" }));
		check();
		const edited = build();
		assert.equal(edited.rendered, 2);
		assert.equal(build().rendered, 1);
		const html = htmlIn(contentParser()(contentOf(folder)));
		assert.deepEqual(htmlIn(edited.found), html);
		assert.deepEqual(htmlIn(build().found), html);
	});
});

test("the archive of this project is the same from the cache as it is parsed anew", async () => {
	await inFolder({}, (folder) => {
		const content = readContent(join(project, "content"));
		const run = () => {
			const memory = new CachedMemory(join(folder, "cache"), project);
			const found = contentParser({}, memory, true)(content);
			memory.save();
			return found;
		};
		const anew = run();
		const again = run();
		assert.deepEqual(again, anew);
		assert.deepEqual(htmlIn(again), htmlIn(anew));
		assert.deepEqual(htmlIn(contentParser()(content)), htmlIn(anew));
	});
});

test("a text that was changed, an image of another size, another symbol to ignore and other code are parsed anew", async () => {
	const changes: readonly [
		known: string[],
		change: (folder: string) => ContentFolder | undefined,
	][] = [
		[
			[draft, two],
			(folder) => {
				writeFileSync(
					join(folder, "content", one),
					article({ title: "Other" }),
				);
				return undefined;
			},
		],
		[[draft, one], (folder) => contentOf(folder, 4)],
		[
			[],
			(folder) => {
				writeFileSync(
					join(folder, "content/symbols.yml"),
					"ignore: [one_symbol]\n",
				);
				return undefined;
			},
		],
		[
			[],
			(folder) => {
				writeFileSync(join(folder, "project/src/markdown/a.ts"), "2");
				return undefined;
			},
		],
	];
	for (const [known, change] of changes) {
		await inFolder(files, (folder) => {
			runIn(folder, contentOf(folder), { rendersAll: true });
			const content = change(folder) ?? contentOf(folder);
			const after = runIn(folder, content, { rendersAll: true });
			const anew = contentParser()(content);
			assert.deepEqual(after.known, known, String(change));
			assert.deepEqual(after.found, anew);
			assert.deepEqual(htmlIn(after.found), htmlIn(anew));
		});
	}
});

test("what one run parsed in other surroundings is not kept for those that it began with", async () => {
	await inFolder(files, (folder) => {
		const content = contentOf(folder);
		const memory = new CachedMemory(
			join(folder, "cache"),
			join(folder, "project"),
		);
		const parse = contentParser({}, memory);
		parse(content);
		const symbols = { path: "symbols.yml", text: "ignore: [one_symbol]\n" };
		parse({ ...content, texts: [...content.texts, symbols] });
		memory.save();
		assert.deepEqual(runIn(folder, content).found, contentParser()(content));
	});
});

test("a cache that is cut off, damaged, empty, somebody else's, a folder or gone costs a parse and is mended", async () => {
	const harms: ((shard: string) => void)[] = [
		(shard) => truncateSync(shard, 33),
		(shard) => truncateSync(shard, 0),
		(shard) => appendFileSync(shard, "x"),
		(shard) => {
			const bytes = readFileSync(shard);
			bytes.writeUInt8(bytes.readUInt8(33) ^ 1, 33);
			writeFileSync(shard, bytes);
		},
		(shard) => rmSync(shard),
		...(process.getuid?.() === 0
			? [(shard: string) => chownSync(shard, 12345, 12345)]
			: []),
	];
	for (const harm of harms) {
		await inFolder(files, (folder) => {
			const build = () =>
				runIn(folder, contentOf(folder), { rendersAll: true });
			const { found } = build();
			for (const shard of shardsIn(folder)) harm(shard);
			const harmed = build();
			assert.deepEqual(harmed.known, [], String(harm));
			assert.deepEqual(harmed.found, found);
			assert.deepEqual(htmlIn(harmed.found), htmlIn(found));
			const mended = build();
			assert.deepEqual(mended.known, [draft, one, two]);
			assert.equal(mended.rendered, 1);
		});
	}
});

test("where nothing can be kept, a run parses and says nothing", async () => {
	await inFolder({ ...files, cache: "a file" }, (folder) => {
		const { found } = runIn(folder);
		assert.equal(found.articles.length, 3);
		assert.equal(readFileSync(join(folder, "cache"), "utf8"), "a file");
	});
});

test("what was half written by a run that was killed is no hindrance", async () => {
	await inFolder(files, (folder) => {
		runIn(folder);
		const [shard = ""] = shardsIn(folder);
		cpSync(shard, `${shard}.part`);
		truncateSync(`${shard}.part`, 10);
		rmSync(shard);
		runIn(folder);
		assert.deepEqual(runIn(folder).known, [draft, one, two]);
	});
});

test("all the code that parsing rests on is counted in", () => {
	const folders = parsingCode.filter((path) => path.startsWith("src/"));
	const imported = folders.flatMap((folder) =>
		readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
			.filter((file) => file.endsWith(".ts"))
			.flatMap((file) => {
				const path = posix.join(folder, file);
				const text = readFileSync(join(project, path), "utf8");
				return [
					...text.matchAll(/^(?:im|ex)port(?! type)[^;]*?from "(\.[^"]+)"/gm),
				].map(([, to = ""]) => posix.join(posix.dirname(path), to));
			}),
	);
	assert.ok(imported.length > 100);
	const outside = imported.filter(
		(path) => !folders.some((folder) => path.startsWith(`${folder}/`)),
	);
	assert.deepEqual(outside, []);
});
