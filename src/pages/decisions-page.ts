// The ledger: every decision about an export in one table, with its numbers drawn as a chart; a long one stands by year.

import { DecisionYearLayout } from "../../layouts/decision-year.tsx";
import { DecisionsLayout } from "../../layouts/decisions.tsx";
import type { Archive } from "../archive/archive.ts";
import { type Decision, decisionsByWhole } from "../archive/decisions.ts";
import { grouped } from "../archive/grouped.ts";
import { yearOf } from "../content/dates.ts";
import { type Outcome, outcomes } from "../content/schema/decision.ts";
import { counted } from "../diagnostics/counted.ts";
import { decisionColumns, decisionData } from "./decision-data.ts";
import { decisionsUrl, decisionView, outcomeKind } from "./decision-view.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { partsOf, partTitle, partViews } from "./pagination.ts";
import { href, type Site } from "./site.ts";
import { type LabelGaps, type LabelView, yearLabels } from "./timeline-axis.ts";

/** How many rows one page lists, one for each symbol of a decision: some 40 KB compressed. A ledger of more stands by year as well. */
const rowsShown = 300;

/** The number of years that the chart has room for at the least: the bars of fewer would be broad. */
const fewestSlots = 16;

/** How near the years of the chart may be to one another, as ’04: 21 pixels of a screen of 320, and of a wide one. */
const labelGaps: LabelGaps = { wide: 3, all: 7.5 };

/** The decisions with one outcome. */
export interface OutcomeCountView {
	readonly outcome: string;
	readonly kind: string;
	readonly count: number;
}

/** The decisions of one year, by outcome in the order of `outcomes`. */
export interface YearCountsView {
	readonly year: string;
	readonly total: number;
	readonly counts: readonly OutcomeCountView[];
}

/** The chart: its bars, and below them the years that there is room to name. */
export interface DecisionChartView {
	readonly outcomes: readonly OutcomeCountView[];
	readonly years: readonly YearCountsView[];
	/** The number of years that its width has room for. */
	readonly slots: number;
	readonly labels: readonly LabelView[];
}

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
	return decisions.length > rowsShown
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
					rows: {
						total: decisions.length,
						decisions: decisions
							.slice(0, rowsShown)
							.map((one) => decisionView(site, one)),
					},
					ledgerYears: years.map((year) => ({
						text: String(year),
						href: href(site, yearUrl(year)),
						current: false,
					})),
					chart: chartView(decisions),
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
	const parts = partsOf(url, inYear.length, "newest first", rowsShown);
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
						rows: {
							total: inYear.length,
							decisions: inYear
								.slice(part.from, part.to)
								.map((one) => decisionView(site, one)),
						},
						pages: partViews(site, parts, part),
					}),
				),
		};
	});
}

/** "47 decisions": each is counted once, on however many symbols it was. */
export function decisionCount(decisions: readonly Decision[]): string {
	return counted(decisionsByWhole(decisions).size, "decision");
}

function countSymbols(decisions: readonly Decision[]): number {
	return new Set(decisions.map(({ symbol }) => symbol)).size;
}

/** Counts whole decisions by outcome, in the order of `outcomes`; those that none has are left out. */
export function outcomeCounts(
	decisions: readonly Decision[],
): OutcomeCountView[] {
	const counts = new Map<Outcome, number>();
	for (const [one] of decisionsByWhole(decisions).values()) {
		const outcome = one?.matter.outcome;
		if (outcome) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
	}
	return outcomes
		.map((outcome) => ({
			outcome,
			kind: outcomeKind(outcome),
			count: counts.get(outcome) ?? 0,
		}))
		.filter(({ count }) => count > 0);
}

function chartView(decisions: readonly Decision[]): DecisionChartView {
	const years = yearCounts(decisions);
	const slots = Math.max(fewestSlots, years.length);
	return {
		outcomes: outcomeCounts(decisions),
		years,
		slots,
		labels: yearLabels(
			years.map(({ year }, n) => ({
				year: Number(year),
				text: `’${year.slice(2)}`,
				x: (100 * (n + 0.5)) / slots,
			})),
			labelGaps,
		),
	};
}

/** Every year from the first decision to the last, those without any included. */
function yearCounts(decisions: readonly Decision[]): YearCountsView[] {
	const byYear = grouped(decisions, ({ matter }) => [yearOf(matter.date)]);
	const first = Math.min(...byYear.keys());
	const last = Math.max(...byYear.keys());
	return Array.from({ length: last - first + 1 }, (_, n) => {
		const counts = outcomeCounts(byYear.get(first + n) ?? []);
		return {
			year: String(first + n),
			total: counts.reduce((sum, { count }) => sum + count, 0),
			counts,
		};
	});
}
