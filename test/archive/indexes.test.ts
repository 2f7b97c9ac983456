// Indexes: how headings come into being, in which order they stand, and how many articles each counts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type IndexHeading, neighboursIn } from "../../src/archive/heading.ts";
import { article, load } from "../archive.ts";
import { indexes, only, tree } from "./trees.ts";

test("in an open index, headings and those above them are what the articles say", () => {
	const index = only(
		indexes({
			A: ["Kernel: Modules/Exported symbols/Requests"],
			B: ["Kernel: Modules", "Kernel: Tracing"],
		}),
	);
	assert.deepEqual(tree(index), [
		["Modules", "B", 2],
		["Modules/Exported symbols", "", 1],
		["Modules/Exported symbols/Requests", "A", 1],
		["Tracing", "B", 1],
	]);
});

test("an article counts once where it stands under several subheadings", () => {
	const index = only(
		indexes({
			A: ["Kernel: M/One", "Kernel: M/Two", "Kernel: M"],
			B: ["Kernel: M/One"],
		}),
	);
	assert.deepEqual(tree(index), [
		["M", "A", 2],
		["M/One", "A B", 2],
		["M/Two", "A", 1],
	]);
});

test("each index has the entries that name it, and the indexes stand in their order", () => {
	const found = indexes({
		A: ["LWN: Two", "Kernel: One"],
		B: ["Licences: Three"],
	});
	assert.deepEqual(
		found.map((index) => [index.name, index.title, index.url, tree(index)]),
		[
			["Kernel", "Kernel index", "/Kernel/Index/", [["One", "A", 1]]],
			["Licences", "Licences index", "/Licences/Index/", [["Three", "B", 1]]],
			["LWN", "LWN index", "/LWN/Index/", [["Two", "A", 1]]],
		],
	);
});

test("headings are in the order of their names at every depth", () => {
	const index = only(
		indexes({
			A: ["zfs", "Android", "_private", "GPL 10", "GPL 9", "Z/b", "Z/A"].map(
				(heading) => `Kernel: ${heading}`,
			),
		}),
	);
	assert.deepEqual(
		tree(index).map(([text]) => text),
		["Android", "GPL 9", "GPL 10", "_private", "Z", "Z/A", "Z/b", "zfs"],
	);
});

test("a sign before a heading's first letter does not count in the order", () => {
	const index = only(
		indexes({
			A: ["🐧 Penguins", "$HOME", "USB", "Apple"].map(
				(one) => `Kernel: ${one}`,
			),
		}),
	);
	assert.deepEqual(
		tree(index).map(([text]) => text),
		["Apple", "$HOME", "🐧 Penguins", "USB"],
	);
});

test("a heading knows its name, anchor and address", () => {
	const index = only(indexes({ A: ["Kernel: File systems/exFAT, again"] }));
	const { text, name, anchor, url } = [...index.byKey.values()].at(
		-1,
	) as IndexHeading;
	assert.deepEqual(
		[text, name, anchor, url],
		[
			"File systems/exFAT, again",
			"exFAT, again",
			"File_systems-exFAT_again",
			"/Kernel/File_systems-exFAT_again/",
		],
	);
});

test("an open index defines a heading where the article that uses it first claims it", () => {
	const index = only(indexes({ A: ["Kernel: M/One"], B: ["Kernel: M"] }));
	assert.deepEqual(index.headings[0]?.definedAt, {
		path: "articles/a.md",
		at: { line: 5, column: 9 },
	});
});

test("articles under a heading are in the order of the archive", () => {
	const { archive } = load({
		"articles/a.md": article({ title: "A", event: "2001" }),
		"articles/b.md": article({ title: "B", event: "2003" }),
		"articles/c.md": article({ title: "C", event: "2002" }),
	});
	assert.deepEqual(tree(only(archive.indexes)).at(-1), [
		"Modules/Licensing",
		"B C A",
		3,
	]);
});

test("the neighbours of an article under a heading are those whose matter came before and after", () => {
	const { archive } = load({
		"articles/a.md": article({ title: "A", event: "2001" }),
		"articles/b.md": article({ title: "B", event: "2003" }),
		"articles/c.md": article({ title: "C", event: "2002" }),
		"articles/d.md": article({ title: "D", index: '["Kernel: Other"]' }),
	});
	const heading = archive.indexes[0]?.byKey.get(
		"modules/licensing",
	) as IndexHeading;
	const neighbours = Object.fromEntries(
		archive.articles.map((one) => {
			const { earlier, later } = neighboursIn(heading, one);
			return [one.title, [earlier?.title, later?.title]];
		}),
	);
	assert.deepEqual(neighbours, {
		A: [undefined, "C"],
		B: ["C", undefined],
		C: ["A", "B"],
		D: [undefined, undefined],
	});
});

test("the index that has most articles stands first, each article counted once", () => {
	const found = indexes({
		A: ["Companies: One", "Companies: Two", "Kernel: M/One"],
		B: ["Kernel: M/Two"],
		C: ["Companies: One"],
		D: ["Kernel: T"],
	});
	assert.deepEqual(
		found.map(({ name }) => name),
		["Kernel", "Companies"],
	);
});
