// `npm run import` as a command: drafts that name what is open, and nothing that is ever changed again.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const page =
	"# Locks for sale [LWN.net]\n\nSee [before](/Articles/7/).\nIndex entries for this article  \n---  \n[Kernel](/Kernel/Index)| [Modules/Licensing](/x)  \n\n* * *\n\nto post comments\n";
const files: Files = {
	"content/site.yml": siteYml,
	"content/articles/2004/seven.md": article({ aliases: "[/Articles/7/]" }),
	"Für später/Ein Fund.md": page,
};
const run = (cwd: string, ...words: string[]) =>
	runCommand("import", ["--content", "content", ...words], {
		cwd,
		env: { SOURCE_DATE_EPOCH: "1795000000" },
	});
const draft = "content/articles/imported/locks-for-sale.md";
const closing =
	"Answer what is open in each draft, `license` above all: whose words they are must be settled before `draft: true` goes.\n";

test("a capture becomes a draft, a second import changes nothing, and answering what is open makes the build clean", async () => {
	await inFolder(files, async (cwd) => {
		const first = await run(cwd, "Für später");
		assert.deepEqual(
			[first.status, first.stderr, first.stdout],
			[
				0,
				"",
				`taken  Ein Fund.md  ${draft}\n                    open: date, author, license\n1 file: 1 taken, 0 skipped, 0 doubtful.\n${closing}`,
			],
		);
		const text = readFileSync(join(cwd, draft), "utf8");
		assert.equal(
			text.replace(/[0-9a-f]{64}/, "DIGEST"),
			`---
title: "Locks for sale"
draft: true
# date: the day it was published; the page does not tell
# author: who wrote it; the page does not tell
# license: whose words these are, and the licence under which they may be published
index:
  - "Kernel: Modules/Licensing"
imported:
  from: "Ein Fund.md"
  on: 2026-11-18
  sha256: "DIGEST"
sources:
  - title: "Locks for sale"
---
See [before](../2004/seven.md).
`,
		);
		const build = () =>
			runCommand(
				"build",
				["--content", "content", "--out", "out", "--no-search", "--quiet"],
				{ cwd },
			);
		assert.equal((await build()).status, 0);

		const edited = text.replace("draft: true\n", "");
		writeFileSync(join(cwd, draft), edited);
		const again = await run(cwd, "Für später/Ein Fund.md");
		assert.deepEqual(
			[again.status, again.stdout],
			[
				0,
				`as it was  Ein Fund.md  ${draft}\n1 file: 0 taken, 0 skipped, 0 doubtful.\n`,
			],
		);
		assert.equal(readFileSync(join(cwd, draft), "utf8"), edited);

		const asked = await build();
		assert.equal(asked.status, 1);
		assert.match(asked.stderr, /Unexpected end without "license"/);
		const answers = [...asked.stderr.matchAll(/fix: (.*)/g)].map(
			([, fix]) => fix,
		);
		assert.equal(answers.length, 3);
		writeFileSync(
			join(cwd, draft),
			edited.replace("imported:", `${answers.join("\n")}\nimported:`),
		);
		const { status, stderr } = await build();
		assert.deepEqual([status, stderr], [0, ""]);
	});
});

test("two imports at once leave one draft", async () => {
	await inFolder(files, async (cwd) => {
		const ended = await Promise.all([
			run(cwd, "Für später"),
			run(cwd, "Für später"),
		]);
		assert.deepEqual(
			ended.map(({ status }) => status),
			[0, 0],
		);
		assert.deepEqual(readdirSync(join(cwd, "content/articles/imported")), [
			"locks-for-sale.md",
		]);
	});
});

test("a title that gives no name, and what can't be taken, are told in the table", async () => {
	await inFolder(
		{
			...files,
			"in/a.md": page.replace("Locks for sale", "???"),
			"in/b.html": "%PDF-1.4",
		},
		async (cwd) => {
			const { status, stdout } = await run(cwd, "in");
			assert.deepEqual(
				[status, stdout],
				[
					1,
					`taken    a.md    content/articles/imported/a.md\n                 open: date, author, license\nskipped  b.html  it is a PDF, whatever its name says; save the page as HTML\n2 files: 1 taken, 1 skipped, 0 doubtful.\n${closing}`,
				],
			);
		},
	);
});

test("a folder that can't be written, and a file that is not there, are said in a sentence", async () => {
	await inFolder({ ...files, "content/articles/imported": "" }, async (cwd) => {
		const { status, stderr } = await run(cwd, "Für später");
		assert.equal(status, 2);
		assert.match(stderr, /articles\/imported is in the way\.\n {2}fix: /);
		const missing = await run(cwd, "nothing.html");
		assert.equal(missing.status, 2);
		assert.match(missing.stderr, /nothing\.html is not there\.\n {2}fix: /);
	});
});
