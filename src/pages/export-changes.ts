// What changed between the releases whose exports are known: one page for each two that follow each other.
import { ChangesLayout } from "../../layouts/changes.tsx";
import type { Archive } from "../archive/archive.ts";
import { changesBetween, countsOf } from "../exports/changes.ts";
import { exportText } from "../exports/export.ts";
import type { Release } from "../exports/file.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { symbolLink } from "./symbol-view.ts";

/** How many changes one page lists. */
const changesShown = 500;

/** What may happen to an export between two releases, in the order of the page. */
const kinds = ["terms changed", "removed", "added"] as const;

/** One symbol that two releases export differently. */
export interface ChangeView {
	readonly name: string;
	/** The symbol's page, where articles name it. */
	readonly href?: string | undefined;
	readonly before: string;
	readonly after: string;
}

/** How one release exports its symbols: numbers, and their shares of the largest release in per cent. */
export interface ReleaseBarView {
	readonly release: string;
	readonly source: string;
	readonly plain: number;
	readonly gpl: number;
	readonly namespaced: number;
	readonly plainShare: number;
	readonly gplShare: number;
}

/** The address of the page that compares the newest two releases; undefined where there are not two. */
export function changesPageUrl({ releases }: Archive): string | undefined {
	return releases.length > 1 ? "/Symbols/Changes/" : undefined;
}

export function changesPages(site: Site): Page[] {
	const { releases } = site.archive;
	return releases.slice(1).flatMap((after, n) => {
		const before = releases[n];
		return before ? pairPages(site, before, after) : [];
	});
}

/** The newest two have `/Symbols/Changes/`; older ones an address that names both releases. */
function pairUrl(site: Site, before: Release, after: Release): string {
	return after === site.archive.releases.at(-1)
		? "/Symbols/Changes/"
		: `/Symbols/Changes/${before.release}-${after.release}/`;
}

function pairPages(site: Site, before: Release, after: Release): Page[] {
	const { archive } = site;
	const changes = changesBetween(before, after);
	const ordered = kinds.flatMap((kind) =>
		changes
			.filter((change) => kindOf(change) === kind)
			.map((change) => ({ ...change, kind })),
	);
	const url = pairUrl(site, before, after);
	const title = `Exports from ${before.release} to ${after.release}`;
	const parts = partsOf(url, ordered.length, "by name", changesShown);
	const bars = barViews(archive.releases);
	return parts.map((part) => ({
		url: part.url,
		render: () =>
			html(
				ChangesLayout({
					frame: frameView(site, {
						title: partTitle(title, part),
						description: `Which symbols Linux ${after.release} exports on other terms than ${before.release}, no longer, or for the first time.`,
						url: part.url,
						styles: [site.assets.ledgerStyle.url],
					}),
					title: partTitle(title, part),
					symbols: href(site, "/Symbols/"),
					before: before.release,
					after: after.release,
					bars,
					counts: kinds.map((kind) => ({
						kind,
						count: ordered.filter((change) => change.kind === kind).length,
					})),
					groups: kinds
						.map((kind) => ({
							kind,
							changes: ordered
								.slice(part.from, part.to)
								.filter((change) => change.kind === kind)
								.map((change): ChangeView => {
									const symbol = archive.symbols.get(change.symbol);
									return {
										name: change.symbol,
										href: symbol && symbolLink(site, symbol).href,
										before: change.before
											? exportText(change.before)
											: "not exported",
										after: change.after
											? exportText(change.after)
											: "not exported",
									};
								}),
						}))
						.filter((group) => group.changes.length > 0),
					discussed: ordered
						.map(({ symbol }) => archive.symbols.get(symbol))
						.filter((symbol) => symbol !== undefined)
						.map((symbol) => symbolLink(site, symbol)),
					pages: partViews(site, parts, part),
				}),
			),
	}));
}

function kindOf({
	before,
	after,
}: {
	before?: unknown;
	after?: unknown;
}): (typeof kinds)[number] {
	if (before === undefined) return "added";
	return after === undefined ? "removed" : "terms changed";
}

function barViews(releases: readonly Release[]): ReleaseBarView[] {
	const most = Math.max(1, ...releases.map(({ exports }) => exports.size));
	return releases.map((release) => {
		const { plain, gpl, namespaced } = countsOf(release);
		return {
			release: release.release,
			source: release.source,
			plain,
			gpl,
			namespaced,
			plainShare: (100 * plain) / most,
			gplShare: (100 * gpl) / most,
		};
	});
}
