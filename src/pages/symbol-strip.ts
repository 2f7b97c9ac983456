// What holds of a symbol: how the newest known release exports it, and the symbol that took its place, and what was decided last.
import type { Decision } from "../archive/decisions.ts";
import type { KernelSymbol } from "../archive/symbols.ts";
import { type DecisionView, decisionView } from "./decision-view.ts";
import { type AlternateView, feedLinks } from "./feeds.ts";
import { href, type Site } from "./site.ts";
import {
	type ExportView,
	exportViews,
	lookUps,
	symbolLink,
} from "./symbol-view.ts";
import type { LinkView } from "./views.ts";

export interface SymbolStripView {
	/** What the newest release says of it; absent where nobody expects an export. */
	readonly newest?: ExportView | undefined;
	/** Where it is said of which builds the lists are: what one leaves out, another may export. */
	readonly exports: string;
	/** The name that it has now, with what the newest release says of that one. */
	readonly now?:
		| (LinkView & { readonly newest?: ExportView | undefined })
		| undefined;
	readonly decided?: DecisionView | undefined;
	readonly formerly: readonly LinkView[];
	readonly lookUps: readonly LinkView[];
	/** The feed of its decisions, where it has any. */
	readonly feed?: AlternateView | undefined;
}

/** @param decisions those on the symbol, the oldest first */
export function symbolStrip(
	site: Site,
	symbol: KernelSymbol,
	decisions: readonly Decision[],
): SymbolStripView {
	const { symbols } = site.archive;
	const decided = decisions.at(-1);
	const now = symbols.get(symbol.now ?? "");
	return {
		newest: newestExport(site, symbol),
		exports: `${href(site, symbol.url)}#exports`,
		now: now && { ...symbolLink(site, now), newest: newestExport(site, now) },
		decided: decided && decisionView(site, decided),
		formerly: symbol.formerly
			.map((name) => symbols.get(name))
			.filter((one) => one !== undefined)
			.map((one) => symbolLink(site, one)),
		lookUps: lookUps(symbol.name),
		feed: decided && feedLinks(site, symbol.url, symbol.name)[0],
	};
}

function newestExport(
	site: Site,
	symbol: KernelSymbol,
): ExportView | undefined {
	return exportViews(site, symbol).at(-1);
}
