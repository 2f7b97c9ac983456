// The pages that are no lists: home, search, "not found" and those that authors write.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

test("the home page leads to the last published articles, whenever their matter happened", () => {
	const { main } = load(
		Object.fromEntries(
			[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [
				`articles/a${n}.md`,
				article({
					title: `A${n}`,
					date: `2026-01-0${n}`,
					event: `201${9 - n}`,
				}),
			]),
		),
	);
	const newest = /<section aria-labelledby="newest">.*?<\/section>/s.exec(
		main("/"),
	)?.[0];
	assert.deepEqual(
		[...(newest ?? "").matchAll(/\/Articles\/(a\d)\//g)].map(
			([, slug]) => slug,
		),
		["a9", "a8", "a7", "a6", "a5", "a4", "a3", "a2"],
	);
	assert.match(main("/"), /9 articles on what happened in 2010–2018/);
});

test("the home page's newest articles are no mails", () => {
	const { main } = load({
		"articles/a.md": article({ title: "An article" }),
		"articles/m.md": article({
			title: "A mail",
			kind: "mail",
			mail: "{from: A. Person, subject: An export}",
		}),
	});
	assert.match(main("/"), />An article</);
	assert.doesNotMatch(main("/"), />A mail</);
});

test("the home page names the headings with the most articles first", () => {
	const { main } = load({
		"articles/a.md": article({ title: "A", index: '["Kernel: USB"]' }),
		"articles/b.md": article({ title: "B", index: '["Kernel: BPF"]' }),
		"articles/c.md": article({ title: "C", index: '["Kernel: USB"]' }),
	});
	assert.match(
		main("/"),
		/<a href="\/Kernel\/USB\/">USB<\/a> <span class="count">2 articles<.*<a href="\/Kernel\/BPF\/">BPF<\/a> <span class="count">1 article</s,
	);
});

test("a page of pages/ has its address from its file's name and is linked from every foot", () => {
	const { main, page } = load({
		"articles/a.md": article(),
		"pages/about.md": "---\ntitle: About us\n---\nWho *we* are.\n",
		"pages/terms.md": "---\ntitle: Terms\norder: 1\n---\nText.\n",
	});
	assert.match(
		main("/about/"),
		/<h1>About us<\/h1>.*<p[^>]*>.*Who <em>we<\/em> are\.<\/p>/s,
	);
	for (const url of ["/", "/Articles/a/", "/404.html"]) {
		assert.match(
			page(url),
			/<footer.*<a href="\/terms\/">Terms<\/a>.*<a href="\/about\/">About us<\/a>/s,
		);
	}
});

test("the page for an address that is not there offers search, the indexes and the years", () => {
	const { main, page } = load({ "articles/a.md": article() });
	const html = main("/404.html");
	assert.match(html, /<h1>There is no page at this address<\/h1>/);
	assert.match(html, /<form class="search-form" action="\/Search\/">/);
	assert.match(html, /<a href="\/Kernel\/Index\/">Kernel index<\/a>/);
	assert.match(html, /<a href="\/Archives\/">/);
	assert.doesNotMatch(page("/404.html"), /rel="canonical"/);
});

test("the search page offers other ways where there is no JavaScript", () => {
	const html = load({ "articles/a.md": article() }).main("/Search/");
	const without = /<noscript>.*?<\/noscript>/s.exec(html)?.[0] ?? "";
	assert.match(without, /<a href="\/Kernel\/Index\/">/);
	assert.match(without, /<a href="\/Archives\/">/);
	assert.match(html, /<archive-search home="\/" folder="\/pagefind\/"/);
});

test("the navigation leads to positions where there are any, and says which section a page is in", () => {
	const { page } = load({
		"articles/a.md": article({
			symbols: "[a_b]",
			positions:
				"\n  - {by: A. Person, on: Are they?, date: 2004, says: S., source: https://example.org/}",
			decisions: "\n  - {symbol: a_b, date: 2004, outcome: refused}",
		}),
	});
	const section = (url: string) =>
		/aria-current="true">([^<]*)</.exec(page(url))?.[1];
	assert.deepEqual(
		[
			"/Positions/are-they/",
			"/Symbols/a_b/",
			"/Archives/2026/",
			"/Kernel/Modules/",
			"/Articles/a/",
			"/Symbols/",
			"/404.html",
		].map(section),
		[
			"Positions",
			"Symbols",
			"By year",
			"Kernel index",
			undefined,
			undefined,
			undefined,
		],
	);
	assert.doesNotMatch(
		load({ "articles/a.md": article() }).page("/"),
		/Positions/,
	);
});

test("the navigation says which page is shown", () => {
	const { page } = load({ "articles/a.md": article() });
	const current = (url: string) =>
		[...page(url).matchAll(/<a href="([^"]*)" aria-current="page">/g)].map(
			([, href]) => href,
		);
	assert.deepEqual(current("/Kernel/Index/"), ["/Kernel/Index/"]);
	assert.deepEqual(current("/Search/"), ["/Search/"]);
	assert.deepEqual(current("/Articles/a/"), []);
});

test("the page for what is not there leads to every part of the site that has anything to show", () => {
	const waysOf = (meta: Record<string, string>) => {
		const { main } = load({
			"articles/a.md": article({
				title: "A",
				index: '["Kernel: USB"]',
				...meta,
			}),
		});
		return [...main("/404.html").matchAll(/<a href="([^"]+)"/g)].map(
			([, href]) => href,
		);
	};
	const always = ["/Symbols/", "/Archives/", "/A-Z/"];
	assert.deepEqual(waysOf({}), ["/Kernel/Index/", ...always]);
	assert.deepEqual(
		waysOf({
			decisions: "[{symbol: a_symbol, date: 2004, outcome: refused}]",
			positions:
				'[{by: A. Person, on: Is it?, date: 2004, says: It is., source: "https://example.org/"}]',
		}),
		["/Kernel/Index/", "/Decisions/", "/Positions/", ...always],
	);
});
