// Article pages: the index entries that close them, their two dates, the way down to them, and what stands at their foot.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load, siteYml } from "../archive.ts";

const path = "articles/2004/one.md";

/** The `<main>` of one article's page. */
function main(file: string, others: Files = {}): string {
	const { main, report } = load({ [path]: file, ...others });
	assert.equal(report, "");
	return main("/Articles/one/");
}

test("an article closes with a table that links each index and each heading's anchor", () => {
	const html = main(
		article({
			index:
				'["Kernel: Modules/Licensing", "Kernel: Copyright issues, old", "Hardware: USB"]',
		}),
	);
	const table = /<table class="index-entries".*?<\/table>/s.exec(html)?.[0];
	assert.match(
		table ?? "",
		/<caption>Index entries for this article<\/caption>/,
	);
	assert.deepEqual(
		[
			...(table ?? "").matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g),
		].map(([, index, heading]) => [index, heading]),
		[
			[
				'<a href="/Kernel/Index/">Kernel</a>',
				'<a href="/Kernel/Index/#Modules-Licensing">Modules/Licensing</a>',
			],
			[
				'<a href="/Kernel/Index/">Kernel</a>',
				'<a href="/Kernel/Index/#Copyright_issues_old">Copyright issues, old</a>',
			],
			[
				'<a href="/Hardware/Index/">Hardware</a>',
				'<a href="/Hardware/Index/#USB">USB</a>',
			],
		],
	);
	assert.match(html, /<\/details><table class="index-entries"/);
});

test("the anchors that the table links to are on the index page", () => {
	const { page } = load({
		[path]: article({
			index: '["Kernel: Modules/Zürich, new", "Kernel: GPL/Version 2"]',
		}),
	});
	const index = page("/Kernel/Index/");
	const anchors = [
		...page("/Articles/one/").matchAll(/href="\/Kernel\/Index\/#([^"]+)"/g),
	].map(([, anchor = ""]) => decodeURIComponent(anchor));
	assert.deepEqual(anchors, ["Modules-Zürich_new", "GPL-Version_2"]);
	for (const anchor of anchors)
		assert.ok(index.includes(`<li id="${anchor}">`), anchor);
});

test("each date of an article says what it is the date of, and machines can read it", () => {
	const facts = (keys: Record<string, string>) =>
		[
			...main(article(keys)).matchAll(/<dt>(.*?)<\/dt><dd>(<time.*?)<\/dd>/g),
		].map((found) => found.slice(1));
	assert.deepEqual(
		facts({ event: "2004-02-16/2004-02-25", updated: "2026-03-04" }),
		[
			[
				"What happened",
				'<time datetime="2004-02-16">16</time>\u2009–\u2009<time datetime="2004-02-25">25 February 2004</time>',
			],
			["Published", '<time datetime="2026-01-01">1 January 2026</time>'],
			["Updated", '<time datetime="2026-03-04">4 March 2026</time>'],
		],
	);
	assert.deepEqual(facts({ event: "2004-02" })[0], [
		"What happened",
		'<time datetime="2004-02">February 2004</time>',
	]);
	assert.equal(facts({}).length, 1);
});

test("a breadcrumb leads down through the headings of the first entry", () => {
	const html = main(
		article({
			index: '["Kernel: Modules/Exported symbols/Requests", "Kernel: USB"]',
		}),
	);
	const crumbs = /<nav class="breadcrumb".*?<\/nav>/s.exec(html)?.[0] ?? "";
	assert.deepEqual(
		[...crumbs.matchAll(/<a href="(.*?)">(.*?)<\/a>/g)].map((found) =>
			found.slice(1),
		),
		[
			["/Kernel/Index/", "Kernel index"],
			["/Kernel/Modules/", "Modules"],
			["/Kernel/Modules-Exported_symbols/", "Exported symbols"],
			["/Kernel/Modules-Exported_symbols-Requests/", "Requests"],
		],
	);
});

test("each author is linked to a page of the author's own", () => {
	const html = main(article({ author: "[Ann Ott, Ben Ure]" }));
	assert.match(
		html,
		/<dt>By<\/dt><dd><a href="\/Authors\/ann-ott\/" rel="author">Ann Ott<\/a>, <a href="\/Authors\/ben-ure\/" rel="author">Ben Ure<\/a><\/dd>/,
	);
});

test("sections and their subsections are listed from three on", () => {
	const contents = (body: string) =>
		/<nav class="contents".*?<\/nav>/s.exec(main(article({}, body)))?.[0] ?? "";
	assert.equal(contents("## One\n\n## Two\n\n#### Deep\n"), "");
	assert.match(
		contents("### Early\n\n## One\n\n### Below\n\n#### Deep\n\n## `two()`\n"),
		/<ol><li><a href="#early">Early<\/a><\/li><li><a href="#one">One<\/a><ol><li><a href="#below">Below<\/a><\/li><\/ol><\/li><li><a href="#two">two\(\)<\/a><\/li><\/ol>/,
	);
});

test("what the page has below the text is listed after its sections, in its order", () => {
	const html = main(
		article({ sources: "[{title: Mail}]" }, "## One\n\n## Two\n\n## Three\n"),
	);
	const below = /<\/ol><ul>.*?<\/ul><\/nav>/s.exec(html)?.[0] ?? "";
	const ids = [...below.matchAll(/href="#([\w-]+)">/g)].map(([, id]) => id);
	assert.deepEqual(ids, ["sources", "cite", "index-entries"]);
	const places = ids.map((id) => html.indexOf(` id="${id}"`));
	assert.ok(places.every((place) => place > 0));
	assert.deepEqual(
		places,
		places.toSorted((a, b) => a - b),
	);
});

test("a long identifier in a title may be broken after its underscores, here and in lists", () => {
	const { main } = load({
		[path]: article({ title: "Exporting invalidate_mmap_range() & a_b" }),
	});
	const title =
		'Exporting <span class="identifier">invalidate_<wbr/>mmap_<wbr/>range()</span> &amp; a_b';
	assert.ok(main("/Articles/one/").includes(`>${title}</h1>`));
	assert.ok(main("/").includes(`>${title}</a>`));
	assert.ok(main("/Kernel/Index/").includes(`>${title}</a>`));
});

test("an editor's note on a source stands beside its title, and is no part of it", () => {
	assert.match(
		main(article({ sources: '[{title: "Re: it", note: first reply, by: B}]' })),
		/<li>B, <cite>Re: it<\/cite> \(first reply\)<\/li>/,
	);
});

test("a source is linked to where it can be read", () => {
	const links = (source: string) =>
		/<section class="sources".*?<a href="(.*?)">(.*?)<\/a>/s
			.exec(main(article({ sources: `[{title: It, ${source}}]` })))
			?.slice(1);
	assert.deepEqual(links("url: https://www.example.org/a?b=c&d=e"), [
		"https://www.example.org/a?b=c&amp;d=e",
		"example.org",
	]);
	assert.deepEqual(links("message: a+b/c@example.org"), [
		"https://lore.kernel.org/r/a%2Bb%2Fc@example.org",
		"&lt;a+b/c@example.org>",
	]);
	assert.deepEqual(links("commit: 12209993e98c4b4f"), [
		"https://git.kernel.org/torvalds/c/12209993e98c4b4f",
		"commit 12209993e98c",
	]);
	assert.deepEqual(links("file: COPYING"), [
		"https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/COPYING",
		"COPYING",
	]);
});

test("a reader can discuss an article, edit it, and see its own licence", () => {
	const site = `${siteYml}discuss: list@example.org\nedit: https://example.org/edit/{path}\n`;
	const html = main(article({ title: "A & B", license: "MIT" }), {
		"site.yml": site,
	});
	assert.match(
		html,
		/<a href="mailto:list@example\.org\?subject=A%20%26%20B&amp;body=%0A%0Ahttps%3A%2F%2Fexample\.org%2FArticles%2Fone%2F%0A">Discuss this article<\/a>/,
	);
	assert.match(
		html,
		/<a href="https:\/\/example\.org\/edit\/articles\/2004\/one\.md">Edit this page<\/a>/,
	);
	assert.match(
		html,
		/Licence: <a href="https:\/\/spdx\.org\/licenses\/MIT\.html" rel="license">MIT<\/a>/,
	);
});

test("the link to edit an article leads to its file, whatever the file and its folders are called", () => {
	const paths = {
		"articles/$&/a.md": "/edit/articles/%24%26/a.md",
		"articles/what? #1/b.md": "/edit/articles/what%3F%20%231/b.md",
		"articles/50%/c.md": "/edit/articles/50%25/c.md",
	};
	for (const [file, address] of Object.entries(paths)) {
		const slug = file.slice(-4, -3);
		const { main, report } = load({
			"site.yml": `${siteYml}edit: https://example.org/edit/{path}?again={path}\n`,
			[file]: article(),
		});
		assert.equal(report, "");
		const link = /href="([^"]*)">Edit this page/.exec(
			main(`/Articles/${slug}/`),
		)?.[1];
		const expected = `https://example.org${address}?again=${address.slice(6)}`;
		assert.equal(link, expected.replaceAll("&", "&amp;"));
	}
});

test("a draft is marked as one wherever the preview names it", () => {
	const { main } = load(
		{ [path]: article({ draft: "true" }) },
		{ drafts: true, preview: true },
	);
	assert.match(main("/Articles/one/"), /class="banner">Not published/);
	assert.match(main("/"), /class="unpublished"> unpublished/);
	const published = load({ [path]: article() });
	assert.doesNotMatch(published.main("/Articles/one/"), /class="banner"/);
	assert.doesNotMatch(published.main("/"), /unpublished/);
});

test("only the preview's pages carry the script that reloads them", () => {
	const carries = (preview: boolean) =>
		load({ [path]: article() }, { preview })
			.page("/Articles/one/")
			.includes('<script type="module" src="/.preview/reload.js">');
	assert.deepEqual([carries(true), carries(false)], [true, false]);
});

test("a slash in a heading's name is shown without its backslash", () => {
	const { page, report } = load({
		"articles/a.md": article({ index: '["Kernel: TCP\\\\/IP"]' }),
	});
	assert.equal(report, "");
	assert.doesNotMatch(page("/Articles/a/"), /TCP\\/);
	assert.doesNotMatch(page("/Kernel/TCP-IP/"), /TCP\\/);
});

test("no heading of an article can have an id that its page uses itself", () => {
	const { page, report } = load({
		"exports/6.1.txt": "# Source: A build\n\n[EXPORT_SYMBOL]\nput_page\n",
		"articles/two.md": article({ title: "Two" }, "See [one](2004/one.md).\n"),
		[path]: article({
			symbols: "[put_page]",
			decisions: "[{symbol: put_page, date: 2004, outcome: refused}]",
			positions:
				"[{by: A, on: Is it derived?, date: 2004, says: No., source: https://example.org/}]",
			corrections: "[{date: 2026-01-02, what: A word.}]",
			sources: "[{title: A list}]",
		}),
	});
	assert.equal(report, "");
	const ids = [...page("/Articles/one/").matchAll(/ id="([a-z-]+)"/g)];
	assert.ok(ids.length > 8);
	for (const [, id = ""] of ids) {
		const heading = `## ${id.replaceAll("-", " ")}\n`;
		assert.match(
			load({ [path]: article({}, heading) }).report,
			new RegExp(`Unexpected heading with the anchor "#${id}"`),
		);
	}
});

test("the style sheet of highlighted code is asked for where there is some", () => {
	const sheets = (body: string, file = path, head = article({}, body)) =>
		load({ [path]: article(), [file]: head })
			.page(file === path ? "/Articles/one/" : "/help/")
			.match(/(?<=rel="stylesheet" href=")[^"]+/g);
	const some = "```c\nreturn 0;\n```\n";
	const page = (body: string) => `---\ntitle: Help\n---\n\n${body}`;
	const [all, code] = ["/assets/site.css", "/assets/code.css"];
	assert.deepEqual(sheets(some), [all, code]);
	assert.deepEqual(sheets("`return 0;` and no more.\n"), [all]);
	assert.deepEqual(sheets("", "pages/help.md", page(some)), [all, code]);
	assert.deepEqual(sheets("", "pages/help.md", page("No code.\n")), [all]);
});
