// How many symbols each release exports to all modules and to GPL modules alone: bars, and a table that says the same and more.
import type {
	ExportCountsView,
	ReleaseBarView,
} from "../src/pages/export-views.ts";
import { Scroll } from "./scroll.tsx";

/** A bar and its room, in pixels; where the bars begin, in percent of the chart's width. */
const bar = { height: 22, room: 34, from: 12 };

/** A bar for each release, of what it exports to all and to GPL modules; the table below it says the same, and where each is from. */
export function ExportChart(props: { bars: readonly ReleaseBarView[] }) {
	/** The length of a share of the room beside the names of the releases. */
	const length = (share: number) =>
		+((share * (100 - bar.from)) / 100).toFixed(2);
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
						<text y={n * bar.room + 0.7 * bar.height}>{version}</text>
						<rect
							class="plain"
							x={`${bar.from}%`}
							y={n * bar.room}
							width={`${length(plain.share)}%`}
							height={bar.height}
						/>
						<rect
							class="gpl"
							x={`${bar.from + length(plain.share)}%`}
							y={n * bar.room}
							width={`${length(gpl.share)}%`}
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
