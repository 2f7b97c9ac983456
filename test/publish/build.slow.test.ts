// The build as a command where telling takes long: every wrong base, a write that fails, and Ctrl-C.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { writeArchive } from "../../scripts/bench/articles.ts";
import { writeManifest } from "../../src/publish/manifest.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";
import { contentsOf } from "./contents.ts";

const small: Files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article({ title: "One" }),
};

test("a base that is no folder ends a build with status 2 and a sentence", async () => {
	for (const base of ["a b", "../x", "//x", "/x//y", ".", "/x/../y/"]) {
		const { status, stdout, stderr } = await runCommand("build", [
			"--base",
			base,
		]);
		assert.equal(status, 2, base);
		assert.equal(
			stderr,
			`--base ${base} is no folder of a site.\n  fix: write it such as --base /licensing/\n`,
		);
		assert.equal(stdout, "");
	}
});

test("a write that fails half-way is said in a sentence and leaves the published folder as it was", async () => {
	await inFolder(small, async (folder) => {
		const words = ["--content", "content", "--out", "out", "--quiet"];
		assert.equal((await runCommand("build", words, { cwd: folder })).status, 0);
		const before = contentsOf(join(folder, "out"));
		writeFileSync(
			join(folder, "content/articles/long.md"),
			article({ title: "Long" }, "word ".repeat(40_000)),
		);
		// A limit of 100 blocks of 1 KiB on files stands in for a full disk: writing the long page fails.
		const { status, stderr } = await runCommand("build", words, {
			cwd: folder,
			shell: "ulimit -f 100;",
		});
		assert.equal(status, 2, stderr);
		assert.match(
			stderr,
			/^A limit of this system kept a file from being written whole\.\n {2}fix: /,
		);
		assert.doesNotMatch(stderr, /\n\s+at /);
		assert.deepEqual(contentsOf(join(folder, "out")), before);
		assert.deepEqual(readdirSync(folder).sort(), ["content", "out"]);
	});
});

test("Ctrl-C in the middle leaves the published folder as it was, and nothing beside it", async () => {
	await inFolder({}, async (folder) => {
		writeArchive(join(folder, "content"), 400);
		const out = join(folder, "out");
		mkdirSync(out);
		writeFileSync(join(out, "404.html"), "old");
		writeManifest(out);
		const before = contentsOf(out);
		const { status, stderr } = await runCommand(
			"build",
			["--content", "content", "--out", "out"],
			{
				cwd: folder,
				onError: (text, child) => {
					if (text.includes("read: ") && !child.killed) child.kill("SIGINT");
				},
			},
		);
		assert.equal(status, 130, stderr);
		assert.match(
			stderr,
			/Stopped \(SIGINT\): the published folder is as it was\.\n$/,
		);
		assert.deepEqual(contentsOf(out), before);
		assert.deepEqual(readdirSync(folder).sort(), ["content", "out"]);
	});
});
