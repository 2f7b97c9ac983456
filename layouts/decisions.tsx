// The page of the ledger: its numbers as a chart, its decisions in a table, and the same for programs.
import type { DecisionChartView } from "../src/pages/decision-counts.ts";
import type { AlternateView } from "../src/pages/feeds.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { DecisionChart } from "./decision-chart.tsx";
import { Ledger, type LedgerRows } from "./ledger.tsx";
import { FeedLink, Pages } from "./lists.tsx";

export function DecisionsLayout(props: {
	frame: FrameView;
	/** "47 decisions", and the symbols that they are about: "59 symbols". */
	count: string;
	symbols: string;
	feed?: AlternateView | undefined;
	rows: LedgerRows;
	/** The pages of the years, where one page does not list all. */
	ledgerYears: readonly PartView[];
	chart: DecisionChartView;
	data: readonly LinkView[];
	columns: readonly { readonly name: string; readonly means: string }[];
}) {
	return (
		<Base frame={props.frame} kind="decisions-page">
			<header class="page-header">
				<h1>Decisions</h1>
				<p class="summary">
					{props.count} about the exports of {props.symbols}: who asked, what
					was answered to the two questions (does it make technical sense? is
					the module a derived work?), and what became of it. Each leads to the
					paragraph that tells of it.
				</p>
				{props.feed && (
					<p class="note">
						<FeedLink feed={props.feed} />. The same for programs:{" "}
						<DataLinks links={props.data} />.
					</p>
				)}
			</header>
			<DecisionChart chart={props.chart} />
			<section aria-labelledby="ledger">
				<h2 id="ledger">The ledger</h2>
				<Ledger rows={props.rows} />
				<Pages pages={props.ledgerYears} label="Decisions by year" />
			</section>
			<section aria-labelledby="data">
				<h2 id="data">For programs</h2>
				<p>
					The same as <DataLinks links={props.data} />. Each row, one for each
					symbol of a decision, has:
				</p>
				<dl class="columns-of-data">
					{props.columns.map(({ name, means }) => (
						<div>
							<dt>
								<code>{name}</code>
							</dt>
							<dd>{means}</dd>
						</div>
					))}
				</dl>
			</section>
		</Base>
	);
}

function DataLinks(props: { links: readonly LinkView[] }) {
	return props.links.map((link, n) => (
		<>
			{n > 0 && ", "}
			<a href={link.href}>{link.text}</a>
		</>
	));
}
