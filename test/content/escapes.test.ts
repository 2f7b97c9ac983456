// Ways out of the content folder and of the site's own addresses: each is tried, refused where it is written, and told how to mend.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const path = "articles/one.md";
const images = { "articles/chart.png": { width: 1, height: 1 } };

for (const alias of [
	..."/../x/ /Articles/../x/ /./x/ //example.net/ /a//b/ /a/.. /.. /%2e%2e/x/ /a?b /a#b http://x/ x/ /é/".split(
		" ",
	),
	"/a\\b/",
	"/a\n/",
]) {
	test(`the alias ${JSON.stringify(alias)} is refused`, () => {
		const { report } = load({
			[path]: article({ aliases: JSON.stringify([alias]) }),
		});
		assert.match(
			report,
			/^articles\/one\.md:6:11: Unexpected item of a list of .* expected an address on this site, such as \/Articles\/72894\/\n/,
		);
		// What lacks nothing but its slash is told with it.
		const fix =
			alias === "x/"
				? "/x/"
				: "write in its place an address on this site, such as /Articles/72894/";
		assert.ok(report.endsWith(`\n  fix: ${fix}`), report);
	});
}

for (const alias of ["/articles/ONE/", "/KERNEL/index/", "/Assets/x.js"]) {
	test(`the alias ${alias}, which some file systems take for a page of the site, is refused`, () => {
		const { report } = load({ [path]: article({ aliases: `[${alias}]` }) });
		assert.match(report, /^articles\/one\.md:6:11: Unexpected alias /);
	});
}

for (const image of [
	"../../../etc/passwd.png",
	"..%2f..%2fx.png",
	"%2e%2e/%2e%2e/x.png",
	"/etc/x.png",
	"https://example.net/x.png",
]) {
	test(`the image ${image} is refused, and the fix leads into the folder`, () => {
		const { report } = load(
			{ [path]: article({}, `![A](${image})\n`) },
			{ images },
		);
		assert.equal(
			report,
			`${path}:7:6: Unexpected image "${image}", expected the relative path of a .png, .jpg, .gif, .webp or .avif file in the content folder
  fix: save the image beside the article and name it by its relative path`,
		);
	});
}

for (const name of ["..", "../..", "a/../../b", "Modules/."]) {
	test(`the heading ${name} is refused in an article and in a vocabulary`, () => {
		const { report } = load({
			[path]: article({ index: `["Kernel: ${name}"]` }),
			"indexes/Cases.yml": `headings:\n  - heading: A\n    formerly: ["${name}"]\n`,
		});
		assert.match(report, /^articles\/one\.md:5:9: .* expected a heading /m);
		assert.match(report, /^indexes\/Cases\.yml:3:16: .* expected a heading /m);
	});
}

test("a heading that looks like another is refused: invisible characters, turned text, two alphabets in a word", () => {
	for (const [name, expected] of [
		["Mod\u200bules", "a heading without invisible characters"],
		["Mod\u202eselu", "a heading without invisible characters"],
		["M\u043edules", "a heading whose words keep to one alphabet each"],
	]) {
		assert.equal(
			load({ [path]: article({ index: `["Kernel: ${name}"]` }) }).report,
			`${path}:5:9: Unexpected item of a list of "Kernel: ${name?.replace("\u202e", "\\u{202e}")}", expected ${expected}
  fix: write in its place ${expected}`,
		);
	}
	for (const name of ["Модули/GPL", "Ελληνικά", "µClinux", "می‌خواهم"]) {
		assert.equal(
			load({ [path]: article({ index: `["Kernel: ${name}"]` }) }).report,
			"",
			name,
		);
	}
});
