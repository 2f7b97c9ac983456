// `npm run report` as a command: what it prints, for people and for programs, and how it ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const files = {
	"content/site.yml": siteYml,
	"content/indexes/Kernel.yml":
		"headings:\n  - heading: USB\n    scopeNote: The bus.\n",
	"content/articles/one.md": article({ index: '["Kernel: USB"]' }),
	"content/articles/two.md": article({ index: '["Kernel: USB"]' }),
};

const report = (cwd: string, ...words: string[]) =>
	runCommand("report", ["--content", "content", ...words], { cwd });

test("the findings are printed with their places, counted by kind, and end with status 0", async () => {
	await inFolder(files, async (cwd) => {
		const { status, stdout, stderr } = await report(cwd);
		assert.deepEqual([status, stderr], [0, ""]);
		assert.equal(
			stdout,
			`content/articles/one.md:5:9: The article has a single index entry
  suggestion: file it under one or two more of the things it tells of
content/articles/two.md:5:9: The article has a single index entry
  suggestion: file it under one or two more of the things it tells of
2 × articles with a single index entry
2 findings.
`,
		);
	});
});

test("--json gives the findings to programs, and --strict ends with status 1 where there are any", async () => {
	await inFolder(files, async (cwd) => {
		const { status, stdout } = await report(cwd, "--json", "--strict");
		assert.equal(status, 1);
		assert.deepEqual(JSON.parse(stdout)[1], {
			rule: "article-under-one-heading",
			path: "articles/two.md",
			at: { line: 5, column: 9 },
			found: "The article has a single index entry",
			suggestion: "file it under one or two more of the things it tells of",
		});
	});
});

test("content with mistakes is not reported on", async () => {
	const bad = {
		...files,
		"content/articles/two.md": article({ date: "never" }),
	};
	await inFolder(bad, async (cwd) => {
		const { status, stdout, stderr } = await report(cwd);
		assert.deepEqual([status, stdout], [1, ""]);
		assert.match(stderr, /^content\/articles\/two\.md:3:7: Unexpected "date"/);
	});
});

test("a command among the suggestions names the archive, and can be pasted into a shell", async () => {
	const vocabulary =
		"headings:\n  - heading: USB\n    scopeNote: The bus.\n    main: [one]\n    subheadings:\n      - heading: Cost in $\n        scopeNote: Of hubs.\n";
	await inFolder(
		{
			"other/site.yml": siteYml,
			"other/indexes/Kernel.yml": vocabulary,
			"other/articles/one.md": article({ index: '["Kernel: USB/Cost in $"]' }),
		},
		async (cwd) => {
			const { stdout } = await runCommand("report", ["--content", "other"], {
				cwd,
			});
			const [, told] =
				/suggestion: file more there, or npm run heading -- (merge .*?), or main:/.exec(
					stdout,
				) ?? [];
			assert.equal(
				told,
				"merge 'Kernel: USB/Cost in $' 'Kernel: USB' --content other",
			);
			const { status } = await runCommand(
				"heading",
				[
					"merge",
					"Kernel: USB/Cost in $",
					"Kernel: USB",
					"--content",
					"other",
					"--yes",
				],
				{ cwd },
			);
			assert.equal(status, 0);
			const again = await runCommand("report", ["--content", "other"], { cwd });
			assert.doesNotMatch(again.stdout, /npm run heading/);
		},
	);
});
