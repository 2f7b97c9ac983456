// What programs read to find their way: the site map, the rules for robots, how to search, pages that send on to others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sitemapPages } from "../../src/pages/machine-pages.ts";
import { article, load, siteYml } from "../archive.ts";
import { all, parseXml, textOf } from "../xml.ts";

const tag = (name: string, xml: string) =>
	new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(xml)?.[1];

test("the site map lists every page that is read, and the day of an article's last change", () => {
	const { page, pages } = load({
		"articles/a.md": article({ aliases: "[/old/]", updated: "2026-02-01" }),
		"articles/b.md": article({ title: "B" }),
		"pages/about.md": "---\ntitle: About\n---\nText.\n",
	});
	const listed = new Map(
		[...page("/sitemap.xml").matchAll(/<url>(.*?)<\/url>/g)].map(
			([, url = ""]) => [
				tag("loc", url)?.replace("https://example.org", ""),
				tag("lastmod", url),
			],
		),
	);
	const readable = pages
		.map(({ url }) => url)
		.filter((url) => url.endsWith("/"))
		.filter((url) => !["/old/", "/Kernel/", "/Articles/"].includes(url));
	assert.deepEqual([...listed.keys()].sort(), readable.sort());
	assert.equal(listed.get("/Articles/a/"), "2026-02-01");
	assert.equal(listed.get("/Articles/b/"), "2026-01-01");
});

test("a site map of more than 50,000 addresses is an index of several", () => {
	const { site } = load({ "articles/a.md": article() }).loaded;
	const listed = Array.from({ length: 50_001 }, (_, n) => ({
		url: `/${n}/`,
		render: () => "",
		...(n === 0 ? {} : { modified: n === 7 ? "2026-03-01" : "2026-02-01" }),
	}));
	const locations = (xml: string) =>
		all(parseXml(xml), "url").map((one) => textOf(one, "loc"));
	const [whole, ...none] = sitemapPages(site, listed.slice(0, 50_000));
	assert.equal(whole?.url, "/sitemap.xml");
	assert.deepEqual(none, []);
	assert.equal(locations(whole?.render() ?? "").length, 50_000);

	const [index, ...maps] = sitemapPages(site, listed);
	assert.equal(index?.url, "/sitemap.xml");
	const xml = parseXml(index?.render() ?? "");
	assert.equal(xml.name, "sitemapindex");
	assert.equal(xml.uri, "http://www.sitemaps.org/schemas/sitemap/0.9");
	assert.deepEqual(
		all(xml, "sitemap").map((one) => [
			textOf(one, "loc"),
			textOf(one, "lastmod"),
		]),
		[
			["https://example.org/sitemap-1.xml", "2026-03-01"],
			["https://example.org/sitemap-2.xml", "2026-02-01"],
		],
	);
	assert.deepEqual(
		maps.map(({ url }) => url),
		["/sitemap-1.xml", "/sitemap-2.xml"],
	);
	assert.deepEqual(
		maps.flatMap(({ render }) => locations(render())),
		listed.map(({ url }) => `https://example.org${url}`),
	);
});

test("robots may read everything and are told of the site map", () => {
	assert.equal(
		load({ "articles/a.md": article() }).page("/robots.txt"),
		"User-agent: *\nAllow: /\nSitemap: https://example.org/sitemap.xml\n",
	);
});

test("a browser learns how to search the site", () => {
	const { page } = load(
		{ "articles/a.md": article() },
		{ overrides: { base: "/licensing/" } },
	);
	const description = parseXml(page("/opensearch.xml"));
	assert.equal(description.name, "OpenSearchDescription");
	assert.equal(description.uri, "http://a9.com/-/spec/opensearch/1.1/");
	assert.equal(textOf(description, "ShortName"), "Tiny archive");
	assert.equal(textOf(description, "Description"), "For tests.");
	assert.equal(
		textOf(description, "Image"),
		"https://example.org/licensing/assets/icon.svg",
	);
	assert.deepEqual(
		all(description, "Url").map(({ attributes }) => attributes),
		[
			{
				type: "text/html",
				template: "https://example.org/licensing/Search/?q={searchTerms}",
			},
		],
	);
	assert.deepEqual(
		all(description, "Query").map(({ attributes }) => attributes.role),
		["example"],
	);
	assert.match(
		page("/Articles/a/"),
		/<link rel="search" type="application\/opensearchdescription\+xml" title="Tiny archive" href="\/licensing\/opensearch\.xml"\/>/,
	);
});

test("the name that a browser gives the search has at most 16 characters, whole words where they fit", () => {
	const nameOf = (title: string) =>
		textOf(
			parseXml(
				load({
					"site.yml": siteYml.replace("Tiny archive", JSON.stringify(title)),
					"articles/a.md": article(),
				}).page("/opensearch.xml"),
			),
			"ShortName",
		);
	const names = {
		"Kernel Licensing Archive": "Kernel Licensing",
		"Kernel Licensings Archive": "Kernel",
		"Sixteen letters!": "Sixteen letters!",
		Kernellizenzierungsarchiv: "Kernellizenzieru",
		𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜: "𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜",
		"<a> & ]]> b": "<a> & ]]> b",
	};
	for (const [title, name] of Object.entries(names))
		assert.equal(nameOf(title), name);
});

test("an alias sends on to its article in the system's scheme and asks not to be listed", () => {
	const { page } = load({
		"articles/a.md": article({ aliases: "[/Articles/72894/, /old.html]" }),
	});
	for (const url of ["/Articles/72894/", "/old.html"]) {
		const html = page(url);
		assert.match(
			html,
			/<meta http-equiv="refresh" content="0; url=\/Articles\/a\/"\/>/,
		);
		assert.match(
			html,
			/<link rel="canonical" href="https:\/\/example\.org\/Articles\/a\/"\/>/,
		);
		assert.match(html, /<meta name="robots" content="noindex"\/>/);
		assert.match(html, /<meta name="color-scheme" content="light dark"\/>/);
		assert.match(html, /<a href="\/Articles\/a\/">/);
	}
});

test("an address that a reader shortens leads to the nearest list", () => {
	const { page } = load({ "articles/a.md": article() });
	assert.match(page("/Kernel/"), /content="0; url=\/Kernel\/Index\/"/);
	assert.match(page("/Articles/"), /content="0; url=\/Archives\/"/);
});

test("a list's last change is that of the article that changed last", () => {
	const { page } = load({
		"articles/a.md": article({ title: "A", event: "2020" }),
		"articles/b.md": article({
			title: "B",
			event: "2001",
			updated: "2026-07-01",
		}),
		"articles/c.md": article({ title: "C", event: "2002", date: "2026-06-02" }),
	});
	const map = page("/sitemap.xml");
	for (const path of [
		"/",
		"/Kernel/Modules-Licensing/",
		"/Archives/",
		"/Kernel/Index/",
		"/Authors/a-n-author/",
	]) {
		const entry = map.split(`https://example.org${path}</loc>`)[1] ?? "";
		assert.ok(entry.startsWith("<lastmod>2026-07-01</lastmod>"), path);
	}
});
