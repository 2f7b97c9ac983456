// Permalinks that would end: each is told of with what keeps it working, and obeying that mends it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { applyEdits } from "../../src/diagnostics/edit.ts";
import type { Page } from "../../src/pages/page.ts";
import { permalinksKept, permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";

const vocabulary =
	"headings:\n  - heading: Modules\n    subheadings:\n      - heading: Licensing\n";
const before: Files = {
	"indexes/Kernel.yml": vocabulary,
	"articles/one.md": article(
		{ title: "One", aliases: "[/Articles/72894/]" },
		"Text.\n\n## The request\n\nText.\n\n## What holds today\n\nText.\n",
	),
	"articles/two.md": article({ title: "Two" }),
	"pages/about.md": "---\ntitle: About\n---\n## Who we are\n\nText.\n",
};

/** The archive's files with the lock that `npm run lock` writes for them. */
function locked(files: Files): Files {
	return {
		...files,
		[lockPath]: lockText(permalinksOf(load(files).loaded.site)),
	};
}

const lines = (files: Files) => String(files[lockPath]).split("\n");
const without = (files: Files, path: string): Files =>
	Object.fromEntries(Object.entries(files).filter(([one]) => one !== path));

test("the lock has articles, aliases, pages, indexes, headings, the anchors of all of them, and every list with a name", () => {
	assert.deepEqual(lines(locked(before)).slice(2, -1), [
		"/A-Z/",
		"/Archives/",
		"/Archives/2026/",
		"/Articles/72894/",
		"/Articles/one/ ¶ p372ea08 p372ea08-2 p372ea08-3",
		"/Articles/one/#the-request",
		"/Articles/one/#what-holds-today",
		"/Articles/two/ ¶ p372ea08",
		"/Authors/",
		"/Authors/a-n-author/",
		"/Kernel/Index/",
		"/Kernel/Index/#Modules",
		"/Kernel/Index/#Modules-Licensing",
		"/Kernel/Modules-Licensing/ Kernel: Modules/Licensing",
		"/Kernel/Modules/ Kernel: Modules",
		"/Symbols/",
		"/about/",
		"/about/#who-we-are",
	]);
});

test("a heading whose capitals change ends its address, whatever it was formerly, and is told to keep them", () => {
	const files = locked(before);
	const filed = article({ title: "One", index: '["Kernel: modules"]' });
	for (const formerly of ["", "    formerly: [Modules]\n"]) {
		const { report } = load({
			...files,
			"indexes/Kernel.yml": vocabulary.replace(
				"heading: Modules\n",
				`heading: modules\n${formerly}`,
			),
			"articles/two.md": filed,
			"articles/one.md": String(before["articles/one.md"]).replace(
				"Kernel: Modules",
				"Kernel: modules",
			),
		});
		assert.match(
			report,
			/Unexpected end of \/Kernel\/Modules\/, expected the capitals of "Modules" to stay, since file systems may not tell the two apart \(see indexes\/Kernel\.yml:2:14\)\n {2}fix: name it "Modules" again$/,
		);
	}
	assert.equal(load(files).report, "");
});

test("an archive that adds to what it published, or has no lock, has no mistake", () => {
	const more = { "articles/three.md": article({}, "## More\n\nText.\n") };
	assert.equal(load({ ...locked(before), ...more }).report, "");
	assert.equal(load(without(before, "articles/one.md")).report, "");
});

test("a heading that was renamed is missed, once, with the key that keeps its page and its anchor", () => {
	const files = locked(before);
	const renamed = {
		...files,
		"indexes/Kernel.yml": vocabulary.replace("Licensing", "Licences"),
		"articles/one.md": String(files["articles/one.md"]).replace(
			"Modules/Licensing",
			"Modules/Licences",
		),
		"articles/two.md": String(files["articles/two.md"]).replace(
			"Modules/Licensing",
			"Modules/Licences",
		),
	};
	assert.equal(
		load(renamed).report,
		`permalinks.lock:16:1: Unexpected end of /Kernel/Modules-Licensing/, expected the heading that has taken its place to be formerly "Modules/Licensing" (see indexes/Kernel.yml:4:18)
  fix: formerly: [Modules/Licensing]`,
	);
	const mended = load({
		...renamed,
		"indexes/Kernel.yml": `${renamed["indexes/Kernel.yml"]}        formerly: [Modules/Licensing]\n`,
	});
	assert.equal(mended.report, "");
	assert.match(
		mended.page("/Kernel/Modules-Licensing/"),
		/This page has moved/,
	);
});

test("an article that was renamed is missed, and the alias keeps its address and its sections' anchors", () => {
	const files = locked(before);
	const text = String(files["articles/one.md"]);
	const renamed = {
		...without(files, "articles/one.md"),
		"articles/another-name.md": text,
	};
	assert.equal(
		load(renamed).report,
		`permalinks.lock:7:1: Unexpected end of /Articles/one/, expected the article that has taken its place to have it as an alias (see articles/another-name.md:6:11)
  fix: aliases: [/Articles/72894/, /Articles/one/]`,
	);
	const mended = text.replace(
		/aliases: .*/,
		"aliases: [/Articles/72894/, /Articles/one/]",
	);
	assert.equal(
		load({ ...renamed, "articles/another-name.md": mended }).report,
		"",
	);
});

/** An archive in which one article was renamed, though another links to it and a third supersedes it. */
function renamed(now: string): Files {
	const old = locked({
		...without(before, "articles/one.md"),
		"articles/old.md": article(
			{ title: "Old" },
			"First words.\n\nSecond words.\n",
		),
	});
	return {
		...without(old, "articles/old.md"),
		"articles/2012/new.md": article({ title: "New" }, now),
		"articles/two.md": article(
			{ title: "Two", supersedes: "old.md" },
			"See [it](old.md#x).\n",
		),
	};
}

test("the links to an article that was renamed are led to it, and the alias is named, in one run that --fix carries out", () => {
	const files = renamed("First words.\n\nSecond words, edited.\n\n## X\n");
	const { report, diagnostics } = load(files);
	assert.equal(
		report,
		`articles/two.md:6:13: Unexpected article "old.md", expected "2012/new.md"
  fix: 2012/new.md
articles/two.md:8:10: Unexpected link to "old.md#x", expected "2012/new.md"
  fix: 2012/new.md#x
permalinks.lock:6:1: Unexpected end of /Articles/old/, expected the article that has taken its place to have it as an alias (see articles/2012/new.md:1:1)
  fix: aliases: [/Articles/old/]`,
	);
	const edits = diagnostics.flatMap((one) => one.edits ?? []);
	const mended = Object.fromEntries(
		Object.entries(files).map(([path, text]) => [
			path,
			applyEdits(
				String(text),
				edits.filter((one) => one.path === path),
			),
		]),
	);
	assert.equal(load(mended).report, "");
});

test("links are led to where an article is by its alias already", () => {
	const files = renamed("Other words.\n\n## X\n");
	const { report } = load({
		...files,
		"articles/2012/new.md": article(
			{ title: "New", aliases: "[/Articles/old/]" },
			"Other words.\n\n## X\n",
		),
	});
	assert.match(report, /fix: 2012\/new\.md#x$/);
	assert.doesNotMatch(report, /permalinks\.lock/);
});

test("an article is not taken for one that has gone where it shares less than half of it, or where two share it", () => {
	const other = load(renamed("Other words.\n"));
	const two = load({
		...renamed("First words.\n\nSecond words.\n"),
		"articles/copy.md": article({}, "First words.\n\nSecond words.\n"),
	});
	for (const { diagnostics, report } of [other, two]) {
		assert.doesNotMatch(report, /fix: (2012\/new|copy)\.md/);
		assert.deepEqual(
			diagnostics.flatMap((one) => one.edits ?? []),
			[],
		);
	}
});

test("an article whose address another one claims has one mistake, and its anchors are not missed", () => {
	const files = locked(before);
	const { report } = load({
		...files,
		"articles/two.md": article({ title: "Two", aliases: "[/Articles/one/]" }),
	});
	assert.equal(
		report,
		`articles/two.md:6:11: Unexpected alias "/Articles/one/", expected an address that no other page has (see articles/one.md:1:1)
  fix: delete the alias`,
	);
});

test("a section that was renamed is missed, and `anchors` keeps its old anchor in the page", () => {
	const files = locked(before);
	const text = String(files["articles/one.md"])
		.replace("## The request", "## The request of 2004")
		.replace("## What holds today", "## What holds now");
	assert.equal(
		load({ ...files, "articles/one.md": text }).report,
		`permalinks.lock:8:1: Unexpected end of /Articles/one/#the-request, expected the section that has taken its place to keep its anchor (see articles/one.md:10:1)
  fix: anchors: {the-request: the-request-of-2004, what-holds-today: what-holds-now}
permalinks.lock:9:1: Unexpected end of /Articles/one/#what-holds-today, expected the section that has taken its place to keep its anchor (see articles/one.md:14:1)
  fix: anchors: {the-request: the-request-of-2004, what-holds-today: what-holds-now}`,
	);
	const mended = load({
		...files,
		"articles/one.md": text.replace(
			"---\n",
			"---\nanchors: {the-request: the-request-of-2004, what-holds-today: what-holds-now}\n",
		),
	});
	assert.equal(mended.report, "");
	assert.match(
		mended.main("/Articles/one/"),
		/<span id="the-request"><\/span><h2 id="the-request-of-2004"/,
	);
});

test("an article that became a draft is told to stay published", () => {
	const files = locked(before);
	const draft = {
		...files,
		"articles/two.md": article({ title: "Two", draft: "true" }),
	};
	assert.equal(
		load(draft).report,
		`permalinks.lock:10:1: Unexpected end of /Articles/two/, expected an article that was published to stay so (see articles/two.md:1:1)
  fix: take \`draft: true\`, or a date in the future, out of its front matter`,
	);
});

test("what is gone without a successor is told of with the way to let it go", () => {
	const files = locked(before);
	assert.equal(
		load(without(files, "pages/about.md")).report,
		`permalinks.lock:19:1: Unexpected end of /about/, expected what was published once to be found for ever
  fix: put it back, or let it go on purpose: npm run lock -- --accept-removals`,
	);
});

test("an article that has gone is told of before the links to it, with the ways to let its address live on", () => {
	const files = locked(before);
	const { report } = load({
		...without(files, "articles/one.md"),
		"articles/two.md": article({ title: "Two" }, "See [it](one.md).\n"),
	});
	assert.match(
		report,
		/^permalinks\.lock:7:1: Unexpected end of \/Articles\/one\/, expected what was published once to be found for ever\n {2}fix: put it back, add aliases: \[\/Articles\/one\/\] to the article that replaces it, or let it go on purpose: npm run lock -- --accept-removals\n[\s\S]*articles\/two\.md:7:10: Unexpected link/,
	);
	const unread = load({
		...without(files, "articles/one.md"),
		"articles/new.md": article({ date: "never" }),
	});
	assert.doesNotMatch(unread.report, /permalinks\.lock/);
});

test("a file with a mistake is not missed as well", () => {
	const files = {
		...locked(before),
		"articles/one.md": article({ date: "never" }),
	};
	assert.equal(
		load(files).report,
		`articles/one.md:3:7: Unexpected "date" of "never", expected a day that exists, such as 2026-11-22
  fix: write in its place a day that exists, such as 2026-11-22`,
	);
});

test("a lock that is written anew keeps what an alias keeps, and counts what is new and what has ended", () => {
	const old = load(locked(before)).loaded.lock?.permalinks ?? [];
	const { loaded } = load({
		...before,
		"articles/two.md": article({ title: "Two", aliases: "[/Articles/one/]" }),
		"articles/one.md": article({ title: "One", draft: "true" }),
	});
	const pages = Object.values<Page[]>(loaded.pages).flat();
	const { all, fresh, ended } = permalinksKept(old, loaded.site, pages);
	assert.deepEqual([fresh, ended], [0, 3]);
	const text = lockText(all);
	assert.match(text, /^\/Articles\/one\/$/m);
	assert.doesNotMatch(text, /72894|the-request/);
});

test("an old anchor must lead to a section that is there, and be none that is", () => {
	const body = "## What holds now\n\nText.\n";
	assert.equal(
		load({
			"articles/one.md": article(
				{ anchors: "{then: what-holds-nwo, what-holds-now: what-holds-now}" },
				body,
			),
		}).report,
		`articles/one.md:6:11: Unexpected anchor "what-holds-nwo" in place of "then", expected "what-holds-now"
  fix: then: what-holds-now
articles/one.md:6:33: Unexpected old anchor "what-holds-now", expected an anchor that no section has any more
  fix: delete the line`,
	);
});
