// What changed from one known release to the next: which symbols, in which way, and the numbers of each.
import { format } from "../diagnostics/counted.ts";
import { buildText } from "../exports/build.ts";
import {
	type Change,
	changesBetween,
	termKindOf,
	termKinds,
} from "../exports/changes.ts";
import { pairTitle, pairUrl, type ReleasePair } from "../exports/pairs.ts";
import type { Site } from "./site.ts";
import { symbolLink, termsIn } from "./symbol-view.ts";

/** What may happen to an export between two releases, in the order of the page: first in which way its terms changed. */
export const kinds = [...termKinds, "removed", "added"] as const;

export type Kind = (typeof kinds)[number];

/** The ways that are told of where no export went them: whether others than GPL modules lost or won something. */
const alwaysTold: readonly Kind[] = ["to GPL-only", "to all modules"];

/** One symbol that two releases export differently. */
export interface ChangeView {
	readonly name: string;
	/** The symbol's page, where articles name it. */
	readonly href?: string | undefined;
	readonly before: string;
	readonly after: string;
}

/** What changed from one known release to the next. */
export interface Pair extends ReleasePair {
	/** For good: a release that becomes known later changes no other pair's but the one that it stands in. */
	readonly url: string;
	readonly title: string;
	/** In the order of the page. */
	readonly changes: readonly (Change & { readonly kind: Kind })[];
}

/** The address of the whole comparison as a table for programs. */
export function pairData(pair: ReleasePair): string {
	return `${pairUrl(pair)}changes.csv`;
}

/** Gives what changed between two releases. */
export function pairOf({ before, after }: ReleasePair): Pair {
	const changes = changesBetween(before, after);
	return {
		before,
		after,
		url: pairUrl({ before, after }),
		title: pairTitle({ before, after }),
		changes: kinds.flatMap((kind) =>
			changes
				.filter((change) => kindOf(change) === kind)
				.map((change) => ({ ...change, kind })),
		),
	};
}

/** The builds of the two releases. */
export function headOf({ before, after }: Pair) {
	return { before: buildText(before), after: buildText(after) };
}

/** Gives how many changes there are of a kind. */
export function countOf(changes: Pair["changes"], kind: Kind): number {
	return changes.filter((change) => change.kind === kind).length;
}

/** "8 on other terms (6 to GPL-only, none to all modules, 2 in the namespace only), 1,204 removed, 3,412 added" */
export function countsText(changes: Pair["changes"]): string {
	const removed = countOf(changes, "removed");
	const added = countOf(changes, "added");
	return [
		`${format(changes.length - removed - added)} on other terms (${termsText(changes)})`,
		`${format(removed)} removed`,
		`${format(added)} added`,
	].join(", ");
}

/** "6 to GPL-only, none to all modules, 2 in the namespace only" */
function termsText(changes: Pair["changes"]): string {
	return termKinds
		.map((kind) => ({ kind, count: countOf(changes, kind) }))
		.filter(({ kind, count }) => count > 0 || alwaysTold.includes(kind))
		.map(({ kind, count }) => `${count > 0 ? format(count) : "none"} ${kind}`)
		.join(", ");
}

/** A change as it is printed. */
export function changeView(
	site: Site,
	{ before, after }: Pick<Pair, "before" | "after">,
	change: Change,
): ChangeView {
	const symbol = site.archive.symbols.get(change.symbol);
	return {
		name: change.symbol,
		href: symbol && symbolLink(site, symbol).href,
		before: termsIn(before, change.symbol),
		after: termsIn(after, change.symbol),
	};
}

function kindOf({ before, after }: Change): Kind {
	if (before === undefined) return "added";
	return after === undefined ? "removed" : termKindOf(before, after);
}
