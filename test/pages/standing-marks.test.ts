// The word beside an article's title in every list, where its matter is no longer as it tells.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

const index = '["Kernel: Modules", "Kernel: Exports"]';
const site = load({
	"articles/old.md": article(
		{
			title: "Old",
			event: "2004",
			index,
			author: "A. Person",
			summary: "It was so.",
			standsAs: "changed",
			symbols: "[put_page]",
		},
		"The call `put_page()` is exported. See [new](new.md).\n",
	),
	"articles/new.md": article(
		{
			title: "New",
			event: "2006",
			index,
			author: "A. Person",
			supersedes: "old.md",
			standsAs: "in force",
		},
		"See [reversed](reversed.md) and [open](open.md).\n",
	),
	"articles/reversed.md": article({
		title: "Reversed",
		event: "2008",
		index,
		author: "A. Person",
		standsAs: "reversed",
	}),
	"articles/open.md": article({
		title: "Open",
		event: "2010",
		index,
		author: "A. Person",
		standsAs: "open",
	}),
});

/** The titles that a page links, with what stands right after each as a mark. */
function marked(html: string): string[] {
	const links = html.matchAll(
		/<a href="\/Articles\/[^"]+">(?:<b>)?(\w+)(?:<\/b>)?<\/a>(?: <span class="when">.*?<\/span>)?(<span class="note"> · \w+<\/span>)?/g,
	);
	return [
		...new Set(
			[...links].map(
				([, title, mark = ""]) => title + mark.replace(/<[^>]+>| ·/g, ""),
			),
		),
	].sort();
}

const all = ["New", "Old superseded", "Open", "Reversed reversed"];

test("every list of articles marks those that are superseded or reversed, and no others", () => {
	assert.equal(site.report, "");
	for (const url of [
		"/",
		"/Kernel/Modules/",
		"/Kernel/Index/",
		"/Authors/a-person/",
	]) {
		assert.deepEqual(marked(site.main(url)), all, url);
	}
	assert.deepEqual(marked(site.main("/Archives/2004/")), ["Old superseded"]);
	assert.deepEqual(marked(site.main("/Symbols/put_page/")), ["Old superseded"]);
});

test("the timeline marks them in its list", () => {
	const [list = ""] =
		/<details class="timeline-list">.*?<\/details>/s.exec(
			site.main("/Kernel/Modules/"),
		) ?? [];
	assert.deepEqual(marked(list), all);
});

test("an article marks those that cite it, are related to it, and stand before or after it", () => {
	const html = site.main("/Articles/new/");
	const section = (id: string) =>
		marked(html.slice(html.indexOf(`<h2 id="${id}">`)).split("<h2")[1] ?? "");
	assert.deepEqual(section("cited-by"), ["Old superseded"]);
	assert.deepEqual(section("related"), [
		"Old superseded",
		"Open",
		"Reversed reversed",
	]);
	assert.deepEqual(section("under-headings"), [
		"Old superseded",
		"Reversed reversed",
	]);
});

test("an article that is changed, but that none supersedes, is marked as changed", () => {
	const { main } = load({
		"articles/a.md": article({ title: "A", standsAs: "changed" }),
	});
	assert.deepEqual(marked(main("/")), ["A changed"]);
});

test("llms.txt says so before the summary, with the article that says what holds", () => {
	assert.match(
		site.page("/llms.txt"),
		/\[Old\]\(\S+\): \(superseded by “New”\) It was so\.\n/,
	);
	assert.match(
		site.page("/llms.txt"),
		/\[Reversed\]\(\S+\): \(reversed\)\n.*\[New\]\(\S+\)\n/s,
	);
});
