// Holdings: which article an address is of, and which only has it among its sources.
import assert from "node:assert/strict";
import { test } from "node:test";
import { holderOf, holdingsOf } from "../../src/import/holdings.ts";
import { article } from "../archive.ts";

const holdings = holdingsOf(
	Object.entries({
		"articles/imported.md": article({
			imported: "{from: https://lwn.net/Articles/1/, on: 2026-11-22}",
		}),
		"articles/alias.md": article({ aliases: "[/Articles/2/]" }),
		"articles/mail.md": article({
			kind: "mail",
			mail: "{from: A, subject: S, message: a+b/c@example.org}",
		}),
		"articles/citing.md": article({
			sources:
				"[{title: One, url: https://lwn.net/Articles/1/}, {title: Three, url: https://lwn.net/Articles/3/}, {title: Four, url: https://lwn.net/Articles/4/}]",
		}),
		"articles/citing-too.md": article({
			sources: "[{title: Four, url: http://www.lwn.net/Articles/4}]",
		}),
	}).map(([path, text]) => ({ path, text })),
);

test("an address is of the article that was imported from it, had it, or is the mail that stands there", () => {
	for (const [url, path] of [
		["http://lwn.net/Articles/1", "articles/imported.md"],
		["https://lwn.net/Articles/2/#anchor", "articles/alias.md"],
		["https://lore.kernel.org/r/a+b%2Fc@example.org", "articles/mail.md"],
		[
			"https://lore.kernel.org/all/a%2Bb%2Fc%40example.org/",
			"articles/mail.md",
		],
	] as const)
		assert.equal(holderOf(holdings, url), path, url);
});

test("an address is of no article that merely has it among its sources", () => {
	for (const url of [
		"https://lwn.net/Articles/3/",
		"https://lwn.net/Articles/4/",
		"https://lore.kernel.org/r/other@example.org",
		"mailto:somebody@example.org",
	])
		assert.equal(holderOf(holdings, url), undefined, url);
});

test("the article that alone has an address among its sources is known by it", () => {
	assert.equal(
		holdings.sources.get("lwn.net/Articles/3"),
		"articles/citing.md",
	);
	assert.equal(holdings.sources.get("lwn.net/Articles/4"), undefined);
});
