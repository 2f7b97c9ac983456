// The A to Z: however many names stand under a letter, each is on one of its pages, in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

test("a letter with many entries has pages, each with its number in the title and the way to the others", () => {
	const { main, page, report } = load(
		Object.fromEntries(
			Array.from({ length: 60 }, (_, n) => [
				`articles/a${n}.md`,
				article({ title: `Kallsyms ${n}` }),
			]),
		),
	);
	assert.equal(report, "");
	const names = (url: string) =>
		[...main(url).matchAll(/>Kallsyms (\d+)<\/a>/g)].map(([, n]) => Number(n));
	assert.deepEqual(
		[...names("/A-Z/K/"), ...names("/A-Z/K/2/")],
		Array.from({ length: 60 }, (_, n) => n),
	);
	assert.match(main("/A-Z/K/2/"), /<h1>K, page 2<\/h1>/);
	assert.match(main("/A-Z/K/2/"), /<a href="\/A-Z\/K\/">1<\/a>/);
	assert.match(page("/A-Z/K/2/"), /<title>A to Z: K, page 2 · /);
	assert.match(main("/A-Z/"), /href="\/A-Z\/K\/">K<\/a> .*60 entries/);
});

test("titles in a script without letters stand under one heading together", () => {
	const { main, pages } = load({
		"articles/a.md": article({ title: "内核许可" }),
		"articles/b.md": article({ title: "模块" }),
	});
	assert.deepEqual(
		pages.map(({ url }) => url).filter((url) => url.startsWith("/A-Z/")),
		["/A-Z/", "/A-Z/漢字/"],
	);
	assert.match(main("/A-Z/"), /href="\/A-Z\/%E6%BC%A2%E5%AD%97\/">漢字</);
});

test("a letter leads up to the A to Z", () => {
	const { main } = load({ "articles/a.md": article({ title: "Bell" }) });
	assert.match(
		main("/A-Z/B/"),
		/<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="\/A-Z\/">A to Z<\/a>/,
	);
});
