// Grouping: items under each of their keys, and those whose key stands twice.

/** Groups items under their keys, groups and items in the order of the items; one without a key is in no group. */
export function grouped<T, K>(
	items: Iterable<T>,
	keysOf: (item: T) => Iterable<K>,
): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		for (const key of new Set(keysOf(item))) {
			const group = groups.get(key);
			if (group) group.push(item);
			else groups.set(key, [item]);
		}
	}
	return groups;
}

/** Gives the items whose key an earlier one has as well, each with the first that has it. */
export function repeats<T>(
	items: readonly T[],
	keyOf: (item: T) => unknown,
): Map<T, T> {
	const firsts = new Map<unknown, T>();
	const repeated = new Map<T, T>();
	for (const item of items) {
		const key = keyOf(item);
		const first = firsts.get(key);
		if (first === undefined) firsts.set(key, item);
		else repeated.set(item, first);
	}
	return repeated;
}
