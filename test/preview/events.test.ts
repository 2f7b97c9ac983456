// The stream of changes: what open pages are told, and when.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article } from "../archive.ts";
import { serving } from "./servers.ts";
import { stateOf, take } from "./states.ts";

const good = { "articles/a.md": article() };
const bad = { "articles/a.md": article({ date: "never", author: undefined }) };

test("a page is told at once how things stand, and then of every change", () => {
	const state = stateOf([good]);
	return serving(state, async ({ server, events }) => {
		const told = events();
		const next = async () => (await told.next()).value;
		assert.deepEqual(await next(), []);
		take(state, bad);
		server.announce();
		assert.deepEqual(await next(), [
			`articles/a.md:3:7: Unexpected "date" of "never", expected a day that exists, such as 2026-11-22
  fix: write in its place a day that exists, such as 2026-11-22`,
			`articles/a.md:5:1: Unexpected end without "author", expected the author's name, or a list of names
  fix: find it out, then add author: with the author's name, or a list of names`,
		]);
		take(state, good);
		server.announce();
		assert.deepEqual(await next(), []);
	});
});

test("a page that is opened while there are mistakes is told of them", () =>
	serving(stateOf([good, bad]), async ({ events, ask }) => {
		assert.equal((await events().next()).value?.length, 2);
		assert.equal((await ask("/Articles/a/")).status, 200);
	}));

test("every open page is told", () => {
	const state = stateOf([good]);
	return serving(state, async ({ server, events }) => {
		const pages = [events(), events(), events()];
		const next = () =>
			Promise.all(pages.map(async (page) => (await page.next()).value));
		assert.deepEqual(await next(), [[], [], []]);
		server.announce();
		assert.deepEqual(await next(), [[], [], []]);
	});
});

test("the stream is served under the base path, and ends with the server", () =>
	serving(
		stateOf([good], "/licensing/"),
		async ({ server, events }) => {
			const told = events();
			assert.deepEqual((await told.next()).value, []);
			await server.close();
			assert.equal((await told.next()).done, true);
		},
		"/licensing/",
	));

test("what a build would refuse follows the state, unless mistakes keep it from being shown", () => {
	const linked = {
		"articles/a.md": article({}, "[D](draft.md)\n"),
		"articles/draft.md": article({ title: "Draft", draft: "true" }),
	};
	const state = stateOf([linked]);
	return serving(state, async ({ server, events }) => {
		const told = events();
		const next = async () => (await told.next()).value;
		assert.deepEqual(await next(), []);
		assert.match((await next())?.join() ?? "", /^articles\/a\.md:7:5: /);
		take(state, { ...linked, ...bad });
		server.announce();
		assert.equal((await next())?.length, 2);
		take(state, good);
		server.announce();
		assert.deepEqual(await next(), []);
	});
});
