// Links to the archive's own whole address are followed as those by path are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deadOwnLinks } from "../../src/check/own-links.ts";
import { contentParser } from "../../src/content/parse.ts";
import { article, load, siteYml } from "../archive.ts";

test("a link to the archive's own address that has no page is told of; one to a page, or to another host, is not", () => {
	const text = article(
		{},
		"[a](https://example.org/Articles/one/#x) [b](https://example.org/Articles/none/) <https://example.org.uk/x>\n",
	);
	const files = { "site.yml": siteYml, "articles/one.md": text };
	const texts = Object.entries(files).map(([path, one]) => ({
		path,
		text: one,
	}));
	const folder = { root: "/", texts, images: new Map(), diagnostics: [] };
	const content = contentParser()(folder);
	assert.deepEqual(
		deadOwnLinks(folder, content, load(files).pages).map(
			({ at, unexpected }) => [at, unexpected],
		),
		[[{ line: 7, column: 46 }, 'link to "https://example.org/Articles/none/"']],
	);
});
