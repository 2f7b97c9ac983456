// The lock as text: what is read from it, what is written, and what git may do to it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText, parseLock } from "../../src/content/lock.ts";
import { fixText } from "../../src/diagnostics/fix.ts";
import { messageOf } from "../../src/diagnostics/report.ts";

const read = (text: string) => parseLock({ path: lockPath, text });

test("a lock is written in order and read again as it was", () => {
	const text = lockText([
		{ url: "/Kernel/Index/", anchor: "Modules-Licensing" },
		{
			url: "/Kernel/Modules-Licensing/",
			anchor: "",
			entry: "Kernel: Modules/Licensing",
		},
		{ url: "/Articles/one/", anchor: "" },
	]);
	assert.deepEqual(text.split("\n").slice(2), [
		"/Articles/one/",
		"/Kernel/Index/#Modules-Licensing",
		"/Kernel/Modules-Licensing/ Kernel: Modules/Licensing",
		"",
	]);
	const { permalinks, diagnostics } = read(text);
	assert.deepEqual(diagnostics, []);
	assert.deepEqual(permalinks[2], {
		url: "/Kernel/Modules-Licensing/",
		anchor: "",
		entry: "Kernel: Modules/Licensing",
		at: { line: 5, column: 1 },
	});
	assert.equal(lockText(permalinks), text);
});

test("the marks of a merge are mistakes at their lines, and the addresses between them are read", () => {
	const { permalinks, diagnostics } = read(
		"/Articles/a/\n<<<<<<< HEAD\n/Articles/b/\n=======\n/Articles/c/#d\n>>>>>>> other\n",
	);
	assert.deepEqual(
		permalinks.map(({ url }) => url),
		["/Articles/a/", "/Articles/b/", "/Articles/c/"],
	);
	assert.deepEqual(
		diagnostics.map(
			(one) =>
				`${one.at.line}: ${messageOf(one)}, ${fixText(one.fix ?? "", "content/")}`,
		),
		[
			'2: Unexpected line "<<<<<<< HEAD", expected an address such as /Articles/an-article/, npm run lock',
			'4: Unexpected line "=======", expected an address such as /Articles/an-article/, npm run lock',
			'6: Unexpected line ">>>>>>> other", expected an address such as /Articles/an-article/, npm run lock',
		],
	);
});

test("a heading in letters of any script keeps its anchor in the lock", () => {
	const text = lockText([{ url: "/Kernel/Index/", anchor: "ライセンス-許諾" }]);
	assert.equal(read(text).permalinks[0]?.anchor, "ライセンス-許諾");
});

test("the paragraphs of an article stand with its address", () => {
	const text = lockText([
		{ url: "/Articles/one/", anchor: "", paragraphs: "p1a2b3c4 p5d6e7f8=p9" },
		{ url: "/Articles/two/", anchor: "", paragraphs: "" },
	]);
	assert.deepEqual(text.split("\n").slice(2), [
		"/Articles/one/ ¶ p1a2b3c4 p5d6e7f8=p9",
		"/Articles/two/",
		"",
	]);
	assert.equal(read(text).permalinks[0]?.paragraphs, "p1a2b3c4 p5d6e7f8=p9");
	assert.equal(lockText(read(text).permalinks), text);
});
