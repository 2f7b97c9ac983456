// How many decisions there are, by outcome and by year, as the ledger's chart and other pages tell: each is counted once, on however many symbols it was.
import { type Decision, decisionsByWhole } from "../archive/decisions.ts";
import { grouped } from "../archive/grouped.ts";
import { yearOf } from "../content/dates.ts";
import { outcomes } from "../content/schema/decision.ts";
import { counted } from "../diagnostics/counted.ts";
import { outcomeKind } from "./decision-view.ts";
import { type LabelGaps, type LabelView, yearLabels } from "./timeline-axis.ts";

/** The number of years that the chart has room for at the least: the bars of fewer would be broad. */
const fewestSlots = 16;

/** How near the years of the chart may be to one another, as ’04: 21 pixels of a screen of 320, and of a wide one. */
const labelGaps: LabelGaps = { wide: 3, all: 7.5 };

/** The decisions with one outcome. */
export interface OutcomeCountView {
	readonly outcome: string;
	readonly kind: string;
	readonly count: number;
	/** Of how many of them the outcome was inferred. */
	readonly inferred: number;
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

/** "47 decisions": each is counted once, on however many symbols it was. */
export function decisionCount(decisions: readonly Decision[]): string {
	return counted(decisionsByWhole(decisions).size, "decision");
}

/** Counts the symbols that decisions are about. */
export function countSymbols(decisions: readonly Decision[]): number {
	return new Set(decisions.map(({ symbol }) => symbol)).size;
}

/** Counts whole decisions by outcome, in the order of `outcomes`; those that none has are left out. */
export function outcomeCounts(
	decisions: readonly Decision[],
): OutcomeCountView[] {
	const wholes = [...decisionsByWhole(decisions).values()].flatMap(
		([first]) => first ?? [],
	);
	const byOutcome = grouped(wholes, ({ matter }) => [matter.outcome]);
	return outcomes.flatMap((outcome) => {
		const some = byOutcome.get(outcome) ?? [];
		return some.length === 0
			? []
			: [
					{
						outcome,
						kind: outcomeKind(outcome),
						count: some.length,
						inferred: some.filter(({ matter }) => matter.inferred).length,
					},
				];
	});
}

/** Settles the chart. */
export function decisionChart(
	decisions: readonly Decision[],
): DecisionChartView {
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
