// What changed between two releases: which symbols came, went, or are exported on other terms.
import type { Export } from "./export.ts";
import { sameExport } from "./export.ts";
import type { Release } from "./file.ts";

/** One symbol that two releases export on different terms; a side is undefined where it is not exported. */
export interface Change {
	readonly symbol: string;
	readonly before?: Export | undefined;
	readonly after?: Export | undefined;
}

const known = new WeakMap<Release, WeakMap<Release, readonly Change[]>>();

/**
 * Gives every symbol whose export differs, in the order of the symbols' names. Releases never change, so two are
 * compared once, however often a preview asks.
 */
export function changesBetween(
	before: Release,
	after: Release,
): readonly Change[] {
	const compared = known.get(before) ?? new WeakMap();
	known.set(before, compared);
	const changes = compared.get(after) ?? compare(before, after);
	compared.set(after, changes);
	return changes;
}

function compare(before: Release, after: Release): readonly Change[] {
	const symbols = new Set([...before.exports.keys(), ...after.exports.keys()]);
	return [...symbols]
		.map((symbol) => ({
			symbol,
			before: before.exports.get(symbol),
			after: after.exports.get(symbol),
		}))
		.filter(
			(change) =>
				!(
					change.before &&
					change.after &&
					sameExport(change.before, change.after)
				),
		)
		.sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** How many symbols a release exports in each way. */
export function countsOf({ exports }: Release): {
	readonly plain: number;
	readonly gpl: number;
	readonly namespaced: number;
	readonly total: number;
} {
	let [plain, gpl, namespaced] = [0, 0, 0];
	for (const { type, namespace } of exports.values()) {
		if (type.includes("GPL")) gpl++;
		else plain++;
		if (namespace !== undefined) namespaced++;
	}
	return { plain, gpl, namespaced, total: exports.size };
}
