// What changed between the releases whose exports are known: one page of all, and one for each two that follow each other.
import { ChangesLayout, PairLayout } from "../../layouts/changes.tsx";
import type { Archive } from "../archive/archive.ts";
import { symbolsUrl } from "../archive/symbols.ts";
import { changesUrl, neighbours, pairUrl } from "../exports/pairs.ts";
import { barViews, sectionViews, wayViews } from "./export-views.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import {
	changeView,
	countsText,
	headOf,
	type Pair,
	pairData,
	pairOf,
} from "./release-pairs.ts";
import { href, type Site } from "./site.ts";

/** How many changes one page lists. */
const changesShown = 500;

/** The address of the page of what changed between releases; undefined where there are not two. */
export function changesPageUrl({ releases }: Archive): string | undefined {
	return releases.length > 1 ? changesUrl : undefined;
}

/** The addresses of what changed: of all, and from each release to the next. */
export function changesUrls({ releases }: Archive): string[] {
	return releases.length > 1
		? [
				changesUrl,
				...neighbours(releases).flatMap((pair) => [
					pairUrl(pair),
					pairData(pair),
				]),
			]
		: [];
}

export function changesPages(site: Site): Page[] {
	const pairs = neighbours(site.archive.releases).map(pairOf).reverse();
	const [newest] = pairs;
	return newest
		? [
				changesPage(site, pairs, newest),
				...pairs.flatMap((pair) => pairPages(site, pair)),
			]
		: [];
}

/** The page of all releases: what each exports, and of the newest two what articles name. */
function changesPage(site: Site, pairs: readonly Pair[], newest: Pair): Page {
	return {
		url: changesUrl,
		render: () =>
			html(
				ChangesLayout({
					frame: frameView(site, {
						title: "Exports by release",
						description:
							"What each release of the kernel exports, and what changed between them.",
						url: changesUrl,
						styles: [site.assets.ledgerStyle.url],
					}),
					symbols: href(site, symbolsUrl),
					bars: barViews(site.archive.releases),
					pairs: pairs.map(({ url, title, changes }) => ({
						text: title,
						href: href(site, url),
						counts: countsText(changes),
					})),
					head: headOf(newest),
					discussed: newest.changes
						.filter(({ symbol }) => site.archive.symbols.has(symbol))
						.slice(0, changesShown)
						.map((change) => changeView(site, newest, change)),
				}),
			),
	};
}

function pairPages(site: Site, pair: Pair): Page[] {
	const { url, changes } = pair;
	const parts = partsOf(url, changes.length, "by name", changesShown);
	return parts.map((part) => {
		const title = partTitle(pair.title, part);
		return {
			url: part.url,
			render: () =>
				html(
					PairLayout({
						frame: frameView(site, {
							title,
							description: `Which symbols Linux ${pair.after.release} exports on other terms than ${pair.before.release}, no longer, or for the first time.`,
							url: part.url,
							styles: [site.assets.ledgerStyle.url],
						}),
						title,
						breadcrumb: [
							{ text: "Symbols", href: href(site, symbolsUrl) },
							{ text: "Exports by release", href: href(site, changesUrl) },
						],
						counts: countsText(changes),
						data: href(site, pairData(pair)),
						head: headOf(pair),
						ways: wayViews(site, pair, parts, part),
						sections: sectionViews(site, pair, part),
						pages: partViews(site, parts, part),
					}),
				),
		};
	});
}
