// Misplaced files: what an author meant to be read is never passed over in silence, and the fix is a command.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/content/read.ts";
import { report } from "../../src/diagnostics/report.ts";
import { article, inFolder, siteYml } from "../archive.ts";

/** What is said of a file in `content/`, which git knows, and of its folder when the fix was obeyed. */
function said(path: string): Promise<{ before: string; after: string }> {
	const files = {
		"content/site.yml": siteYml,
		"content/articles/one.md": article(),
		[`content/${path}`]: article(),
	};
	return inFolder(files, (cwd) => {
		const told = () =>
			report(readContent(join(cwd, "content")).diagnostics, {
				prefix: "content/",
				colour: false,
			})
				.split("\n")
				.slice(0, -1)
				.join("\n");
		const before = told();
		const [, fix = "true"] = /^ {2}fix: (.*)$/m.exec(before) ?? [];
		for (const command of ["git init --quiet && git add .", fix]) {
			const { status, stderr } = spawnSync("sh", ["-c", command], {
				cwd,
				encoding: "utf8",
			});
			assert.equal(status, 0, stderr);
		}
		return { before, after: told() };
	});
}

const cases: readonly [path: string, report: string][] = [
	...["markdown", "mkd", "mdown", "txt", "TXT"].map(
		(ending): [string, string] => [
			`articles/2004/gpfs.${ending}`,
			`content/articles/2004/gpfs.${ending}:1:1: Unexpected ending ".${ending}", expected text that is to be published in a .md file
  fix: mv -i content/articles/2004/gpfs.${ending} content/articles/2004/gpfs.md`,
		],
	),
	[
		"pages/Our aims.txt",
		`content/pages/Our aims.txt:1:1: Unexpected ending ".txt", expected text that is to be published in a .md file
  fix: mv -i 'content/pages/Our aims.txt' content/pages/our-aims.md`,
	],
	...["gpfs.md", "notes/gpfs.md", "article/2004/gpfs.markdown"].map(
		(path): [string, string] => [
			path,
			`content/${path}:1:1: Unexpected markdown file outside of articles/ and pages/, expected it in one of them, since nothing else is published
  fix: mv -i content/${path} content/articles/gpfs.md`,
		],
	),
	[
		"search.yaml",
		`content/search.yaml:1:1: Unexpected file name "search.yaml", expected "search.yml"
  fix: mv -i content/search.yaml content/search.yml`,
	],
];

for (const [path, wanted] of cases) {
	test(`${path} is told of, and its fix mends it`, async () => {
		const { before, after } = await said(path);
		assert.equal(before, wanted);
		assert.equal(after, "");
	});
}

test("files for those who look into the folder, and of other kinds, are left alone", async () => {
	for (const path of [
		"README.md",
		"LICENSE",
		"CODE_OF_CONDUCT.md",
		"articles/README.txt",
		"articles/2004/sheet.pdf",
		"exports/6.1.txt",
		"notes.txt",
	]) {
		assert.equal((await said(path)).before, "", path);
	}
});
