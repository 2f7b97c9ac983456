// Paragraphs that front matter names: positions lead to them, and one that has been edited is named by its new id in the fix.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lockPath, lockText } from "../../src/content/lock.ts";
import { applyEdits } from "../../src/diagnostics/edit.ts";
import { permalinksOf } from "../../src/pages/permalinks.ts";
import { article, type Files, load } from "../archive.ts";

const path = "articles/one.md";

const held = (paragraph: string | undefined, body: string) =>
	article(
		{
			title: "One",
			positions: `\n  - by: A. Person\n    on: Is it?\n    date: 2004\n    says: It is.\n    source: https://example.org/a\n${paragraph === undefined ? "" : `    paragraph: ${paragraph}\n`}`,
		},
		body,
	);
const body =
	"## The answers\n\nSomebody asked.\n\nA. Person said that it is.\n";

/** Where the pages of the question and of who holds the position lead to. */
function toldIn(files: Files): string[] {
	const { main, report } = load(files);
	assert.equal(report, "");
	return ["is-it", "By/a-person"].map((page) => {
		const html = main(`/Positions/${page}/`);
		return /told in <a href="([^"]*)">One/.exec(html)?.[1] ?? "";
	});
}

test("a position leads to the paragraph or the section of its article that is named, and else to the article", () => {
	const [, told = ""] =
		load({ [path]: held(undefined, body) }).archive.articles[0]?.body
			.paragraphs ?? [];
	for (const [paragraph, anchor] of [
		[told, `#${told}`],
		["the-answers", "#the-answers"],
		[undefined, ""],
	] as const) {
		const url = `/Articles/one/${anchor}`;
		assert.deepEqual(toldIn({ [path]: held(paragraph, body) }), [url, url]);
	}
});

test("without a name the only paragraph that links to the source and names who holds the position is led to, and the article where there is none", () => {
	const source = "https://example.org/a?b=1&c=2";
	const led = (text: string) =>
		toldIn({
			[path]: held(undefined, `Somebody asked.\n\n${text}\n`).replace(
				"https://example.org/a\n",
				`${source}\n`,
			),
		});
	const linked = `A. Person said [that it is](${source}).`;
	for (const [text, isLedTo] of [
		[linked, true],
		[`- Others doubted it.\n- A. Person did not: <${source}>`, true],
		[`They [said so](${source}).`, false],
		[`${linked}\n\nLater A. Person [held that](${source}) still.`, false],
		[`A. Person said so, see \`${source}\`.`, false],
		[`A. Person said so.[^1]\n\n[^1]: ${source}`, false],
	] as const) {
		for (const url of led(text))
			assert.equal(url.includes("#p"), isLedTo, text);
	}
});

test("a paragraph of a position that is not there is told of at its own line", () => {
	assert.equal(
		load({ [path]: held("the-answer", body) }).report,
		`${path}:12:5: Unexpected "paragraph" of "the-answer", expected "the-answers"\n  fix: paragraph: the-answers`,
	);
});

test("a paragraph that was published and has been edited is named by its new id, and the fix can be made", () => {
	const [, told = ""] =
		load({ [path]: held(undefined, body) }).archive.articles[0]?.body
			.paragraphs ?? [];
	const before = { [path]: held(told, body) };
	const lock = lockText(permalinksOf(load(before).loaded.site));
	const edited = held(told, body.replace("it is", "it certainly is"));
	const { report, loaded } = load({ [path]: edited, [lockPath]: lock });
	const [, heir = ""] = /expected "(p[\da-f]{7})"/.exec(report) ?? [];
	assert.equal(
		report,
		`${path}:12:5: Unexpected "paragraph" of "${told}", expected "${heir}"\n  fix: paragraph: ${heir}`,
	);
	const edits = loaded.diagnostics.flatMap((one) => one.edits ?? []);
	const mended = applyEdits(edited, edits);
	assert.equal(load({ [path]: mended, [lockPath]: lock }).report, "");
	assert.ok(mended.includes(`paragraph: ${heir}`));
});
