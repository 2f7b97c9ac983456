// Decisions by year and outcome: stacked bars, and a table that says the same.
import type {
	DecisionChartView,
	YearCountsView,
} from "../src/pages/decision-counts.ts";
import { Scroll } from "./scroll.tsx";

/** How much of the room of a year its bar takes. */
const barShare = 0.77;
const axis = 22;

/** The height of one decision, in pixels, and of the highest bar: of many decisions each is lower. */
const unit = 16;
const highest = 240;

/** What is drawn over the colours of the outcomes that are no export, for who tells colours apart by their lightness alone. */
const patterns = {
	unexported: <path d="M-1 1 1-1M-1 7 7-1M5 7 7 5" />,
	refused: <circle cx="3" cy="3" r="1.3" />,
	withdrawn: <path d="M0 3h6" />,
};

export function DecisionChart(props: { chart: DecisionChartView }) {
	const { outcomes, years, slots, labels } = props.chart;
	const most = Math.max(1, ...years.map(({ total }) => total));
	const each = Math.min(unit, highest / most);
	const height = most * each + axis;
	/** The room of so many years: on a narrow screen it is narrower, and the letters are not. */
	const wide = (count: number) => `${+((100 * count) / slots).toFixed(2)}%`;
	return (
		<figure class="chart">
			<svg width="100%" height={height} aria-hidden="true" class="by-year">
				{Object.entries(patterns).map(([kind, drawing]) => (
					<pattern
						class="pattern"
						id={`pattern-${kind}`}
						width="6"
						height="6"
						patternUnits="userSpaceOnUse"
					>
						{drawing}
					</pattern>
				))}
				{years.map((year, n) =>
					stacked(year.counts).map(({ kind, from, count }) => {
						const place = {
							x: wide(n + (1 - barShare) / 2),
							y: height - axis - (from + count) * each,
							width: wide(barShare),
							height: Math.max(count * each - 1, 0.5),
						};
						return (
							<>
								<rect class={`bar ${kind}`} {...place} />
								{kind in patterns && (
									<rect fill={`url(#pattern-${kind})`} {...place} />
								)}
							</>
						);
					}),
				)}
				{labels.map(({ x, text, wideOnly }) => (
					<text
						x={`${x}%`}
						y={height - 6}
						class={wideOnly ? "wide-only" : undefined}
					>
						{text}
					</text>
				))}
			</svg>
			<figcaption>
				<p class="note">
					Decisions by year and outcome; one on several symbols counts once.
				</p>
				<ul class="legend">
					{outcomes.map(({ outcome, kind, count, inferred }) => (
						<li>
							<span class={`key ${kind}`} aria-hidden="true" /> {outcome}{" "}
							<span class="count">
								{count}
								{inferred > 0 && `, ${inferred} of them inferred`}
							</span>
						</li>
					))}
				</ul>
				<details>
					<summary>The numbers by year</summary>
					<Scroll label="Numbers">
						<table>
							<thead>
								<tr>
									<th scope="col">Year</th>
									{outcomes.map(({ outcome }) => (
										<th scope="col">{outcome}</th>
									))}
								</tr>
							</thead>
							<tbody>
								{years
									.filter(({ total }) => total > 0)
									.map(({ year, counts }) => (
										<tr>
											<th scope="row">{year}</th>
											{outcomes.map(({ kind }) => (
												<td>
													{counts.find((one) => one.kind === kind)?.count ?? ""}
												</td>
											))}
										</tr>
									))}
							</tbody>
						</table>
					</Scroll>
				</details>
			</figcaption>
		</figure>
	);
}

/** Where each part of a bar begins, in decisions from the ground. */
function stacked(counts: YearCountsView["counts"]) {
	let from = 0;
	return counts.map((part) => {
		const placed = { ...part, from };
		from += part.count;
		return placed;
	});
}
