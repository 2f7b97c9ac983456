// Changes of many files: all are made or none, whether a write fails, a file was edited, or the process is killed.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { makeChanges, undoInterrupted } from "../../src/authoring/change.ts";
import {
	createWhole,
	madeFolder,
	writeWhole,
} from "../../src/authoring/write.ts";
import { readContent } from "../../src/content/read.ts";
import { fixText } from "../../src/diagnostics/fix.ts";
import { Problem } from "../../src/diagnostics/problem.ts";
import { siteLoader } from "../../src/publish/load.ts";
import { assets, inFolder, today } from "../archive.ts";
import { project } from "../command.ts";

const count = 200;
const paths = Array.from({ length: count }, (_, n) => `articles/a${n}.md`);
const files = Object.fromEntries(paths.map((path) => [path, "old\n"]));
const changes = paths.map((path) => ({ path, old: "old\n", new: "new\n" }));

/** The different texts of the files in a folder. */
function texts(folder: string): string[] {
	return [
		...new Set(paths.map((path) => readFileSync(join(folder, path), "utf8"))),
	].sort();
}

test("all files are changed, keep their permissions, and no journal is left", async () => {
	await inFolder(files, (folder) => {
		chmodSync(join(folder, "articles/a1.md"), 0o640);
		makeChanges(folder, changes);
		assert.deepEqual(texts(folder), ["new\n"]);
		assert.equal(statSync(join(folder, "articles/a1.md")).mode & 0o777, 0o640);
		assert.ok(!existsSync(join(folder, ".changing")));
	});
});

test("when one file can't be written, all are as they were", async () => {
	await inFolder(files, (folder) => {
		let written = 0;
		assert.throws(() =>
			makeChanges(folder, changes, (file, text) => {
				if (++written === 100) throw new Error("disk");
				writeWhole(file, text);
			}),
		);
		assert.deepEqual(texts(folder), ["old\n"]);
		assert.ok(!existsSync(join(folder, ".changing")));
	});
});

test("when what was changed can't be taken back either, its old text stays in the journal", async () => {
	await inFolder(files, (folder) => {
		const first = join(folder, "articles/a0.md");
		assert.throws(() =>
			makeChanges(folder, changes, (file, text) => {
				if (file.endsWith("/a1.md")) {
					rmSync(first);
					mkdirSync(first);
					throw new Error("disk");
				}
				writeWhole(file, text);
			}),
		);
		const journal = join(folder, ".changing/journal.json");
		assert.match(
			readFileSync(journal, "utf8"),
			/"path":"articles\/a0.md","old"/,
		);
		rmSync(first, { recursive: true });
		writeFileSync(first, "new\n");
		assert.equal(undoInterrupted(folder), true);
		assert.deepEqual(texts(folder), ["old\n"]);
	});
});

test("when a file was edited meanwhile, all are as they were and the edit stays", async () => {
	await inFolder(files, (folder) => {
		writeFileSync(join(folder, "articles/a150.md"), "edited\n");
		assert.throws(
			() => makeChanges(folder, changes),
			new Problem(
				"articles/a150.md was changed meanwhile; nothing has been changed.",
				"run the command again",
			),
		);
		assert.deepEqual(texts(folder), ["edited\n", "old\n"]);
	});
});

test("a process that is killed in the middle leaves nothing that can be built, and undoing brings the old texts back", async () => {
	await inFolder(files, async (folder) => {
		const code = `
			import { makeChanges } from ${JSON.stringify(join(project, "src/authoring/change.ts"))};
			import { writeWhole } from ${JSON.stringify(join(project, "src/authoring/write.ts"))};
			let written = 0;
			makeChanges(${JSON.stringify(folder)}, ${JSON.stringify(changes)}, (file, text) => {
				writeWhole(file, text);
				if (++written === 100) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
			});`;
		const child = spawn(
			process.execPath,
			["--import", "tsx", "--input-type=module", "--eval", code],
			{ cwd: project, stdio: "ignore" },
		);
		const ended = new Promise((resolve) => child.once("exit", resolve));
		const isHalf = () =>
			readFileSync(join(folder, paths[99] ?? ""), "utf8") === "new\n";
		while (!isHalf() && child.exitCode === null) await setTimeout(10);
		assert.throws(() => undoInterrupted(folder), /is changing this archive/);
		child.kill("SIGKILL");
		await ended;

		assert.deepEqual(texts(folder), ["new\n", "old\n"]);
		assert.deepEqual(
			readContent(folder).diagnostics.map(({ path, fix }) => [
				path,
				fix && fixText(fix, ""),
			]),
			[[".changing", "npm run heading -- undo"]],
		);
		assert.equal(undoInterrupted(folder), true);
		assert.deepEqual(texts(folder), ["old\n"]);
		assert.deepEqual(readContent(folder).diagnostics, []);
		assert.equal(undoInterrupted(folder), false);
	});
});

test("while files are being changed nothing else is said of them", async () => {
	await inFolder(
		{
			"site.yml": "title: [",
			"articles/a.md": "no front matter",
			".changing/journal.json": "{}",
		},
		(content) => {
			const { diagnostics } = siteLoader(
				{ content, overrides: {}, drafts: false, today, preview: false },
				assets,
			)();
			assert.deepEqual(
				diagnostics.map(({ path }) => path),
				[".changing"],
			);
		},
	);
});

test("undoing removes what killed processes were just writing, and leaves what others write", async () => {
	const journal = JSON.stringify({
		process: 0x7fffffff,
		changes: [{ path: "articles/a.md", old: "old\n", new: "new\n" }],
	});
	await inFolder(
		{
			"articles/a.md": "old\n",
			"articles/.writing-2147483647.tmp": "ne",
			".changing/journal.json": journal,
			".changing-2147483647/journal.json": journal,
			".changing-1/journal.json": journal,
		},
		(folder) => {
			assert.equal(undoInterrupted(folder), false);
			assert.deepEqual(readdirSync(folder).sort(), [".changing-1", "articles"]);
			assert.deepEqual(readdirSync(join(folder, "articles")), ["a.md"]);
		},
	);
});

test("a file that was edited after a killed process had changed it is not overwritten", async () => {
	await inFolder(
		{
			"articles/a.md": "edited\n",
			".changing/journal.json": JSON.stringify({
				process: 0x7fffffff,
				changes: [{ path: "articles/a.md", old: "old\n", new: "new\n" }],
			}),
		},
		(folder) => {
			assert.throws(
				() => undoInterrupted(folder),
				/articles\/a\.md was changed after a command .* had been killed/,
			);
			assert.equal(
				readFileSync(join(folder, "articles/a.md"), "utf8"),
				"edited\n",
			);
		},
	);
});

const foreignJournals = {
	"that names a file outside of the folder": JSON.stringify({
		process: 0x7fffffff,
		changes: [{ path: "../outside.txt", old: "planted\n", new: "ours\n" }],
	}),
	"that names a link out of the folder": JSON.stringify({
		process: 0x7fffffff,
		changes: [{ path: "link.txt", old: "planted\n", new: "ours\n" }],
	}),
	"that is no JSON": "{",
	"with other keys": '{"changes": {}}',
};

for (const [which, journal] of Object.entries(foreignJournals)) {
	test(`a journal ${which} is refused, and no file is written`, async () => {
		await inFolder(
			{ "outside.txt": "ours\n", "archive/.changing/journal.json": journal },
			(folder) => {
				const archive = join(folder, "archive");
				const changing = join(archive, ".changing");
				symlinkSync("../outside.txt", join(archive, "link.txt"));
				assert.throws(
					() => undoInterrupted(archive),
					new Problem(
						`${join(changing, "journal.json")} is not what a command that changes many files leaves behind.`,
						`remove ${changing}`,
					),
				);
				assert.equal(
					readFileSync(join(folder, "outside.txt"), "utf8"),
					"ours\n",
				);
			},
		);
	});
}

test("a journal that came with an archive changes no hidden file, such as what git is told to run", async () => {
	const config = "[core]\n\tbare = false\n";
	const journal = {
		process: 0x7fffffff,
		changes: [
			{
				path: ".git/config",
				old: `${config}\tfsmonitor = touch pwned\n`,
				new: config,
			},
		],
	};
	await inFolder(
		{
			".git/config": config,
			".changing/journal.json": JSON.stringify(journal),
		},
		(folder) => {
			assert.throws(
				() => undoInterrupted(folder),
				/is not what a command that changes many files leaves behind/,
			);
			assert.equal(readFileSync(join(folder, ".git/config"), "utf8"), config);
		},
	);
});

test("a text is never written through a link that has the name of the file beside it", async () => {
	await inFolder({ "content/a.md": "old\n", secret: "kept\n" }, (folder) => {
		const content = join(folder, "content");
		for (const name of ["writing", "creating"])
			symlinkSync("../secret", join(content, `.${name}-${process.pid}.tmp`));
		writeWhole(join(content, "a.md"), "new\n");
		assert.ok(createWhole(join(content, "b.md"), "new\n"));
		assert.equal(readFileSync(join(folder, "secret"), "utf8"), "kept\n");
		assert.equal(readFileSync(join(content, "a.md"), "utf8"), "new\n");
		assert.equal(readFileSync(join(content, "b.md"), "utf8"), "new\n");
	});
});

test("a folder is made in the archive, and not where a link on the way leads out of it", async () => {
	await inFolder({ "content/site.yml": "", "other/a": "" }, (folder) => {
		const content = join(folder, "content");
		assert.equal(
			madeFolder(content, "articles/2026"),
			join(content, "articles/2026"),
		);
		assert.ok(statSync(join(content, "articles/2026")).isDirectory());
		symlinkSync("../other", join(content, "exports"));
		for (const path of ["exports", "exports/deep"])
			assert.throws(
				() => madeFolder(content, path),
				new Problem(
					`${join(content, "exports")} leads out of the content folder, and nothing is written there.`,
					"replace the link by a folder",
				),
			);
		assert.ok(!existsSync(join(folder, "other/deep")));
	});
});
