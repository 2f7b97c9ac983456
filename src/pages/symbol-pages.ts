// Symbol pages: what articles say of a symbol of the kernel that has a page of its own, sentence by sentence, and how releases export it.
import { SymbolLayout } from "../../layouts/symbol.tsx";
import { decisionsBySymbol } from "../archive/decisions.ts";
import { lastChange } from "../archive/publication.ts";
import {
	type KernelSymbol,
	mentionsOf,
	type SymbolArticle,
	symbolsUrl,
} from "../archive/symbols.ts";
import { compareText } from "../diagnostics/order.ts";
import { sentencesOf, wordAt } from "../markdown/text.ts";
import { decisionAnchor, decisionView } from "./decision-view.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { symbolStrip } from "./symbol-strip.ts";
import { exportViews } from "./symbol-view.ts";
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

/** The sections of the page, by their anchors. */
const sections = ["decisions", "former-decisions", "exports", "articles"];

export function symbolPages(site: Site): Page[] {
	const decided = decisionsBySymbol([...site.archive.decisions].reverse());
	const symbols = [...site.archive.symbols.values()];
	return symbols.flatMap((symbol) => {
		if (!symbol.hasPage) return [];
		const { articles } = symbol;
		const decisions = decided.get(symbol.name) ?? [];
		const former = symbol.formerly
			.flatMap((name) => decided.get(name) ?? [])
			.sort((a, b) => compareText(a.matter.date, b.matter.date));
		const parts = partsOf(symbol.url, articles.length, "newest first");
		return parts.map((part) => {
			const shown = articles.slice(part.from, part.to);
			const isFirst = part === parts[0];
			return {
				url: part.url,
				...(isFirst && {
					anchors: new Set([
						...sections,
						...decisions.flatMap((one) => [
							decisionAnchor(one),
							...(one.matter.formerly ?? []),
						]),
					]),
				}),
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
							strip: symbolStrip(site, symbol, decisions),
							decisions: isFirst
								? decisions.map((one) => decisionView(site, one))
								: [],
							formerDecisions: isFirst
								? former.map((one) => decisionView(site, one))
								: [],
							exports: isFirst ? exportViews(site, symbol) : [],
							count: articleCount(articles.length),
							articles: shown.map((one) => articleView(site, symbol, one)),
							pages: partViews(site, parts, part),
						}),
					),
			};
		});
	});
}

function articleView(
	site: Site,
	{ name }: KernelSymbol,
	{ article, isChief }: SymbolArticle,
): SymbolArticleView {
	const saying = mentionsOf(article, name).filter(({ text }) =>
		saysMore(text, name),
	);
	// Two cells of a row say the same.
	const naming =
		saying.length < 2
			? saying
			: [...new Map(saying.map((one) => [one.text, one])).values()];
	return {
		...itemView(site, article),
		isChief,
		sentences: naming.slice(0, sentencesShown).map(({ anchor, text }) => ({
			text: sentenceNaming(text, name),
			href: `${href(site, article.url)}${anchor && `#${encodeURIComponent(anchor)}`}`,
		})),
		more: Math.max(0, naming.length - sentencesShown),
	};
}

/**
 * The first sentence that names a symbol, with the one beside it where it says nothing else; a name that runs into other
 * words counts where there is no better.
 */
function sentenceNaming(text: string, name: string): string {
	const word = wordAt(text, name);
	const at = word < 0 ? Math.max(text.indexOf(name), 0) : word;
	const sentenceAt = sentencesOf(text);
	const sentence = sentenceAt(at);
	if (saysMore(sentence, name)) return sentence;
	const start = text.lastIndexOf(sentence, at);
	const end = start + sentence.length + 1;
	return start > 0
		? `${sentenceAt(start - 1)} ${sentence}`
		: `${sentence} ${sentenceAt(end)}`;
}

/** Whether a text says anything beside a name and, as in `EXPORT_SYMBOL(sym)`, its arguments. */
function saysMore(text: string, name: string): boolean {
	const at = text.indexOf(name);
	const isBefore = at > 0 && /^[^(]*?\p{L}/u.test(text.slice(0, at));
	return isBefore || saysMoreAfter(text, name);
}

function saysMoreAfter(text: string, name: string): boolean {
	return /\p{L}/u.test(text.replaceAll(name, "").replaceAll(/\([^)]*\)/g, ""));
}
