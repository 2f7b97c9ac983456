// Slugs: which file names are addresses, and what names of people become.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nameSlug, slugOf } from "../../src/content/slug.ts";
import { fixText, shell } from "../../src/diagnostics/fix.ts";

test("the name of a file is its slug, whatever its folder", () => {
	assert.equal(
		slugOf("articles/2004/gpfs-wants-an-export.md"),
		"gpfs-wants-an-export",
	);
	assert.equal(slugOf("pages/2.6/about.md"), "about");
});

test("a name that is no clean address is no slug, and the better one is clean", () => {
	for (const name of [
		"Upper.md",
		"two--hyphens.md",
		"-first.md",
		"last-.md",
		"under_score.md",
		"a b.md",
		"v2.6.md",
		"größe.md",
		"..md",
		"a.markdown",
		"a.MD",
		"it's.md",
		"CON.md",
		"nul.md",
	]) {
		const slug = slugOf(`articles/${name}`);
		assert.ok(typeof slug !== "string", name);
		const wanted =
			/ '?(\S+\.md)'?$/.exec(fixText(slug.fix ?? "", ""))?.[1] ?? "";
		assert.equal(typeof slugOf(wanted), "string", `${name} → ${wanted}`);
	}
});

test("a name that Windows keeps for a device is no slug, and one that only begins with it is", () => {
	for (const name of ["con", "prn", "aux", "nul", "com1", "lpt9"]) {
		assert.deepEqual(slugOf(`articles/${name}.md`), {
			path: `articles/${name}.md`,
			at: { line: 1, column: 1 },
			unexpected: `file name "${name}.md"`,
			expected: "a name that Windows does not keep for a device",
			fix: shell`mv -i ${`articles/${name}.md`} ${`articles/${name}-2.md`}`,
		});
	}
	for (const name of ["console", "null", "com10", "con-2"])
		assert.equal(slugOf(`articles/${name}.md`), name);
});

test("a name in the command is quoted for the shell where it has to be", () => {
	const slug = slugOf("articles/it's one.md");
	assert.ok(typeof slug !== "string");
	assert.equal(
		fixText(slug.fix ?? "", ""),
		"mv -i 'articles/it'\\''s one.md' articles/its-one.md",
	);
});

test("people have slugs in every script", () => {
	assert.equal(nameSlug("A. N. Author"), "a-n-author");
	assert.equal(nameSlug("Łukasz Żółć"), "lukasz-zolc");
	assert.equal(nameSlug("McKenney"), "mckenney");
	assert.match(nameSlug("名無し"), /^[a-z0-9-]+$/);
	assert.notEqual(nameSlug("名無し"), nameSlug("名有り"));
});
