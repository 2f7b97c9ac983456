// A run over outside links: what was learnt stays when it is interrupted, and nothing is waited for any more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LinkRun } from "../../src/outside/checking.ts";
import { hosting, status } from "./hosts.ts";

test("a run that is interrupted ends at once, whatever a host has asked to be waited for", () =>
	hosting(
		{
			"/here": status(200),
			"/later": status(429, { "Retry-After": "50" }),
		},
		async ({ url }) => {
			const ending = new AbortController();
			const links = new Map([
				[`${url}/here`, []],
				[`${url}/later`, []],
			]);
			const run = new LinkRun(links, new Map(), {
				today: "2026-11-25",
				age: 30,
				pause: 0,
				timeout: 5000,
				hosts: 2,
				longestWait: 60_000,
				copiesFrom: url,
				isPrivateAsked: true,
				userAgent: "test",
				signal: ending.signal,
				progress: () => setTimeout(() => ending.abort(), 200),
			});
			const begun = performance.now();
			await assert.rejects(run.ask());
			assert.ok(performance.now() - begun < 10_000);
			assert.deepEqual([...run.record.keys()], [`${url}/here`]);
		},
	));
