// Symbol pages: what articles say of a symbol of the kernel that has a page of its own, sentence by sentence, and how releases export it.
import { SymbolLayout } from "../../layouts/symbol.tsx";
import { lastChange } from "../archive/archive.ts";
import { decisionsBySymbol } from "../archive/decisions.ts";
import type { KernelSymbol, SymbolArticle } from "../archive/symbols.ts";
import { sentencesWith } from "../markdown/text.ts";
import { decisionView } from "./decision-view.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { exportViews, lookUps, symbolLink } from "./symbol-view.ts";
import { symbolsUrl } from "./symbols-page.ts";
import {
	articleCount,
	type ItemView,
	itemView,
	type LinkView,
} from "./views.ts";

/** How many sentences of one article are shown; the article has the rest. */
const sentencesShown = 4;

/** An article on a symbol's page, with what it says of the symbol. */
export interface SymbolArticleView extends ItemView {
	readonly isChief: boolean;
	readonly sentences: readonly LinkView[];
	/** How many more paragraphs name the symbol. */
	readonly more: number;
}

export function symbolPages(site: Site): Page[] {
	const decided = decisionsBySymbol([...site.archive.decisions].reverse());
	const symbols = [...site.archive.symbols.values()];
	return symbols.flatMap((symbol) => {
		if (!symbol.hasPage) return [];
		const { articles } = symbol;
		const decisions = decided.get(symbol.name) ?? [];
		const parts = partsOf(symbol.url, articles.length, "newest first");
		return parts.map((part) => {
			const shown = articles.slice(part.from, part.to);
			return {
				url: part.url,
				caseMatters: true,
				modified: lastChange(shown.map(({ article }) => article)),
				render: () =>
					html(
						SymbolLayout({
							frame: frameView(site, {
								title: partTitle(symbol.name, part),
								description:
									symbol.note ??
									`What became of the export of ${symbol.name}, and what was said of it.`,
								url: part.url,
								...(decisions.length > 0
									? { alternates: feedLinks(site, symbol.url, symbol.name) }
									: {}),
								styles: [site.assets.ledgerStyle.url],
							}),
							symbols: href(site, symbolsUrl),
							name: symbol.name,
							note: symbol.note,
							names: namesView(site, symbol),
							feed:
								decisions.length > 0
									? feedLinks(site, symbol.url, symbol.name)[0]
									: undefined,
							decisions: decisions.map((one) => decisionView(site, one)),
							exports: exportViews(site, symbol),
							lookUps: lookUps(symbol.name),
							count: articleCount(articles.length),
							articles: shown.map((one) => articleView(site, symbol, one)),
							pages: partViews(site, parts, part),
						}),
					),
			};
		});
	});
}

function namesView(site: Site, { formerly, now }: KernelSymbol) {
	const link = (name: string | undefined) => {
		const symbol = site.archive.symbols.get(name ?? "");
		return symbol && symbolLink(site, symbol);
	};
	return {
		formerly: formerly.map(link).filter((one) => one !== undefined),
		now: link(now),
	};
}

function articleView(
	site: Site,
	{ name }: KernelSymbol,
	{ article, isChief, mentions }: SymbolArticle,
): SymbolArticleView {
	const prose = mentions.filter(({ text }) => text !== "");
	const sentences = prose.flatMap(({ anchor, text }) =>
		sentencesWith(text, name)
			.slice(0, 1)
			.map((sentence) => ({
				text: sentence,
				href: `${href(site, article.url)}${anchor && `#${encodeURIComponent(anchor)}`}`,
			})),
	);
	return {
		...itemView(site, article),
		isChief,
		sentences: sentences.slice(0, sentencesShown),
		more: Math.max(0, sentences.length - sentencesShown),
	};
}
