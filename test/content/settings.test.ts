// Settings: what `site.yml` says, what is assumed where it says nothing, and what the command line puts in its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	cleanBase,
	missingSettings,
	type Overrides,
	parseSettings,
} from "../../src/content/settings.ts";
import { fixText } from "../../src/diagnostics/fix.ts";
import { article, load, siteYml } from "../archive.ts";

function settings(text: string, overrides: Overrides = {}) {
	const { value, diagnostics } = parseSettings(
		{ path: "site.yml", text },
		overrides,
	);
	assert.ok(value, JSON.stringify(diagnostics));
	return value;
}

const least =
	"title: T\ndescription: D\nurl: https://example.org/\nlicense: CC-BY-SA-4.0\n";

test("four keys are enough, and the language is English then", () => {
	assert.deepEqual(settings(least), {
		title: "T",
		description: "D",
		language: "en",
		license: "CC-BY-SA-4.0",
		origin: "https://example.org",
		base: "/",
	});
});

const addresses: readonly [
	authored: string,
	overrides: Overrides,
	origin: string,
	base: string,
][] = [
	["https://example.org", {}, "https://example.org", "/"],
	["https://example.org/licensing", {}, "https://example.org", "/licensing/"],
	["https://example.org/a/b/", {}, "https://example.org", "/a/b/"],
	["http://localhost:8080/x/", {}, "http://localhost:8080", "/x/"],
	[
		"https://example.org/licensing/",
		{ url: "https://mirror.example.net/" },
		"https://mirror.example.net",
		"/",
	],
	[
		"https://example.org/licensing/",
		{ url: "https://mirror.example.net/copy" },
		"https://mirror.example.net",
		"/copy/",
	],
	["https://example.org/licensing/", { base: "/" }, "https://example.org", "/"],
	["https://example.org/", { base: "docs" }, "https://example.org", "/docs/"],
	[
		"https://example.org/",
		{ url: "https://mirror.example.net/copy/", base: "/other" },
		"https://mirror.example.net",
		"/other/",
	],
];

for (const [authored, overrides, origin, base] of addresses) {
	test(`${authored} with ${JSON.stringify(overrides)} stands at ${origin}${base}`, () => {
		const text = least.replace("https://example.org/", authored);
		const { origin: foundOrigin, base: foundBase } = settings(text, overrides);
		assert.deepEqual([foundOrigin, foundBase], [origin, base]);
	});
}

test("links and the canonical address of a page go by what the command line says", () => {
	const { page } = load(
		{ "articles/one.md": article() },
		{ overrides: { url: "https://mirror.example.net", base: "/copy" } },
	);
	const html = page("/Articles/one/");
	assert.match(
		html,
		/<link rel="canonical" href="https:\/\/mirror\.example\.net\/copy\/Articles\/one\/"/,
	);
	assert.match(html, /href="\/copy\/Kernel\/Index\/#Modules-Licensing"/);
	assert.doesNotMatch(html, /example\.org/);
});

test("a base path has one slash at each end, however it is written", () => {
	for (const base of ["", "/", "//"]) assert.equal(cleanBase(base), "/", base);
	for (const base of ["a/b", "/a/b", "a/b/", "/a/b/", "//a/b//"]) {
		assert.equal(cleanBase(base), "/a/b/", base);
	}
});

const mistakes: readonly [line: string, report: string, mended?: string][] = [
	[
		"language: en_GB",
		`site.yml:5:11: Unexpected "language" of "en_GB", expected a language tag, such as en-GB
  fix: language: en-GB`,
	],
	[
		"discuss: the mailing list",
		`site.yml:5:10: Unexpected "discuss" of "the mailing list", expected a mail address or an https:// address
  fix: write in its place a mail address or an https:// address`,
		"discuss: list@example.org",
	],
	[
		"discuss: javascript:alert(1)",
		`site.yml:5:10: Unexpected "discuss" of "javascript:alert(1)", expected a mail address or an https:// address
  fix: write in its place a mail address or an https:// address`,
		"discuss: list@example.org",
	],
	[
		"edit: https://example.org/edit/",
		`site.yml:5:7: Unexpected "edit" of "https://example.org/edit/", expected an address that holds {path}
  fix: edit: https://example.org/edit/{path}`,
	],
	[
		"languages: en",
		`site.yml:5:1: Unexpected key "languages", expected "language"
  fix: language: en`,
	],
];

for (const [line, report, mended] of mistakes) {
	test(`a wrong line of site.yml is answered, and the fix mends it: ${line}`, () => {
		const files = { "articles/one.md": article() };
		assert.equal(
			load({ ...files, "site.yml": `${least}${line}\n` }).report,
			report,
		);
		const fix = mended ?? report.split("fix: ")[1];
		assert.equal(load({ ...files, "site.yml": `${least}${fix}\n` }).report, "");
	});
}

test("an archive without site.yml is told how to begin one, and then what to say in it", () => {
	const { at, fix } = missingSettings;
	assert.deepEqual(at, { line: 1, column: 1 });
	const text = /^printf '(.*)' > site\.yml$/.exec(fixText(fix ?? "", ""))?.[1];
	const { report } = load({
		"site.yml": (text ?? "").replaceAll("\\n", "\n"),
		"articles/one.md": article(),
	});
	assert.deepEqual(
		[...report.matchAll(/^ {2}fix: (.*)$/gm)].map(([, fix]) => fix),
		[
			"write in its place the archive's name",
			"write in its place a sentence that tells what the archive is",
			"write in its place an address that starts with https:// or http://",
			"write in its place an SPDX licence expression, such as CC-BY-SA-4.0",
		],
	);
});

test("articles are checked even where site.yml has a mistake", () => {
	const { report } = load({
		"site.yml": siteYml.replace("https:", "gopher:"),
		"articles/one.md": article({ date: "never" }),
	});
	assert.match(report, /^articles\/one\.md:3:7: /);
	assert.match(report, /\nsite\.yml:3:6: Unexpected "url" /);
});
