// One state of the content: what changes while it is read is found.
import assert from "node:assert/strict";
import {
	appendFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Problem } from "../../src/diagnostics/problem.ts";
import { oneState } from "../../src/publish/one-state.ts";
import { article, inFolder, siteYml } from "../archive.ts";
import { runCommand } from "../command.ts";

const files = {
	"content/site.yml": siteYml,
	"content/articles/one.md": article(),
	"content/articles/two.md": article(),
};

test("a file that is changed, added, removed or renamed while the content is read is found", () =>
	inFolder(files, (folder) => {
		const content = join(folder, "content");
		const one = join(content, "articles/one.md");
		for (const change of [
			() => appendFileSync(one, "More.\n"),
			() => writeFileSync(join(content, "articles/three.md"), article()),
			() => rmSync(join(content, "articles/two.md")),
			() => renameSync(one, join(content, "articles/first.md")),
		]) {
			const check = oneState(content);
			check();
			change();
			assert.throws(
				check,
				(error) =>
					error instanceof Problem &&
					error.message ===
						`What ${content} holds was changed while it was read.` &&
					error.fix === "run the command again when the changes are complete",
			);
		}
	}));

test("hidden files, such as those of editors, may change all the time", () =>
	inFolder(files, (folder) => {
		const check = oneState(join(folder, "content"));
		writeFileSync(join(folder, "content/articles/.one.md.swp"), "");
		check();
	}));

test("a content folder that is not there is for its reader to tell of", () =>
	inFolder({}, (folder) => oneState(join(folder, "content"))()));

test("what the system refuses to show again is said as what it is, and is no change", () =>
	inFolder(files, (folder) => {
		const content = join(folder, "content");
		const check = oneState(content);
		renameSync(content, join(folder, "moved"));
		symlinkSync("content", content);
		assert.throws(check, { code: "ELOOP", path: content });
	}));

test("a build of content that changes all the while says so, and publishes nothing", () =>
	inFolder(files, async (folder) => {
		const one = join(folder, "content/articles/one.md");
		const writing = setInterval(() => appendFileSync(one, "More.\n"), 5);
		try {
			const { status, stderr } = await runCommand(
				"build",
				["--content", "content", "--out", "out", "--no-search"],
				{ cwd: folder },
			);
			assert.equal(status, 2);
			assert.match(
				stderr,
				/\nWhat .*\/content holds was changed while it was read\.\n {2}fix: run the command again when the changes are complete\n$/,
			);
		} finally {
			clearInterval(writing);
		}
	}));
