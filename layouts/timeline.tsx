// The timeline of a heading: a picture, and the same to read.
import type { TimelineView } from "../src/pages/timeline.ts";
import type { LabelView } from "../src/pages/timeline-axis.ts";
import { StandingMark } from "./lists.tsx";
import { When } from "./when.tsx";

/** Below the axis: a row for releases and one for years. */
const rows = { tick: 7, release: 22, year: 40, height: 46 };

export function Timeline(props: { timeline: TimelineView }) {
	const { timeline } = props;
	const axis = timeline.height;
	return (
		<section aria-labelledby="timeline">
			<h2 id="timeline">Timeline</h2>
			<svg
				class="timeline"
				width="100%"
				height={axis + rows.height}
				aria-hidden="true"
			>
				<line class="axis" x1="0" x2="100%" y1={axis} y2={axis} />
				{timeline.ticks !== "" && (
					<svg
						aria-hidden="true"
						y={axis}
						width="100%"
						height={rows.tick}
						viewBox="0 0 1000 1"
						preserveAspectRatio="none"
					>
						<path
							class="axis"
							d={timeline.ticks}
							vector-effect="non-scaling-stroke"
						/>
					</svg>
				)}
				<Labels labels={timeline.releases} y={axis + rows.release} />
				<g class="years-row">
					<Labels labels={timeline.years} y={axis + rows.year} />
				</g>
				{timeline.marks.map((mark) => (
					<a href={mark.href} tabindex={-1}>
						<title>{mark.label}</title>
						{mark.width > 0 && (
							<line
								x1={`${mark.x}%`}
								x2={`${mark.x + mark.width}%`}
								y1={axis - mark.y}
								y2={axis - mark.y}
							/>
						)}
						<circle cx={`${mark.x}%`} cy={axis - mark.y} r={mark.radius} />
					</a>
				))}
			</svg>
			<details class="timeline-list">
				<summary>The timeline as a list</summary>
				<ol>
					{timeline.items.map((item) => (
						<li>
							<span class="when">
								<When event={item.date} />
							</span>
							{item.after && <span class="count"> after {item.after}</span>}
							<br />
							<a href={item.href}>{item.text}</a>
							<StandingMark of={item} />
						</li>
					))}
				</ol>
			</details>
		</section>
	);
}

function Labels(props: { labels: readonly LabelView[]; y: number }) {
	return (
		<>
			{props.labels.map(({ x, text, anchor, wideOnly }) => (
				<text
					x={`${x}%`}
					y={props.y}
					text-anchor={anchor}
					class={wideOnly ? "wide-only" : undefined}
				>
					{text}
				</text>
			))}
		</>
	);
}
