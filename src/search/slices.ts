// Work in slices: what takes long on the one thread lets requests be answered, signals be heard and progress be shown in between.
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Steps } from "../content/steps.ts";

/** How long to work until requests are looked for, in milliseconds. */
const slice = 12;

/** A step that took this long may have kept a request waiting, which needs a moment to come in, in milliseconds. */
const longStep = 50;
const moment = 5;

/** Does all steps of a work, and lets others have a turn in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
	for (let begun = performance.now(); ; ) {
		const { done, value } = steps.next();
		if (done) return value;
		const took = performance.now() - begun;
		if (took < slice) continue;
		await (took < longStep ? setImmediate() : setTimeout(moment));
		begun = performance.now();
	}
}
