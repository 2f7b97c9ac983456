// Symbol pages: what articles say of a symbol, and how releases export it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

const { page, report } = load({
	"site.yml": siteYml,
	"articles/chief.md": article(
		{ title: "Chief", event: "2004", symbols: "[put_page, quiet_symbol]" },
		"The kernel has `put_page()`. It was inlined. No `__put_page()` is meant, nor `CONFIG_X_Y`.\n",
	),
	"articles/other.md": article(
		{ title: "Other", event: "2012" },
		"One sentence. Another names `put_page`, `dma_buf_get()` and `CONFIG_X_Y`.\n\nThere were `__put_page()` and `only_here()`.\n",
	),
	"exports/6.1.txt":
		"# Source: a build of 6.1\n\n[EXPORT_SYMBOL]\nput_page\nunnamed\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\ndma_buf_get\n",
	"exports/6.12.txt":
		"# Source: a build of 6.12\n\n[EXPORT_SYMBOL_GPL]\nput_page\nadded\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\ndma_buf_get\n",
});

/** The main part of a page as text. */
function words(url: string): string {
	return page(url)
		.replace(/^[\s\S]*<main/, "<main")
		.replace(/<\/main>[\s\S]*$/, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
}

test("a symbol's page gives the sentences that name it, the article chiefly about it first", () => {
	assert.equal(report, "");
	const text = words("/Symbols/put_page/");
	assert.match(
		text,
		/Chief chiefly about it 2004 The kernel has put_page\(\)\. ¶ .*Other 2012 Another names put_page, dma_buf_get\(\) and CONFIG_X_Y\. ¶/,
	);
	assert.doesNotMatch(text, /It was inlined|No __put_page/);
});

test("a sentence that is nothing but the name stands with the one beside it, and a cell with its row, once", () => {
	const site = load({
		"site.yml": siteYml,
		"articles/a.md": article(
			{ title: "A", symbols: "[put_page]" },
			"1. **The function is internal.** `put_page()`.\n2. `put_page()`! It is meant.\n\n| Macro | Licence | Compare |\n| --- | --- | --- |\n| `put_page(sym)` | any | `put_page()` |\n| `put_page()` | | |\n",
		),
	});
	const said = site
		.main("/Symbols/put_page/")
		.replace(/<[^>]+>/g, "")
		.split("What the articles say")[1];
	assert.equal(site.report, "");
	assert.match(
		said ?? "",
		/^1 articleA chiefly about itThe function is internal\. put_page\(\)\.\s¶put_page\(\)! It is meant\.\s¶put_page\(sym\): any; put_page\(\)\s¶$/,
	);
});

test("an article that names a symbol in no sentence stands there with its summary", () => {
	const { main } = load({
		"articles/a.md": article({
			title: "A",
			symbols: "[put_page]",
			summary: "What became of it.",
		}),
	});
	const shown = main("/Symbols/put_page/");
	assert.match(shown, /<p class="entry-summary">What became of it\.<\/p>/);
	assert.doesNotMatch(shown, /class="sentences"/);
});

test("a sentence leads to its paragraph", () => {
	const [, id] =
		/href="\/Articles\/chief\/#(p[\da-f]+)"/.exec(page("/Symbols/put_page/")) ??
		[];
	assert.ok(id !== undefined);
	assert.ok(page("/Articles/chief/").includes(`id="${id}"`));
});

test("a symbol's page tells how each release exports it, and according to what", () => {
	assert.match(
		words("/Symbols/put_page/"),
		/6\.1 EXPORT_SYMBOL a build of 6\.1 6\.12 EXPORT_SYMBOL_GPL a build of 6\.12/,
	);
	assert.match(
		words("/Symbols/dma_buf_get/"),
		/6\.1 EXPORT_SYMBOL_GPL, namespace DMA_BUF/,
	);
	assert.match(words("/Symbols/__put_page/"), /6\.1 not exported/);
});

test("where nothing tells why a release has a name not, its page and its article say that a macro or an inline function needs no export", () => {
	const site = load({
		"site.yml": siteYml,
		"symbols.yml":
			'symbols:\n  - {symbol: new_name, formerly: [old_name]}\n  - {symbol: inlined, noExport: "inline, over listed()"}\n',
		"articles/a.md": article(
			{
				title: "A",
				symbols:
					"[wrapped, old_name, refused_one, taken_away, inlined, gone, listed]",
				decisions:
					"\n  - {symbol: taken_away, date: 2004, outcome: unexported}\n  - {symbol: refused_one, date: 2004, outcome: refused}\n  - {symbol: gone, date: 2004, outcome: exported}",
			},
			"`list_for_each()` and `wrapped()`.\n",
		),
		"articles/b.md": article({ title: "B" }, "`list_for_each()` again.\n"),
		"articles/c.md": article({ title: "C", symbols: "[taken_away]" }),
		"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL]\nlisted\nwrapped\n",
		"exports/6.12.txt": "# Source: s\n\n[EXPORT_SYMBOL]\nlisted\n",
	});
	assert.equal(site.report, "");
	const read = (url: string) => site.main(url).replace(/<[^>]+>/g, " ");
	const hints = (name: string) =>
		read(`/Symbols/${name}/`).match(
			/an inline function,? (it )?needs no export/g,
		)?.length ?? 0;
	// Once at the head of the page, once below the table.
	// That a request was refused does not tell: it may have been for other terms.
	for (const name of ["list_for_each", "wrapped", "gone", "refused_one"])
		assert.equal(hints(name), 2, name);
	for (const name of ["old_name", "taken_away", "inlined", "listed"])
		assert.equal(hints(name), 0, name);
	assert.match(
		read("/Symbols/inlined/").replace(/\s+/g, " "),
		/Export in 6\.12 not exported in the build that is listed : inline, over listed\(\) .* 6\.1 not exported: inline, over listed\(\) s 6\.12 not exported: inline, over listed\(\) s/,
	);
	assert.match(
		read("/Symbols/list_for_each/").replace(/\s+/g, " "),
		/Export in 6\.12 not exported in the build that is listed ; a macro or an inline function needs no export/,
	);
	assert.match(
		read("/Articles/a/"),
		/another may export more, and a macro or an inline function needs no export\./,
	);
	assert.match(read("/Articles/c/"), /another may export more\./);
});

test("each build is named with its stable release and its distribution, whose own patches are no export of Linux", () => {
	const site = load({
		"site.yml": siteYml,
		"articles/a.md": article({ symbols: "[task_work_add, put_page]" }),
		"exports/6.1.txt":
			"# Source: s\n# Build: 6.1.192 (Debian)\n\n[EXPORT_SYMBOL]\nput_page\n\n[patched EXPORT_SYMBOL_GPL]\ntask_work_add\n",
	});
	assert.equal(site.report, "");
	const read = (url: string) =>
		site
			.main(url)
			.replace(/<[^>]+>/g, " ")
			.replace(/\s+/g, " ");
	const terms =
		"not exported by Linux; Debian exports it by a patch of its own, EXPORT_SYMBOL_GPL";
	const page = read("/Symbols/task_work_add/");
	assert.ok(page.includes(`Export in 6.1.192 (Debian) ${terms} Look`), page);
	assert.ok(page.includes(`6.1.192 (Debian) ${terms} s As one build`), page);
	assert.match(page, /lists it, with what was ported back to it\./);
	assert.ok(read("/Articles/a/").includes(`in 6.1.192 (Debian): ${terms}`));
	assert.match(
		read("/Symbols/"),
		/how Linux 6\.1\.192 \(Debian\) exports it.* put_page 1 article, EXPORT_SYMBOL T task_work_add 1 article $/,
	);
});

test("the head of a symbol's page says how the newest release exports it, what was decided last, and what took its name", () => {
	const site = load({
		"site.yml": siteYml,
		"symbols.yml": "symbols:\n  - {symbol: new_name, formerly: [old_name]}\n",
		"articles/a.md": article({
			title: "A",
			symbols: "[old_name]",
			decisions:
				"\n  - {symbol: old_name, date: 2004, outcome: withdrawn}\n  - {symbol: old_name, date: 2006, outcome: refused}",
		}),
		"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL_GPL]\nnew_name\n",
		"exports/6.12.txt": "# Source: s\n\n[EXPORT_SYMBOL]\nnew_name\n",
	});
	const head = (url: string) =>
		/<dl class="facts">(.*?)<\/dl>/
			.exec(site.main(url))?.[1]
			?.replace(/<[^>]+>/g, " ")
			.replace(/\s+/g, " ")
			.trim();
	assert.equal(site.report, "");
	assert.equal(
		head("/Symbols/old_name/"),
		"Export in 6.12 not exported in the build that is listed Now called new_name : EXPORT_SYMBOL Last decision refused , 2006 Look it up Kernel source , Mailing lists Follow it Feed of old_name",
	);
	assert.equal(
		head("/Symbols/new_name/"),
		"Export in 6.12 EXPORT_SYMBOL Formerly old_name Look it up Kernel source , Mailing lists",
	);
});

test("a symbol's page has the decisions under its former names as well, each leading to its own place", () => {
	const { main, report } = load({
		"site.yml": siteYml,
		"symbols.yml":
			"symbols:\n  - {symbol: new_name, formerly: [old_name, older_name]}\n",
		"articles/a.md": article({
			decisions:
				"\n  - {symbol: old_name, date: 2004, outcome: withdrawn}\n  - {symbol: older_name, date: 2003, outcome: refused}\n  - {symbol: new_name, date: 2005, outcome: exported}",
		}),
	});
	assert.equal(report, "");
	const former = (url: string) =>
		[
			...(
				/id="former-decisions"(.*?)<\/section>/s.exec(main(url))?.[1] ?? ""
			).matchAll(/href="(\/Symbols\/[^"]*#[^"]*)"/g),
		].map(([, link]) => link);
	assert.deepEqual(former("/Symbols/new_name/"), [
		"/Symbols/older_name/#2003-refused",
		"/Symbols/old_name/#2004-withdrawn",
	]);
	assert.match(main("/Symbols/new_name/"), /<li id="2005-exported">/);
	assert.doesNotMatch(main("/Symbols/new_name/"), /id="2004-withdrawn"/);
	assert.deepEqual(former("/Symbols/old_name/"), []);
});

test("of an option of the configuration nobody expects an export", () => {
	assert.doesNotMatch(words("/Symbols/CONFIG_X_Y/"), /exported/);
});

test("a symbol that an article is about has a page even if no code names it", () => {
	assert.match(words("/Symbols/quiet_symbol/"), /Chief chiefly about it/);
});

test("a symbol that one paragraph names has no page: lists lead to the paragraph, whose code is no link", () => {
	assert.doesNotMatch(page("/Articles/other/"), /Symbols\/only_here/);
	assert.match(page("/Articles/other/"), /<code>only_here\(\)<\/code>/);
	for (const url of ["/Symbols/", "/A-Z/O/"]) {
		const [, id] =
			/href="\/Articles\/other\/#(p[\da-f]+)"><code>only_here/.exec(
				page(url).replaceAll("<wbr/>", ""),
			) ?? [];
		assert.ok(id !== undefined, url);
		assert.ok(page("/Articles/other/").includes(`id="${id}"`));
	}
});

test("a page that is no article links to symbols that have a page alone", () => {
	const { page: pageAt } = load({
		"pages/home.md": "---\ntitle: Home\n---\nOf `one_symbol()`.\n",
		"pages/about.md":
			"---\ntitle: About\n---\nOf `one_symbol()` and `a_b()`.\n",
		"articles/a.md": article({ symbols: "[a_b]" }),
	});
	assert.doesNotMatch(pageAt("/") + pageAt("/about/"), /Symbols\/one_symbol/);
	assert.match(
		pageAt("/about/"),
		/<a href="\/Symbols\/a_b\/" class="symbol"><code>a_b\(\)<\/code><\/a>/,
	);
});

test("the list of symbols gives each with the newest export and the number of its articles", () => {
	assert.match(words("/Symbols/"), /put_page 2 articles, EXPORT_SYMBOL_GPL/);
});

test("symbols of the A to Z lead to their pages, with the first articles that name them", () => {
	const many = load({
		"site.yml": siteYml,
		...Object.fromEntries(
			Array.from({ length: 11 }, (_, n) => [
				`articles/a${n}.md`,
				article({ title: `T${n}`, event: String(1900 + n) }, "`vmalloc()`\n"),
			]),
		),
	});
	const letter = many.page("/A-Z/V/");
	assert.match(
		letter,
		/<a href="\/Symbols\/vmalloc\/"><code>vmalloc<\/code><\/a>/,
	);
	assert.match(
		letter,
		/<a class="onward" href="\/Symbols\/vmalloc\/">3 more<\/a>/,
	);
	assert.equal(
		many.page("/Symbols/vmalloc/").match(/class="entry-title"/g)?.length,
		11,
	);
});

test("a list of more articles than a page holds goes on", () => {
	const many = load({
		"site.yml": siteYml,
		...Object.fromEntries(
			Array.from({ length: 101 }, (_, n) => [
				`articles/a${n}.md`,
				article({ title: `T${n}`, event: String(1900 + n) }, "`vmalloc()`\n"),
			]),
		),
	});
	const shown = (url: string) =>
		many.page(url).match(/class="entry-title"/g)?.length;
	assert.equal(shown("/Symbols/vmalloc/"), 51);
	assert.equal(shown("/Symbols/vmalloc/1/"), 50);
});

test("a symbol called like the page of changes is told of before one overwrites the other", () => {
	const { report } = load({
		"exports/6.1.txt": "# Source: A\n\n[EXPORT_SYMBOL]\none\n",
		"exports/6.12.txt": "# Source: B\n\n[EXPORT_SYMBOL]\ntwo\n",
		"articles/a.md": article({ symbols: "[Changes]" }, "Text.\n"),
	});
	assert.equal(
		report,
		`articles:1:1: Unexpected address "/Symbols/Changes/", expected an address that no other page has, and not one of the site's own
  fix: name what leads to /Symbols/Changes/ otherwise`,
	);
});
