// How many symbols each release exports to all modules and to GPL modules alone: bars, and a table that says the same and more.
import type {
	ExportCountsView,
	ReleaseBarView,
} from "../src/pages/export-views.ts";
import { Scroll } from "./scroll.tsx";

/** A bar, and its room; the margin before the bars, as wide as in `layouts/styles/charts.css`, has the releases: all in pixels. */
const bar = { height: 22, room: 34, margin: 56 };

/** A bar for each release, of what it exports to all and to GPL modules; the table below it says the same, and where each is from. */
export function ExportChart(props: { bars: readonly ReleaseBarView[] }) {
	return (
		<figure class="chart">
			<svg
				width="100%"
				height={props.bars.length * bar.room}
				aria-hidden="true"
				class="bars"
			>
				{props.bars.map(({ version, plain, gpl }, n) => (
					<>
						<text x={-bar.margin} y={n * bar.room + 15}>
							{version}
						</text>
						<rect
							class="plain"
							y={n * bar.room}
							width={`${plain.share}%`}
							height={bar.height}
						/>
						<rect
							class="gpl"
							x={`${plain.share}%`}
							y={n * bar.room}
							width={`${gpl.share}%`}
							height={bar.height}
						/>
					</>
				))}
			</svg>
			<figcaption>
				<ul class="legend">
					<li>
						<span class="key plain" aria-hidden="true" /> For all modules
					</li>
					<li>
						<span class="key gpl" aria-hidden="true" /> GPL-only
					</li>
				</ul>
				<Scroll label="Exports by release">
					<table>
						<thead>
							<tr>
								<th scope="col">Release</th>
								<th scope="col" class="right">
									For all modules
								</th>
								<th scope="col" class="right">
									GPL-only
								</th>
							</tr>
						</thead>
						<tbody>
							{props.bars.map(({ build, plain, gpl }) => (
								<tr>
									<th scope="row">{build}</th>
									<td class="right">
										<Counts of={plain} />
									</td>
									<td class="right">
										<Counts of={gpl} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</Scroll>
				<ul class="note">
					{props.bars.map(({ build, source }) => (
						<li>
							{build} according to {source}
						</li>
					))}
				</ul>
			</figcaption>
		</figure>
	);
}

/** How many in all, and below that how many of these are for some modules alone. */
function Counts(props: { of: ExportCountsView }) {
	const { total, parts } = props.of;
	return (
		<>
			{total}
			{parts.map((part) => (
				<div class="note">{part}</div>
			))}
		</>
	);
}
