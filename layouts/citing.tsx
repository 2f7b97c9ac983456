// The articles that cite one, each with the sentence in which it does: in brief beside the article, and all of them.
import type { ComponentChildren } from "preact";
import type { CitingView } from "../src/pages/citing-pages.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { Breadcrumb, Pages, StandingMark } from "./lists.tsx";

/** Citing articles; what follows the last of them is an item of its own. */
export function Citing(props: {
	citing: readonly CitingView[];
	children?: ComponentChildren;
}) {
	return (
		<ul>
			{props.citing.map((citation) => (
				<li>
					<a href={citation.href}>
						<Breakable text={citation.text} />
					</a>
					<StandingMark of={citation} />
					<q>{citation.sentence}</q>
				</li>
			))}
			{props.children}
		</ul>
	);
}

export function CitingLayout(props: {
	frame: FrameView;
	title: string;
	cited: LinkView;
	citing: readonly CitingView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="citing">
			<header class="page-header">
				<Breadcrumb links={[props.cited]} />
				<h1>{props.title}</h1>
			</header>
			<div class="cited-by">
				<Citing citing={props.citing} />
			</div>
			<Pages pages={props.pages} />
		</Base>
	);
}
