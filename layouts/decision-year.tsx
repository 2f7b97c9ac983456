// The decisions of one year, of a ledger that is too long for one page.
import type { OutcomeCountView } from "../src/pages/decision-counts.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Ledger, type LedgerRows } from "./ledger.tsx";
import { Breadcrumb, Pages } from "./lists.tsx";

export function DecisionYearLayout(props: {
	frame: FrameView;
	title: string;
	ledger: LinkView;
	outcomes: readonly OutcomeCountView[];
	rows: LedgerRows;
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="decisions-page">
			<header class="page-header">
				<Breadcrumb links={[props.ledger]} />
				<h1>{props.title}</h1>
				<p class="summary">
					{props.outcomes
						.map(({ outcome, count }) => `${count} ${outcome}`)
						.join(", ")}
					.
				</p>
			</header>
			<Ledger rows={props.rows} />
			<Pages pages={props.pages} />
		</Base>
	);
}
