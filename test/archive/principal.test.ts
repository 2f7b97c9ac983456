// Principal entries: each names an article that is filed under its heading, and comes in the vocabulary's order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const file = "indexes/Kernel.yml";
const files = {
	"articles/a.md": article({ title: "A", index: '["Kernel: M/One"]' }),
	"articles/b.md": article({ title: "B", index: '["Kernel: M"]' }),
	"articles/other.md": article({ title: "C", index: '["Kernel: N"]' }),
	"articles/draft.md": article({
		title: "D",
		index: '["Kernel: M"]',
		draft: "true",
	}),
};

function loaded(main: string, more: Readonly<Record<string, string>> = {}) {
	return load({
		...files,
		...more,
		[file]: `headings:\n  - heading: M\n    main: ${main}\n    subheadings: [{heading: One}]\n  - heading: N\n`,
	});
}

function mainOf(main: string, more = {}): string[] | undefined {
	const { archive, report } = loaded(main, more);
	assert.equal(report, "");
	return archive.indexes[0]?.byKey.get("m")?.main.map(({ title }) => title);
}

test("principal entries stand in the vocabulary's order, be they filed under the heading or one below it", () => {
	assert.deepEqual(mainOf("[b, a]"), ["B", "A"]);
	assert.deepEqual(mainOf("[a, b]"), ["A", "B"]);
});

test("a principal entry that is not published yet is left out until it is", () => {
	assert.deepEqual(mainOf("[draft, b]"), ["B"]);
});

const wrong: readonly [
	says: string,
	main: string,
	report: string,
	mended: string,
][] = [
	[
		"a principal entry that names no article",
		"[othre]",
		`${file}:3:12: Unexpected principal entry "othre", expected "other"
  fix: other`,
		"[]",
	],
	[
		"a principal entry that is a path",
		"[articles/b.md]",
		`${file}:3:12: Unexpected principal entry "articles/b.md", expected "b"
  fix: b`,
		"[b]",
	],
	[
		"a principal entry that is like no article's name",
		"[b, gpfs-wants-an-export]",
		`${file}:3:15: Unexpected principal entry "gpfs-wants-an-export", expected the name of an article's file, without .md
  fix: delete the entry`,
		"[b]",
	],
	[
		"a principal entry that is filed elsewhere",
		"[other]",
		`${file}:3:12: Unexpected principal entry "other", expected an article filed under "M"
  fix: delete the entry, or add to the index of articles/other.md: "Kernel: M"`,
		"[]",
	],
	[
		"a principal entry that stands twice",
		"[a, b, a]",
		`${file}:3:18: Unexpected principal entry "a", expected each article once (see ${file}:3:12)
  fix: delete the entry`,
		"[a, b]",
	],
];

for (const [says, main, report, mended] of wrong) {
	test(says, () => {
		assert.equal(loaded(main).report, report);
		assert.equal(loaded(mended).report, "");
	});
}

test("an article that has another mistake is not said to be filed elsewhere", () => {
	const { report } = loaded("[b]", {
		"articles/b.md": article({ date: "2026-13-01", index: '["Kernel: M"]' }),
	});
	assert.doesNotMatch(report, /principal/);
});
