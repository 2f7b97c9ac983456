// Several at once: work that mostly waits for an answer is done for many in turn, some at a time.

/**
 * Does some work for each item, `atOnce` of them at a time. The first failure keeps the rest from being begun, and is thrown
 * when what was under way has ended.
 */
export async function severalAtOnce<Item>(
	items: readonly Item[],
	atOnce: number,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const left = items.values();
	const failures: unknown[] = [];
	const worker = async () => {
		for (const item of left) {
			if (failures.length > 0) return;
			try {
				await work(item);
			} catch (failure) {
				failures.push(failure);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	if (failures.length > 0) throw failures[0];
}
