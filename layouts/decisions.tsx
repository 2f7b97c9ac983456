// The ledger: its numbers as a chart, every decision in a table, and the same for programs.
import type { DecisionView } from "../src/pages/decision-view.ts";
import type { YearCountsView } from "../src/pages/decisions-page.ts";
import type { AlternateView } from "../src/pages/feeds.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { DecisionChart } from "./decision-chart.tsx";
import { FeedLink } from "./lists.tsx";
import { Scroll } from "./scroll.tsx";

export function DecisionsLayout(props: {
	frame: FrameView;
	count: string;
	feed?: AlternateView | undefined;
	decisions: readonly DecisionView[];
	outcomes: readonly {
		readonly outcome: string;
		readonly kind: string;
		readonly count: number;
	}[];
	years: readonly YearCountsView[];
	data: readonly LinkView[];
	columns: readonly { readonly name: string; readonly means: string }[];
}) {
	return (
		<Base frame={props.frame} kind="decisions-page">
			<header class="page-header">
				<h1>Decisions</h1>
				<p class="summary">
					{props.count} about exports, one for each symbol: who asked, what was
					answered to the two questions (does it make technical sense? is the
					module a derived work?), and what became of it. Each leads to the
					paragraph that tells of it.
				</p>
				{props.feed && (
					<p class="note">
						<FeedLink feed={props.feed} />
					</p>
				)}
			</header>
			<DecisionChart outcomes={props.outcomes} years={props.years} />
			<section aria-labelledby="ledger">
				<h2 id="ledger">The ledger</h2>
				<decision-ledger>
					<Scroll label="Ledger of decisions">
						<table class="ledger">
							<thead>
								<tr>
									<th scope="col">Date</th>
									<th scope="col">Symbol</th>
									<th scope="col">Outcome</th>
									<th scope="col">Asked by, for</th>
									<th scope="col">Technical sense?</th>
									<th scope="col">Derived work?</th>
									<th scope="col">Told in</th>
								</tr>
							</thead>
							<tbody>
								{props.decisions.map((decision) => (
									<Row decision={decision} />
								))}
							</tbody>
						</table>
					</Scroll>
				</decision-ledger>
			</section>
			<section aria-labelledby="data">
				<h2 id="data">For programs</h2>
				<p>
					The same as{" "}
					{props.data.map((link, n) => (
						<>
							{n > 0 && ", "}
							<a href={link.href}>{link.text}</a>
						</>
					))}
					. Each row has:
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

function Row(props: { decision: DecisionView }) {
	const { decision } = props;
	return (
		<tr id={decision.id}>
			<td>
				<time datetime={decision.date.datetime}>{decision.date.text}</time>
			</td>
			<th scope="row">
				<a href={decision.symbol.href}>
					<code>
						<Breakable text={decision.symbol.text} />
					</code>
				</a>
			</th>
			<td>
				<span class={`outcome ${decision.kind}`}>{decision.outcome}</span>
				{decision.release && ` (${decision.release})`}
				{decision.contradiction && (
					<p class="contradiction">But {decision.contradiction}.</p>
				)}
			</td>
			<td>
				{decision.by}
				{decision.by && decision.for && ", "}
				{decision.for}
			</td>
			<td>{decision.technical}</td>
			<td>{decision.derived}</td>
			<td>
				<a href={decision.article.href}>
					<Breakable text={decision.article.text} />
				</a>
				{decision.what && <p class="note">{decision.what}</p>}
			</td>
		</tr>
	);
}
