// What is read: whatever a body is asked for is taken down, for whom it is asked for.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../src/content/article.ts";
import { contentParser } from "../../src/content/parse.ts";
import { readContent } from "../../src/content/read.ts";
import type { Body } from "../../src/markdown/body.ts";
import { Reads } from "../../src/publish/reads.ts";
import { article, inFolder, siteYml } from "../archive.ts";

/** Two articles that tell whether they are read. */
function watched() {
	return inFolder(
		{
			"site.yml": siteYml,
			"articles/a.md": article({ title: "A" }, "Of `a_symbol()`.\n"),
			"articles/b.md": article({ title: "B" }),
		},
		(folder) => {
			const content = contentParser()(readContent(folder));
			const reads = new Reads();
			const [a, b] = reads.watched(content).articles as readonly Article[];
			assert.ok(a && b);
			return { content, reads, a, b };
		},
	);
}

test("a body that is asked for any of what it has is taken down", async () => {
	const { content, reads, a } = await watched();
	const body = content.articles[0]?.body;
	const names = Object.keys({ ...body, sum: "", html: "" }) as (keyof Body)[];
	assert.ok(names.length > 10);
	for (const name of names) {
		const { given, read } = reads.during(() => a.body[name]);
		assert.equal(given, body?.[name], name);
		assert.deepEqual([...read], ["articles/a.md"], name);
	}
});

test("what an article has besides its body is read without being taken down", async () => {
	const { reads, a } = await watched();
	const { read } = reads.during(() => [a.title, a.entries, a.url]);
	assert.deepEqual([...read], []);
});

test("what is read within a work counts for it alone, whatever fails", async () => {
	const { reads, a, b } = await watched();
	let inner: ReadonlySet<string> | undefined;
	const { read } = reads.during(() => {
		inner = reads.during(() => a.body.html).read;
		assert.throws(() =>
			reads.during(() => {
				throw new Error(a.body.html);
			}),
		);
		return b.body.html;
	});
	assert.deepEqual([...(inner ?? [])], ["articles/a.md"]);
	assert.deepEqual([...read], ["articles/b.md"]);
});
