// Work in steps: what takes long can stop after each, so that others have a turn meanwhile; or all of it is done at once.

/** Work that stops after each step and gives its result at the end. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps of a work, one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
