// Orders that are the same on every machine, whatever its locale.

/** Compares by code unit: the order of dates written year first, and of everything that only has to be stable. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives an order for names as readers of a language expect it: case and accents decide last, numbers count as numbers. */
export function nameOrder(language: string): (a: string, b: string) => number {
	const collator = new Intl.Collator(language, {
		numeric: true,
		ignorePunctuation: true,
	});
	return (a, b) => collator.compare(a, b) || compareText(a, b);
}
