// The lock of a bucket: one deployment has it, and one that was broken off does not keep it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { Problem } from "../../../src/diagnostics/problem.ts";
import { lockPath, takeLock } from "../../../src/publish/s3/lock.ts";
import { type Memory, memory } from "./memory.ts";

/** In milliseconds: longer than a busy machine keeps a process from its timers. */
const lease = 1000;

/** Takes the lock, and tells how often it was waited for. */
async function take(store: Memory, id: string) {
	let waits = 0;
	const lock = await takeLock(store, { id, lease, onWait: () => waits++ });
	return { ...lock, waits };
}

const isBusy = (error: unknown) =>
	error instanceof Problem &&
	error.message === "Another deployment to s3://memory is under way." &&
	error.fix ===
		"wait until it has ended, then run the command again if this version is the one that is wanted";

for (const isConditional of [true, false]) {
	const kind = isConditional ? "with" : "without";

	test(`in a store ${kind} conditional writes, the lock is there while it is held, for longer than a lease`, async () => {
		const store = memory(isConditional);
		const lock = await take(store, "one");
		assert.match(store.texts.get(lockPath) ?? "", /^one \d+\n$/);
		await setTimeout(lease * 2);
		lock.check();
		await assert.rejects(take(store, "two"), isBusy);
		lock.check();
		await lock.release();
		assert.deepEqual([...store.texts], []);
		const next = await take(store, "three");
		assert.equal(next.waits, 0);
		await next.release();
	});

	test(`in a store ${kind} conditional writes, of two at once one has the lock`, async () => {
		const store = memory(isConditional);
		const ended = await Promise.allSettled([
			take(store, "one"),
			take(store, "two"),
		]);
		const locks = ended.filter((one) => one.status === "fulfilled");
		assert.equal(locks.length, 1);
		assert.ok(isBusy(ended.find((one) => one.status === "rejected")?.reason));
		await locks[0]?.value.release();
		assert.deepEqual([...store.texts], []);
	});
}

test("a lock that nobody renews is taken when its lease is over", async () => {
	const store = memory();
	store.texts.set(lockPath, "broken off 3\n");
	const since = performance.now();
	const lock = await take(store, "next");
	assert.ok(performance.now() - since >= lease * 0.9);
	assert.equal(lock.waits, 1);
	lock.check();
	await lock.release();
	assert.deepEqual([...store.texts], []);
});

test("a lock that is given up while it is watched is taken at once", async () => {
	const store = memory();
	const first = await take(store, "first");
	const second = take(store, "second");
	await first.release();
	const lock = await second;
	lock.check();
	await lock.release();
});

test("who has lost the lock writes no more, and leaves it to whom it belongs", async () => {
	const store = memory();
	const lock = await take(store, "slept");
	store.texts.set(lockPath, "other 0\n");
	await setTimeout(lease);
	assert.throws(() => lock.check(), isBusy);
	await lock.release();
	assert.equal(store.texts.get(lockPath), "other 0\n");
});

test("who can't renew the lock for longer than a lease writes no more", async () => {
	const store = memory();
	const lock = await take(store, "alone");
	const { write } = store;
	store.write = async () => {
		throw new Error("gone");
	};
	await setTimeout(lease * 1.5);
	assert.throws(
		() => lock.check(),
		(error) =>
			error instanceof Problem &&
			error.message ===
				"s3://memory was not answered for too long to be sure that no other deployment has begun.",
	);
	store.write = write;
	await lock.release();
});
