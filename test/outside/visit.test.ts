// Visiting links: each host one at a time with pauses, several hosts at once, and patience with those that ask for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Later } from "../../src/outside/ask.ts";
import type { Answer } from "../../src/outside/record.ts";
import { type Manners, visit } from "../../src/outside/visit.ts";

const manners: Manners = { pause: 1, hosts: 2, longestWait: 60 };
const page: Answer = { kind: "page", status: 200 };

/** Visits links, each of which is answered in turn by what is given for it, or by a page. */
async function visited(
	links: readonly string[],
	answers: Readonly<Record<string, (Answer | Later)[]>> = {},
) {
	const log: string[] = [];
	const busy = new Map<string, number>();
	let most = 0;
	const putOff = await visit(links, manners, {
		async ask(address) {
			const { host } = new URL(address);
			busy.set(host, (busy.get(host) ?? 0) + 1);
			assert.equal(busy.get(host), 1, "one link of a host at a time");
			const now = [...busy.values()].filter((count) => count > 0).length;
			most = Math.max(most, now);
			await new Promise(setImmediate);
			busy.set(host, 0);
			log.push(address);
			return answers[address]?.shift() ?? page;
		},
		wait: async (time) => {
			log.push(`wait ${time}`);
		},
		answered: (address, { status }) => log.push(`${status} ${address}`),
	});
	return { log, most, putOff };
}

test("a host is asked one link at a time with a pause between two", async () => {
	const { log } = await visited(["http://a/1", "http://a/2"]);
	assert.deepEqual(log, [
		"http://a/1",
		"200 http://a/1",
		"wait 1",
		"http://a/2",
		"200 http://a/2",
	]);
});

test("no more hosts than allowed are asked at once, that with most links first", async () => {
	const links = ["a", "b", "c", "d", "d"].map(
		(host, n) => `http://${host}/${n}`,
	);
	const { most, log, putOff } = await visited(links);
	assert.equal(most, 2);
	assert.equal(log[0], "http://d/3");
	assert.deepEqual(putOff, []);
	assert.equal(log.filter((line) => line.startsWith("200")).length, 5);
});

test("a host that asks for patience is waited for and asked once more", async () => {
	const { log, putOff } = await visited(["http://a/1"], {
		"http://a/1": [{ kind: "later", status: 429, wait: 30 }],
	});
	assert.deepEqual(log, [
		"http://a/1",
		"wait 30",
		"http://a/1",
		"200 http://a/1",
	]);
	assert.deepEqual(putOff, []);
});

test("a host may have more links than a function can be given, and put them off", async () => {
	const links = Array.from({ length: 200_000 }, (_, n) => `http://a/${n}`);
	const { putOff } = await visited(links, {
		"http://a/0": [{ kind: "later", status: 429, wait: 61 }],
	});
	assert.deepEqual(putOff, links);
});

for (const [when, later, waits] of [
	["asks for too much patience", [{ wait: 61 }], []],
	["asks again after its time", [{ wait: 5 }, { wait: 5 }], ["wait 5"]],
	["does not say for how long, twice", [{}, {}], ["wait 60"]],
] as const) {
	test(`a host that ${when} is left alone with all its links, and others are not`, async () => {
		const { log, putOff } = await visited(
			["http://a/1", "http://a/2", "http://b/3"],
			{
				"http://a/1": later.map((one) => ({
					kind: "later",
					status: 429,
					...one,
				})),
			},
		);
		assert.deepEqual(putOff, ["http://a/1", "http://a/2"]);
		assert.deepEqual(
			log.filter((line) => line.startsWith("wait")),
			waits,
		);
		assert.ok(log.includes("200 http://b/3"));
	});
}
