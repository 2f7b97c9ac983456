// Archived copies: how the Wayback Machine is asked, and what is made of its answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
	copyIn,
	copyQuestion,
	waybackApi,
} from "../../src/outside/archived.ts";

test("the copy nearest to a day is asked for, with the address encoded", () => {
	assert.equal(
		copyQuestion(waybackApi, "https://a.example/?b=c&d", "2026-11-25"),
		"https://archive.org/wayback/available?url=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&timestamp=20261125",
	);
});

const copy = (status: string, available = true) =>
	JSON.stringify({
		archived_snapshots: {
			closest: {
				status,
				available,
				url: "http://web.archive.org/web/2020/https://a.example/",
				timestamp: "20200101000000",
			},
		},
	});

test("a whole copy is taken, with a secure address", () => {
	assert.equal(
		copyIn(copy("200")),
		"https://web.archive.org/web/2020/https://a.example/",
	);
});

for (const [what, answer] of [
	["no copy", '{"archived_snapshots": {}}'],
	["the copy of an error", copy("404")],
	["a copy that can't be had", copy("200", false)],
	["an answer in another form", '{"archived_snapshots": []}'],
	["no JSON", "<html>"],
]) {
	test(`${what} is none`, () => {
		assert.equal(copyIn(answer ?? ""), undefined);
	});
}
