// What releases export: a chart of each, then what changed from one to the next, and every symbol whose export differs.
import type {
	ChangeSectionView,
	ReleaseBarView,
} from "../src/pages/export-views.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { ChangeView } from "../src/pages/release-pairs.ts";
import type { HeadingItemView, LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { ExportChart } from "./export-chart.tsx";
import { Breadcrumb, Headings, Pages } from "./lists.tsx";
import { noExport, portedBack } from "./symbol-facts.tsx";

/** The two releases. */
interface HeadView {
	readonly before: string;
	readonly after: string;
}

export function ChangesLayout(props: {
	frame: FrameView;
	symbols: string;
	bars: readonly ReleaseBarView[];
	/** Each two releases that follow each other, the newest first. */
	pairs: readonly (LinkView & { readonly counts: string })[];
	/** What changed between the newest two of what articles name. */
	head: HeadView;
	discussed: readonly ChangeView[];
}) {
	const { head, discussed } = props;
	return (
		<Base frame={props.frame} kind="changes-page">
			<header class="page-header">
				<Breadcrumb links={[{ href: props.symbols, text: "Symbols" }]} />
				<h1>Exports by release</h1>
				<p class="summary">
					How many symbols each release offers to all modules and how many to
					GPL modules alone, as one build of it lists them, {portedBack}. What a
					distribution adds by patches of its own is not counted.
				</p>
			</header>
			<ExportChart bars={props.bars} />
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
			{discussed.length > 0 && (
				<section aria-labelledby="discussed">
					<h2 id="discussed">
						Changed from {head.before} to {head.after}, and named in articles
					</h2>
					<Caveat />
					<Changes head={head} changes={discussed} />
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
	/** Where the whole comparison is for programs. */
	data: string;
	head: HeadView;
	/** Where each way of change begins. */
	ways: readonly HeadingItemView[];
	sections: readonly ChangeSectionView[];
	pages: readonly PartView[];
}) {
	const { head } = props;
	return (
		<Base frame={props.frame} kind="changes-page">
			<header class="page-header">
				<Breadcrumb links={props.breadcrumb} />
				<h1>{props.title}</h1>
				<p class="summary">{props.counts}.</p>
				<p class="note">
					{head.before} beside {head.after}, each {portedBack}.
				</p>
				<p class="note">
					For programs: <a href={props.data}>all of it as CSV</a>
				</p>
			</header>
			<nav aria-label="Ways of change">
				<Headings headings={props.ways} />
			</nav>
			{props.sections.map((section) => (
				<section aria-labelledby={section.id}>
					<h2 id={section.id}>
						{section.title} <span class="count">{section.count}</span>
					</h2>
					{section.hasUnexported && <Caveat />}
					{section.groups.map(({ id, title, count, changes }) => (
						<>
							{!section.hasUnexported && (
								<h3 id={id}>
									{title} <span class="count">{count}</span>
								</h3>
							)}
							<Changes head={head} changes={changes} />
						</>
					))}
				</section>
			))}
			<Pages pages={props.pages} />
		</Base>
	);
}

/** What to make of "not exported". */
function Caveat() {
	return (
		<p class="note">
			As one build of each lists it, {portedBack}; another may export more, and{" "}
			{noExport}.
		</p>
	);
}

function Changes(props: { head: HeadView; changes: readonly ChangeView[] }) {
	const { before, after } = props.head;
	const { changes } = props;
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
								<Identifier name={change.name} />
							) : (
								<a href={change.href}>
									<Identifier name={change.name} />
								</a>
							)}
						</th>
						<td>
							<Breakable text={change.before} />
						</td>
						<td>
							<Breakable text={change.after} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Identifier({ name }: { name: string }) {
	return (
		<code>
			<Breakable text={name} />
		</code>
	);
}
