// `moved.yml`: where pages are now that no file can keep, and what it may not say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const reportOf = (moved: string) =>
	load({ "articles/a.md": article(), "moved.yml": moved }).report;

test("an old address leads to the page that is there now", () => {
	const { report, page } = load({
		"articles/a.md": article(),
		"moved.yml": "moved:\n  /Authors/an-author/: /Authors/a-n-author/\n",
	});
	assert.equal(report, "");
	assert.match(page("/Authors/an-author/"), /This page has moved/);
});

const wrong: readonly [says: string, moved: string, report: string][] = [
	[
		"an article's address, which its file keeps",
		"moved: {/Articles/b/: /Articles/a/}",
		`moved.yml:1:9: Unexpected old address "/Articles/b/", expected that of an author, a person, a question, a year or a comparison of releases; articles and pages have \`aliases\`, headings and symbols \`formerly\`
  fix: delete the line`,
	],
	[
		"a new address that leads nowhere",
		"moved: {/Authors/b/: /Authors/a-n-authr/}",
		`moved.yml:1:9: Unexpected new address "/Authors/a-n-authr/", expected the address of a page that is there, and no old one
  fix: /Authors/b/: /Authors/a-n-author/`,
	],
	[
		"a new address like none but the old one",
		"moved: {/Authors/b/: /Authors/c/}",
		`moved.yml:1:9: Unexpected new address "/Authors/c/", expected the address of a page that is there, and no old one
  fix: /Authors/b/: /Authors/`,
	],
	[
		"a chain of old addresses",
		"moved: {/Authors/b/: /Authors/c/, /Authors/c/: /Authors/a-n-author/}",
		`moved.yml:1:9: Unexpected new address "/Authors/c/", expected the address of a page that is there, and no old one
  fix: /Authors/b/: /Authors/a-n-author/`,
	],
	[
		"an address that a page has",
		"moved: {/Authors/a-n-author/: /Authors/}",
		`moved.yml:1:9: Unexpected alias "/Authors/a-n-author/", expected an address that no other page has, and not one of the site's own
  fix: delete the alias`,
	],
];
for (const [says, moved, report] of wrong) {
	test(`${says} is refused at its place`, () => {
		assert.equal(reportOf(`${moved}\n`), report);
	});
}
