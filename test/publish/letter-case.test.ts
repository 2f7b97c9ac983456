// Letter case: names of C that differ only in it keep pages of their own, or the build says that they can't.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Problem } from "../../src/diagnostics/problem.ts";
import {
	ignoresCase,
	refuseSharedFiles,
} from "../../src/publish/letter-case.ts";
import { article, inFolder, load, siteYml } from "../archive.ts";

const page = (url: string) => ({ url, render: () => "" });

test("a folder is asked how it treats case by a file that does not stay", async () => {
	await inFolder({}, async (folder) => {
		const ignores = ignoresCase(folder);
		assert.equal(existsSync(join(folder, ".letter-case")), false);
		await inFolder({ "a/B": "" }, async (other) => {
			assert.equal(existsSync(join(other, "a/b")), ignores);
		});
	});
});

test("two pages that would be one file are refused with both addresses", () => {
	assert.throws(
		() =>
			refuseSharedFiles(
				["/a/", "/Symbols/list_head/", "/Symbols/LIST_HEAD/"].map(page),
			),
		(error) =>
			error instanceof Problem &&
			error.message ===
				"/Symbols/list_head/ and /Symbols/LIST_HEAD/ would be one file here, since this file system ignores case.",
	);
	refuseSharedFiles(["/a/", "/b/"].map(page));
});

test("symbols that differ only in case each have a page", () => {
	const { report, pages } = load({
		"site.yml": siteYml,
		"articles/one.md": article(
			{ symbols: "[LIST_HEAD, list_head]" },
			"`LIST_HEAD()` makes a `struct list_head`.\n",
		),
	});
	assert.equal(report, "");
	assert.deepEqual(
		pages.map(({ url }) => url).filter((url) => /list_head/i.test(url)),
		["/Symbols/LIST_HEAD/", "/Symbols/list_head/"],
	);
});
