// What changed from one known release to the next: which symbols, in which way, and the numbers of each.
import { format } from "../diagnostics/counted.ts";
import { type Change, changesBetween } from "../exports/changes.ts";
import { exportText } from "../exports/export.ts";
import type { Release } from "../exports/file.ts";
import type { Site } from "./site.ts";
import { symbolLink } from "./symbol-view.ts";

export const changesUrl = "/Symbols/Changes/";

/** What may happen to an export between two releases, in the order of the page. */
export const kinds = ["terms changed", "removed", "added"] as const;

type Kind = (typeof kinds)[number];

/** One symbol that two releases export differently. */
export interface ChangeView {
	readonly name: string;
	/** The symbol's page, where articles name it. */
	readonly href?: string | undefined;
	readonly before: string;
	readonly after: string;
}

/** What changed from one known release to the next. */
export interface Pair {
	readonly before: Release;
	readonly after: Release;
	/** For good: a release that becomes known later changes no other pair's but the one that it stands in. */
	readonly url: string;
	readonly title: string;
	/** In the order of the page. */
	readonly changes: readonly (Change & { readonly kind: Kind })[];
}

/** Each two releases that follow each other. */
export function neighbours(
	releases: readonly Release[],
): { readonly before: Release; readonly after: Release }[] {
	return releases.slice(1).flatMap((after, n) => {
		const before = releases[n];
		return before ? [{ before, after }] : [];
	});
}

/** The address of what changed between two releases. */
export function pairUrl({
	before,
	after,
}: Pick<Pair, "before" | "after">): string {
	return `${changesUrl}${before.release}-${after.release}/`;
}

/** Gives what changed between two releases. */
export function pairOf({
	before,
	after,
}: Pick<Pair, "before" | "after">): Pair {
	const changes = changesBetween(before, after);
	return {
		before,
		after,
		url: pairUrl({ before, after }),
		title: `Exports from ${before.release} to ${after.release}`,
		changes: kinds.flatMap((kind) =>
			changes
				.filter((change) => kindOf(change) === kind)
				.map((change) => ({ ...change, kind })),
		),
	};
}

/** The names of the two releases. */
export function headOf({ before, after }: Pair) {
	return { before: before.release, after: after.release };
}

/** "8 terms changed, 1,204 removed, 3,412 added" */
export function countsText(changes: Pair["changes"]): string {
	return kinds
		.map(
			(kind) =>
				`${format(changes.filter((change) => change.kind === kind).length)} ${kind}`,
		)
		.join(", ");
}

/** A change as it is printed. */
export function changeView(site: Site, change: Change): ChangeView {
	const symbol = site.archive.symbols.get(change.symbol);
	const terms = (one: Change["before"]) =>
		one ? exportText(one) : "not exported";
	return {
		name: change.symbol,
		href: symbol && symbolLink(site, symbol).href,
		before: terms(change.before),
		after: terms(change.after),
	};
}

function kindOf({ before, after }: Change): Kind {
	if (before === undefined) return "added";
	return after === undefined ? "removed" : "terms changed";
}
