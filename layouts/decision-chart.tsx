// Decisions by year and outcome: stacked bars, and a table that says the same.
import type { YearCountsView } from "../src/pages/decisions-page.ts";
import { Scroll } from "./scroll.tsx";

const barWidth = 20;
const gap = 6;
const axis = 22;

/** The height of one decision, in pixels, and of the highest bar: of many decisions each is lower. */
const unit = 16;
const highest = 240;

export function DecisionChart(props: {
	outcomes: readonly {
		readonly outcome: string;
		readonly kind: string;
		readonly count: number;
	}[];
	years: readonly YearCountsView[];
}) {
	const { outcomes, years } = props;
	const most = Math.max(1, ...years.map(({ total }) => total));
	const each = Math.min(unit, highest / most);
	const step = barWidth + gap;
	const height = most * each + axis;
	return (
		<figure class="chart">
			<Scroll label="Chart">
				<svg
					viewBox={`0 0 ${years.length * step} ${height}`}
					width={years.length * step}
					height={height}
					aria-hidden="true"
					class="by-year"
				>
					{years.map((year, n) => (
						<g>
							{stacked(year.counts).map(({ kind, from, count }) => (
								<rect
									class={`bar ${kind}`}
									x={n * step}
									y={height - axis - (from + count) * each}
									width={barWidth}
									height={Math.max(count * each - 1, 0.5)}
								/>
							))}
							<text x={n * step + barWidth / 2} y={height - 6}>
								{`’${year.year.slice(2)}`}
							</text>
						</g>
					))}
				</svg>
			</Scroll>
			<figcaption>
				<ul class="legend">
					{outcomes.map(({ outcome, kind, count }) => (
						<li>
							<span class={`key ${kind}`} aria-hidden="true" /> {outcome}{" "}
							<span class="count">{count}</span>
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
