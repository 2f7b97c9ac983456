// The head of an article's page for other programs: data that can't end its element, tags for citing and sharing it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

const files = (keys: Record<string, string> = {}) => ({
	"articles/a.md": article({
		event: "2004-02-16/2004-02-25",
		author: "[Ann Ott, Ben Ure]",
		...keys,
	}),
});

const head = (keys: Record<string, string> = {}, options = {}) =>
	/<head>.*<\/head>/s.exec(
		load(files(keys), options).page("/Articles/a/"),
	)?.[0] ?? "";

/** The contents of the tags of a name, or a property, in order. */
const tags = (html: string, name: string) =>
	[
		...html.matchAll(
			new RegExp(`<meta (?:name|property)="${name}" content="(.*?)"/>`, "g"),
		),
	].map(([, content]) => content);

const data = (html: string) => {
	const block = /<script type="application\/ld\+json">(.*?)<\/script>/s;
	return JSON.parse(block.exec(html)?.[1] ?? "");
};

test("the data describes the article and the way down to it", () => {
	assert.deepEqual(data(head({ updated: "2026-03-04" })), {
		"@context": "https://schema.org",
		"@graph": [
			{
				"@type": "Article",
				headline: "A title",
				image: "https://example.org/assets/Kernel/Modules/picture.png",
				author: [
					{
						"@type": "Person",
						name: "Ann Ott",
						url: "https://example.org/Authors/ann-ott/",
					},
					{
						"@type": "Person",
						name: "Ben Ure",
						url: "https://example.org/Authors/ben-ure/",
					},
				],
				datePublished: "2026-01-01",
				dateModified: "2026-03-04",
				temporalCoverage: "2004-02-16/2004-02-25",
				mainEntityOfPage: "https://example.org/Articles/a/",
				publisher: {
					"@type": "Organization",
					name: "Tiny archive",
					url: "https://example.org/",
				},
				inLanguage: "en-GB",
				license: "https://spdx.org/licenses/CC-BY-SA-4.0.html",
			},
			{
				"@type": "BreadcrumbList",
				itemListElement: [
					["Kernel index", "https://example.org/Kernel/Index/"],
					["Modules", "https://example.org/Kernel/Modules/"],
					["Licensing", "https://example.org/Kernel/Modules-Licensing/"],
					["A title"],
				].map(([name, item], n) => ({
					"@type": "ListItem",
					position: n + 1,
					name,
					...(item === undefined ? {} : { item }),
				})),
			},
		],
	});
});

test("an author who is an organisation is described as one", () => {
	const { page } = load({
		...files(),
		"site.yml": `${siteYml}organisations: [Ben Ure]\n`,
	});
	const [{ author }] = data(page("/Articles/a/"))["@graph"];
	assert.deepEqual(
		author.map((one: { "@type": string; name: string }) => [
			one["@type"],
			one.name,
		]),
		[
			["Person", "Ann Ott"],
			["Organization", "Ben Ure"],
		],
	);
});

test("a licence that is no single one has no address in the data", () => {
	const [described] = data(head({ license: "MIT OR GPL-2.0-only" }))["@graph"];
	assert.ok(!("license" in described));
});

test("nothing that an author writes ends the data", () => {
	const nasty = "</script><script>alert(1)</script><!-- <script>";
	const html = head({
		title: JSON.stringify(nasty),
		author: `[${JSON.stringify(nasty)}]`,
	});
	assert.equal(
		html.match(/<\/script>/g)?.length,
		html.match(/<script/g)?.length,
	);
	const [described] = data(html)["@graph"];
	assert.equal(described.headline, nasty);
	assert.equal(described.author[0].name, nasty);
});

test("a program that collects citations finds title, authors, day, publisher and address", () => {
	const html = head();
	assert.deepEqual(tags(html, "citation_title"), ["A title"]);
	assert.deepEqual(tags(html, "citation_author"), ["Ann Ott", "Ben Ure"]);
	assert.deepEqual(tags(html, "citation_publication_date"), ["2026/01/01"]);
	assert.deepEqual(tags(html, "citation_publisher"), ["Tiny archive"]);
	assert.deepEqual(tags(html, "citation_public_url"), [
		"https://example.org/Articles/a/",
	]);
});

test("a page that is shared tells its address, its site and, for an article, its days", () => {
	const html = head({ updated: "2026-03-04" });
	assert.deepEqual(tags(html, "og:type"), ["article"]);
	assert.deepEqual(tags(html, "og:title"), ["A title"]);
	assert.deepEqual(tags(html, "og:url"), ["https://example.org/Articles/a/"]);
	assert.deepEqual(tags(html, "og:site_name"), ["Tiny archive"]);
	assert.deepEqual(tags(html, "article:published_time"), ["2026-01-01"]);
	assert.deepEqual(tags(html, "article:modified_time"), ["2026-03-04"]);
	assert.deepEqual(tags(head(), "article:modified_time"), []);
});

test("only articles have what is an article's, and a page without an address has none to share", () => {
	const { page } = load(files());
	for (const url of ["/", "/Kernel/Index/", "/404.html"]) {
		assert.doesNotMatch(
			page(url),
			/citation_|ld\+json|article:|text\/markdown/,
		);
	}
	assert.doesNotMatch(page("/404.html"), /og:url/);
});

test("under a base path every address of the data and the tags stays below it", () => {
	const html = head({}, { overrides: { base: "/licensing/" } });
	const found = [
		...`${JSON.stringify(data(html))}${html}`.matchAll(
			/https:\/\/example\.org(\/[^"]*)/g,
		),
	];
	assert.ok(found.length > 8);
	for (const [, path] of found) assert.match(path ?? "", /^\/licensing\//);
	assert.match(
		html,
		/<link rel="alternate" type="text\/markdown" title="Markdown" href="\/licensing\/Articles\/a\/index\.md"\/>/,
	);
});
