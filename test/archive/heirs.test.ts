// Heirs: what names a file that was moved or renamed is led to where it is now, wherever it stands, unless two may be meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { applyEdits } from "../../src/diagnostics/edit.ts";
import { permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";

const words = "First words.\n\nSecond words.\n";
const vocabulary = (main: string) =>
	`headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n        main: ${main}\n`;
const citing = (supersedes: string) =>
	article({ title: "Citing", supersedes }, "See [it](2003/old.md).\n");

const before: Files = {
	"indexes/Kernel.yml": vocabulary("[old]"),
	"articles/2003/old.md": article({ title: "Old" }, words),
	"articles/citing.md": citing("2003/old.md"),
};
const lock = { [lockPath]: lockText(permalinksOf(load(before).loaded.site)) };

/** The files with all certain edits made. */
function fixed(files: Files): Files {
	const edits = load(files).diagnostics.flatMap((one) => one.edits ?? []);
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [
			path,
			applyEdits(
				String(text),
				edits.filter((one) => one.path === path),
			),
		]),
	);
}

for (const [now, supersedes, main] of [
	["2003/renamed.md", "2003/old.md", "[old]"],
	["2003/renamed.md", '["2003/old.md"]', '["old"]'],
	["2003/renamed.md", "\n  - ./2003/old.md", "\n          - old"],
	["2004/old.md", "2003/old.md", "[old]"],
] as const) {
	test(`--fix leads links, front matter and vocabulary to articles/${now}, where ${JSON.stringify(supersedes)} stands`, () => {
		const mended = fixed({
			...lock,
			"indexes/Kernel.yml": vocabulary(main),
			[`articles/${now}`]: article({ title: "Old" }, words),
			"articles/citing.md": citing(supersedes),
		});
		assert.equal(load(mended).report, "");
	});
}

test("a link may be meant for a file with a number that is new, or for one of the same name elsewhere", () => {
	const { report, diagnostics } = load({
		"articles/2003/old.md": article({ title: "A newcomer" }),
		"articles/2004/old-2.md": article({ title: "Old" }, words),
		"articles/citing.md": article({}, "See [it](2004/old.md).\n"),
	});
	assert.equal(
		report,
		'articles/citing.md:7:10: Unexpected link to "2004/old.md", expected "2004/old-2.md" or "2003/old.md"\n  fix: lead the link to the one that is meant',
	);
	assert.deepEqual(
		diagnostics.flatMap((one) => one.edits ?? []),
		[],
	);
});

test("where the lock shows which file it is now, links are led there", () => {
	const { report } = load({
		...lock,
		"indexes/Kernel.yml": vocabulary("[]"),
		"articles/2004/old.md": article({ title: "A newcomer" }),
		"articles/2003/old-2.md": article({ title: "Old" }, words),
		"articles/citing.md": article({}, "See [it](2003/old.md).\n"),
	});
	assert.match(
		report,
		/citing\.md:7:10: [^\n]+ expected "2003\/old-2\.md"\n {2}fix: 2003\/old-2\.md/,
	);
});
