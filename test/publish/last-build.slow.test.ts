// The memory of the last build: the same is not built again, whatever differs is, and a damaged record only costs time.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
	appendFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inputsOf } from "../../src/publish/fingerprint.ts";
import { lastBuild } from "../../src/publish/last-build.ts";
import { statesIn } from "../../src/publish/states.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";
import { contentsOf } from "./contents.ts";

const files: Files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article({ title: "One" }, "It was asked for.\n"),
	"project/.eleventy.ts": "",
	"project/layouts/base.tsx": "",
	"project/package-lock.json": "{}",
	"project/src/a.ts": "1",
	"project/tsconfig.json": "{}",
	"out/index.html": "as built",
	"out/Articles/one/index.html": "as built",
};
const done = {
	articles: 1,
	pages: 2,
	words: 3,
	leftOut: { drafts: 0, future: 0 },
};

/** What is known of the last build among the files of a folder. */
function known(folder: string, options: unknown = {}) {
	return lastBuild(join(folder, "cache"), {
		content: join(folder, "content"),
		project: join(folder, "project"),
		out: join(folder, "out"),
		options,
	});
}

function remembered(folder: string) {
	known(folder).remember(done, statSync(join(folder, "out")).ino);
}

test("a build that is the same as the last one is known, with what it did", async () => {
	await inFolder(files, (folder) => {
		assert.equal(known(folder).summary, undefined);
		remembered(folder);
		assert.deepEqual(known(folder).summary, done);
	});
});

test("a build in whose place another has been published is not remembered", async () => {
	await inFolder(files, (folder) => {
		known(folder).remember(done, statSync(join(folder, "content")).ino);
		assert.equal(known(folder).summary, undefined);
	});
});

test("another text, file, option or line of code is another build, though the times of files hide it", async () => {
	await inFolder(files, (folder) => {
		remembered(folder);
		const past = new Date(0);
		const text = readFileSync(join(folder, "content/articles/one.md"));
		const changes: (() => void)[] = [
			() => {
				const file = join(folder, "content/articles/one.md");
				writeFileSync(file, String(text).replace("asked", "begge"));
				utimesSync(file, past, past);
			},
			() => rmSync(join(folder, "content/articles/two.md")),
			() => writeFileSync(join(folder, "project/src/a.ts"), "2"),
			() => writeFileSync(join(folder, "project/layouts/b.tsx"), ""),
		];
		writeFileSync(join(folder, "content/articles/two.md"), text);
		assert.equal(known(folder).summary, undefined);
		for (const change of changes) {
			remembered(folder);
			assert.deepEqual(known(folder).summary, done);
			change();
			assert.equal(known(folder).summary, undefined, String(change));
		}
		remembered(folder);
		assert.equal(known(folder, { drafts: true }).summary, undefined);
	});
});

test("a published folder that is no longer as it was built is built again", async () => {
	await inFolder(files, (folder) => {
		const page = join(folder, "out/Articles/one/index.html");
		const changes: (() => void)[] = [
			() => appendFileSync(page, " "),
			() => {
				const { atime, mtime } = statSync(page);
				writeFileSync(page, "as BUILT ");
				utimesSync(page, atime, mtime);
			},
			() => writeFileSync(join(folder, "out/more.html"), ""),
			() => rmSync(page),
			() => rmSync(join(folder, "out"), { recursive: true }),
		];
		for (const change of changes) {
			remembered(folder);
			assert.deepEqual(known(folder).summary, done);
			change();
			assert.equal(known(folder).summary, undefined, String(change));
		}
	});
});

test("a record that is cut short, damaged, of another version or no file is none, and is written anew", async () => {
	await inFolder(files, (folder) => {
		remembered(folder);
		const [name = ""] = readdirSync(join(folder, "cache"));
		const record = join(folder, "cache", name);
		const whole = readFileSync(record, "utf8");
		const damaged = [
			whole.slice(0, -10),
			"",
			"\0\0\0",
			"null",
			whole.replace('"pages":2', '"pages":"2"'),
			whole.replace('"words"', '"letters"'),
		];
		for (const text of damaged) {
			writeFileSync(record, text);
			assert.equal(known(folder).summary, undefined, text);
			remembered(folder);
			assert.deepEqual(known(folder).summary, done);
		}
		rmSync(record);
		mkdirSync(record);
		assert.equal(known(folder).summary, undefined);
	});
});

test("where nothing can be remembered, nothing fails", async () => {
	await inFolder({ ...files, cache: "a file in the way" }, (folder) => {
		remembered(folder);
		assert.equal(known(folder).summary, undefined);
	});
	await inFolder(files, (folder) => {
		symlinkSync("nowhere", join(folder, "content/dangling.md"));
		remembered(folder);
		assert.equal(known(folder).summary, undefined);
	});
});

test("of many folders, those that were built last are remembered", async () => {
	await inFolder(files, (folder) => {
		mkdirSync(join(folder, "cache"));
		for (let n = 0; n < 30; n++) {
			const record = join(folder, `cache/${n}.json`);
			writeFileSync(record, "");
			utimesSync(record, n, n);
		}
		remembered(folder);
		assert.deepEqual(known(folder).summary, done);
		const left = readdirSync(join(folder, "cache"));
		assert.equal(left.length, 20);
		assert.ok(left.includes("29.json") && !left.includes("10.json"));
	});
});

test("text that moves from one file to the next makes another build", async () => {
	await inFolder(files, (folder) => {
		const inputs = (first: string, second: string) => {
			writeFileSync(join(folder, "content/a"), first);
			writeFileSync(join(folder, "content/b"), second);
			return inputsOf(join(folder, "content"), join(folder, "project"), {});
		};
		assert.notEqual(inputs("one", ""), inputs("", "one"));
	});
});

test("a second build changes nothing, and one after an edit gives what a build without memory gives", async () => {
	const { "content/site.yml": site, "content/articles/one.md": one } = files;
	const contents: Files = {
		"content/site.yml": site ?? "",
		"content/articles/one.md": one ?? "",
	};
	await inFolder(contents, async (folder) => {
		const build = async (out: string, ...words: string[]) => {
			const { status, stdout, stderr } = await runCommand(
				"build",
				["--content", "content", "--out", out, "--no-search", ...words],
				{ cwd: folder, env: { BUILD_CACHE: "cache" } },
			);
			assert.equal(status, 0, stderr);
			return stdout;
		};
		const unchanged =
			/^1 article, \d+ pages, \d+ words \(search left out\)\n[\d.]+ s \(nothing has changed since the last build\)\n$/;
		assert.doesNotMatch(await build("out"), unchanged);
		const before = statesIn(join(folder, "out"));
		assert.match(await build("out"), unchanged);
		assert.deepEqual(statesIn(join(folder, "out")), before);

		appendFileSync(join(folder, "content/articles/one.md"), "And granted.\n");
		assert.doesNotMatch(await build("out"), unchanged);
		assert.doesNotMatch(await build("compressed", "--compress"), unchanged);
		appendFileSync(join(folder, "content/articles/one.md"), "Twice.\n");
		assert.doesNotMatch(await build("out"), unchanged);
		// The version before is not kept, and some of its files are those of the new one.
		assert.doesNotMatch(await build("compressed", "--compress"), unchanged);
		assert.match(await build("compressed", "--compress"), unchanged);
		await build("fresh", "--no-cache");
		assert.deepEqual(
			contentsOf(join(folder, "out")),
			contentsOf(join(folder, "fresh")),
		);
		assert.match(await build("out"), unchanged);
	});
});

test("what no build reads is not read to know the last one by: a pipe and a link to a device have no end", async () => {
	for (const [name, target] of [
		["device", "/dev/zero"],
		["file of another folder", "../../project/tsconfig.json"],
	] as const)
		await inFolder(files, (folder) => {
			remembered(folder);
			symlinkSync(target, join(folder, "content/articles", name));
			assert.equal(known(folder).summary, undefined);
			remembered(folder);
			assert.equal(known(folder).summary, undefined);
		});
	await inFolder(files, (folder) => {
		execFileSync("mkfifo", [join(folder, "content/pipe")]);
		remembered(folder);
		assert.equal(known(folder).summary, undefined);
	});
});
