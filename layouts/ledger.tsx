// The table of decisions, which a script sorts and filters in place.
import type { DecisionView } from "../src/pages/decision-view.ts";
import { Breakable } from "./breakable.tsx";
import { Answer } from "./decision-list.tsx";
import { Scroll } from "./scroll.tsx";

/** A decision in the table, with the headings that its article is filed under: a reader may filter by them. */
export interface RowView extends DecisionView {
	readonly headings: string;
}

/** The rows of a page, one for each symbol of a decision, and how many there are with those on other pages. */
export interface LedgerRows {
	readonly decisions: readonly RowView[];
	readonly total: number;
}

/** The columns, with their names in an address that says how the table is sorted. */
const columns = [
	["date", "Date"],
	["symbol", "Symbol"],
	["outcome", "Outcome"],
	["by", "Asked by, for"],
	["technical", "Technical sense?"],
	["derived", "Derived work?"],
	["article", "Told in"],
] as const;

export function Ledger(props: { rows: LedgerRows }) {
	const { decisions, total } = props.rows;
	return (
		<>
			<p class="note">
				A row for each symbol that a decision was about:{" "}
				{decisions.length < total
					? `${decisions.length} of ${total}; sorting and filtering are of these.`
					: `${total} in all.`}
			</p>
			<decision-ledger total={total}>
				<Scroll label="Ledger of decisions">
					<table class="ledger">
						<thead>
							<tr>
								{columns.map(([key, name]) => (
									<th scope="col" data-key={key}>
										{name}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{decisions.map((decision) => (
								<Row decision={decision} />
							))}
						</tbody>
					</table>
				</Scroll>
			</decision-ledger>
		</>
	);
}

function Row(props: { decision: RowView }) {
	const { decision } = props;
	return (
		<tr data-headings={decision.headings}>
			<td>
				<a href={decision.href}>
					<time datetime={decision.date.datetime}>{decision.date.text}</time>
				</a>
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
			<td data-column="Asked by, for">
				{decision.by && <a href={decision.by.href}>{decision.by.text}</a>}
				{decision.by && decision.for && ", "}
				{decision.for}
			</td>
			<td data-column="Technical sense">
				{decision.technical && <Answer of={decision.technical} />}
			</td>
			<td data-column="Derived work">
				{decision.derived && <Answer of={decision.derived} />}
			</td>
			<td>
				<a href={decision.article.href}>
					<Breakable text={decision.article.text} />
				</a>
				{decision.what && <p class="note">{decision.what}</p>}
			</td>
		</tr>
	);
}
