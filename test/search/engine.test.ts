// The engine: which articles answer a query, in which order, what is said of it, and what is read for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article } from "../archive.ts";
import { finding } from "./finding.ts";

const files = {
	"search.yml":
		"synonyms:\n  - [licence, license]\n  - [binary module, proprietary module]\n",
	"articles/gpfs.md": article(
		{
			title: "IBM asks",
			event: "2004-02",
			author: "Ann Ott",
			index: '["Kernel: Filesystems/GPFS", "Kernel: Modules/Exports"]',
		},
		"On `invalidate_mmap_range()` and v2.6.0-test9. A binary module asks. `EXPORT_SYMBOL_GPL(invalidate_mmap_range)`.\n",
	),
	"articles/fpu.md": article(
		{
			title: "Private registers",
			event: "2019",
			author: "Ben Moe",
			index: '["Kernel: Filesystems/ZFS"]',
		},
		"`__kernel_fpu_begin()` lost its `EXPORT_SYMBOL`. The licence of 6.16 forbids firmware.\n",
	),
	"articles/guide.md": article(
		{
			title: "How to ask",
			kind: "guide",
			author: "Ann Ott",
			index: '["Kernel: Modules/Exports"]',
		},
		"A proprietary module, its license, and a derived work of v6.16-rc1. `EXPORT_SYMBOL_GPL`.\n",
	),
};

const [ibm, fpu, guide] = ["IBM asks", "Private registers", "How to ask"];

const answers: readonly [line: string, titles: readonly string[]][] = [
	["registers", [fpu]],
	["asks binary", [ibm]],
	["invalidate_mmap_range", [ibm]],
	["invalidate_mmap_range()", [ibm]],
	['"invalidate_mmap_range"', [ibm]],
	["INVALIDATE_MMAP_RANGE", [ibm]],
	["mmap_range", [ibm]],
	["mmap range", [ibm]],
	["invaldate_mmap_range", [ibm]],
	["EXPORT_SYMBOL_GPL(invalidate_mmap_range)", [ibm]],
	["kernel_fpu_begin", [fpu]],
	["2.6.0-test9", [ibm]],
	["v2.6.0-test9", [ibm]],
	["v6.16", [guide, fpu]],
	["6.16-rc1", [guide, fpu]],
	['"derived work"', [guide]],
	["licence -firmware", [guide]],
	["year:2003..2005", [ibm]],
	["-year:2004", [guide, fpu]],
	["heading:Filesystems", [fpu, ibm]],
	["heading:GPFS heading:Filesystems/ZFS", [fpu, ibm]],
	["heading:Modules kind:guide", [guide]],
	["author:ott -kind:guide", [ibm]],
	["symbol:*mmap*", [ibm]],
	["symbol:kernel_fpu_begin", [fpu]],
	["module heading:ZFS", []],
	["xyzzy", []],
	['"work derived"', []],
];

for (const [line, titles] of answers) {
	test(`${line} finds ${titles.join(" and ") || "nothing"}`, async () => {
		assert.deepEqual(
			(await finding(files).titles(line)).sort(),
			[...titles].sort(),
		);
	});
}

test("a year finds what happened in it, whenever that began", async () => {
	const { titles } = finding({
		"articles/a.md": article({ title: "A", event: "2018-03/2020" }),
		"articles/b.md": article({ title: "B", event: "2019" }),
	});
	assert.deepEqual(await titles("text year:2018"), ["A"]);
	assert.deepEqual((await titles("text year:2019")).sort(), ["A", "B"]);
	assert.deepEqual(await titles("text year:2020.."), ["A"]);
	assert.deepEqual(await titles("text -year:2020"), ["B"]);
	assert.deepEqual(await titles("text year:2021"), []);
});

test("synonyms find each other, the word itself before them", async () => {
	const { titles } = finding(files);
	assert.deepEqual(await titles("licence"), [fpu, guide]);
	assert.deepEqual(await titles("license"), [guide, fpu]);
	assert.deepEqual(await titles("binary module"), [ibm, guide]);
	assert.deepEqual(await titles("proprietary module"), [guide, ibm]);
});

test("EXPORT_SYMBOL and EXPORT_SYMBOL_GPL are told apart", async () => {
	const { titles } = finding(files);
	assert.equal((await titles("EXPORT_SYMBOL"))[0], fpu);
	assert.deepEqual((await titles("EXPORT_SYMBOL_GPL")).sort(), [guide, ibm]);
	assert.deepEqual(await titles("symbol:EXPORT_SYMBOL"), [fpu]);
});

test("results come in the order of their events where that is asked for, or where there are no words", async () => {
	const { titles } = finding(files);
	const all = "licence binary".split(" ")[0] ?? "";
	assert.deepEqual(await titles(all, { order: "newest" }), [guide, fpu]);
	assert.deepEqual(await titles(all, { order: "oldest" }), [fpu, guide]);
	assert.deepEqual(await titles("author:o"), [guide, fpu, ibm]);
	assert.deepEqual(await titles("", { order: "oldest" }), [ibm, fpu, guide]);
});

test("a word that no article holds is corrected, and a note says so", async () => {
	const { search, titles } = finding(files);
	assert.deepEqual(await titles("registres"), [fpu]);
	assert.deepEqual((await search("registres")).notes, [
		"No article holds “registres”: “registers” is searched instead.",
	]);
});

test("an identifier that the archive does not have is told of, with the nearest that it has", async () => {
	const { search } = finding(files);
	const { hits, notes, suggestions } = await search("invalidate_inode_pages");
	assert.equal(hits.length, 0);
	assert.deepEqual(notes, ["No article names “invalidate_inode_pages”."]);
	assert.equal(suggestions?.meant[0], "invalidate_mmap_range");
	assert.deepEqual((await search("invaldate_mmap_range")).notes, [
		"No article names “invaldate_mmap_range”; invalidate_mmap_range differs by a letter or two.",
	]);
});

test("where nothing matches, the query is tried without each of its parts, and headings are offered", async () => {
	const { search } = finding(files);
	const { suggestions } = await search("firmware zfs year:2004");
	assert.deepEqual(
		suggestions?.headings.map(({ text }) => text),
		["Filesystems/ZFS"],
	);
	const { suggestions: dropped } = await search("registers year:2004");
	assert.deepEqual(
		dropped?.fewer.map(({ left, line, count }) => [left, line, count]),
		[
			["registers", "year:2004", 1],
			["year:2004", "registers", 1],
		],
	);
});

test("of a question of many words the articles that hold the most are shown, and a note says so", async () => {
	const { search, titles } = finding(files);
	assert.deepEqual(await titles("ask derived work nicely"), [guide]);
	assert.deepEqual((await search("ask derived work nicely")).notes, [
		"No article holds “nicely”.",
		"No article holds all of these words; those that hold most of them are shown.",
	]);
});

/** Articles that nearly all hold the same three words, of a question about one of them. */
const many = Object.fromEntries(
	["walrus", "ocelot", "ibex", "heron"].map((animal) => [
		`articles/${animal}.md`,
		article({ title: animal }, `A Linux kernel module loads the ${animal}.\n`),
	]),
);

test("a question is answered without its function words, and marks none of them", async () => {
	const { search, titles } = finding(files);
	assert.deepEqual(await titles("what is a derived work?"), [guide]);
	const { searched, isAtLeast } = await search("what is a derived work?");
	assert.deepEqual(searched, ["derived", "work"]);
	assert.equal(isAtLeast, false);
	assert.deepEqual((await search("of the")).searched, ["of", "the"]);
});

test("function words stay where they are part of a term with synonyms, or may be part of a symbol", async () => {
	const { titles } = finding({
		"search.yml": "synonyms:\n  - [out-of-tree, out of tree]\n",
		"articles/a.md": article({ title: "A" }, "An out-of-tree driver.\n"),
		"articles/b.md": article({ title: "B" }, "`copy_to_user()` is exported.\n"),
	});
	assert.deepEqual(await titles("out of tree"), ["A"]);
	assert.deepEqual(await titles("copy to user"), ["B"]);
});

test("beside an identifier, words such as when or introduced rank articles and are not required", async () => {
	const { search, titles } = finding({
		"articles/a.md": article(
			{ title: "EXPORT_SYMBOL_GPL arrives", event: "2001" },
			"`EXPORT_SYMBOL_GPL`\n",
		),
		"articles/b.md": article(
			{ title: "B", event: "2002" },
			"`EXPORT_SYMBOL_GPL` and its history, introduced by `EXPORT_SYMBOL`.\n",
		),
		"articles/c.md": article(
			{ title: "C", event: "2003" },
			"`EXPORT_SYMBOL_GPL`\n",
		),
	});
	for (const line of [
		"when was EXPORT_SYMBOL_GPL introduced",
		"history of EXPORT_SYMBOL_GPL",
		"EXPORT_SYMBOL_GPL removed",
	])
		assert.equal((await titles(line))[0], "EXPORT_SYMBOL_GPL arrives", line);
	assert.deepEqual((await titles("history of EXPORT_SYMBOL_GPL"))[1], "B");
	assert.deepEqual((await search("EXPORT_SYMBOL_GPL removed")).notes, []);
	assert.equal(
		(await titles("difference between EXPORT_SYMBOL and EXPORT_SYMBOL_GPL"))[0],
		"B",
	);
	assert.deepEqual(await titles("export introduced"), ["B"]);
	assert.deepEqual(await titles("EXPORT_SYMBOL_GPL -history"), [
		"EXPORT_SYMBOL_GPL arrives",
		"C",
	]);
	assert.deepEqual(await titles('EXPORT_SYMBOL_GPL "its history"'), ["B"]);
});

test("an article whose title asks as the query does stands before one that holds its words more often", async () => {
	const { titles } = finding({
		"articles/a.md": article({ title: "How to ask for an export" }, "Text.\n"),
		"articles/b.md": article(
			{ title: "B" },
			"Ask, ask, export, export, export.\n",
		),
	});
	assert.equal((await titles("ask export"))[0], "B");
	assert.equal(
		(await titles("how to ask export"))[0],
		"How to ask for an export",
	);
});

test("nothing is said of words that are missing where exclusions leave no article", async () => {
	const { search } = finding(files);
	const { hits, notes } = await search("ask derived work nicely -proprietary");
	assert.equal(hits.length, 0);
	assert.ok(!notes.some((note) => note.includes("hold most of them")));
});

test("a version is no number: 6.1 does not find 6.12, nor 2.6 the 26th of a month", async () => {
	const { titles } = finding({
		"articles/a.md": article({ title: "A" }, "Since 6.12.117, on 26 April.\n"),
		"articles/b.md": article({ title: "B" }, "It came with v6.1-rc2.\n"),
		"articles/c.md": article({ title: "C" }, "Linux 2.6.25 had it.\n"),
	});
	assert.deepEqual(await titles("6.1"), ["B"]);
	assert.deepEqual(await titles("6.12"), ["A"]);
	assert.deepEqual(await titles("v2.6"), ["C"]);
	assert.deepEqual(await titles("2.4"), []);
});

test("what is named in a title stands first: a symbol as a whole, or a version", async () => {
	const { titles } = finding({
		"articles/a.md": article(
			{ title: "EXPORT_SYMBOL_GPL arrives" },
			"`EXPORT_SYMBOL` `EXPORT_SYMBOL` `EXPORT_SYMBOL_GPL` 6.1 6.1\n",
		),
		"articles/b.md": article(
			{ title: "EXPORT_SYMBOL in 6.1" },
			"`EXPORT_SYMBOL`\n",
		),
	});
	assert.deepEqual(await titles("EXPORT_SYMBOL"), [
		"EXPORT_SYMBOL in 6.1",
		"EXPORT_SYMBOL_GPL arrives",
	]);
	assert.equal((await titles("6.1"))[0], "EXPORT_SYMBOL in 6.1");
});

test("of a question the words that most articles hold are left out, and a note says so", async () => {
	const { search, titles, asked } = finding(many);
	assert.deepEqual(await titles("which linux module loads a walrus nicely"), [
		"walrus",
	]);
	const { notes, hits, isAtLeast } = await search("linux kernel loads ibex v2");
	assert.deepEqual(notes, [
		"Most articles hold “linux” and “loads”: the other words are searched.",
		"No article holds “v2”.",
		"No article holds all of these words; those that hold most of them are shown.",
	]);
	assert.equal(hits.length, 1);
	assert.equal(isAtLeast, true);
	assert.ok(!asked.includes("linux"));
});

test("the answer to a question begins with what its rarest words find", async () => {
	const { engine, search, asked } = finding(many);
	const line = "which linux kernel module loads the walrus";
	const early = await engine.first({ line, order: "relevance" });
	assert.deepEqual(early?.searched, ["kernel", "module", "walrus"]);
	assert.ok(!asked.some((one) => /^(linux|loads|which|the)$/.test(one)));
	const { hits } = await search(line);
	assert.equal(hits[0]?.id, early?.hits[0]?.id);
});

test("the answer to a phrase begins with what some articles are known to hold, and all are looked at after that", async () => {
	const { engine, search, asked } = finding(files);
	const line = '"derived work"';
	const isPhrase = (one: string) => one.startsWith('"');
	await engine.first({ line, order: "relevance" });
	assert.deepEqual(asked.filter(isPhrase), ['"derived work" in some']);
	await search(line);
	assert.deepEqual(asked.filter(isPhrase), [
		'"derived work" in some',
		'"derived work" in all',
	]);
});

test("a filter's value that names nothing is told of", async () => {
	const { search } = finding(files);
	assert.deepEqual((await search("heading:Cooking")).notes, [
		"There is no heading “Cooking”.",
	]);
	assert.deepEqual((await search("author:corbet")).notes, [
		"No author's name holds “corbet”. Authors write the articles here; whom an article tells of is searched as a word.",
	]);
	assert.deepEqual((await search("kind:essay outcome:lost")).notes, [
		"There is no kind “essay”, only article, guide and mail.",
		"No decision has the outcome “lost”.",
	]);
	assert.deepEqual((await search("release:6.1")).notes, [
		"No decision holds from the release 6.1.",
	]);
});

test("of a value that is misspelt the near ones are offered, and of a few all are named", async () => {
	const { search } = finding({
		...files,
		"articles/more.md": article({
			title: "More",
			standsAs: "open",
			decisions:
				'[{symbol: a_b, date: 2004, outcome: refused, release: "5.7"}]',
		}),
	});
	const heading = await search("asks heading:Modules/Exprts");
	assert.deepEqual(heading.notes, [
		"There is no heading “Modules/Exprts”; perhaps Modules/Exports was meant.",
	]);
	assert.deepEqual(heading.suggestions?.meant, [
		"asks heading:Modules/Exports",
	]);
	const notes = async (line: string) => (await search(line)).notes;
	assert.deepEqual(await notes("outcome:rejected standing:lost"), [
		"No decision has the outcome “rejected”, only refused.",
		"No article has the standing “lost”, only open.",
	]);
	assert.deepEqual(await notes("index:Kernels"), [
		"There is no index “Kernels”, only Kernel index.",
	]);
	assert.deepEqual(await notes("release 5.7"), [
		"release:5.7 finds what was decided for this release.",
	]);
});

test("a file is read only when a query needs it", async () => {
	const { search, asked } = finding(files);
	const read = () =>
		asked.filter((one) => /^(columns|facetSymbols|symbols.*|words)$/.test(one));
	await search("registers");
	await search("derived work");
	assert.deepEqual(read(), []);
	await search("registres");
	assert.deepEqual(read(), ["words"]);
	await search("mmap_range");
	assert.deepEqual(read(), ["words", "symbols-0"]);
	await search("registers year:2019");
	assert.deepEqual(read(), ["words", "symbols-0", "columns"]);
	await search("symbol:*mmap*");
	assert.deepEqual(read().slice(3), ["columns", "symbols"]);
});

test("words that are parts of one symbol are looked for among the symbols", async () => {
	const { search, asked } = finding(files);
	await search("mmap range");
	assert.ok(asked.includes("symbols-0"));
});

test("an answer begins with what the words find as they were typed, before what they may mean is loaded", async () => {
	for (const line of [
		"invalidate_mmap_range()",
		"EXPORT_SYMBOL_GPL",
		"registers",
		"mmap range",
		'"derived work"',
	]) {
		const { engine, search, asked } = finding(files);
		const early = await engine.first({ line, order: "relevance" });
		assert.ok(!asked.some((one) => /^(symbols|words)/.test(one)), line);
		assert.ok(early && early.hits.length > 0, line);
		const { hits } = await search(line);
		assert.equal(hits[0]?.id, early.hits[0]?.id, line);
	}
});

test("the answer to a part of an identifier begins with the nearest symbol's articles", async () => {
	const { engine, search, asked } = finding(files);
	const early = await engine.first({ line: "mmap_range", order: "relevance" });
	assert.deepEqual(
		early?.symbols.map(({ name }) => name),
		["invalidate_mmap_range"],
	);
	const looked = asked.filter((one) => one.endsWith('\u203f"'));
	assert.deepEqual(looked, [
		'"mmap_range\u203f"',
		'"mmap_range\u203f\u203f"',
		'"invalidate_mmap_range\u203f"',
		'"invalidate_mmap_range\u203f\u203f"',
	]);
	const { hits } = await search("mmap_range");
	assert.equal(hits[0]?.id, early?.hits[0]?.id);
});

test("an answer begins with nothing where words alone do not tell what it begins with", async () => {
	const { engine } = finding(files);
	for (const line of [
		"invalidate_inode_pages",
		"registres",
		"invalidate_mmap_range year:2004",
		"-invalidate_mmap_range",
		"",
	])
		assert.equal(
			await engine.first({ line, order: "relevance" }),
			undefined,
			line,
		);
	assert.equal(
		await engine.first({ line: "invalidate_mmap_range", order: "newest" }),
		undefined,
	);
});

test("what is shown of an article tells that its matter is no longer as it says", async () => {
	const { engine, search } = finding({
		"articles/a.md": article({ title: "A", event: "2004", standsAs: "open" }),
		"articles/b.md": article({
			title: "B",
			event: "2005",
			standsAs: "changed",
			supersedes: "a.md",
		}),
		"articles/c.md": article({ title: "C", event: "2006" }),
		"articles/d.md": article({ title: "D", event: "2003", standsAs: "open" }),
	});
	const outcome = await search("text");
	const shown = await Promise.all(
		outcome.hits.map((hit) => engine.show(hit, outcome)),
	);
	assert.deepEqual(
		new Map(shown.map(({ meta, mark }) => [meta.title, mark])),
		new Map([
			["C", undefined],
			["B", "changed"],
			["A", "superseded"],
			["D", undefined],
		]),
	);
});

test("what has been looked up is not looked up again", async () => {
	const { search, asked } = finding(files);
	await search("registers");
	const before = asked.filter((one) => one === "registers").length;
	await search("registers private");
	assert.equal(asked.filter((one) => one === "registers").length, before);
});

test("the number of articles is no promise for the first letters of a word", async () => {
	const { search } = finding(files);
	assert.equal((await search("pr")).isAtLeast, true);
	assert.equal((await search("private")).isAtLeast, false);
});

test("the beginning of symbols leads to the pages of all that begin so, up to a handful", async () => {
	const names = ["begin", "begin_mask", "end", "a", "b", "c"];
	const calls = names.map((name) => `\`kernel_fpu_${name}()\``).join(", ");
	const { search } = finding({
		"articles/a.md": article({ title: "A" }, `${calls} \`dma_buf_get()\`\n`),
		"articles/b.md": article({ title: "B" }, `${calls} \`dma_buf_get()\`\n`),
	});
	const pages = async (line: string) =>
		(await search(line)).pages.map(({ text }) => text);
	const all = ["a", "b", "c", "end", "begin"].map((one) => `kernel_fpu_${one}`);
	for (const line of ["kernel_fpu", "kernel_fpu_", "kernel_fpu_*"])
		assert.deepEqual(await pages(line), all, line);
	assert.deepEqual(await pages("dma_buf"), ["dma_buf_get"]);
});

test("an answer leads to the pages of the symbols that were meant, where more than one article names them", async () => {
	const { search } = finding({
		"articles/a.md": article(
			{ title: "A" },
			"Inlined `put_page()`, `only_here()`\n",
		),
		"articles/b.md": article({ title: "B" }, "`put_page()`, `__put_page()`\n"),
		"articles/c.md": article({ title: "C" }, "`__put_page()`\n"),
	});
	const pages = async (line: string) =>
		(await search(line)).pages.map(({ text }) => text);
	assert.deepEqual(await pages("put_page()"), ["put_page", "__put_page"]);
	assert.deepEqual(await pages("PUT_PAGE"), ["put_page", "__put_page"]);
	assert.deepEqual(await pages("put_pag"), ["put_page", "__put_page"]);
	assert.deepEqual(await pages("inlined put_page"), ["put_page", "__put_page"]);
	assert.deepEqual(await pages("inlined put_pag"), []);
	assert.deepEqual(await pages("only_here"), []);
	assert.deepEqual(await pages("no_such_name"), []);
});

test("an article is found by the symbols that it is about or decides on, even if its text names them nowhere", async () => {
	const { titles } = finding({
		"articles/a.md": article({ title: "A", symbols: "[dma_buf_get]" }),
		"articles/b.md": article({
			title: "B",
			decisions:
				"\n  - {symbol: [dma_buf_fd, dma_buf_get], date: 2012, outcome: refused}",
		}),
	});
	assert.deepEqual((await titles("dma_buf_get")).sort(), ["A", "B"]);
	assert.deepEqual(await titles("dma_buf_f"), ["B"]);
	assert.deepEqual(await titles("symbol:*_fd"), ["B"]);
});
