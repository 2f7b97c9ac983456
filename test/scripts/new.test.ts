// `npm run new` as a command: a draft without mistakes, with headings that are there, and never over another file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const files = {
	"content/site.yml": siteYml,
	"content/indexes/Kernel.yml":
		"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n  - heading: Licence strings\n    see: Modules/Licensing\n",
	"content/articles/2003/one.md": article({ author: "A. Writer" }),
};

const create = (cwd: string, ...words: string[]) =>
	runCommand("new", ["--content", "content", ...words], {
		cwd,
		env: { SOURCE_DATE_EPOCH: "1795305600" },
	});

const index = ["--index", "Kernel: Modules/Licensing"];

test("the stub is a dated draft that explains every key and has no mistake, as a draft or published", async () => {
	await inFolder(files, async (cwd) => {
		const { status, stdout, stderr } = await create(
			cwd,
			'An export: "why"?',
			"--event",
			"2004-02",
			...index,
		);
		assert.deepEqual([status, stderr], [0, ""]);
		assert.match(stdout, /^content\/articles\/2004\/an-export-why\.md\n/);
		const text = readFileSync(
			join(cwd, "content/articles/2004/an-export-why.md"),
			"utf8",
		);
		assert.match(
			text,
			/^---\n# The title that readers see\.\ntitle: "An export: \\"why\\"\?"\n/,
		);
		assert.match(text, /\ndate: 2026-11-22\n/);
		assert.match(text, /\nauthor: "A\. Writer"\n/);
		assert.match(text, /\nindex:\n {2}- "Kernel: Modules\/Licensing"\n/);
		assert.match(text, /\n# aliases: \[/);
		assert.match(text, /\ndraft: true\n/);
		for (const words of [[], ["--no-drafts"]]) {
			const checked = await runCommand(
				"check",
				["--content", "content", ...words],
				{ cwd, env: { SOURCE_DATE_EPOCH: "1795305600" } },
			);
			assert.equal(checked.status, 0, checked.stdout);
		}
	});
});

test("in an archive without articles the author is left open, and the check asks for one", async () => {
	const empty = { "content/site.yml": siteYml };
	await inFolder(empty, async (cwd) => {
		const { status, stderr } = await create(cwd, "First", ...index);
		assert.deepEqual([status, stderr], [0, ""]);
		const { stdout } = await runCommand("check", ["--content", "content"], {
			cwd,
		});
		assert.match(stdout, /draft that leaves "author" open/);
	});
});

test("a heading that leads to another is followed", async () => {
	await inFolder(files, async (cwd) => {
		await create(cwd, "Two", "--index", "Kernel: Licence strings");
		assert.match(
			readFileSync(join(cwd, "content/articles/2026/two.md"), "utf8"),
			/- "Kernel: Modules\/Licensing"\n/,
		);
	});
});

const wrong: readonly [words: string[], said: string][] = [
	[
		["Two", "--index", "Kernel: Modules/Licencing"],
		'There is no heading "Kernel: Modules/Licencing".\n  fix: name "Kernel: Modules/Licensing"',
	],
	[
		["Two", "--index", "kernel: Modules/Licensing"],
		'There is no index "kernel", but there is "Kernel".\n  fix: name "Kernel: Modules/Licensing"',
	],
	[
		["Two", "--index", "Kernel: Cooking"],
		'There is no heading "Kernel: Cooking".\n  fix: npm run heading -- list Kernel shows all of them\n',
	],
	[
		["One", ...index],
		"There is an article content/articles/2003/one.md already.\n  fix: write on in it, or give another name, such as --slug one-2\n",
	],
	[
		["法律", ...index],
		'"法律" gives no name for a file.\n  fix: give one in small letters, digits and hyphens, such as --slug an-export\n',
	],
	[
		["Two", "--slug", "con", ...index],
		'"con" gives no name for a file.\n  fix: give one in small letters, digits and hyphens, such as --slug an-export\n',
	],
	[
		["x".repeat(201), ...index],
		`"${"x".repeat(201)}" gives no name for a file.\n`,
	],
	[["Two", "--date", "2026-02-30", ...index], "--date 2026-02-30 is no day.\n"],
	[["Two"], "The headings are missing.\n"],
	[
		[
			"Two",
			"--date",
			"today",
			"--event",
			"then",
			"--slug",
			"a b",
			"--index",
			"X",
		],
		`--date today is no day.
  fix: write it as 2026-11-22
--event then is no date.
  fix: write it as 2004, 2004-02 or 2004-02-16, or as a range such as 2004-02-16/2004-03-02
"a b" gives no name for a file.
  fix: give one in small letters, digits and hyphens, such as --slug an-export
`,
	],
	[[], "The title is missing.\n"],
];

for (const [words, said] of wrong) {
	test(`new ${words.join(" ")} is refused with what to do, and writes nothing`, async () => {
		await inFolder(files, async (cwd) => {
			const { status, stdout, stderr } = await create(cwd, ...words);
			assert.deepEqual([status, stdout], [2, ""]);
			assert.ok(stderr.startsWith(said), stderr);
		});
	});
}
