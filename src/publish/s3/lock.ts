// The lock: an object that says that a deployment is under way, renewed for as long as it is.
import { setTimeout } from "node:timers/promises";
import { Problem } from "../../diagnostics/problem.ts";
import { goesOn } from "./problems.ts";
import type { Store } from "./store.ts";

/** Where the lock lies in a bucket. */
export const lockPath = ".deployment/lock";

export interface Lock {
	/**
	 * To be called before anything is written.
	 * @throws Problem where the lock is another's, or may be since it could not be renewed for too long
	 */
	check(): void;
	/** Gives it up; harmless where it is lost. */
	release(): Promise<void>;
}

export interface LockOptions {
	/** Sets this deployment apart from all others. */
	readonly id: string;
	/** After how many milliseconds without being renewed it is anybody's. */
	readonly lease: number;
	/** Called before another's lock is watched for that long. */
	readonly onWait: () => void;
}

/** A lease long enough for a slow network, and short enough to wait for, in milliseconds. */
export const usualLease = 30_000;

/** How often a lock is renewed in the time after which it is anybody's. */
const renewals = 5;

/** How long two deployments that begin at once may be apart without seeing each other, in milliseconds. */
const settling = 500;

/**
 * Takes the lock. Where another has it, that is watched: if it is renewed, a deployment is under way; if not, one was broken off,
 * and this one takes its place. No clock is compared with that of another machine.
 * @throws Problem where another deployment is under way
 */
export async function takeLock(
	store: Store,
	{ id, lease, onWait }: LockOptions,
): Promise<Lock> {
	const other = await store.read(lockPath);
	if (other !== undefined) {
		onWait();
		await watch(store, other, lease);
	}
	let count = 0;
	let heldUntil = performance.now() + lease;
	let isLost = false;
	const isOurs = async () => (await store.read(lockPath))?.startsWith(id);
	const written = () => Buffer.from(`${id} ${count++}\n`);

	const isNew = other === undefined;
	const isWritten = isNew
		? await store.add(lockPath, written(), type)
		: await store.write(lockPath, written(), type);
	// A store without conditional writes takes both of two that come at once: the one that comes later has it.
	if (isWritten !== true)
		await setTimeout(Math.min(settling, lease / renewals));
	if (isWritten === false || !(await isOurs())) throw busy(store);

	const renew = async () => {
		const from = performance.now();
		isLost ||= !(await isOurs());
		if (isLost) return;
		await store.write(lockPath, written(), type);
		heldUntil = from + lease;
	};
	let renewal = Promise.resolve();
	const timer = setInterval(() => {
		// What fails here is told by what is written next.
		renewal = renewal.then(renew).catch(() => {});
	}, lease / renewals);
	timer.unref();
	return {
		check() {
			if (isLost) throw busy(store);
			if (performance.now() > heldUntil) {
				throw new Problem(
					`${store.name} was not answered for too long to be sure that no other deployment has begun.`,
					`look after the network, ${goesOn}`,
				);
			}
		},
		async release() {
			clearInterval(timer);
			await renewal;
			if (await isOurs()) await store.remove(lockPath);
		},
	};
}

/** Waits for as long as it takes to know that a lock is not renewed any more, or that it is gone. */
async function watch(
	store: Store,
	other: string,
	lease: number,
): Promise<void> {
	const end = performance.now() + lease;
	while (performance.now() < end) {
		await setTimeout(lease / renewals);
		const now = await store.read(lockPath);
		if (now === undefined) return;
		if (now !== other) throw busy(store);
	}
}

const type = {
	"Content-Type": "text/plain; charset=utf-8",
	"Cache-Control": "no-store",
};

function busy({ name }: Store): Problem {
	return new Problem(
		`Another deployment to ${name} is under way.`,
		"wait until it has ended, then run the command again if this version is the one that is wanted",
	);
}
