// The preview's state: a version with mistakes leaves the last good one in place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PreviewState } from "../../src/preview/state.ts";
import { article, load } from "../archive.ts";
import { stateOf, take } from "./states.ts";

const good = { "articles/a.md": article({ title: "Good" }) };
const bad = { "articles/a.md": article({ date: "never" }) };

function shown(state: ReturnType<typeof stateOf>): string | undefined {
	const page = state.version?.pages.get("/Articles/a/index.html")?.render();
	return /<h1[^>]*>(.*?)<\/h1>/.exec(page ?? "")?.[1];
}

test("until there was a version without mistakes, what is right of one is shown", () => {
	const b = article({ title: "B" });
	const state = stateOf([{ ...bad, "articles/b.md": b }]);
	assert.ok(state.version?.pages.has("/Articles/b/index.html"));
	assert.equal(shown(state), undefined);
	assert.equal(state.mistakes.length, 1);
	take(state, { ...bad });
	take(state, { ...good, "articles/b.md": b });
	assert.equal(shown(state), "Good");
	take(state, { ...bad, "articles/b.md": b });
	assert.equal(shown(state), "Good");
	const unset = stateOf([{ ...good, "site.yml": "title: T\n" }]);
	assert.equal(unset.version, undefined);
});

test("there is no version while nothing is right", () => {
	const state = stateOf([bad]);
	assert.equal(state.version, undefined);
	assert.match(state.mistakes.join(), /^articles\/a\.md:3:/);
	take(state, good);
	assert.equal(shown(state), "Good");
	assert.deepEqual(state.mistakes, []);
});

test("mistakes leave the last good version in place until they are mended", () => {
	const state = stateOf([good, bad]);
	assert.equal(shown(state), "Good");
	assert.equal(state.mistakes.length, 1);
	take(state, { "articles/a.md": article({ title: "Better" }) });
	assert.equal(shown(state), "Better");
	assert.equal(state.mistakes.length, 0);
});

test("mistakes name files, also in commands, from where the preview was started", () => {
	const state = new PreviewState("content/");
	take(state, { "articles/A b.md": article() });
	assert.deepEqual(state.mistakes, [
		`content/articles/A b.md:1:1: Unexpected file name "A b.md", expected small letters, digits and single hyphens before .md
  fix: mv -i 'content/articles/A b.md' content/articles/a-b.md`,
	]);
});

test("what is no longer there is no longer shown", () => {
	const state = stateOf([
		{ ...good, "articles/b.md": article({ title: "B" }) },
		good,
	]);
	assert.ok(state.version?.pages.has("/Articles/a/index.html"));
	assert.ok(!state.version?.pages.has("/Articles/b/index.html"));
});

test("a link from what is published to a draft is shown with a build's words, and keeps no version from being shown", () => {
	const draft = article({ title: "Draft", draft: "true" }, "[A](a.md)\n");
	const later = article({ title: "Later", date: "2999-01-01" });
	const files = {
		"articles/a.md": article({}, "[D](draft.md)\n\n[L](later.md)\n"),
		"articles/draft.md": draft,
		"articles/later.md": later,
	};
	const state = stateOf([files]);
	assert.ok(state.version);
	assert.deepEqual(state.mistakes, []);
	assert.equal(state.warnings.join("\n"), load(files).report);
	assert.match(
		state.warnings[0] ?? "",
		/^articles\/a\.md:7:5: Unexpected link to "draft\.md", expected an article that is published, not a draft or one dated in the future\n {2}fix: publish that article first, or delete the link$/,
	);
	take(state, { ...files, "articles/a.md": article() });
	assert.deepEqual(state.warnings, []);
});
