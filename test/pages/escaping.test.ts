// Escaping: whatever an author writes, in whichever place, is shown as text and never becomes part of a page's markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

const nasty = `</title></p><script>alert('x')</script><img src=x onerror="alert(1)"> & ]]>`;
const quoted = JSON.stringify(nasty);

/** What an author writes, by the place it is written in; a heading may not hold most of it, so it has another. */
const places: Record<string, Record<string, string>> = {
	title: { title: quoted },
	summary: { summary: quoted },
	author: { author: `[${quoted}, B]` },
	"a source's title": { sources: `[{title: ${quoted}}]` },
	"a source's note": { sources: `[{title: T, note: ${quoted}}]` },
	"a source's maker": { sources: `[{title: T, by: ${quoted}}]` },
	"a source's address": {
		sources: `[{title: T, url: "https://example.org/'><script>alert(1)</script>"}]`,
	},
};

for (const [place, keys] of Object.entries(places)) {
	test(`markup in ${place} stays text on every page`, () => {
		const { pages, report } = load({ "articles/a.md": article(keys) });
		assert.equal(report, "");
		let shown = 0;
		for (const page of pages.filter(isHtml)) {
			const html = page.render();
			assert.doesNotMatch(withoutOwn(html), /<(script|img)/i, page.url);
			if (html.includes("&lt;script>")) shown++;
		}
		assert.ok(shown > 0);
	});
}

test("markup in the name, the note and the index of a heading stays text on every page", () => {
	const { pages, report } = load({
		"articles/a.md": article({ index: `["Kernel: A & B's;=()"]` }),
		"indexes/Kernel.yml": `title: ${quoted}\nscopeNote: ${quoted}\nheadings:\n  - heading: A & B's;=()\n    scopeNote: ${quoted}\n`,
	});
	assert.equal(report, "");
	for (const page of pages.filter(isHtml)) {
		assert.doesNotMatch(withoutOwn(page.render()), /<(script|img)/i, page.url);
	}
	const refused = load({
		"articles/a.md": article({ index: '["Kernel: <script>"]' }),
	});
	assert.match(refused.report, /expected a heading without any of </);
});

test("markup in the site's settings and in pages stays text on every page", () => {
	const { pages, page, report } = load({
		"site.yml": siteYml
			.replace("Tiny archive", quoted)
			.replace("For tests.", quoted),
		"articles/a.md": article(),
		"pages/about.md": `---\ntitle: ${quoted}\nsummary: ${quoted}\n---\n${nasty}\n`,
	});
	assert.equal(report, "");
	for (const one of pages.filter(isHtml)) {
		assert.doesNotMatch(withoutOwn(one.render()), /<(script|img)/i, one.url);
	}
	assert.match(page("/about/"), /&lt;script&gt;/);
});

test("HTML in a body is shown as it was typed", () => {
	const { main } = load({ "articles/a.md": article({}, `${nasty}\n`) });
	const html = main("/Articles/a/");
	assert.doesNotMatch(html, /<(script|img)/i);
	assert.match(html, /&lt;script&gt;alert\(/);
});

test("a quotation mark ends no attribute", () => {
	const { page } = load({
		"articles/a.md": article({
			title: `'" onclick="alert(1)'`,
			summary: `'" onfocus="alert(1)'`,
		}),
	});
	const tags = page("/Articles/a/").match(/<[a-z][^>]*>/g) ?? [];
	assert.ok(tags.some((tag) => tag.includes("&quot; on")));
	for (const tag of tags)
		assert.doesNotMatch(tag.replaceAll(/"[^"]*"/g, ""), /\son\w+=/);
});

function isHtml({ url }: { url: string }): boolean {
	return url.endsWith("/") || url.endsWith(".html");
}

/** A page without the scripts that its frame loads itself, and without its data, in which no element can start. */
function withoutOwn(html: string): string {
	return html.replaceAll(
		/<script(?: type="module"| async)? src="\/assets\/[\w.-]+"(?: data-to="[^"<]*")?><\/script>|<script type="application\/ld\+json">[^<]*<\/script>/g,
		"",
	);
}
