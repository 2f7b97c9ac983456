// The reader and symbolic links: a link to a file of the folder is that file, and every other is refused unread.
import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readContent } from "../../src/content/read.ts";
import { article, type Files, inFolder, siteYml } from "../archive.ts";

const files: Files = {
	"site.yml": siteYml,
	"articles/2004/one.md": article(),
};

/** What the mistakes in a folder say: the file of each and the words for what stands there. */
function mistakesIn(root: string): string[] {
	return readContent(root)
		.diagnostics.map(({ path, unexpected }) => `${path}: ${unexpected}`)
		.sort();
}

test("a link that leads out of the folder is refused, and what it leads to is not read", () =>
	inFolder({ "secret.md": "secret", "inside/site.yml": siteYml }, (folder) => {
		const root = join(folder, "inside");
		mkdirSync(join(root, "articles"));
		symlinkSync("../../secret.md", join(root, "articles/relative.md"));
		symlinkSync(join(folder, "secret.md"), join(root, "articles/absolute.md"));
		symlinkSync(folder, join(root, "articles/folder"));
		const { texts } = readContent(root);
		assert.deepEqual(
			texts.map(({ path }) => path),
			["site.yml"],
		);
		assert.deepEqual(mistakesIn(root), [
			"articles/absolute.md: link that leads out of the content folder",
			"articles/folder: link that leads out of the content folder",
			"articles/relative.md: link that leads out of the content folder",
		]);
	}));

test("a folder beside the content folder whose name begins like it is outside", () =>
	inFolder(
		{ "content-old/secret.md": "secret", "content/site.yml": siteYml },
		(folder) => {
			const root = join(folder, "content");
			mkdirSync(join(root, "articles"));
			symlinkSync("../../content-old/secret.md", join(root, "articles/one.md"));
			assert.deepEqual(mistakesIn(root), [
				"articles/one.md: link that leads out of the content folder",
			]);
		},
	));

test("a link to a file of the folder is read as that file", () =>
	inFolder(files, (folder) => {
		symlinkSync("2004/one.md", join(folder, "articles/same.md"));
		const { texts, diagnostics } = readContent(folder);
		assert.deepEqual(diagnostics, []);
		assert.equal(
			texts.find(({ path }) => path === "articles/same.md")?.text,
			article(),
		);
	}));

test("a link to a folder, to nothing or to itself is refused", () =>
	inFolder(files, (folder) => {
		symlinkSync("2004", join(folder, "articles/2005"));
		symlinkSync("..", join(folder, "articles/2004/up"));
		symlinkSync("nowhere.md", join(folder, "articles/gone.md"));
		symlinkSync("self.md", join(folder, "articles/self.md"));
		assert.deepEqual(mistakesIn(folder), [
			"articles/2004/up: link to a folder",
			"articles/2005: link to a folder",
			"articles/gone.md: link to a file that is not there",
			"articles/self.md: link to a file that is not there",
		]);
	}));

test("the content folder itself may be a link, and links in it are inside all the same", () =>
	inFolder({ "real/site.yml": siteYml }, (folder) => {
		symlinkSync("real", join(folder, "content"));
		mkdirSync(join(folder, "real/pages"));
		symlinkSync("../site.yml", join(folder, "real/pages/about.md"));
		const { texts, diagnostics } = readContent(join(folder, "content"));
		assert.deepEqual(diagnostics, []);
		assert.equal(texts.length, 2);
	}));

test("a file or a folder with control characters in its name is refused unread", () =>
	inFolder(files, (folder) => {
		mkdirSync(join(folder, "articles/2\u001b[2J"));
		writeFileSync(join(folder, "articles/2\u001b[2J/two.md"), article());
		writeFileSync(join(folder, "articles/a\n.md"), article());
		const { texts, diagnostics } = readContent(folder);
		assert.equal(texts.length, 2);
		assert.deepEqual(
			diagnostics.map(({ unexpected }) => unexpected),
			["name with control characters", "name with control characters"],
		);
	}));
