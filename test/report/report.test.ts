// The index report: what it finds, what it suggests, and that following a suggestion ends the finding.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fixText } from "../../src/diagnostics/fix.ts";
import type { Finding, Rule } from "../../src/report/finding.ts";
import { indexReport } from "../../src/report/report.ts";
import { article, type Files, load } from "../archive.ts";

/** What a rule finds in an archive, as it is printed. */
function found(rule: Rule, files: Files): string[] {
	const loaded = load(files);
	assert.equal(loaded.report, "");
	return indexReport(loaded.archive)
		.filter((one) => one.rule === rule)
		.map(printed);
}

function printed({ path, at, found: said, suggestion }: Finding): string {
	return `${path}:${at.line}:${at.column}: ${said}\n  suggestion: ${fixText(suggestion, "")}`;
}

/** A vocabulary of headings, each with the keys in braces after it. */
function vocabulary(...headings: string[]): string {
	return `headings:\n${headings.map((one) => `  - {heading: ${one}}\n`).join("")}`;
}

const filed = (...entries: string[]) =>
	article({ index: JSON.stringify(entries.map((one) => `Kernel: ${one}`)) });

test("a heading without articles is found, unless it leads to another", () => {
	const files = {
		"indexes/Kernel.yml": vocabulary("USB", "Rust", "Universal bus, see: USB"),
		"articles/one.md": filed("USB"),
	};
	assert.deepEqual(found("heading-unused", files), [
		`indexes/Kernel.yml:3:15: No article is filed under "Rust" of Kernel
  suggestion: file an article under it, or delete it`,
	]);
});

test("a heading with one article is found with the ways out, of which naming it as principal is one", () => {
	const files = (main = "") => ({
		"indexes/Kernel.yml": vocabulary(
			`GPL, subheadings: [{heading: Version 2${main}}]`,
		),
		"articles/one.md": filed("GPL/Version 2"),
		"articles/two.md": filed("GPL"),
	});
	assert.deepEqual(found("heading-used-once", files()), [
		`indexes/Kernel.yml:2:44: One article is filed under "GPL/Version 2" of Kernel: articles/one.md
  suggestion: file more there, or npm run heading -- merge 'Kernel: GPL/Version 2' 'Kernel: GPL', or main: [one] if it is all there is`,
	]);
	assert.deepEqual(found("heading-used-once", files(", main: [one]")), []);
});

test("an open index has no principal entries to be told of a heading with one article", () => {
	assert.deepEqual(
		found("heading-used-once", { "articles/one.md": filed("USB") }),
		[
			`articles/one.md:5:9: One article is filed under "USB" of Kernel: articles/one.md
  suggestion: file more there, or make it a subheading of another`,
		],
	);
});

test("a heading with more than fifteen articles and no subheadings is found", () => {
	const files = (count: number, subheadings = "") => ({
		"indexes/Kernel.yml": vocabulary(`USB${subheadings}`),
		...Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				`articles/a${n}.md`,
				filed("USB"),
			]),
		),
	});
	assert.deepEqual(found("heading-too-full", files(16)), [
		`indexes/Kernel.yml:2:15: 16 articles are filed under "USB" of Kernel, which has no subheadings
  suggestion: npm run heading -- split 'Kernel: USB'`,
	]);
	assert.deepEqual(found("heading-too-full", files(15)), []);
	const split = ", subheadings: [{heading: Drivers}]";
	assert.deepEqual(found("heading-too-full", files(16, split)), []);
});

test("a controlled heading without scope note is found; an open index has none to give", () => {
	const open = { "articles/one.md": filed("USB") };
	assert.deepEqual(found("heading-without-scope-note", open), []);
	const controlled = {
		...open,
		"indexes/Kernel.yml": vocabulary(
			"USB",
			"Rust, scopeNote: Exports for Rust",
		),
	};
	assert.deepEqual(found("heading-without-scope-note", controlled), [
		`indexes/Kernel.yml:2:15: "USB" of Kernel has no scope note
  suggestion: scopeNote: what is filed here, and what is not`,
	]);
});

test("headings with the same words, or a letter apart, are found once", () => {
	const files = {
		"articles/one.md": filed("Modules/Licensing", "Licensing of modules"),
		"articles/two.md": filed("Netfilter", "Netfilters"),
		"articles/three.md": filed("Binary module", "Binary modules"),
	};
	assert.deepEqual(found("headings-alike", files), [
		`articles/one.md:5:9: "Modules/Licensing" of Kernel is much like "Licensing of modules"
  suggestion: tell them apart in their scope notes, or npm run heading -- merge 'Kernel: Modules/Licensing' 'Kernel: Licensing of modules'`,
		`articles/three.md:5:33: "Binary modules" of Kernel is much like "Binary module"
  suggestion: tell them apart in their scope notes, or npm run heading -- merge 'Kernel: Binary modules' 'Kernel: Binary module'`,
		`articles/two.md:5:29: "Netfilters" of Kernel is much like "Netfilter"
  suggestion: tell them apart in their scope notes, or npm run heading -- merge 'Kernel: Netfilters' 'Kernel: Netfilter'`,
	]);
});

test("headings that differ by a number, are short, or stand one under the other are not alike", () => {
	const files = {
		"articles/one.md": filed(
			"GPL/Version 2",
			"GPL/Version 3",
			"USB",
			"UIO",
			"Modules/Modules",
		),
	};
	assert.deepEqual(found("headings-alike", files), []);
});

test("a see also that is not mutual is found, and its suggestion ends it", () => {
	const files = (back: string) => ({
		"indexes/Kernel.yml": vocabulary(
			`USB${back}`,
			"Rust, seeAlso: [USB]",
			'"Shims, glue", seeAlso: [USB]',
		),
		"articles/one.md": filed("USB"),
	});
	assert.deepEqual(found("see-also-one-way", files("")), [
		`indexes/Kernel.yml:2:15: "USB" of Kernel does not refer back to "Rust" and "Shims, glue", where it is a see also
  suggestion: seeAlso: [Rust, "Shims, glue"]`,
	]);
	assert.deepEqual(
		found("see-also-one-way", files(', seeAlso: [Rust, "Shims, glue"]')),
		[],
	);
});

test("an article with one entry, and one with more than eight, are found", () => {
	const nine = Array.from({ length: 9 }, (_, n) => `Heading ${n}`);
	assert.deepEqual(
		[
			...found("article-under-one-heading", {
				"articles/one.md": filed("USB"),
			}),
			...found("article-under-many-headings", {
				"articles/nine.md": filed(...nine),
			}),
			...found("article-under-many-headings", {
				"articles/eight.md": filed(...nine.slice(1)),
			}),
		],
		[
			`articles/one.md:5:9: The article has a single index entry
  suggestion: file it under one or two more of the things it tells of`,
			`articles/nine.md:5:9: The article has 9 index entries
  suggestion: keep the 8 or fewer that it is chiefly about`,
		],
	);
});

test("an article that speaks of a heading and is not filed under it is found, and filing it ends that", () => {
	const says = (index: string) => ({
		"indexes/Kernel.yml": vocabulary("USB", "Live patching"),
		"articles/one.md": article(
			{ index: `["Kernel: USB"${index}]` },
			"Live patching and live patching, `live patching` of [live\npatching](live-patching.md).\n",
		),
		"articles/live-patching.md": article({
			index: '["Kernel: Live patching"]',
		}),
		"articles/title.md": article({
			title: "On live patching",
			index: '["Kernel: USB"]',
		}),
		...Object.fromEntries(
			Array.from({ length: 12 }, (_, n) => [`articles/a${n}.md`, filed("USB")]),
		),
	});
	const inTitle = `articles/title.md:5:9: The article says "Live patching" in its title and is not filed under "Live patching" of Kernel
  suggestion: - "Kernel: Live patching"`;
	assert.deepEqual(found("article-unfiled", says("")), [
		`articles/one.md:5:9: The article says "Live patching" 4 times and is not filed under "Live patching" of Kernel
  suggestion: - "Kernel: Live patching"`,
		inTitle,
	]);
	assert.deepEqual(
		found("article-unfiled", says(', "Kernel: Live patching"')),
		[inTitle],
	);
});

test("what a footnote cites is not said by the article, and a long article names much in passing", () => {
	const notes = [1, 2, 3, 4, 5]
		.map((n) => `\n[^usb${n}]: USB list, mail ${n}.\n`)
		.join("");
	const cites = "A note.[^usb1][^usb2][^usb3][^usb4][^usb5]\n";
	const files = (body: string) => ({
		"indexes/Kernel.yml": vocabulary("USB", "Rust"),
		"articles/one.md": article({ index: '["Kernel: Rust"]' }, body),
		...Object.fromEntries(
			Array.from({ length: 9 }, (_, n) => [`articles/a${n}.md`, filed("USB")]),
		),
	});
	const said = "USB, USB, USB, USB. ";
	const count = (body: string) => found("article-unfiled", files(body)).length;
	assert.equal(count(`${cites}${notes}`), 0);
	assert.equal(count(`${said}\n`), 1);
	assert.equal(count(`${said}${"Word ".repeat(900)}\n`), 1);
	assert.equal(count(`${said}${"Word ".repeat(1000)}\n`), 0);
});

test("of many headings that are alike, each is told once, with the first", () => {
	const alike = found("headings-alike", {
		"indexes/Kernel.yml": vocabulary("Driver a", "Driver b", "Driver c"),
		"articles/one.md": filed("Driver a"),
	});
	assert.deepEqual(
		alike.map((one) => one.match(/Driver \w/g)?.slice(0, 2)),
		[
			["Driver b", "Driver a"],
			["Driver c", "Driver a"],
		],
	);
});

test("a name that every article says tells nothing about any of them", () => {
	const body = "Modules, modules, modules, modules.\n";
	const files = {
		"articles/one.md": article({ index: '["Kernel: USB"]' }, body),
		"articles/two.md": article({ index: '["Kernel: Modules"]' }, body),
	};
	assert.deepEqual(found("article-unfiled", files), []);
});

test("3,000 headings and 2,000 articles are gone through without comparing each with each", () => {
	let looked = 0;
	const headings = Array.from(
		{ length: 3000 },
		(_, n) => `Heading of ${n.toString(26)} number`,
	);
	const files = {
		"indexes/Kernel.yml": vocabulary(...headings),
		...Object.fromEntries(
			Array.from({ length: 200 }, (_, n) => [
				`articles/a${n}.md`,
				filed(headings[n * 15] ?? ""),
			]),
		),
	};
	const { archive } = load(files);
	const counted = archive.articles.map((one) => ({
		...one,
		body: {
			...one.body,
			get markdown() {
				looked++;
				return one.body.markdown;
			},
		},
	}));
	const findings = indexReport({ ...archive, articles: counted });
	assert.ok(findings.length > 3000);
	assert.equal(looked, 200);
});
