// The list of symbols: every one that articles name, by its letter, with how the newest release exports it.
import { SymbolsLayout } from "../../layouts/symbols.tsx";
import { grouped } from "../archive/grouped.ts";
import { letterOf } from "../archive/letters.ts";
import { nameOrder } from "../archive/order.ts";
import { type KernelSymbol, symbolsUrl } from "../archive/symbols.ts";
import { counted } from "../diagnostics/counted.ts";
import { buildText } from "../exports/build.ts";
import { exportText } from "../exports/export.ts";
import { changesPageUrl } from "./export-changes.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { symbolLink } from "./symbol-view.ts";
import { articleCount, type LinkView } from "./views.ts";

/** How many symbols one page lists: some 10 KB compressed. */
const symbolsShown = 500;

/** A symbol in the list. */
export interface SymbolRowView extends LinkView {
	/** How the newest known release exports it, or what it is called now; undefined where neither is known. */
	readonly terms?: string | undefined;
	readonly count: string;
}

export function symbolsPages(site: Site): Page[] {
	const { symbols, releases, settings } = site.archive;
	const newest = releases.at(-1);
	const changes = changesPageUrl(site.archive);
	const order = nameOrder(settings.language);
	const named = [...symbols.values()].sort((a, b) => order(a.name, b.name));
	const parts = partsOf(symbolsUrl, named.length, "by name", symbolsShown);
	return parts.map((part) => {
		const shown = named.slice(part.from, part.to);
		return {
			url: part.url,
			render: () =>
				html(
					SymbolsLayout({
						frame: frameView(site, {
							title: partTitle("Symbols", part),
							description:
								"Every symbol of the kernel that articles name, with what became of its export.",
							url: part.url,
							styles: [site.assets.ledgerStyle.url],
						}),
						title: partTitle("Symbols", part),
						count: counted(named.length, "symbol"),
						release: newest && buildText(newest),
						changes: changes && href(site, changes),
						letters: [...grouped(shown, ({ name }) => [letterOf(name)])].map(
							([letter, ofLetter]) => ({
								letter,
								symbols: ofLetter.map((symbol) => rowView(site, symbol)),
							}),
						),
						pages: partViews(site, parts, part),
					}),
				),
		};
	});
}

function rowView(site: Site, symbol: KernelSymbol): SymbolRowView {
	const exported = site.archive.releases.at(-1)?.exports.get(symbol.name);
	const now = symbol.now && `now ${symbol.now}`;
	return {
		...symbolLink(site, symbol),
		terms: exported ? exportText(exported) : now,
		count: articleCount(symbol.articles.length),
	};
}
