// What changed between releases: the numbers of each, what happened to exports from one to the next, and the same as data.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { article, load, siteYml } from "../archive.ts";

const site = load({
	"site.yml": siteYml,
	"articles/one.md": article({}, "The kernel has `put_page()`.\n"),
	"exports/6.1.txt":
		"# Source: a build of 6.1\n\n[EXPORT_SYMBOL]\nput_page\nunnamed\n\n[EXPORT_SYMBOL_GPL]\nmoved\n",
	"exports/6.12.txt":
		"# Source: a build of 6.12\n\n[EXPORT_SYMBOL_GPL]\nput_page\nadded\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\nmoved\n",
	"exports/6.18.txt":
		"# Source: a build of 6.18\n\n[EXPORT_SYMBOL]\nput_page\n\n[EXPORT_SYMBOL_GPL DMA_BUF]\nmoved\n\n[EXPORT_SYMBOL_GPL module:kvm]\nadded\n",
});
const pair = "/Symbols/Changes/6.1-6.12/";

/** The main part of a page as text. */
function words(url: string): string {
	return site
		.main(url)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
}

test("two releases show which terms changed in which way, what decides about a licence first, and what was removed and added", () => {
	assert.equal(site.report, "");
	const text = words(pair);
	assert.match(
		text,
		/2 on other terms \(1 to GPL-only, none to all modules, 1 in the namespace only\), 1 removed, 1 added\./,
	);
	assert.match(
		text,
		/Terms changed 2 to GPL-only 1 .* put_page EXPORT_SYMBOL EXPORT_SYMBOL_GPL in the namespace only 1 .* moved EXPORT_SYMBOL_GPL EXPORT_SYMBOL_GPL, namespace DMA_BUF Removed 1 .* unnamed EXPORT_SYMBOL not exported Added 1 .* added not exported EXPORT_SYMBOL_GPL/,
	);
	for (const id of ["terms-changed", "to-gpl-only", "removed", "added"]) {
		assert.ok(site.main(pair).includes(` id="${id}"`), id);
	}
});

test("the page of two releases begins with links to each way of change, on whichever of its pages that begins", () => {
	const ways = (one: typeof site, url: string) =>
		[
			...(/<nav aria-label="Ways of change">.*?<\/nav>/s
				.exec(one.main(url))?.[0]
				.matchAll(
					/<a href="([^"]*)">([^<]*)<\/a> <span class="count">([^<]*)/g,
				) ?? []),
		].map(([, ...way]) => way.join(" "));
	assert.deepEqual(ways(site, pair), [
		"#to-gpl-only to GPL-only 1",
		"#in-the-namespace-only in the namespace only 1",
		"#removed removed 1",
		"#added added 1",
	]);
	const names = (letter: string, count: number) =>
		Array.from({ length: count }, (_, n) => `${letter}_${n}`).join("\n");
	const large = load({
		"exports/6.1.txt": `# Source: s\n\n[EXPORT_SYMBOL]\n${names("r", 600)}\n`,
		"exports/6.12.txt": `# Source: s\n\n[EXPORT_SYMBOL]\n${names("a", 1000)}\n`,
	});
	assert.deepEqual(ways(large, pair), [
		"#removed removed 600",
		`${pair}2/#added added 1,000`,
	]);
	assert.deepEqual(ways(large, `${pair}3/`), [
		`${pair}#removed removed 600`,
		`${pair}2/#added added 1,000`,
	]);
	assert.match(large.main(`${pair}2/`), / id="added"/);
});

test("a long name of a symbol can be broken between its words", () => {
	const long = load({
		"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL]\none\n",
		"exports/6.12.txt":
			"# Source: s\n\n[EXPORT_SYMBOL_GPL]\ndma_buf_unpin_all_of_them\n",
	});
	assert.match(long.main(pair), /dma_<wbr\/?>buf_<wbr\/?>unpin_/);
});

test("exports that went to all modules, or to named ones, are told of as such", () => {
	assert.match(
		words("/Symbols/Changes/6.12-6.18/"),
		/2 on other terms \(none to GPL-only, 1 to all modules, 1 to named modules\), 0 removed, 0 added\. .* put_page EXPORT_SYMBOL_GPL EXPORT_SYMBOL .* added EXPORT_SYMBOL_GPL EXPORT_SYMBOL_GPL, for the module kvm only/,
	);
});

test("where one of two releases has a symbol not, it is said that a macro or an inline function needs no export", () => {
	const [terms = "", removed = "", added = ""] = words(pair)
		.split(/(?=Terms changed|Removed|Added)/)
		.slice(1);
	const caveat =
		/As one build of each lists it, with what was ported back to it; another may export more, and a macro or an inline function needs no export\./;
	assert.match(removed, caveat);
	assert.match(added, caveat);
	assert.doesNotMatch(terms, caveat);
});

test("the whole comparison is a table for spreadsheets beside its page", () => {
	assert.match(
		site.main(pair),
		/<a href="\/Symbols\/Changes\/6\.1-6\.12\/changes\.csv">/,
	);
	const rows = parse(site.page(`${pair}changes.csv`)) as string[][];
	const header = ["6.1", "6.12"].flatMap((release) =>
		["", " namespace", " by patch", " build"].map((what) => release + what),
	);
	const [plain, gpl, none] = ["EXPORT_SYMBOL", "EXPORT_SYMBOL_GPL", ""];
	assert.deepEqual(rows, [
		["symbol", "change", ...header],
		["put_page", "to GPL-only", plain, "", "", "6.1", gpl, "", "", "6.12"],
		[
			...["moved", "in the namespace only", gpl, "", "", "6.1"],
			...[gpl, "DMA_BUF", "", "6.12"],
		],
		["unnamed", "removed", plain, "", "", "6.1", none, "", "", "6.12"],
		["added", "added", none, "", "", "6.1", gpl, "", "", "6.12"],
	]);
});

test("an export by a distribution's patch is no export of Linux: it is kept out of the numbers, and marked where the other release has one", () => {
	const { page, main } = load({
		"site.yml": siteYml,
		"exports/6.1.txt":
			"# Source: s\n# Build: 6.1.192 (Debian)\n\n[EXPORT_SYMBOL]\nput_page\n\n[patched EXPORT_SYMBOL_GPL]\ncan_nice\nlater\n",
		"exports/6.12.txt":
			"# Source: s\n# Build: 6.12.115 (Debian)\n\n[EXPORT_SYMBOL]\nlater\nput_page\n",
	});
	const text = main(pair)
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");
	assert.match(text, /0 removed, 1 added\./);
	assert.match(
		text,
		/Symbol 6\.1\.192 \(Debian\) 6\.12\.115 \(Debian\) later not exported by Linux; Debian exports it by a patch of its own, EXPORT_SYMBOL_GPL EXPORT_SYMBOL/,
	);
	assert.doesNotMatch(text, /can_nice/);
	assert.match(
		main("/Symbols/Changes/"),
		/<th scope="row">6\.1\.192 \(Debian\)<\/th><td class="right">1<\/td><td class="right">0<\/td>/,
	);
	const rows = parse(page(`${pair}changes.csv`)) as string[][];
	assert.deepEqual(rows.slice(1), [
		[
			...["later", "added", "", "", "EXPORT_SYMBOL_GPL", "6.1.192 (Debian)"],
			...["EXPORT_SYMBOL", "", "", "6.12.115 (Debian)"],
		],
	]);
});

test("the page of all releases leads to each two, and shows what changed of what articles name", () => {
	assert.match(
		site.page("/Symbols/Changes/"),
		/<a href="\/Symbols\/Changes\/6\.1-6\.12\/">Exports from 6\.1 to 6\.12<\/a>/,
	);
	const text = words("/Symbols/Changes/");
	assert.match(text, /put_page EXPORT_SYMBOL_GPL EXPORT_SYMBOL/);
	assert.doesNotMatch(text, /unnamed/);
});

test("each export of a release counts as for all modules or as GPL-only, and those of a namespace or for named modules among these", () => {
	assert.match(
		words("/Symbols/Changes/"),
		/For all modules GPL-only Release For all modules GPL-only 6\.1 2 1 6\.12 0 3 1 in a namespace 6\.18 1 2 1 in a namespace 1 for named modules 6\.1 according to a build of 6\.1 6\.12 according to a build of 6\.12 6\.18 according to a build/,
	);
});

test("the numbers of a release's exports are grouped by thousands, and stand under each other", () => {
	const many = load({
		"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL]\none\n",
		"exports/6.12.txt": `# Source: s\n\n[EXPORT_SYMBOL]\n${Array.from({ length: 1234 }, (_, n) => `s_${String(n).padStart(4, "0")}`).join("\n")}\n`,
	});
	assert.match(
		many.main("/Symbols/Changes/"),
		/<td class="right">1,234<\/td><td class="right">0<\/td>/,
	);
	assert.doesNotMatch(many.main("/Symbols/Changes/"), /for named modules/);
});

test("one release alone has nothing to be compared with", () => {
	const one = load({
		"site.yml": siteYml,
		"articles/one.md": article({}, "`put_page()`\n"),
		"exports/6.1.txt": "# Source: s\n\n[EXPORT_SYMBOL]\nput_page\n",
	});
	assert.ok(!one.pages.some(({ url }) => url.startsWith("/Symbols/Changes/")));
	assert.ok(site.pages.some(({ url }) => url === "/Symbols/Changes/"));
});
