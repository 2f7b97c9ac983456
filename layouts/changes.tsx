// What releases export: a chart of each, then what changed from one to the next, and every symbol whose export differs.
import type { ReleaseBarView } from "../src/pages/export-changes.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { ChangeView } from "../src/pages/release-pairs.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breadcrumb, Pages } from "./lists.tsx";
import { Scroll } from "./scroll.tsx";

/** Symbols that two releases export differently. */
interface ChangesView {
	readonly before: string;
	readonly after: string;
	readonly changes: readonly ChangeView[];
}

export function ChangesLayout(props: {
	frame: FrameView;
	symbols: string;
	bars: readonly ReleaseBarView[];
	/** Each two releases that follow each other, the newest first. */
	pairs: readonly (LinkView & { readonly counts: string })[];
	/** What changed between the newest two of what articles name. */
	discussed: ChangesView;
}) {
	const { discussed } = props;
	return (
		<Base frame={props.frame} kind="changes-page">
			<header class="page-header">
				<Breadcrumb links={[{ href: props.symbols, text: "Symbols" }]} />
				<h1>Exports by release</h1>
				<p class="summary">
					How many symbols each release offers to all modules and how many to
					GPL modules alone, as its build lists them.
				</p>
			</header>
			<Exported bars={props.bars} />
			<section aria-labelledby="pairs">
				<h2 id="pairs">From release to release</h2>
				<ul class="headings">
					{props.pairs.map(({ href, text, counts }) => (
						<li>
							<a href={href}>{text}</a> <span class="count">{counts}</span>
						</li>
					))}
				</ul>
			</section>
			{discussed.changes.length > 0 && (
				<section aria-labelledby="discussed">
					<h2 id="discussed">
						Changed from {discussed.before} to {discussed.after}, and named in
						articles
					</h2>
					<Changes changes={discussed} />
				</section>
			)}
		</Base>
	);
}

/** What changed from one release to the next, or a part of it. */
export function PairLayout(props: {
	frame: FrameView;
	title: string;
	breadcrumb: readonly LinkView[];
	counts: string;
	groups: readonly (ChangesView & { readonly kind: string })[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="changes-page">
			<header class="page-header">
				<Breadcrumb links={props.breadcrumb} />
				<h1>{props.title}</h1>
				<p class="summary">{props.counts}.</p>
			</header>
			{props.groups.map((group) => (
				<section aria-labelledby={group.kind.replace(" ", "-")}>
					<h2 id={group.kind.replace(" ", "-")}>{group.kind}</h2>
					<Changes changes={group} />
				</section>
			))}
			<Pages pages={props.pages} />
		</Base>
	);
}

function Changes(props: { changes: ChangesView }) {
	const { before, after, changes } = props.changes;
	return (
		<table class="changes">
			<thead>
				<tr>
					<th scope="col">Symbol</th>
					<th scope="col">{before}</th>
					<th scope="col">{after}</th>
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
								<th scope="col" class="right">
									<span class="key plain" aria-hidden="true" /> For all modules
								</th>
								<th scope="col" class="right">
									<span class="key gpl" aria-hidden="true" /> GPL-only
								</th>
								<th scope="col" class="right">
									In a namespace
								</th>
								<th scope="col">According to</th>
							</tr>
						</thead>
						<tbody>
							{props.bars.map((bar) => (
								<tr>
									<th scope="row">{bar.release}</th>
									<td class="right">{bar.plain}</td>
									<td class="right">{bar.gpl}</td>
									<td class="right">{bar.namespaced}</td>
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
