// How many symbols each release exports to all modules and to GPL modules alone: bars, and a table that says the same and more.
import type { ReleaseBarView } from "../src/pages/export-views.ts";
import { Scroll } from "./scroll.tsx";

const barHeight = 22;
const barGap = 12;
const width = 600;
const labelWidth = 60;

/** A bar for each release, of what it exports to all and to GPL modules; the table beside it says the same. */
export function ExportChart(props: {
	bars: readonly ReleaseBarView[];
	hasNamed: boolean;
}) {
	const scale = (width - labelWidth) / 100;
	const height = props.bars.length * (barHeight + barGap);
	return (
		<figure class="chart">
			<svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" class="bars">
				{props.bars.map((bar, n) => {
					const y = n * (barHeight + barGap);
					return (
						<g>
							<text x="0" y={y + barHeight * 0.72}>
								{bar.version}
							</text>
							<rect
								class="plain"
								x={labelWidth}
								y={y}
								width={bar.plain.share * scale}
								height={barHeight}
							/>
							<rect
								class="gpl"
								x={labelWidth + bar.plain.share * scale}
								y={y}
								width={bar.gpl.share * scale}
								height={barHeight}
							/>
						</g>
					);
				})}
			</svg>
			<figcaption>
				<Scroll label="Exports by release">
					<table>
						<thead>
							<tr>
								<th scope="col">Release</th>
								<th scope="col" class="right">
									<span class="key plain" aria-hidden="true" /> For all modules
								</th>
								<th scope="col" class="right">
									of these in a namespace
									<span class="visually-hidden"> (for all modules)</span>
								</th>
								<th scope="col" class="right">
									<span class="key gpl" aria-hidden="true" /> GPL-only
								</th>
								<th scope="col" class="right">
									of these in a namespace
									<span class="visually-hidden"> (GPL-only)</span>
								</th>
								{props.hasNamed && (
									<th scope="col" class="right">
										of these for named modules
									</th>
								)}
								<th scope="col">According to</th>
							</tr>
						</thead>
						<tbody>
							{props.bars.map((bar) => (
								<tr>
									<th scope="row">{bar.build}</th>
									<td class="right">{bar.plain.total}</td>
									<td class="right">{bar.plain.namespaced}</td>
									<td class="right">{bar.gpl.total}</td>
									<td class="right">{bar.gpl.namespaced}</td>
									{props.hasNamed && <td class="right">{bar.gpl.named}</td>}
									<td>{bar.source}</td>
								</tr>
							))}
						</tbody>
					</table>
				</Scroll>
			</figcaption>
		</figure>
	);
}
