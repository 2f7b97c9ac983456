// Beside the words of articles: the sources that they cite, the pages that a query is the name of, and exports that no article names.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article } from "../archive.ts";
import { finding } from "./finding.ts";

const files = {
	"articles/mail.md": article(
		{
			title: "The mail",
			event: "2004-02",
			kind: "mail",
			mail: "{from: Ann B. Ott <ann@example.org>, subject: Why, message: 1.A@us.example}",
		},
		"Why is `put_page` exported?\n",
	),
	"articles/case.md": article(
		{
			title: "The case of modules",
			event: "2005",
			index: '["Kernel: Filesystems/GPFS v. 2", "Kernel: Modules/Licensing"]',
			sources:
				"[{title: Why, message: 1.A@us.example}, {title: Fix, commit: 12209993e98c}, {title: File, file: drivers/dma-buf/dma-buf.c}]",
			positions:
				"[{by: Ben Moe, on: Are modules derived works?, date: 2005, says: Some., source: https://lwn.example/Articles/5/}]",
		},
		"Modules are works derived from [others](https://blog.example/post), [more](https://blog.example/a%20post). Moe says so.\n",
	),
	"articles/other.md": article(
		{ title: "The other", index: '["Kernel: Modules/Licensing"]' },
		"`put_page` again, of Ben Moe.\n",
	),
	"search.yml": "synonyms: [[benny, ben moe]]\n",
	"symbols.yml": "symbols: [{symbol: listed_only, note: It is.}]\n",
	"exports/6.1.txt":
		"# Source: A build.\n# Build: 6.1.192 (Debian)\n\n[EXPORT_SYMBOL]\nadd_one\nadd_two\nput_page\nvmalloc_a\nvmalloc_b\nvmalloc_c\n\n[patched EXPORT_SYMBOL_GPL]\nadd_three\n",
	"exports/6.12.txt":
		"# Source: A build.\n\n[EXPORT_SYMBOL_GPL]\nadd_one\nput_page\n",
};

const [mail, matter] = ["The mail", "The case of modules"];

for (const [line, ...titles] of [
	["1.A@us.example", mail, matter],
	["<1.A@us.example>", mail, matter],
	["Message-ID: <1.A@us.example>", mail, matter],
	["https://lore.kernel.org/all/1.A@us.example/", mail, matter],
	["1.A@us.example year:2005", matter],
	["1220999", matter],
	["12209993e98c1234", matter],
	["1220999ffff"],
	["https://git.kernel.org/torvalds/c/12209993e98c", matter],
	["commit 12209993e98c", matter],
	["Fixes: 12209993e98c (“modules: Put pages back”)", matter],
	['12209993e98c ("modules: Put pages back")', matter],
	["12209993e98c derived", matter],
	["1.A@us.example derived", matter],
	["1.A@us.example elsewhere", mail, matter],
	["1.A@us.example -derived", mail],
	["dma-buf.c", matter],
	["dma-buf/dma-buf.c", matter],
	["a/drivers/dma-buf/dma-buf.c", matter],
	["#include <dma-buf/dma-buf.c>", matter],
	["other/dma-buf.c"],
	["http://lwn.example/Articles/5", matter],
	["blog.example/post", matter],
	["https://blog.example/a%20post", matter],
	["2.A@us.example"],
	["https://lwn.example/Articles/50"],
] as const) {
	test(`${line} finds ${titles.join(" and ") || "nothing"}`, async () => {
		assert.deepEqual(await finding(files).titles(line), titles);
	});
}

test("those that cite a source are found the newest first, after its own page, however each writes it", async () => {
	const citing = (event: string, source: string) =>
		article({
			title: `In ${event}`,
			event,
			sources: `[{title: A, ${source}}]`,
		});
	const { titles } = finding({
		"articles/a.md": citing(
			"2006",
			"url: https://lore.kernel.org/r/1.A@x.example",
		),
		"articles/b.md": citing("2008", "message: 1.A@x.example"),
		"articles/c.md": citing(
			"2007",
			"url: https://lore.kernel.org/all/1.A@x.example/",
		),
		"articles/d.md": article({
			title: "The mail",
			event: "2005",
			kind: "mail",
			mail: "{from: Ann Ott, subject: A, message: 1.A@x.example}",
		}),
	});
	assert.deepEqual(await titles("1.A@x.example"), [
		"The mail",
		"In 2008",
		"In 2007",
		"In 2006",
	]);
});

test("what has the form of a source is told to be one where articles have it, and other queries load nothing for it", async () => {
	const { search, asked } = finding(files);
	assert.equal((await search("<1.A@us.example>")).source, "1.A@us.example");
	assert.equal((await search("9.A@us.example")).source, undefined);
	assert.ok(asked.includes("sources"));
	assert.equal((await search("1.A@us.example derived")).source, undefined);
	const { source, notes } = await search("1.A@us.example elsewhere");
	assert.equal(source, "1.A@us.example");
	assert.deepEqual(notes, ["No article that cites it holds the other words."]);
	asked.length = 0;
	await search("modules derived");
	assert.ok(!asked.includes("sources"));
});

for (const [line, ...pages] of [
	["gpfs v 2", "/Kernel/Filesystems-GPFS_v._2/"],
	["FILESYSTEMS / GPFS v. 2", "/Kernel/Filesystems-GPFS_v._2/"],
	["licensing", "/Kernel/Modules-Licensing/"],
	["are modules derived works", "/Positions/are-modules-derived-works/"],
	["Ben Moe", "/Positions/By/ben-moe/"],
	["“ben moe”", "/Positions/By/ben-moe/"],
	["moe", "/Positions/By/ben-moe/"],
	["Ben Moe says"],
	["moe year:2005"],
	["moe -gpfs"],
	["ben", "/Positions/By/ben-moe/"],
	["benny", "/Positions/By/ben-moe/"],
	["ann ott", "/Positions/By/ann-b-ott/"],
	["Ann B. Ott", "/Positions/By/ann-b-ott/"],
	["B"],
	["6.12", "/Symbols/Changes/6.1-6.12/"],
	["v6.1", "/Symbols/Changes/6.1-6.12/"],
	["6.1 6.12", "/Symbols/Changes/6.1-6.12/"],
	["release 6.12", "/Symbols/Changes/6.1-6.12/"],
	["6.13"],
	["put_page", "/Symbols/put_page/"],
	["listed_only", "/Symbols/listed_only/"],
] as const) {
	test(`${line} leads to ${pages.join(" and ") || "no page"}`, async () => {
		const found = await finding(files).search(line);
		assert.deepEqual(
			found.pages.map(({ url }) => url),
			pages,
		);
	});
}

test("a first name leads to a person where no other has it, and is none of an organisation's", async () => {
	const holder = (name: string) =>
		`{by: ${name}, on: Is it?, date: 2005, says: Some., source: https://lwn.example/1/}`;
	const { search } = finding({
		"articles/a.md": article({
			positions: `[${["Ann Ott", "Ann Ure", "Ben Moe", "Free Software Fund"].map(holder).join(", ")}]`,
		}),
	});
	const pages = async (line: string) =>
		(await search(line)).pages.map(({ text }) => text);
	assert.deepEqual(await pages("ben"), ["Ben Moe"]);
	assert.deepEqual(await pages("ann"), []);
	assert.deepEqual(await pages("free"), []);
});

test("a name that many have leads to none of their pages", async () => {
	const { search } = finding(
		Object.fromEntries(
			["A", "B", "C", "D"].map((name) => [
				`articles/${name}.md`,
				article({ index: `["Kernel: ${name}/Licensing"]` }, "Licensing.\n"),
			]),
		),
	);
	assert.deepEqual((await search("licensing")).pages, []);
});

test("the names of pages are not loaded for an identifier, nor for a word that no article holds as it was typed", async () => {
	const { search, asked } = finding(files);
	for (const line of ["put_page", "no_such_name", "moduels"])
		await search(line);
	assert.ok(!asked.includes("names"));
});

for (const [line, ...notes] of [
	[
		"add_one",
		"No article names “add_one”.",
		"Linux 6.1.192 (Debian) exports it with EXPORT_SYMBOL; Linux 6.12 exports it with EXPORT_SYMBOL_GPL.",
	],
	[
		"ADD_TWO()",
		"No article names “ADD_TWO()”.",
		"Linux 6.1.192 (Debian) exports it with EXPORT_SYMBOL; Linux 6.12 does not.",
	],
	[
		"add_three",
		"No article names “add_three”.",
		"In 6.1.192 (Debian) Linux does not export it, a patch of the distribution does, with EXPORT_SYMBOL_GPL; Linux 6.12 does not.",
	],
	[
		"no_such_name",
		"No article names “no_such_name”.",
		"The exports of Linux 6.1.192 (Debian) and 6.12 do not have “no_such_name” itself; a macro or an inline function needs no export.",
	],
	[
		"vmalloc",
		"The exports of Linux 6.1.192 (Debian) and 6.12 do not have “vmalloc” itself; a macro or an inline function needs no export.",
		"3 of them begin so: vmalloc_a, vmalloc_b and vmalloc_c.",
	],
	["wholly"],
	["put_page"],
] as const) {
	test(`of ${line} it is said: ${notes.join(" ") || "nothing"}`, async () => {
		assert.deepEqual((await finding(files).search(line)).notes, notes);
	});
}
