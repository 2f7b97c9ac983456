// `npm run check` as a command: what it says, how it ends, and what --fix makes of the files.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, type Files, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const check = (cwd: string, ...words: string[]) =>
	runCommand("check", ["--content", "content", ...words], { cwd });

const summary = "Done.";
const right: Files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article({ summary }),
};

test("an archive that can be built ends with status 0, advice only with --strict with 1, and nothing is written", async () => {
	await inFolder(
		{ ...right, "content/articles/two.md": article({ title: "Two" }) },
		async (cwd) => {
			const advised = await check(cwd);
			assert.deepEqual([advised.status, advised.stderr], [0, ""]);
			assert.match(advised.stdout, /two\.md:1:1: Unexpected article without/);
			assert.equal((await check(cwd, "--strict")).status, 1);
			assert.deepEqual(readdirSync(cwd), ["content"]);
		},
	);
});

test("the mistakes of a build are said with status 1", async () => {
	await inFolder(
		{ ...right, "content/articles/two.md": article({ date: "never" }) },
		async (cwd) => {
			const { status, stdout } = await check(cwd);
			assert.equal(status, 1);
			assert.match(
				stdout,
				/^content\/articles\/two\.md:3:7: Unexpected "date" of "never"/,
			);
		},
	);
});

for (const [says, keys] of [
	["a draft", { draft: "true" }],
	["an article dated in the future", { date: "2027-01-01" }],
] as const) {
	test(`the mistakes of ${says} are said before it is published, unless --no-drafts leaves it out`, async () => {
		const files = {
			...right,
			"content/indexes/Kernel.yml":
				"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n",
			"content/articles/two.md": article(
				{ summary, ...keys, index: '["Kernel: Modules/Licencing"]' },
				"See [this](nope.md), [a draft](three.md) and [one](one.md).\n",
			),
			"content/articles/three.md": article({ summary, draft: "true" }),
		};
		await inFolder(files, async (cwd) => {
			const { status, stdout } = await check(cwd);
			assert.equal(status, 1);
			assert.match(stdout, /two\.md:\d+:\d+: Unexpected heading "Modules\/Lic/);
			assert.match(stdout, /two\.md:\d+:\d+: Unexpected link to "nope\.md"/);
			assert.match(stdout, /^2 mistakes in the content\.$/m);
			const left = await check(cwd, "--no-drafts");
			assert.deepEqual(
				[left.status, left.stdout],
				[0, "No mistakes and no advice.\n"],
			);
		});
	});
}

test("a link from what is published to a draft is a mistake, as a build says, though drafts are looked at", async () => {
	const files = {
		...right,
		"content/articles/two.md": article({ summary }, "[A](draft.md)\n"),
		"content/articles/draft.md": article({ summary, draft: "true" }),
	};
	await inFolder(files, async (cwd) => {
		const { status, stdout } = await check(cwd);
		assert.equal(status, 1);
		assert.match(
			stdout,
			/two\.md:8:5: Unexpected link to "draft\.md", expected an article that is published/,
		);
		assert.match(stdout, /^1 mistake in the content\.$/m);
	});
});

test("--fix makes the certain changes, shows them, and leaves every other byte and all that is uncertain", async () => {
	const vocabulary =
		"headings:\n  - heading: Modules\n    formerly: [Kernel modules]\n  - heading: Binary modules\n    see: Modules\n";
	const text =
		'\uFEFF---\r\n# the year is the title\r\ntitle: 2004 # a number\r\ndat: 2026-01-01\r\nauthor: "A. N. Author"\r\nsummary: Note: done.\r\nindex:\r\n  - \'Kernel: modules\'\r\n  - "Kernel: Binary modules"\r\n  - "Kernel: Kernel modules"\r\n---\r\n# Heading\r\n\r\n[dead](gone.md)\r\n';
	const files = {
		...right,
		"content/articles/one.md": article({
			summary,
			index: '["Kernel: Modules"]',
		}),
		"content/indexes/Kernel.yml": vocabulary,
		"content/articles/bad.md": text,
	};
	await inFolder(files, async (cwd) => {
		const { status, stdout, stderr } = await check(cwd, "--fix");
		assert.equal(
			readFileSync(join(cwd, "content/articles/bad.md"), "utf8"),
			text
				.replace("title: 2004", 'title: "2004"')
				.replace("dat:", "date:")
				.replace("Note: done.", '"Note: done."')
				.replace("'Kernel: modules'", "'Kernel: Modules'")
				.replace('"Kernel: Binary modules"', '"Kernel: Modules"')
				.replace('"Kernel: Kernel modules"', '"Kernel: Modules"')
				.replace("# Heading", "## Heading"),
		);
		assert.match(stderr, /^--- content\/articles\/bad\.md$/m);
		assert.match(
			stderr,
			/^-summary: Note: done\.\n\+summary: "Note: done\."$/m,
		);
		assert.match(stderr, /^1 file changed\.$/m);
		assert.equal(status, 1);
		assert.match(stdout, /bad\.md:14:8: Unexpected link to "gone\.md"/);
		assert.doesNotMatch(stdout, /heading|title|date/);
		assert.deepEqual(readdirSync(join(cwd, "content")).sort(), [
			"articles",
			"indexes",
			"site.yml",
		]);
	});
});

test("--fix takes back what a killed command had changed before it looks", async () => {
	const changed = String(right["content/articles/one.md"]).replace(
		"Modules/Licensing",
		"Half/Done",
	);
	const journal = {
		process: 0x7fffffff,
		changes: [
			{
				path: "articles/one.md",
				old: right["content/articles/one.md"],
				new: changed,
			},
		],
	};
	const files = {
		...right,
		"content/articles/one.md": changed,
		"content/.changing/journal.json": JSON.stringify(journal),
	};
	await inFolder(files, async (cwd) => {
		const before = await check(cwd);
		assert.equal(
			before.stdout,
			`content/.changing:1:1: Unexpected change of many files that was interrupted, expected all of them to be as they were, or all to be changed
  fix: npm run heading -- undo
1 mistake in the content.\n`,
		);
		assert.equal((await check(cwd, "--fix")).status, 0);
		assert.equal(
			readFileSync(join(cwd, "content/articles/one.md"), "utf8"),
			right["content/articles/one.md"],
		);
	});
});

test("a form of output that there is not ends with status 2", async () => {
	await inFolder(right, async (cwd) => {
		const { status, stderr } = await check(cwd, "--format", "xml");
		assert.equal(status, 2);
		assert.match(stderr, /Allowed choices are text, json, github/);
	});
});
