// Contradictions: an article among the pages is told of once, with the command that moves it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

test("an article in pages/ is to be moved, and is told of once", () => {
	const { report } = load({
		"articles/one.md": article(),
		"pages/two.md": article({ event: "2004" }),
	});
	assert.equal(
		report,
		`pages/two.md:3:1: Unexpected article in pages/, with the key "date", expected it in articles/, since a page has no date, author or index
  fix: mv -i pages/two.md articles/two.md`,
	);
});

test("a page with one key too many stays a page", () => {
	const { report } = load({
		"articles/one.md": article(),
		"pages/two.md": "---\ntitle: T\nauthor: A\n---\nText.\n",
	});
	assert.match(report, /^pages\/two\.md:3:1: Unexpected key "author"/);
});
