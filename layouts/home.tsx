// The home page.
import type { OutcomeCountView } from "../src/pages/decision-counts.ts";
import type { AlternateView } from "../src/pages/feeds.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type {
	HeadingItemView,
	ItemView,
	LinkView,
} from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Articles, FeedLink, Headings } from "./lists.tsx";
import { SearchForm } from "./search-form.tsx";

/** What was decided: how many decisions there are with each outcome, as a share of the commonest in percent. */
interface LedgerInBrief {
	readonly href: string;
	readonly count: string;
	readonly outcomes: readonly (OutcomeCountView & { readonly share: number })[];
}

export function HomeLayout(props: {
	frame: FrameView;
	title: string;
	description: string;
	/** Rendered markdown: HTML that the parser made and escaped. */
	introduction?: string | undefined;
	count: string;
	/** The years that the articles tell of: "2001–2026". */
	span: string;
	feed?: AlternateView | undefined;
	ledger?: LedgerInBrief | undefined;
	newest: readonly ItemView[];
	archives: string;
	indexes: readonly (LinkView & { note?: string | undefined })[];
	headings: readonly HeadingItemView[];
}) {
	const { frame } = props;
	return (
		<Base frame={frame} kind="home">
			<header class="hero">
				<div>
					<h1>{props.title}</h1>
					<p class="summary">{props.description}</p>
					<SearchForm
						action={frame.searchAction}
						label="Search every word and identifier"
					/>
					<p class="note">
						{props.count} on what happened in {props.span}
						{props.feed && (
							<>
								{" · "}
								<FeedLink feed={props.feed} />
							</>
						)}
					</p>
				</div>
				{props.ledger && <Ledger ledger={props.ledger} />}
			</header>
			{props.introduction && (
				<div
					class="introduction"
					dangerouslySetInnerHTML={{ __html: props.introduction }}
				/>
			)}
			<div class="columns">
				<section aria-labelledby="newest">
					<h2 id="newest">Newest articles</h2>
					<Articles articles={props.newest} />
					<p>
						<a class="onward" href={props.archives}>
							All articles by year
						</a>
					</p>
				</section>
				<section aria-labelledby="indexes">
					<h2 id="indexes">Written about most</h2>
					<Headings headings={props.headings} />
					{props.indexes.map((index) => (
						<p>
							<a class="onward" href={index.href}>
								{index.text}
							</a>
						</p>
					))}
				</section>
			</div>
		</Base>
	);
}

function Ledger(props: { ledger: LedgerInBrief }) {
	const { href, count, outcomes } = props.ledger;
	return (
		<section class="ledger-in-brief" aria-labelledby="ledger">
			<h2 id="ledger">Decisions about exports</h2>
			<ul>
				{outcomes.map(({ outcome, kind, count, share }) => (
					<li class={kind}>
						<span class={`outcome ${kind}`}>{outcome}</span>{" "}
						<span class="count">{count}</span>
						<svg
							viewBox="0 0 100 1"
							preserveAspectRatio="none"
							aria-hidden="true"
						>
							<rect width={share} height="1" />
						</svg>
					</li>
				))}
			</ul>
			<p>
				<a class="onward" href={href}>
					All {count}
				</a>
			</p>
		</section>
	);
}
