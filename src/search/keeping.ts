// Keeping: where what was made for one search bundle is kept for the next one, which may be in another process.

/** Where things are kept. Each may be gone at any time. */
export interface Keeping {
	/** Gives what was kept under a name; undefined where that was for another key. */
	recall(name: string, key: string): unknown;
	keep(name: string, key: string, value: unknown): void;
	/** Goes on keeping what stands under a name, unread. */
	keepOn(name: string): void;
	/** What was neither asked for nor kept on since the bundle before needs not be kept any longer. */
	end(): void;
}

export const nothingKept: Keeping = {
	recall: () => undefined,
	keep() {},
	keepOn() {},
	end() {},
};
