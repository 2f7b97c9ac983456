// The type of a file by its name: what hosts say by themselves, said for stores that don't.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileType } from "../../src/hosting/file-type.ts";

const types: readonly [path: string, type: string][] = [
	["index.html", "text/html; charset=utf-8"],
	["Articles/a/index.md", "text/markdown; charset=utf-8"],
	["Kernel/Modules/atom.xml", "application/atom+xml; charset=utf-8"],
	["atom.xml", "application/atom+xml; charset=utf-8"],
	["rss.xml", "application/rss+xml; charset=utf-8"],
	["feed.json", "application/feed+json; charset=utf-8"],
	["opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"],
	["sitemap.xml", "text/xml; charset=utf-8"],
	["Decisions/decisions.csv", "text/csv; charset=utf-8"],
	["pagefind/start.json", "application/json; charset=utf-8"],
	["assets/site-0123456789.css", "text/css; charset=utf-8"],
	["assets/page-0123456789.js", "text/javascript; charset=utf-8"],
	["assets/icon-0123456789.svg", "image/svg+xml; charset=utf-8"],
	["assets/serif-0123456789.woff2", "font/woff2"],
	["Articles/a/picture.png", "image/png"],
	["Articles/a/picture.avif", "image/avif"],
	["llms.txt", "text/plain; charset=utf-8"],
	["SHA256SUMS", "text/plain; charset=utf-8"],
	["pagefind/0123456789/wasm.en.pagefind", "application/octet-stream"],
];

for (const [path, type] of types) {
	test(`${path} is ${type}`, () => {
		assert.equal(fileType(path), type);
	});
}
