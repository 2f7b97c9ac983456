// The markdown twin: what the article's page says, in markdown that stands alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, type Files, load, loadSample } from "../archive.ts";

const url = "/Articles/one/index.md";

function twin(file: string, others: Files = {}, options = {}): string {
	const { page, report } = load(
		{ "articles/2004/one.md": file, ...others },
		options,
	);
	assert.equal(report, "");
	return page(url);
}

test("the twin has the title, the facts, the body, the corrections and the sources", () => {
	const text = twin(
		article(
			{
				title: "IBM asks for _it_",
				event: "2004-02-16",
				updated: "2026-03-04",
				author: "[Ann Ott, Ben Ure]",
				summary: "It was *refused*.",
				index: '["Kernel: Modules/Licensing", "Hardware: USB sticks"]',
				corrections: "[{date: 2026-03-04, what: The day was wrong.}]",
				sources:
					'[{title: "Re: it", note: first *reply*, by: B. C., date: 2004-02, commit: 12209993e98c}, {title: A talk}]',
			},
			"Text of `it`.\n\n## Outcome\n\nNone.[^1]\n\n[^1]: A note.\n",
		),
	);
	assert.equal(
		text,
		`# IBM asks for \\_it\\_

> It was \\*refused\\*.

- What happened: 16 February 2004
- Published: 1 January 2026
- Updated: 4 March 2026
- By: Ann Ott, Ben Ure
- Address: <https://example.org/Articles/one/>
- Licence: [CC-BY-SA-4.0](https://spdx.org/licenses/CC-BY-SA-4.0.html)
- Index entries: [Kernel: Modules/Licensing](https://example.org/Kernel/Index/#Modules-Licensing); [Hardware: USB sticks](https://example.org/Hardware/Index/#USB_sticks)

Text of \`it\`.

## Outcome

None.[^1]

[^1]: A note.

## Corrections

- 4 March 2026: The day was wrong.

## Sources

- B. C., “Re: it” (first \\*reply\\*), February 2004. <https://git.kernel.org/torvalds/c/12209993e98c>
- “A talk”.
`,
	);
});

test("links to files, pages and images become addresses that work anywhere", () => {
	const others = {
		"articles/2003/two.md": article({ title: "Two" }, "## Why\n"),
		"pages/about.md": "---\ntitle: About\n---\nText.\n",
	};
	const text = twin(
		article(
			{},
			"[two](../2003/two.md#why), [self](#below), [about](../../pages/about.md), [index](/Kernel/Index/#Modules), [out](https://example.com/a.md), ![a chart](chart.png).\n\n## Below\n",
		),
		others,
		{
			images: { "articles/2004/chart.png": { width: 2, height: 1 } },
			overrides: { base: "/licensing/" },
		},
	);
	assert.match(
		text,
		/\[two\]\(https:\/\/example\.org\/licensing\/Articles\/two\/#why\), \[self\]\(#below\), \[about\]\(https:\/\/example\.org\/licensing\/about\/\), \[index\]\(https:\/\/example\.org\/licensing\/Kernel\/Index\/#Modules\), \[out\]\(https:\/\/example\.com\/a\.md\), !\[a chart\]\(https:\/\/example\.org\/licensing\/Articles\/one\/chart\.png\)\./,
	);
});

test("the article's page names its twin, and the preview's drafts have one", () => {
	const { page } = load(
		{ "articles/one.md": article({ draft: "true" }) },
		{ drafts: true, preview: true },
	);
	assert.match(page("/Articles/one/"), new RegExp(`href="${url}"`));
	assert.match(page(url), /^# A title\n/);
});

test("no twin of the sample archive keeps a link that only works beside the file", () => {
	const { pages } = loadSample();
	assert.ok(pages.markdown.length > 0);
	for (const page of pages.markdown) {
		const relative = page.render().match(/\]\((?!https?:|mailto:|#)[^)]*\)/g);
		assert.deepEqual([page.url, relative], [page.url, null]);
	}
});

test("the twin says how its matter stands, as of which day, and which article says what holds", () => {
	const old = article({ standsAs: "changed", updated: "2026-03-04" });
	assert.match(
		twin(old, {
			"articles/2004/two.md": article({ title: "Two", supersedes: "one.md" }),
			"articles/2005/three.md": article({
				title: "Three _now_",
				supersedes: "../2004/two.md",
				standsAsOf: "2026-05-06",
				standsAs: "in force",
			}),
		}),
		/\n- Standing as of 4 March 2026: changed\n- Superseded: read \[Three \\_now\\_\]\(https:\/\/example\.org\/Articles\/three\/\) for what holds as of 6 May 2026\n- By: /,
	);
	assert.doesNotMatch(twin(article()), /Standing|Superseded/);
});

test("the twin has the licence of its article, where that has one of its own", () => {
	assert.match(
		twin(article({ license: "MIT" })),
		/\n- Licence: \[MIT\]\(https:\/\/spdx\.org\/licenses\/MIT\.html\)\n/,
	);
});
