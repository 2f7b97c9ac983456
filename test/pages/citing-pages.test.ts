// Cited by: an article that very many cite names the newest of them, and leads to all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

/** An archive in which a number of articles cite the article `cited`; the last is the newest. */
function citing(count: number) {
	return load({
		"articles/cited.md": article({ title: "Cited", event: "1899" }),
		...Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				`articles/a${n}.md`,
				article(
					{ title: `A${n}`, event: String(1900 + n) },
					`Number ${n} cites [it](cited.md).\n`,
				),
			]),
		),
	});
}

const sentences = (main: string) =>
	[...main.matchAll(/<q>Number (\d+) cites it\.<\/q>/g)].map(([, n]) =>
		Number(n),
	);

test("an article that thirty cite names them all and leads to no list", () => {
	const { main, pages } = citing(30);
	assert.equal(sentences(main("/Articles/cited/")).length, 30);
	assert.doesNotMatch(main("/Articles/cited/"), /cited-by\//);
	assert.ok(!pages.some(({ url }) => url.endsWith("/cited-by/")));
});

test("an article that more cite leads to a list of all, with the sentence of each", () => {
	const { main, report } = citing(120);
	assert.equal(report, "");
	const article = main("/Articles/cited/");
	assert.equal(sentences(article).length, 30);
	assert.match(
		article,
		/<a class="onward" href="\/Articles\/cited\/cited-by\/">90 more<\/a>/,
	);
	assert.deepEqual(
		[
			...sentences(main("/Articles/cited/cited-by/")),
			...sentences(main("/Articles/cited/cited-by/1/")),
		],
		Array.from({ length: 120 }, (_, n) => 119 - n),
	);
	assert.match(
		main("/Articles/cited/cited-by/"),
		/<a href="\/Articles\/cited\/">Cited<\/a>/,
	);
});
