// Several at once: never more than allowed, and nothing begun after a failure.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { severalAtOnce } from "../../src/content/several.ts";

const hundred = Array.from({ length: 100 }, (_, n) => n);

test("each is done once, and never more at once than allowed", async () => {
	const done: number[] = [];
	let running = 0;
	let most = 0;
	await severalAtOnce(hundred, 7, async (n) => {
		most = Math.max(most, ++running);
		await setImmediate();
		running--;
		done.push(n);
	});
	assert.deepEqual(
		done.sort((a, b) => a - b),
		hundred,
	);
	assert.equal(most, 7);
});

test("after a failure nothing more is begun, and what was under way ends before the failure is told", async () => {
	const begun: number[] = [];
	let running = 0;
	await assert.rejects(
		severalAtOnce(hundred, 4, async (n) => {
			begun.push(n);
			running++;
			await setImmediate();
			if (n === 8) {
				running--;
				throw new Error("the ninth");
			}
			await setImmediate();
			running--;
		}),
		/the ninth/,
	);
	assert.equal(running, 0);
	assert.ok(begun.length < 20, `${begun.length}`);
});
