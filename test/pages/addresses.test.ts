// Addresses: which page a link leads to, which addresses are the build's own, and in which file a page is written.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostFiles } from "../../src/hosting/files.ts";
import { hostingOf } from "../../src/hosting/hosting.ts";
import { outputPath } from "../../src/pages/page.ts";
import { keptName, manifestName } from "../../src/publish/manifest.ts";
import { article, load } from "../archive.ts";

const path = "articles/one.md";

test("a link to an address in other capitals is refused, since hosts tell them apart", () => {
	const links = "[a](/articles/one/) [b](/kernel/index/#Modules)";
	const { report } = load({ [path]: article({}, `${links}\n`) });
	assert.match(
		report,
		/^articles\/one\.md:7:5: Unexpected link to "\/articles\/one\/", expected "\/Articles\/one\/".*\n {2}fix: \/Articles\/one\/\n.* link to "\/kernel\/index\/#Modules".*\n {2}fix: \/Kernel\/Index\/$/,
	);
});

test("a link to an address without its slash, or with index.html, leads to the page", () => {
	const links =
		"[a](/Articles/one) [b](/Articles/one/index.html) [c](/index.html) [d](/)";
	assert.equal(load({ [path]: article({}, `${links}\n`) }).report, "");
});

test("a page can't have moved to an address in other capitals", () => {
	const { report } = load({
		[path]: article(),
		"moved.yml": "moved: {/Authors/x/: /authors/a-n-author/}\n",
	});
	assert.match(report, /\n {2}fix: \/Authors\/x\/: \/Authors\/a-n-author\/$/);
});

test("no alias takes the place of a file that the build writes for hosts, or of its manifest", () => {
	const { loaded } = load({ [path]: article() });
	const hosting = hostingOf(loaded.site, [], []);
	for (const file of [...hostFiles(hosting).keys(), manifestName, keptName]) {
		const { report } = load({ [path]: article({ aliases: `[/${file}]` }) });
		assert.equal(
			report,
			`${path}:6:11: Unexpected alias "/${file}", expected an address outside the folders that the build keeps for itself
  fix: delete the alias`,
		);
	}
});

test("an alias that only ends like index.html is one of its own", () => {
	const aliases = "[/reindex.html, /re/]";
	assert.equal(load({ [path]: article({ aliases }) }).report, "");
});

for (const [url, file] of [
	["/", "index.html"],
	["/Articles/one/", "Articles/one/index.html"],
	["/old.html", "old.html"],
	["/Articles/one/index.md", "Articles/one/index.md"],
	["/Articles/72894", "Articles/72894/index.html"],
	["/releases/2.6", "releases/2.6/index.html"],
] as const) {
	test(`the page at ${url} is written as ${file}`, () => {
		assert.equal(outputPath(url), file);
	});
}
