// The links and headings of an imported body.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withLinks } from "../../src/import/links.ts";

const base = {
	site: "https://lwn.net/",
	heldAt: (url: string) =>
		url.includes("/Articles/7/") ? "../2004/seven.md" : undefined,
};

const cases: readonly [body: string, now: string][] = [
	["[a](/Articles/8/) b", "[a](https://lwn.net/Articles/8/) b"],
	["[a](http://lwn.net/Articles/7/)", "[a](../2004/seven.md)"],
	['[`a` *b*](/x "T")', '[`a` *b*](https://lwn.net/x "T")'],
	["[a](/f_(x))", "[a](https://lwn.net/f_%28x%29)"],
	["[a]\n\n[a]: /x", "[a]\n\n[a]: https://lwn.net/x"],
	["<https://lwn.net/x>", "<https://lwn.net/x>"],
	["`[a](/x)`", "`[a](/x)`"],
	["![dog](/d.png)", "[dog](https://lwn.net/d.png)"],
	["[![dog](/d.png)](/x)", "[dog](https://lwn.net/x)"],
	["# A\n\n#### B\n\nC\n---", "## A\n\n#### B\n\n### C"],
	["[a](#there) b", "a b"],
	["[a](ftp://x.org/) b", "a b"],
];

for (const [body, now] of cases) {
	test(`${JSON.stringify(body)} becomes ${JSON.stringify(now)}`, () => {
		assert.equal(withLinks(body, base).body, now);
	});
}

test("a link that leads nowhere from here is told of", () => {
	assert.deepEqual(withLinks("[a](#there)", base).doubts, [
		'the link to "#there" leads nowhere from here and became text',
	]);
});

test("a link to a source of an article is left, and the article is told of", () => {
	const namedBy = (url: string) =>
		url.endsWith("/8/") ? "articles/eight.md" : undefined;
	assert.deepEqual(
		withLinks("[a](/Articles/8/) [b](/Articles/7/) [c](/Articles/9/)", {
			...base,
			namedBy,
		}),
		{
			body: "[a](https://lwn.net/Articles/8/) [b](../2004/seven.md) [c](https://lwn.net/Articles/9/)",
			doubts: [
				'the link to "/Articles/8/" stays; articles/eight.md has it among its sources, if it should lead there',
			],
		},
	);
});

test("a link to a place in the page itself becomes text, however it is written, and the number of a footnote stays one", () => {
	const url = "https://blog.example.org/shims";
	for (const href of ["#fn1", "/shims/#fn1", `${url}#fn1`]) {
		const { body, doubts } = withLinks(`A claim[1](${href}).`, {
			url,
			heldAt: () => "../imported/shims.md",
		});
		assert.equal(body, "A claim\\[1].");
		assert.deepEqual(doubts, [
			`the link to "${href}" leads nowhere from here and became text`,
		]);
	}
});

test("quotations within each other by the thousand are left as they are", () => {
	const deep = `${">".repeat(20_000)} [a](/x)`;
	const { body, doubts } = withLinks(deep, base);
	assert.equal(body, deep.replace("/x", "https://lwn.net/x"));
	assert.deepEqual(doubts, []);
});
