// The table of decisions, which a script sorts and filters in place.
import type { DecisionView } from "../src/pages/decision-view.ts";
import { Breakable } from "./breakable.tsx";
import { Answer, Outcome, Sequel } from "./decision-list.tsx";
import { Scroll } from "./scroll.tsx";

/** A decision in the table, with all the symbols that it was about. */
export interface RowView extends DecisionView {
	/** What it can be found by besides its text: the headings that its article is filed under, and what it is called once undone. */
	readonly words: string;
	/** What the newest list of exports has of its symbols. */
	readonly newest: readonly string[];
}

/** The rows of a page, and how many there are with those on other pages. */
export interface LedgerRows {
	readonly decisions: readonly RowView[];
	readonly total: number;
}

/** The columns, with their names in an address that says how the table is sorted. */
const columns = [
	["date", "Date"],
	["symbol", "Symbols"],
	["outcome", "Outcome"],
	["after", "Since then"],
	["by", "Asked, answered"],
	["article", "Told in"],
] as const;

export function Ledger(props: { rows: LedgerRows }) {
	const { decisions, total } = props.rows;
	return (
		<>
			<p class="note">
				{decisions.length < total &&
					`${decisions.length} of ${total} decisions; sorting and filtering are of these. `}
				A decision is reversed where a later one exported what it had not, or
				opened to all modules what it had left to GPL modules, or the contrary;
				changed where other terms took the place of its own. Below that stands
				what the newest list of exports says.
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
	const { technical, derived } = decision;
	return (
		<tr data-words={decision.words}>
			<td>
				<a href={decision.href}>
					<time datetime={decision.date.datetime}>{decision.date.text}</time>
				</a>
			</td>
			<th scope="row">
				{[decision.symbol, ...decision.others].map((symbol) => (
					<>
						<a href={symbol.href}>
							<code>
								<Breakable text={symbol.text} />
							</code>
						</a>{" "}
					</>
				))}
			</th>
			<td>
				<Outcome of={decision} />
				{decision.release && ` (${decision.release})`}
				{decision.contradiction && (
					<p class="contradiction">But {decision.contradiction}.</p>
				)}
			</td>
			<td data-column="Since then">
				{decision.sequels.map((sequel) => (
					<p>
						<Sequel of={sequel} />
					</p>
				))}
				{decision.newest.map((text) => (
					<p class="note">
						<Breakable text={text} />
					</p>
				))}
			</td>
			<td>
				<Asked of={decision} />
				{technical && (
					<p>
						Technical sense? <Answer of={technical} />
					</p>
				)}
				{derived && (
					<p>
						Derived work? <Answer of={derived} />
					</p>
				)}
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

/** Who asked, and for which module; nothing where neither is told. */
function Asked(props: { of: RowView }) {
	const { by, for: module } = props.of;
	if (by === undefined && module === undefined) return null;
	return (
		<p>
			Asked
			{by && (
				<>
					{" by "}
					<a href={by.href}>{by.text}</a>
				</>
			)}
			{module !== undefined && ` for ${module}`}
		</p>
	);
}
