// `npm run heading` as a command: forty articles at once, asked for, shown beforehand, and never by halves.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const count = 40;
const filed = (entry: string) =>
	article({ index: `\n  # filed by hand\n  - '${entry}'` });
const files: Files = {
	"content/site.yml": siteYml,
	"content/indexes/Kernel.yml":
		"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licences\n      - heading: Licensing\n  - heading: Old licences\n    see: Modules/Licences\n",
	...Object.fromEntries(
		Array.from({ length: count }, (_, n) => [
			`content/articles/a${n}.md`,
			filed("Kernel: Modules/Licences"),
		]),
	),
	"content/articles/other.md": filed("Kernel: Modules/Licensing"),
};

const heading = (cwd: string, name: string, ...words: string[]) =>
	runCommand("heading", [name, "--content", "content", ...words], { cwd });

const read = (cwd: string, path: string) =>
	readFileSync(join(cwd, "content", path), "utf8");

test("a heading with forty articles is renamed with its old name kept, and the archive is right afterwards", async () => {
	await inFolder(files, async (cwd) => {
		await runCommand("lock", ["--content", "content"], { cwd });
		const { status, stdout, stderr } = await heading(
			cwd,
			"rename",
			"Kernel: Modules/Licences",
			"Terms",
			"--yes",
		);
		assert.deepEqual([status, stdout], [0, "41 files changed.\n"]);
		assert.match(
			stderr,
			/^--- content\/indexes\/Kernel\.yml\n\+\+\+ content\/indexes\/Kernel\.yml\n@@ /,
		);
		assert.match(
			stderr,
			/^- {2}- 'Kernel: Modules\/Licences'\n\+ {2}- 'Kernel: Terms'$/m,
		);
		for (let n = 0; n < count; n++) {
			assert.equal(read(cwd, `articles/a${n}.md`), filed("Kernel: Terms"));
		}
		assert.equal(
			read(cwd, "articles/other.md"),
			files["content/articles/other.md"],
		);
		const checked = await runCommand("check", ["--content", "content"], {
			cwd,
		});
		assert.equal(checked.status, 0, checked.stdout);
	});
});

test("a merge files all articles under the other heading", async () => {
	await inFolder(files, async (cwd) => {
		const { status, stdout } = await heading(
			cwd,
			"merge",
			"Kernel: Modules/Licences",
			"Modules/Licensing",
			"--yes",
		);
		assert.deepEqual([status, stdout], [0, "41 files changed.\n"]);
		const listed = await heading(cwd, "list", "Kernel");
		assert.equal(
			listed.stdout,
			"Kernel: Modules  0\nKernel: Modules/Licensing  41\nKernel: Old licences → Modules/Licensing\n",
		);
	});
});

test("a split files the articles that are named under new subheadings", async () => {
	await inFolder(files, async (cwd) => {
		const { status, stderr } = await heading(
			cwd,
			"split",
			"Kernel: Modules/Licences",
			"--into",
			"Strings",
			"Module loader",
			"--assign",
			"a1=strings",
			"a2=Module loader",
			"--yes",
		);
		assert.equal(status, 0, stderr);
		assert.match(
			(await heading(cwd, "list")).stdout,
			/Licences {2}38\nKernel: Modules\/Licences\/Module loader {2}1\nKernel: Modules\/Licences\/Strings {2}1\n/,
		);
	});
});

test("--dry-run shows the changes and makes none; without an answer none is made, either", async () => {
	await inFolder(files, async (cwd) => {
		const words = ["Kernel: Modules/Licences", "Kernel: Terms"];
		const dry = await heading(cwd, "rename", ...words, "--dry-run");
		assert.deepEqual([dry.status, dry.stdout], [0, "41 files would change.\n"]);
		const asked = await heading(cwd, "rename", ...words);
		assert.equal(asked.status, 2);
		assert.match(
			asked.stderr,
			/There is nobody to ask whether this is right\.\n {2}fix: give --yes to make the changes, or --dry-run to see them\n$/,
		);
		for (const [path, text] of Object.entries(files)) {
			assert.equal(readFileSync(join(cwd, path), "utf8"), text);
		}
	});
});

const wrong: readonly [words: string[], said: string][] = [
	[
		["rename", "Kernel: Modules/Licenses", "Terms"],
		'There is no heading "Kernel: Modules/Licenses".\n  fix: name "Kernel: Modules/Licences", "Kernel: Modules/Licensing" or "Kernel: Modules"\n',
	],
	[
		["rename", "Kernel: Modules/Licences", "Modules/licensing"],
		"There is a heading \"Modules/licensing\" already.\n  fix: npm run heading -- merge 'Kernel: Modules/Licences' 'Kernel: Modules/Licensing'\n",
	],
	[
		["rename", "Kernel: Modules", "Kernel: Modules/More"],
		"Kernel: Modules can't stand under itself.\n  fix: name a place outside of it\n",
	],
	[
		["rename", "Kernel: Modules", "Nowhere/Modules"],
		'There is no heading "Nowhere" for "Nowhere/Modules" to stand under.\n  fix: add it to indexes/Kernel.yml first\n',
	],
	[
		["merge", "Kernel: Modules", "Old licences"],
		"Kernel: Modules has subheadings.\n  fix: rename or merge them first, such as npm run heading -- rename 'Kernel: Modules/Licences' …\n",
	],
	[
		["split", "Kernel: Modules/Licences", "--into", "A", "--assign", "a99=A"],
		'No article "a99" is filed right under the heading.\n',
	],
	[
		["split", "Kernel: Modules/Licences", "--into", "A/B"],
		'"A/B" is no name of a subheading.\n  fix: write it without a slash, or with \\/\n',
	],
	[
		["split", "Kernel: Modules/Licences"],
		'The names of the new subheadings are missing.\n  fix: give them, such as --into "Strings" "Module loader"\n',
	],
	[
		["list", "People"],
		"There is no index People.\n  fix: name one of Kernel\n",
	],
];

test("what can't be done is said with what can, ends with status 2, and changes nothing", async () => {
	await inFolder(files, async (cwd) => {
		for (const [[name = "", ...words], said] of wrong) {
			const { status, stderr } = await heading(cwd, name, ...words);
			assert.equal(status, 2, stderr);
			assert.ok(stderr.startsWith(said), stderr);
		}
		for (const [path, text] of Object.entries(files)) {
			assert.equal(readFileSync(join(cwd, path), "utf8"), text);
		}
	});
});

test("a change that would bring a mistake is refused with it, and nothing is changed", async () => {
	const open = {
		"content/site.yml": siteYml,
		"content/articles/one.md": filed("Kernel: Modules"),
	};
	await inFolder(open, async (cwd) => {
		await runCommand("lock", ["--content", "content"], { cwd });
		const { status, stderr } = await heading(
			cwd,
			"rename",
			"Kernel: Modules",
			"Loadable modules",
			"--yes",
		);
		assert.equal(status, 1);
		assert.match(
			stderr,
			/permalinks\.lock:\d+:1: Unexpected end of \/Kernel\/Modules\//,
		);
		assert.equal(read(cwd, "articles/one.md"), open["content/articles/one.md"]);
	});
});

test("an archive with mistakes is not changed; what a killed command had changed is taken back on demand", async () => {
	await inFolder(files, async (cwd) => {
		const path = "content/articles/a1.md";
		writeFileSync(join(cwd, path), "half");
		const bad = await heading(cwd, "rename", "Kernel: Modules", "M", "--yes");
		assert.equal(bad.status, 1);
		const none = await heading(cwd, "undo");
		assert.equal(none.stdout, "There is nothing to take back.\n");
		const journal = {
			process: 0x7fffffff,
			changes: [{ path: "articles/a1.md", old: files[path], new: "half" }],
		};
		mkdirSync(join(cwd, "content/.changing"));
		writeFileSync(
			join(cwd, "content/.changing/journal.json"),
			JSON.stringify(journal),
		);
		const undone = await heading(cwd, "undo");
		assert.equal(undone.stdout, "All files are as they were.\n");
		assert.equal(readFileSync(join(cwd, path), "utf8"), files[path]);
	});
});
