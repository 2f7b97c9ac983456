// The pages of an index: one where it is small, else an overview with every anchor and pages for its letters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { NamedIndex } from "../../src/archive/heading.ts";
import { indexParts, shownUnder } from "../../src/pages/index-parts.ts";
import { article, type Files, load } from "../archive.ts";

/** An index with articles under its headings, one letter a word. */
function index(headings: readonly string[], vocabulary?: string): NamedIndex {
	const files: Record<string, Files[string]> = {};
	for (const [n, heading] of headings.entries()) {
		files[`articles/a${n}.md`] = article({
			title: `A${n}`,
			index: JSON.stringify([`Kernel: ${heading}`]),
		});
	}
	if (vocabulary) files["indexes/Kernel.yml"] = vocabulary;
	const { archive, report } = load(files);
	assert.equal(report, "");
	return archive.indexes[0] as NamedIndex;
}

/** The pages of letters: address, headings, and how many articles each heading shows. */
function pages(of: NamedIndex, most: number) {
	return indexParts(of, most).letters.map(
		({ url, headings, articlesShown }) => [
			url,
			headings.map(({ name }) => name).join(" "),
			articlesShown,
		],
	);
}

const small = ["Alpha", "Beta", "Bravo", "42"];

test("a small index has one page, with letters and five articles a heading", () => {
	const parts = indexParts(index(small));
	assert.deepEqual(
		parts.groups.map(({ letter, headings }) => [
			letter,
			headings.map(({ name }) => name),
		]),
		[
			["0–9", ["42"]],
			["A", ["Alpha"]],
			["B", ["Beta", "Bravo"]],
		],
	);
	assert.deepEqual([parts.articlesShown, parts.letters], [5, []]);
});

test("an index that is too much for a page has one for each letter, and its own has headings alone", () => {
	const parts = indexParts(index(small), 40);
	assert.equal(parts.articlesShown, undefined);
	assert.deepEqual(pages(index(small), 40), [
		["/Kernel/Index/0-9/", "42", 5],
		["/Kernel/Index/A/", "Alpha", 5],
		["/Kernel/Index/B/", "Beta Bravo", 5],
	]);
});

test("a letter that is too much for a page has several", () => {
	assert.deepEqual(pages(index(["Bat", "Bee", "Boa", "Bug"]), 20), [
		["/Kernel/Index/B/", "Bat Bee", 5],
		["/Kernel/Index/B/2/", "Boa Bug", 5],
	]);
});

test("a heading that is too much for a page shows fewer articles, and in the end none and no notes", () => {
	const many = index(["Bat", ...Array.from({ length: 9 }, () => "Bee")]);
	assert.deepEqual(pages(many, 30), [
		["/Kernel/Index/B/", "Bat", 5],
		["/Kernel/Index/B/2/", "Bee", 5],
	]);
	assert.deepEqual(pages(many, 20).at(-1), ["/Kernel/Index/B/2/", "Bee", 3]);
	assert.deepEqual(pages(many, 12).at(-1), ["/Kernel/Index/B/2/", "Bee", 1]);
	assert.deepEqual(pages(many, 8).at(-1), ["/Kernel/Index/B/2/", "Bee", 0]);
	assert.deepEqual(pages(many, 4).at(-1), [
		"/Kernel/Index/B/2/",
		"Bee",
		undefined,
	]);
});

test("an index by count is no alphabet, but where it is too much its pages are", () => {
	const vocabulary =
		"order: count\nheadings: [{heading: Ant}, {heading: Bee}, {heading: Auk}]\n";
	const counted = index(["Bee", "Bee", "Auk", "Auk", "Auk", "Ant"], vocabulary);
	assert.deepEqual(
		indexParts(counted).groups.map(({ letter, headings }) => [
			letter,
			headings.map(({ name }) => name),
		]),
		[[undefined, ["Auk", "Bee", "Ant"]]],
	);
	assert.deepEqual(pages(counted, 40), [
		["/Kernel/Index/A/", "Auk Ant", 5],
		["/Kernel/Index/B/", "Bee", 5],
	]);
});

test("principal entries come first, the newest others follow, and the rest is counted", () => {
	const [bee] = index(
		Array.from({ length: 9 }, () => "Bee"),
		"headings: [{heading: Bee, main: [a7, a3]}]\n",
	).headings;
	assert.ok(bee);
	const { main, newest, more } = shownUnder(bee, 5);
	assert.deepEqual(
		[main, newest].map((articles) => articles.map(({ title }) => title)),
		[
			["A7", "A3"],
			["A0", "A1", "A2"],
		],
	);
	assert.equal(more, 4);
	assert.equal(shownUnder(bee, 1).more, 7);
});

/** Letters as they come, which compress badly; the same in every run. */
function words(seed: number): (count: number) => string {
	let state = seed;
	const next = (below: number) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * below);
	};
	const word = () =>
		Array.from({ length: 4 + next(5) }, () =>
			String.fromCharCode(97 + next(26)),
		).join("");
	return (count) => Array.from({ length: count }, word).join(" ");
}

test("with 3,000 headings no page of an index exceeds 100 KB compressed, and its own has every anchor", () => {
	const text = words(1);
	const tops = Array.from({ length: 300 }, () => ({
		top: text(2),
		below: Array.from({ length: 9 }, () => text(2)),
	}));
	const names = tops.flatMap(({ top, below }) =>
		below.map((name) => `${top}/${name}`),
	);
	const vocabulary = tops.map(
		({ top, below }) =>
			`  - heading: ${top}\n    subheadings:\n${below
				.map(
					(name) => `      - heading: ${name}\n        scopeNote: ${text(12)}`,
				)
				.join("\n")}\n`,
	);
	const articles = Array.from({ length: 540 }, (_, n) => [
		`articles/${text(3).replaceAll(" ", "-")}-${n}.md`,
		article({
			title: text(6),
			event: `${1995 + (n % 30)}`,
			index: JSON.stringify(
				names.slice(5 * n, 5 * n + 5).map((name) => `Kernel: ${name}`),
			),
		}),
	]);
	const { page, pages: all } = load({
		"indexes/Kernel.yml": `headings:\n${vocabulary.join("")}`,
		...Object.fromEntries(articles),
	});
	const ofIndex = all.filter(({ url }) => url.startsWith("/Kernel/Index/"));
	assert.ok(ofIndex.length > 3);
	for (const one of ofIndex) {
		const bytes = gzipSync(one.render()).length;
		assert.ok(bytes < 100 * 1024, `${one.url} ${bytes}`);
	}
	const own = page("/Kernel/Index/");
	const ids = new Set(
		[...own.matchAll(/<li id="(.*?)">/g)].map(([, id]) => id),
	);
	assert.equal(ids.size, 3000);
	assert.match(own, /<a class="onward" href="\/Kernel\/Index\/[A-Z]\/">/);
});

test("the pages of letters lead back to the anchors of the index's own page", () => {
	const text = words(2);
	const note = () => text(40);
	const { main, page, report } = load({
		"indexes/Kernel.yml": `headings:\n${Array.from(
			{ length: 600 },
			(_, n) =>
				`  - heading: ${text(1)} ${n}\n    scopeNote: ${note()}\n    seeAlso: [Last]\n`,
		).join("")}  - heading: Last\n`,
		"articles/a.md": article({ index: '["Kernel: Last"]' }),
	});
	assert.equal(report, "");
	const letter = main("/Kernel/Index/L/");
	assert.match(
		letter,
		/<i>see also<\/i> <a href="\/Kernel\/Index\/#Last">Last<\/a>/,
	);
	assert.match(letter, /aria-current="page">L<\/a>/);
	assert.match(letter, /href="\/Kernel\/Index\/">Kernel index<\/a>/);
	assert.match(page("/Kernel/Index/L/"), /<title>Kernel index: L ·/);
});
