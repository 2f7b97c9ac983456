// Grouping: items under each of their keys.

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
