// What changed between two releases: a chart of what each exports, then every symbol whose export differs.
import type {
	ChangeView,
	ReleaseBarView,
} from "../src/pages/export-changes.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breadcrumb, Pages } from "./lists.tsx";
import { Scroll } from "./scroll.tsx";

export function ChangesLayout(props: {
	frame: FrameView;
	title: string;
	symbols: string;
	before: string;
	after: string;
	bars: readonly ReleaseBarView[];
	counts: readonly { readonly kind: string; readonly count: number }[];
	groups: readonly {
		readonly kind: string;
		readonly changes: readonly ChangeView[];
	}[];
	/** The symbols among them that articles name. */
	discussed: readonly LinkView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="changes-page">
			<header class="page-header">
				<Breadcrumb links={[{ href: props.symbols, text: "Symbols" }]} />
				<h1>{props.title}</h1>
				<p class="summary">
					{props.counts.map(({ kind, count }) => `${count} ${kind}`).join(", ")}
					.
				</p>
			</header>
			<Exported bars={props.bars} />
			{props.discussed.length > 0 && (
				<section aria-labelledby="discussed">
					<h2 id="discussed">Among them, in the articles</h2>
					<ul class="symbols">
						{props.discussed.map((symbol) => (
							<li>
								<a href={symbol.href}>
									<code>{symbol.text}</code>
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
			{props.groups.map(({ kind, changes }) => (
				<section aria-labelledby={kind.replace(" ", "-")}>
					<h2 id={kind.replace(" ", "-")}>{kind}</h2>
					<Scroll label={`Symbols: ${kind}`}>
						<table>
							<thead>
								<tr>
									<th scope="col">Symbol</th>
									<th scope="col">{props.before}</th>
									<th scope="col">{props.after}</th>
								</tr>
							</thead>
							<tbody>
								{changes.map((change) => (
									<tr>
										<th scope="row">
											{change.href === undefined ? (
												<code>{change.name}</code>
											) : (
												<a href={change.href}>
													<code>{change.name}</code>
												</a>
											)}
										</th>
										<td>{change.before}</td>
										<td>{change.after}</td>
									</tr>
								))}
							</tbody>
						</table>
					</Scroll>
				</section>
			))}
			<Pages pages={props.pages} />
		</Base>
	);
}

const barHeight = 22;
const barGap = 12;
const width = 600;
const labelWidth = 60;

/** A bar for each release, of what it exports to all and to GPL modules; the table beside it says the same. */
function Exported(props: { bars: readonly ReleaseBarView[] }) {
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
								{bar.release}
							</text>
							<rect
								class="plain"
								x={labelWidth}
								y={y}
								width={bar.plainShare * scale}
								height={barHeight}
							/>
							<rect
								class="gpl"
								x={labelWidth + bar.plainShare * scale}
								y={y}
								width={bar.gplShare * scale}
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
								<th scope="col">
									<span class="key plain" aria-hidden="true" /> For all modules
								</th>
								<th scope="col">
									<span class="key gpl" aria-hidden="true" /> GPL-only
								</th>
								<th scope="col">In a namespace</th>
								<th scope="col">According to</th>
							</tr>
						</thead>
						<tbody>
							{props.bars.map((bar) => (
								<tr>
									<th scope="row">{bar.release}</th>
									<td>{bar.plain}</td>
									<td>{bar.gpl}</td>
									<td>{bar.namespaced}</td>
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
