// The ledger: every decision about an export in one table, with its numbers drawn as a chart; a long one stands by year.

import { DecisionYearLayout } from "../../layouts/decision-year.tsx";
import { DecisionsLayout } from "../../layouts/decisions.tsx";
import type { LedgerRows, RowView } from "../../layouts/ledger.tsx";
import type { Archive } from "../archive/archive.ts";
import { type Decision, decisionsByWhole } from "../archive/decisions.ts";
import { grouped } from "../archive/grouped.ts";
import { yearOf } from "../content/dates.ts";
import { counted } from "../diagnostics/counted.ts";
import { decisionColumns } from "./decision-columns.ts";
import {
	countSymbols,
	decisionChart,
	decisionCount,
	outcomeCounts,
} from "./decision-counts.ts";
import { decisionData } from "./decision-data.ts";
import { type DecisionView, decisionsUrl, wholeView } from "./decision-view.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { type ListPart, partsOf, partTitle, partViews } from "./pagination.ts";
import { newestTexts } from "./sequel-view.ts";
import { href, type Site } from "./site.ts";

/** How many decisions one page lists: some 40 KB compressed. A ledger of more stands by year as well. */
const rowsShown = 300;

/** The addresses of the ledger: its page, those of its years where it has them, and its forms for programs. */
export function decisionUrls({ decisions }: Archive): string[] {
	return decisions.length === 0
		? []
		: [
				decisionsUrl,
				...Object.values(decisionData),
				...[...ledgerYears(decisions).keys()].map(yearUrl),
			];
}

export function decisionsPages(site: Site): Page[] {
	const { decisions } = site.archive;
	if (decisions.length === 0) return [];
	const years = ledgerYears(decisions);
	return [
		ledgerPage(site, [...years.keys()]),
		...[...years].flatMap(([year, inYear]) => yearPages(site, year, inYear)),
	];
}

/** The years that have pages of their own, the newest first: none where one page lists all. */
function ledgerYears(
	decisions: readonly Decision[],
): ReadonlyMap<number, readonly Decision[]> {
	return decisionsByWhole(decisions).size > rowsShown
		? grouped(decisions, ({ matter }) => [yearOf(matter.date)])
		: new Map();
}

function yearUrl(year: number): string {
	return `${decisionsUrl}${year}/`;
}

function ledgerPage(site: Site, years: readonly number[]): Page {
	const { decisions, settings } = site.archive;
	return {
		url: decisionsUrl,
		render: () =>
			html(
				DecisionsLayout({
					frame: frameView(site, {
						title: "Decisions",
						description:
							"Every decision about an export that the articles tell of: who asked, what was answered, and what became of it.",
						url: decisionsUrl,
						alternates: feedLinks(
							site,
							decisionsUrl,
							`Decisions · ${settings.title}`,
						),
						styles: [site.assets.ledgerStyle.url],
						scripts: [site.assets.ledgerScript.url],
					}),
					count: decisionCount(decisions),
					symbols: counted(countSymbols(decisions), "symbol"),
					feed: feedLinks(site, decisionsUrl, "Decisions")[0],
					rows: rowsOf(site, decisions, { from: 0, to: rowsShown }),
					ledgerYears: years.map((year) => ({
						text: String(year),
						href: href(site, yearUrl(year)),
						current: false,
					})),
					chart: decisionChart(decisions),
					data: [
						{ text: "CSV", href: href(site, decisionData.csv) },
						{ text: "JSON", href: href(site, decisionData.json) },
						{ text: "JSON Schema", href: href(site, decisionData.schema) },
					],
					columns: decisionColumns,
				}),
			),
	};
}

function yearPages(
	site: Site,
	year: number,
	inYear: readonly Decision[],
): Page[] {
	const url = yearUrl(year);
	const { size } = decisionsByWhole(inYear);
	const parts = partsOf(url, size, "newest first", rowsShown);
	return parts.map((part) => {
		const title = partTitle(`Decisions of ${year}`, part);
		return {
			url: part.url,
			render: () =>
				html(
					DecisionYearLayout({
						frame: frameView(site, {
							title,
							description: `Decisions of ${year} about exports: who asked, what was answered, and what became of it.`,
							url: part.url,
							styles: [site.assets.ledgerStyle.url],
							scripts: [site.assets.ledgerScript.url],
						}),
						title,
						ledger: { text: "Decisions", href: href(site, decisionsUrl) },
						outcomes: outcomeCounts(inYear),
						rows: rowsOf(site, inYear, part),
						pages: partViews(site, parts, part),
					}),
				),
		};
	});
}

/** The rows of a part of the decisions, one for each, on however many symbols it was. */
function rowsOf(
	site: Site,
	decisions: readonly Decision[],
	{ from, to }: Pick<ListPart, "from" | "to">,
): LedgerRows {
	const wholes = [...decisionsByWhole(decisions).values()];
	return {
		total: wholes.length,
		decisions: wholes
			.slice(from, to)
			.flatMap((whole) =>
				wholeView(site, whole).map((view) => rowView(site, view, whole)),
			),
	};
}

function rowView(
	site: Site,
	view: DecisionView,
	whole: readonly Decision[],
): RowView {
	const headings = (whole[0]?.article.entries ?? []).map(({ path }) =>
		path.join("/"),
	);
	const isUndone = view.sequels.some(({ how }) => how !== undefined);
	return {
		...view,
		words: [...headings, ...(isUndone ? ["superseded"] : [])].join(", "),
		newest: newestTexts(site, whole),
	};
}
