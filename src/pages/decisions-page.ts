// The ledger: every decision about an export in one table, with its numbers by year and outcome drawn as a chart.
import { DecisionsLayout } from "../../layouts/decisions.tsx";
import { yearOf } from "../content/dates.ts";
import { outcomes } from "../content/schema/decision.ts";
import { counted } from "../diagnostics/counted.ts";
import { decisionColumns, decisionData } from "./decision-data.ts";
import { decisionsUrl, decisionView, outcomeKind } from "./decision-view.ts";
import { feedLinks } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";
import { href, type Site } from "./site.ts";

/** The decisions of one year, by outcome in the order of `outcomes`. */
export interface YearCountsView {
	readonly year: string;
	readonly total: number;
	readonly counts: readonly {
		readonly outcome: string;
		readonly kind: string;
		readonly count: number;
	}[];
}

export function decisionsPages(site: Site): Page[] {
	const { decisions, settings } = site.archive;
	if (decisions.length === 0) return [];
	return [
		{
			url: decisionsUrl,
			render: () =>
				html(
					DecisionsLayout({
						frame: frameView(site, {
							title: "Decisions",
							description:
								"Every request about an export that the articles tell of: who asked, what was answered, and what became of it.",
							url: decisionsUrl,
							alternates: feedLinks(
								site,
								decisionsUrl,
								`Decisions · ${settings.title}`,
							),
							styles: [site.assets.ledgerStyle.url],
							scripts: [site.assets.ledgerScript.url],
						}),
						count: counted(decisions.length, "decision"),
						feed: feedLinks(site, decisionsUrl, "Decisions")[0],
						decisions: decisions.map((one) => decisionView(site, one)),
						outcomes: outcomeCounts(site),
						years: yearCounts(site),
						data: [
							{ text: "CSV", href: href(site, decisionData.csv) },
							{ text: "JSON", href: href(site, decisionData.json) },
							{ text: "JSON Schema", href: href(site, decisionData.schema) },
						],
						columns: decisionColumns,
					}),
				),
		},
	];
}

function outcomeCounts(site: Site) {
	return outcomes
		.map((outcome) => ({
			outcome,
			kind: outcomeKind(outcome),
			count: site.archive.decisions.filter(
				({ matter }) => matter.outcome === outcome,
			).length,
		}))
		.filter(({ count }) => count > 0);
}

/** Every year from the first decision to the last, those without any included. */
function yearCounts(site: Site): YearCountsView[] {
	const { decisions } = site.archive;
	const years = decisions.map(({ matter }) => yearOf(matter.date));
	const first = Math.min(...years);
	const last = Math.max(...years);
	return Array.from({ length: last - first + 1 }, (_, n) => {
		const inYear = decisions.filter((_one, m) => years[m] === first + n);
		return {
			year: String(first + n),
			total: inYear.length,
			counts: outcomes
				.map((outcome) => ({
					outcome,
					kind: outcomeKind(outcome),
					count: inYear.filter(({ matter }) => matter.outcome === outcome)
						.length,
				}))
				.filter(({ count }) => count > 0),
		};
	});
}
