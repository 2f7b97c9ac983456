// The keys of sources: a source is known by the same keys however it is written, and other words by none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceKeys } from "../../src/search/source-keys.ts";

const mail = "20040216190927.ga2969@us.ibm.com";

const known: readonly [typed: string, ...keys: readonly string[]][] = [
	["20040216190927.GA2969@us.ibm.com", mail],
	["<20040216190927.GA2969@us.ibm.com>", mail],
	[
		"https://lore.kernel.org/r/20040216190927.GA2969@us.ibm.com",
		`lore.kernel.org/r/${mail}`,
		mail,
	],
	[
		"lore.kernel.org/lkml/20040216190927.GA2969%40us.ibm.com/T/#u",
		`lore.kernel.org/lkml/${mail}/t`,
		mail,
	],
	["https://lwn.net/Articles/72894/", "lwn.net/articles/72894"],
	["http://www.LWN.net/Articles/72894#Comments", "lwn.net/articles/72894"],
	["(https://lwn.net/Articles/72894/).", "lwn.net/articles/72894"],
	["https://example.org/a?b=%zz", "example.org/a?b=%zz"],
	["12209993e98c", "1220999 3e98c"],
	["1220999", "1220999"],
	["12209993E98C", "1220999 3e98c"],
	[
		"https://git.kernel.org/torvalds/c/12209993e98c",
		"git.kernel.org/torvalds/c/12209993e98c",
		"1220999 3e98c",
	],
	[
		"https://git.kernel.org/commit/?id=12209993e98c",
		"git.kernel.org/commit?id=12209993e98c",
		"1220999 3e98c",
	],
	// A date within an address is no commit.
	["https://example.org/20040216/", "example.org/20040216"],
	["include/linux/export.h", "export.h linux/include/"],
	["export.h", "export.h"],
	[
		"https://git.kernel.org/linux.git/tree/include/linux/export.h",
		"git.kernel.org/linux.git/tree/include/linux/export.h",
		"export.h linux/include/",
	],
];

for (const [typed, ...keys] of known) {
	test(`${typed} is known by ${keys.join(" and ")}`, () => {
		assert.deepEqual(
			sourceKeys(typed).map(({ key, rest }) => `${key} ${rest}`.trimEnd()),
			keys,
		);
	});
}

for (const typed of [
	"",
	"gpl",
	"kernel_fpu_begin",
	"2.6.0-test9",
	"node.js",
	"@",
	"a@",
	"1220",
	"https://",
]) {
	test(`“${typed}” names no source`, () => {
		assert.deepEqual(sourceKeys(typed), []);
	});
}
