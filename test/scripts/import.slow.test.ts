// `npm run import` as a command: drafts that name what is open, and nothing that is ever changed again.
import assert from "node:assert/strict";
import {
	chmodSync,
	readdirSync,
	readFileSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
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
		const built = await build();
		assert.equal(built.status, 0, built.stderr);

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
		const open = [...asked.stderr.matchAll(/fix: (.*)/g)].map(([, fix]) => fix);
		// What only its editor can find out is nothing to paste.
		assert.deepEqual(
			open
				.map((fix) => /^find it out, then add (\w+): /.exec(fix ?? "")?.[1])
				.sort(),
			["author", "date", "license"],
		);
		writeFileSync(
			join(cwd, draft),
			edited.replace(
				"imported:",
				"license: CC-BY-SA-4.0\nauthor: A. Writer\ndate: 2026-11-22\nimported:",
			),
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

test("files of one import link to each other's drafts, without the anchors of their pages, and mails to what they answer", async () => {
	const saved = (n: number, title: string, to: number) =>
		`---\ntitle: ${title}\nurl: https://a.example/${n}\n---\nSee [it](https://a.example/${to}#part).\n`;
	const mail = (id: string, more: string) =>
		`From: J. Doe <j@example.org>\nSubject: ${id}\nMessage-ID: <${id}@example.org>\n${more}\nWords.\n`;
	await inFolder(
		{
			...files,
			"in/1.md": saved(1, "First", 2),
			"in/2.md": saved(2, "Second", 1),
			"in/3.eml": mail("answer", "In-Reply-To: <question@example.org>\n"),
			"in/4.eml": mail("question", ""),
		},
		async (cwd) => {
			const { status, stdout } = await run(cwd, "in");
			assert.equal(status, 0, stdout);
			assert.match(stdout, /^4 files: 4 taken, 0 skipped, 0 doubtful\.$/m);
			const body = (name: string) =>
				readFileSync(
					join(cwd, `content/articles/imported/${name}.md`),
					"utf8",
				).split("---\n")[2];
			assert.equal(body("first"), "See [it](../imported/second.md).\n");
			assert.equal(body("second"), "See [it](../imported/first.md).\n");
			assert.match(
				body("answer") ?? "",
				/^In reply to \[this mail\]\(\.\.\/imported\/question\.md\)\.\n/,
			);
			assert.deepEqual(
				(await run(cwd, "in")).stdout.match(/^as it was/gm)?.length,
				4,
			);
		},
	);
});

test("what would stop a build in a draft is mended where that is certain, and else told with its line", async () => {
	await inFolder(
		{
			...files,
			"in/a.md":
				"# A title\n\n## Part\n\n[x](ftp://a.example/) and a mark[^1].\n\n## Part\n\nEnd.\n",
		},
		async (cwd) => {
			const { stdout } = await run(cwd, "in");
			const check = await runCommand("check", ["--content", "content"], {
				cwd,
			});
			const told = [...stdout.matchAll(/^doubtful +line (\d+): unexpected/gm)];
			const stops = [
				...check.stdout.matchAll(
					/^content\/articles\/imported\/a-title\.md:(\d+):/gm,
				),
			].filter(([, line]) => line !== "1");
			assert.ok(told.length > 0, stdout);
			assert.deepEqual(
				told.map(([, line]) => Number(line)).sort((a, b) => a - b),
				stops.map(([, line]) => Number(line)),
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

test("a file that is too large, or may not be read, is told of, and the others are taken", async () => {
	await inFolder(
		{
			...files,
			"saved/a.md": "# A page\n\nWords.\n",
			"saved/large.mbox": "",
			"saved/secret.md": "# Another\n\nWords.\n",
		},
		async (cwd) => {
			truncateSync(join(cwd, "saved/large.mbox"), 300 * 1024 * 1024);
			chmodSync(join(cwd, "saved/secret.md"), 0);
			const { status, stdout } = await run(cwd, "saved");
			assert.equal(status, 1);
			assert.match(
				stdout,
				/^skipped +large\.mbox +it has 300 MB, and at most 256 MB are read$/m,
			);
			if (process.getuid?.() !== 0)
				assert.match(
					stdout,
					/^skipped +secret\.md +Permission is lacking for /m,
				);
			assert.match(stdout, /^taken +a\.md /m);
		},
	);
});
