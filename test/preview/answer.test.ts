// What the preview answers to an address, without a server: pages, files, redirects and "not found".
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, answer } from "../../src/preview/answer.ts";
import { article } from "../archive.ts";
import { versionOf } from "./states.ts";

const version = versionOf({
	"articles/a.md": article(
		{
			aliases: "[/old/, /older.html, /oldest/index.html, /Articles/72894]",
			decisions: "[{symbol: a_b, date: 2004, outcome: refused}]",
		},
		"![A chart](chart.png)\n",
	),
	"articles/draft.md": article({ title: "B", draft: "true" }),
});

/** The status, type and first words of an answer that is a text. */
function text(given: Answer) {
	assert.ok("status" in given, JSON.stringify(given));
	return [given.status, given.type, String(given.body).slice(0, 15)];
}

const html = "text/html; charset=utf-8";

test("a page is answered at its address, a draft as well", () => {
	for (const url of [
		"/",
		"/Articles/a/",
		"/Articles/draft/",
		"/old/",
		"/oldest/index.html",
	]) {
		assert.deepEqual(text(answer(version, url, "/")), [
			200,
			html,
			"<!doctype html>",
		]);
	}
	const shown = answer(version, "/Articles/a/", "/");
	assert.ok("body" in shown);
	assert.equal(
		shown.body,
		version.pages.get("/Articles/a/index.html")?.render(),
	);
});

test("files for programs are answered with their types", () => {
	assert.deepEqual(text(answer(version, "/atom.xml", "/")), [
		200,
		"application/atom+xml; charset=utf-8",
		'<?xml version="',
	]);
	assert.deepEqual(text(answer(version, "/Decisions/decisions.csv", "/")), [
		200,
		"text/csv; charset=utf-8",
		"id,decision,sym",
	]);
	assert.deepEqual(text(answer(version, "/robots.txt", "/")), [
		200,
		"text/plain; charset=utf-8",
		"User-agent: *\nA",
	]);
	assert.deepEqual(text(answer(version, "/older.html", "/")).slice(0, 2), [
		200,
		html,
	]);
});

test("assets are answered with their types", () => {
	const typeOf = (url: string) => text(answer(version, url, "/")).slice(0, 2);
	assert.deepEqual(typeOf("/assets/site.css"), [
		200,
		"text/css; charset=utf-8",
	]);
	assert.deepEqual(typeOf("/assets/search.js"), [
		200,
		"text/javascript; charset=utf-8",
	]);
	assert.deepEqual(typeOf("/assets/icon.svg"), [
		200,
		"image/svg+xml; charset=utf-8",
	]);
});

test("an image is answered as the file that an article shows", () => {
	assert.deepEqual(answer(version, "/Articles/a/chart.png", "/"), {
		image: "articles/chart.png",
	});
});

test("an address without its slash, or with index.html, leads to the page's own", () => {
	const cases = {
		"/Articles/a": "/Articles/a/",
		"/Kernel/Index": "/Kernel/Index/",
		"/Articles/a/index.html": "/Articles/a/",
		"/index.html": "/",
		"/Articles/72894": "/Articles/72894/",
	};
	for (const [from, to] of Object.entries(cases)) {
		assert.deepEqual(answer(version, from, "/"), { redirect: to });
		assert.deepEqual(answer(version, from, "/licensing/"), {
			redirect: `/licensing${to}`,
		});
	}
});

test("any other address is not found, with the page that says so", () => {
	for (const url of [
		"/Articles/none/",
		"/articles/a/",
		"/articles/a.md",
		"/site.yml",
		"/../package.json",
		"/..",
		"//",
		"/__proto__",
		"/constructor/",
	]) {
		const given = answer(version, url, "/");
		assert.deepEqual(text(given).slice(0, 2), [404, html], url);
		assert.ok(
			"body" in given && String(given.body).includes("There is no page at"),
		);
	}
});

test("without that page a sentence says so", () => {
	const bare = { ...version, pages: new Map() };
	assert.deepEqual(answer(bare, "/", "/"), {
		status: 404,
		type: "text/plain; charset=utf-8",
		body: "There is no page at this address.\n",
	});
});
