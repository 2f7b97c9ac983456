// The follower: an edited article is shown at once, and the whole archive is what a build would make of it in the end.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { PreviewFollower } from "../../src/preview/follower.ts";
import { PreviewLoader } from "../../src/preview/loader.ts";
import { PreviewState } from "../../src/preview/state.ts";
import {
	article,
	assets,
	type Files,
	inFolder,
	siteYml,
	today,
} from "../archive.ts";

interface Followed {
	readonly state: PreviewState;
	readonly loader: PreviewLoader;
	/** Writes files, removes those without a text, and tells the follower; resolves when the whole is loaded. */
	readonly save: (
		files: Readonly<Record<string, string | undefined>>,
	) => Promise<void>;
	/** The page at an address as it would be answered now. */
	readonly shown: (url: string) => string | undefined;
	/** How often the whole was loaded, and how often pages were told. */
	readonly counts: { loaded: number; announced: number };
	readonly begin: () => Promise<unknown>;
}

/** Follows a content folder as if it took long to load. */
function following(
	files: Files,
	use: (followed: Followed) => Promise<void>,
): Promise<void> {
	return inFolder({ "site.yml": siteYml, ...files }, async (content) => {
		const state = new PreviewState();
		const loader = new PreviewLoader(
			{ content, overrides: {}, drafts: true, today, preview: true },
			assets,
		);
		const counts = { loaded: 0, announced: 0 };
		const follower = new PreviewFollower({
			state,
			loader,
			fast: 0,
			announce: () => {
				counts.announced++;
			},
			loaded: () => {
				counts.loaded++;
			},
			failed: assert.ifError,
		});
		await use({
			state,
			loader,
			counts,
			begin: () => follower.begin(),
			shown: (url) => state.version?.pages.get(`${url}index.html`)?.render(),
			save: (changed) => {
				for (const [path, text] of Object.entries(changed)) {
					const file = join(content, path);
					mkdirSync(dirname(file), { recursive: true });
					if (text === undefined) rmSync(file);
					else writeFileSync(file, text);
				}
				return follower.changed(
					Object.keys(changed).map((path) => join(content, path)),
				);
			},
		});
	});
}

const files = {
	"articles/a.md": article({ title: "First" }, "Of `first_symbol()`.\n"),
	"articles/b.md": article({ title: "Second" }, "See [the first](a.md).\n"),
};

test("an edited article is shown before the whole is loaded, also where other pages name it", () =>
	following(files, async ({ begin, save, shown, counts, state }) => {
		await begin();
		const whole = save({
			"articles/a.md": article({ title: "Edited" }, "New words.\n"),
		});
		assert.equal(counts.loaded, 1);
		assert.match(
			shown("/Articles/a/") ?? "",
			/<h1[^>]*>Edited<\/h1>.*New words\./s,
		);
		assert.match(shown("/Kernel/Modules-Licensing/") ?? "", />Edited</);
		assert.ok(state.version?.site.archive.symbols.has("first_symbol"));
		await whole;
		assert.equal(counts.loaded, 2);
		assert.ok(!state.version?.site.archive.symbols.has("first_symbol"));
	}));

test("whatever is saved, and in whatever order, the pages are in the end those that are made from the files anew", () =>
	following(files, async ({ begin, save, state }) => {
		await begin();
		const first = save({ "articles/a.md": article({ title: "Edited" }) });
		save({ "articles/a.md": files["articles/a.md"] });
		save({
			"articles/b.md": article({
				title: "Moved",
				index: '["Kernel: Modules"]',
			}),
			"articles/c.md": article({ title: "Third" }, "See [the first](a.md).\n"),
		});
		await first;
		const texts = (one: PreviewState) =>
			[...(one.version?.pages ?? [])].map(([url, page]) => [
				url,
				page.render(),
			]);
		const anew = {
			...files,
			"articles/b.md": article({
				title: "Moved",
				index: '["Kernel: Modules"]',
			}),
			"articles/c.md": article({ title: "Third" }, "See [the first](a.md).\n"),
		};
		await following(anew, async ({ begin: again, state: fresh }) => {
			await again();
			assert.deepEqual(texts(state), texts(fresh));
		});
	}));

test("a mistake in an edited article is told at once, and gone at once when it is mended", () =>
	following(files, async ({ begin, save, state, shown }) => {
		await begin();
		const wrong = save({ "articles/a.md": article({ date: "never" }) });
		assert.match(
			state.mistakes.join(),
			/^articles\/a\.md:3:7: Unexpected "date"/,
		);
		assert.match(shown("/Articles/a/") ?? "", /<h1[^>]*>First</);
		await wrong;
		assert.equal(state.mistakes.length, 1);
		const mended = save({ "articles/a.md": article({ title: "Mended" }) });
		assert.deepEqual(state.mistakes, []);
		assert.match(shown("/Articles/a/") ?? "", /<h1[^>]*>Mended</);
		await mended;
		assert.deepEqual(state.mistakes, []);
	}));

test("a mistake that only the whole shows leaves the last good version in place", () =>
	following(files, async ({ begin, save, state, shown }) => {
		await begin();
		await save({
			"articles/a.md": article({ title: "Edited" }, "See [it](gone.md).\n"),
		});
		assert.match(state.mistakes.join(), /Unexpected link to "gone\.md"/);
		assert.match(shown("/Articles/a/") ?? "", /<h1[^>]*>First</);
		await save({ "articles/a.md": files["articles/a.md"] });
		assert.deepEqual(state.mistakes, []);
	}));

test("a mistake in another article is not taken for mended", () =>
	following(files, async ({ begin, save, state }) => {
		await begin();
		await save({ "articles/b.md": article({ date: "never" }) });
		const other = save({ "articles/a.md": article({ title: "Edited" }) });
		assert.match(state.mistakes.join(), /^articles\/b\.md:3:7/);
		await other;
		assert.match(state.mistakes.join(), /^articles\/b\.md:3:7/);
	}));

test("articles that come and go are followed, as are five hundred that change at once", () =>
	following(files, async ({ begin, save, shown, state }) => {
		await begin();
		const many = Object.fromEntries(
			Array.from({ length: 500 }, (_, n) => [
				`articles/many-${n}.md`,
				article({ title: `Many ${n}` }),
			]),
		);
		await save(many);
		assert.match(shown("/Articles/many-499/") ?? "", /Many 499/);
		await save({
			"articles/b.md": undefined,
			...Object.fromEntries(Object.keys(many).map((path) => [path, undefined])),
		});
		assert.ok(!state.version?.pages.has("/Articles/many-0/index.html"));
		assert.ok(!state.version?.pages.has("/Articles/b/index.html"));
	}));

test("while the articles are read the page of one can be had, as its file is now", () =>
	following(files, async ({ begin, save, loader, shown }) => {
		const read = begin();
		assert.match(
			loader.alone("/Articles/a/")?.render() ?? "",
			/<h1[^>]*>First</,
		);
		assert.equal(loader.alone("/Articles/none/"), undefined);
		assert.equal(loader.alone("/"), undefined);
		const saved = save({ "articles/a.md": article({ title: "Edited" }) });
		assert.match(
			loader.alone("/Articles/a/")?.render() ?? "",
			/<h1[^>]*>Edited</,
		);
		await read;
		await saved;
		assert.match(shown("/Articles/a/") ?? "", /<h1[^>]*>Edited</);
	}));
