// Patience: what a test waits for comes soon or counts as not coming, so that a fault fails a test and does not hang it.
import { setTimeout } from "node:timers/promises";

/** How long something is waited for, in milliseconds; far more than it takes on a slow machine. */
const patience = 30_000;

/**
 * Waits for something.
 * @throws Error where it does not come
 */
export async function soon<T>(awaited: Promise<T>, what: string): Promise<T> {
	const stop = new AbortController();
	const late = setTimeout(patience, undefined, { signal: stop.signal }).then(
		() => {
			throw new Error(`This did not come: ${what}.`);
		},
	);
	// Ended below when the other came first: no failure of its own then.
	late.catch(() => {});
	try {
		return await Promise.race([awaited, late]);
	} finally {
		stop.abort();
	}
}
