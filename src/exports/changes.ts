// What changed between two releases: which symbols came, went, or are exported on other terms.
import { type Export, isGplOnly, modulesOf, sameExport } from "./export.ts";
import type { Release } from "./file.ts";

/** One symbol that two releases export on different terms; a side is undefined where it is not exported. */
export interface Change {
	readonly symbol: string;
	readonly before?: Export | undefined;
	readonly after?: Export | undefined;
}

/** In which way the terms of an export may change, what decides about a licence first. */
export const termKinds = [
	"to GPL-only",
	"to all modules",
	"to named modules",
	"in the namespace only",
	"otherwise",
] as const;

type TermKind = (typeof termKinds)[number];

/** Gives in which way the terms of an export changed. */
export function termKindOf(before: Export, after: Export): TermKind {
	if (isGplOnly(before) !== isGplOnly(after))
		return isGplOnly(after) ? "to GPL-only" : "to all modules";
	if (before.type !== after.type) return "otherwise";
	return modulesOf(after) && !modulesOf(before)
		? "to named modules"
		: "in the namespace only";
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

/** How many symbols a release exports under a kind of licence, and how many of these in a namespace or for named modules. */
export interface ExportCounts {
	readonly total: number;
	readonly namespaced: number;
	readonly named: number;
}

/** Counts the symbols that a release exports to all modules and to GPL modules alone. */
export function countsOf({ exports }: Pick<Release, "exports">): {
	readonly plain: ExportCounts;
	readonly gpl: ExportCounts;
	readonly total: number;
} {
	const plain = { total: 0, namespaced: 0, named: 0 };
	const gpl = { total: 0, namespaced: 0, named: 0 };
	for (const one of exports.values()) {
		const counts = isGplOnly(one) ? gpl : plain;
		counts.total++;
		if (modulesOf(one)) counts.named++;
		else if (one.namespace !== undefined) counts.namespaced++;
	}
	return { plain, gpl, total: exports.size };
}
