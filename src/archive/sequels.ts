// Sequels: what came after a decision on the same symbol, and whether that reversed or changed what was decided.
import type { Outcome } from "../content/schema/decision.ts";
import type { Decision } from "./decisions.ts";

/** What came after a decision. */
export interface Sequel {
	/** The next decision on the symbol, whatever its outcome. */
	readonly next: Decision;
	/** The later decision that put other terms in the place of its own, and in which way. */
	readonly undone?: Undone | undefined;
}

export interface Undone {
	readonly how: "reversed" | "changed";
	readonly by: Decision;
}

/** To whom an outcome opens a symbol; one that settles nothing has none. */
const opensTo: Partial<Record<Outcome, "all" | "some" | "GPL" | "none">> = {
	exported: "all",
	"exported GPL-only": "GPL",
	// For modules under whatever licence, or not: the outcome doesn't say.
	namespaced: "some",
	"for named modules": "GPL",
	unexported: "none",
};

/**
 * Gives what came after each decision that another on its symbol followed.
 * @param decisions the newest first
 */
export function sequelsOf(
	decisions: readonly Decision[],
): ReadonlyMap<Decision, Sequel> {
	const sequels = new Map<Decision, Sequel>();
	const nexts = new Map<string, Decision>();
	/** The last decision on each symbol that settled its terms. */
	const settled = new Map<string, Decision>();
	for (const decision of decisions) {
		const { symbol, matter } = decision;
		const next = nexts.get(symbol);
		const by = settled.get(symbol);
		if (next) {
			const undone =
				by?.matter.outcome === matter.outcome
					? sequels.get(by)?.undone
					: by && undoing(matter.outcome, by);
			sequels.set(decision, { next, undone });
		}
		nexts.set(symbol, decision);
		if (opensTo[matter.outcome] !== undefined) settled.set(symbol, decision);
	}
	return sequels;
}

/**
 * Whether a later decision undid an outcome. It is reversed where the symbol was exported or not, or open to all modules or
 * to GPL modules alone, and then the contrary; a request that failed, where the symbol was opened to all.
 */
function undoing(outcome: Outcome, by: Decision): Undone | undefined {
	const before = opensTo[outcome];
	const after = opensTo[by.matter.outcome];
	if (before === undefined) {
		return after === "all" ? { how: "reversed", by } : undefined;
	}
	const pair = [before, after];
	const isReversed =
		before !== after &&
		(pair.includes("none") || (pair.includes("all") && pair.includes("GPL")));
	return { how: isReversed ? "reversed" : "changed", by };
}
