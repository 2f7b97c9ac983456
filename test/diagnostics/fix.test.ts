// Fixes: a command is pasted where the archive was built, and then the archive has no mistakes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fixText, npmRun, shell } from "../../src/diagnostics/fix.ts";
import { report } from "../../src/diagnostics/report.ts";
import { siteLoader } from "../../src/publish/load.ts";
import {
	article,
	assets,
	type Files,
	inFolder,
	siteYml,
	today,
} from "../archive.ts";
import { asAuthor } from "../author.ts";

/** A folder whose name has to be quoted for a shell, and how that is done. */
const content = "Author's archive";
const quoted = (path: string) => `'Author'\\''s archive/${path}'`;

/** Runs a command in a folder as it was pasted. */
function paste(command: string, folder: string): void {
	const { status, stderr } = spawnSync("sh", ["-c", command], {
		cwd: folder,
		encoding: "utf8",
	});
	assert.equal(status, 0, stderr);
}

/** What a build says of the archive in a folder. */
function reportIn(folder: string): string {
	const { diagnostics } = siteLoader(
		{
			content: join(folder, content),
			overrides: {},
			drafts: false,
			today,
			preview: false,
		},
		assets,
	)();
	return report(diagnostics, { prefix: `${content}/`, colour: false });
}

/** An archive with one mistake, which a command mends. */
const cases: readonly {
	readonly says: string;
	readonly files: Files;
	readonly prepare?: (folder: string) => void;
	readonly command: string;
}[] = [
	{
		says: "a file is given its name in the repository",
		files: { "site.yml": siteYml, "articles/GPFS export.md": article() },
		prepare: (folder) => paste("git init --quiet && git add .", folder),
		command: `mv -i ${quoted("articles/GPFS export.md")} ${quoted("articles/gpfs-export.md")}`,
	},
	{
		says: "one of two files with one address is given another",
		files: {
			"site.yml": siteYml,
			"articles/2003/same.md": article(),
			"articles/2004/same.md": article({ title: "Other" }),
		},
		prepare: (folder) => paste("git init --quiet && git add .", folder),
		command: `mv -i ${quoted("articles/2004/same.md")} ${quoted("articles/2004/same-2.md")}`,
	},
	{
		says: "a file becomes UTF-8 in its place",
		files: {
			"site.yml": siteYml,
			"articles/one.md": Buffer.from(article({}, "Z\u00fcrich\n"), "latin1"),
		},
		command: `iconv -f WINDOWS-1252 -t UTF-8 ${quoted("articles/one.md")} > ${quoted("articles/one.md.utf8")} && mv ${quoted("articles/one.md.utf8")} ${quoted("articles/one.md")}`,
	},
	{
		says: "a folder may be read again",
		files: {
			"site.yml": siteYml,
			"articles/one.md": article(),
			"articles/2004/two.md": article(),
		},
		prepare: (folder) => chmodSync(join(folder, content, "articles/2004"), 0),
		command: `chmod u+rX ${quoted("articles/2004")}`,
	},
];

for (const { says, files, prepare, command } of cases) {
	test(`by a command that is pasted where the build ran, ${says}`, () =>
		inFolder(
			Object.fromEntries(
				Object.entries(files).map(([path, text]) => [
					`${content}/${path}`,
					text,
				]),
			),
			(folder) =>
				asAuthor(folder, () => {
					prepare?.(folder);
					const said = reportIn(folder);
					assert.equal(/ {2}fix: (.*)/.exec(said)?.[1], command, said);
					paste(command, folder);
					assert.equal(reportIn(folder), "0 mistakes in the content.");
				}),
		));
}

test("a file in a command is quoted for the shell only where it has to be", () => {
	const fix = shell`mv ${"a b.md"} ${"articles/a-b.md"}`;
	assert.equal(fixText(fix, ""), "mv 'a b.md' articles/a-b.md");
	assert.equal(
		fixText(fix, "/my archive/"),
		"mv '/my archive/a b.md' '/my archive/articles/a-b.md'",
	);
});

test("a fix that is text is the same wherever it is pasted", () => {
	assert.equal(fixText("date: 2026-11-22", "content/"), "date: 2026-11-22");
});

test("a command of the project names the archive where that is not its own", () => {
	const fix = npmRun("lock", ["--accept-removals"], "or let it go: ");
	assert.equal(
		fixText(fix, "content/"),
		"or let it go: npm run lock -- --accept-removals",
	);
	assert.equal(
		fixText(fix, "/my archive/"),
		"or let it go: npm run lock -- --accept-removals --content '/my archive'",
	);
	assert.equal(fixText(npmRun("lock"), "content/"), "npm run lock");
	assert.equal(
		fixText(npmRun("lock"), "other/"),
		"npm run lock -- --content other",
	);
});
