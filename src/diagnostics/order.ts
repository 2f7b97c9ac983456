// The order that is the same on every machine, whatever its locale.

/** Compares by code unit: the order of dates written year first, and of everything that only has to be stable. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
