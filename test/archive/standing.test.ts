// Standing: which article carries on another's matter, in chains of any length, and the mistakes in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, load, siteYml } from "../archive.ts";

function chain(links: Record<string, string | undefined>) {
	return load({
		"site.yml": siteYml,
		...Object.fromEntries(
			Object.entries(links).map(([name, supersedes]) => [
				`articles/${name}.md`,
				article({ title: name, supersedes }),
			]),
		),
	});
}

test("an article knows all that come after it, all before it, and the newest", () => {
	const { archive, report } = chain({
		a: undefined,
		b: "a.md",
		c: "b.md",
		alone: undefined,
	});
	assert.equal(report, "");
	const found = Object.fromEntries(
		[...archive.successions].map(([{ slug }, { later, earlier, newest }]) => [
			slug,
			[
				earlier.map((one) => one.slug),
				later.map((one) => one.slug),
				newest.slug,
			],
		]),
	);
	assert.deepEqual(found, {
		a: [[], ["b", "c"], "c"],
		b: [["a"], ["c"], "c"],
		c: [["a", "b"], [], "c"],
	});
});

test("an article may supersede several", () => {
	const { archive } = chain({ a: undefined, b: undefined, c: "[a.md, b.md]" });
	const c = archive.articles.find(({ slug }) => slug === "c");
	assert.deepEqual(
		c &&
			archive.successions
				.get(c)
				?.earlier.map(({ slug }) => slug)
				.sort(),
		["a", "b"],
	);
});

test("where the chain parts and comes together again, the newest is what nothing supersedes", () => {
	const { archive } = chain({
		a: undefined,
		b: "a.md",
		c: "[a.md, d.md]",
		d: "b.md",
	});
	const a = archive.articles.find(({ slug }) => slug === "a");
	const found = a && archive.successions.get(a);
	assert.equal(found?.newest.slug, "c");
	assert.deepEqual(
		found?.later.map(({ slug }) => slug),
		["b", "d", "c"],
	);
});

/** A chain of articles `a-0`, `a-1` and so on, each superseding the one before. */
function longChain(length: number) {
	return chain(
		Object.fromEntries(
			Array.from({ length }, (_, n) => [
				`a-${n}`,
				n > 0 ? `a-${n - 1}.md` : undefined,
			]),
		),
	);
}

test("of a long chain an article knows the nearest on both sides, and both ends", () => {
	const { archive, page, report } = longChain(60);
	assert.equal(report, "");
	const found = [...archive.successions.values()];
	for (const { earlier, later, oldest, newest } of found) {
		assert.ok(earlier.length <= 20 && later.length <= 20);
		assert.deepEqual([oldest.slug, newest.slug], ["a-0", "a-59"]);
	}
	const listed = (name: string) => {
		const [, type, list = ""] =
			/<(ol|ul)>(.*?)<\/\1>/.exec(
				/<details>.*?<\/details>/.exec(page(`/Articles/${name}/`))?.[0] ?? "",
			) ?? [];
		return [
			type,
			list
				.replace(/<[^>]*>/g, " ")
				.replace(/ +/g, " ")
				.trim(),
		];
	};
	const named = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, n) => `a-${from + n}`).join(" ");
	const between = "and those between";
	assert.deepEqual(listed("a-30"), [
		"ul",
		`a-0 ${between} ${named(10, 50)} ${between} a-59`,
	]);
	assert.deepEqual(listed("a-2"), ["ul", `${named(0, 22)} ${between} a-59`]);
	assert.deepEqual(listed("a-59"), ["ul", `a-0 ${between} ${named(39, 59)}`]);
	assert.match(
		page("/Articles/a-2/"),
		/Superseded: read <a href="\/Articles\/a-59\/">a-59<\/a> for what holds as of <time datetime="2026-01-01">1 January 2026<\/time>\./,
	);
	const short = longChain(21);
	assert.match(short.page("/Articles/a-0/"), /<ol><li><strong/);
});

test("what is kept of a chain grows with its length, not with the square of it", () => {
	const kept = (length: number) =>
		[...longChain(length).archive.successions.values()].flatMap(
			({ earlier, later }) => [...earlier, ...later],
		).length;
	assert.ok(kept(400) < 2.2 * kept(200));
});

const wrong: readonly [
	name: string,
	links: Record<string, string | undefined>,
	report: string,
][] = [
	[
		"an article that is not there",
		{ first: undefined, b: "frist.md" },
		'articles/b.md:6:13: Unexpected article "frist.md", expected "first.md"\n  fix: first.md',
	],
	[
		"an article that supersedes itself",
		{ a: "a.md" },
		"articles/a.md:6:13: Unexpected article that supersedes itself, expected the newest of them to be superseded by none\n  fix: delete the reference",
	],
	[
		"a circle of three",
		{ a: "b.md", b: "c.md", c: "a.md" },
		"articles/a.md:6:13: Unexpected circle of articles: a supersedes b supersedes c supersedes a, expected the newest of them to be superseded by none",
	],
	[
		"a circle below articles that are in none",
		{ a: "b.md", b: "a.md", top: "a.md", under: undefined, b2: "under.md" },
		"articles/b.md:6:13: Unexpected circle of articles: b supersedes a supersedes b, expected the newest of them to be superseded by none",
	],
	[
		"a path that leads out of the content folder",
		{ a: "../../../etc/passwd.md" },
		'articles/a.md:6:13: Unexpected article "../../../etc/passwd.md", expected the file of an article by its relative path',
	],
];
for (const [name, links, expected] of wrong) {
	test(`${name} is refused at its place`, () => {
		const { report } = chain(links);
		assert.ok(report.includes(expected), report);
	});
}

test("an article that another supersedes is not in force", () => {
	const files = (standsAs: string | undefined, supersedes?: string) => ({
		"articles/a.md": article({ standsAs }),
		"articles/b.md": article({ standsAs: "in force", supersedes }),
	});
	assert.match(
		load(files("in force", "a.md")).report,
		/^articles\/a\.md:6:11: Unexpected article in force that another supersedes, expected one of the two \(see articles\/b\.md:7:13\)\n {2}fix: delete "standsAs", or, if it still holds, the reference in articles\/b\.md$/,
	);
	for (const mended of [
		files(undefined, "a.md"),
		files("changed", "a.md"),
		files("in force"),
	]) {
		assert.equal(load(mended).report, "");
	}
});

test("a page says as of which day its matter stands so: the one that is said, or that of the last change", () => {
	const asOf = (keys: Record<string, string>) =>
		/Standing as of <time datetime="(.*?)">/.exec(
			load({
				"articles/a.md": article({ standsAs: "in force", ...keys }),
			}).main("/Articles/a/"),
		)?.[1];
	assert.equal(asOf({}), "2026-01-01");
	assert.equal(asOf({ updated: "2026-03-04" }), "2026-03-04");
	assert.equal(
		asOf({ updated: "2026-03-04", standsAsOf: "2026-05-06" }),
		"2026-05-06",
	);
});
