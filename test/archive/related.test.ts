// Related articles: sharing what few others have relates most, and a heading relates more than a symbol.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load } from "../archive.ts";

/** Articles by title, with their headings and the symbols that they name. */
type Articles = Readonly<
	Record<string, { headings?: string[]; symbols?: string[] }>
>;

/** The titles of the articles most related to one. */
function related(to: string, articles: Articles, most = 10): string[] {
	const files = Object.entries(articles).map(([title, features]) => {
		const { headings = [`Only ${title}`], symbols = [] } = features;
		return [
			`articles/${title.toLowerCase()}.md`,
			article(
				{
					title,
					index: JSON.stringify(headings.map((one) => `Kernel: ${one}`)),
				},
				`${symbols.map((symbol) => `\`${symbol}()\``).join(" ")}\n`,
			),
		];
	});
	const { archive } = load(Object.fromEntries(files));
	const found = archive.articles.find(({ title }) => title === to);
	assert.ok(found);
	return archive.related(found, most).map(({ title }) => title);
}

test("articles that share a heading or a symbol are related, the heading more, and others are not", () => {
	assert.deepEqual(
		related("A", {
			A: { headings: ["Modules"], symbols: ["vmalloc"] },
			B: { symbols: ["vmalloc"] },
			C: { headings: ["Modules"] },
			D: { headings: ["Tracing"], symbols: ["printk"] },
		}),
		["C", "B"],
	);
});

test("what more than a hundred articles share relates none of them", () => {
	const sharing = (count: number) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, n) => [
				`A${n}`,
				{ symbols: ["common"] },
			]),
		);
	assert.equal(related("A0", sharing(100)).length, 10);
	assert.deepEqual(related("A0", sharing(101)), []);
});

test("what few articles share relates more than what many do", () => {
	assert.deepEqual(
		related("A", {
			A: { symbols: ["common", "rare"] },
			B: { symbols: ["common"] },
			C: { symbols: ["common"] },
			D: { symbols: ["common"] },
			E: { symbols: ["rare"] },
		}),
		["E", "B", "C", "D"],
	);
});

test("sharing more relates more", () => {
	assert.deepEqual(
		related("A", {
			A: { symbols: ["one", "two"] },
			B: { symbols: ["one"] },
			C: { symbols: ["one", "two"] },
		}),
		["C", "B"],
	);
});

test("the best are given where not all are asked for", () => {
	const articles: Articles = {
		A: { symbols: ["one", "two"] },
		B: { symbols: ["one"] },
		C: { symbols: ["one", "two"] },
	};
	assert.deepEqual(related("A", articles, 1), ["C"]);
});

test("of articles that are equally related, those whose files come first are given, whatever the order of events", () => {
	const shared = { symbols: ["one"] };
	const articles: Articles = { D: shared, C: shared, B: shared, A: shared };
	assert.deepEqual(related("B", articles, 2), ["A", "C"]);
	assert.deepEqual(related("A", articles), ["B", "C", "D"]);
});

test("a heading of another index with the same name relates nothing", () => {
	const { archive } = load({
		"articles/a.md": article({ title: "A", index: '["Kernel: Modules"]' }),
		"articles/b.md": article({ title: "B", index: '["LWN: Modules"]' }),
		"articles/c.md": article({ title: "C", index: '["Kernel: modules"]' }),
	});
	const [a] = archive.articles;
	assert.ok(a);
	assert.deepEqual(
		archive.related(a, 10).map(({ title }) => title),
		["C"],
	);
});
