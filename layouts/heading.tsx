// A heading's page: what is filed under it, when it happened, what is said of it, and where to go from it.
import type { AlternateView } from "../src/pages/feeds.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { TimelineView } from "../src/pages/timeline.ts";
import type {
	HeadingItemView,
	ItemView,
	LinkView,
} from "../src/pages/views.ts";
import type { YearLinkView } from "../src/pages/year-list.ts";
import { Base } from "./base.tsx";
import { Articles, Breadcrumb, FeedLink, Headings, Pages } from "./lists.tsx";
import { Timeline } from "./timeline.tsx";

export interface HeadingView {
	readonly title: string;
	readonly breadcrumb: readonly LinkView[];
	readonly feed?: AlternateView | undefined;
	readonly isEmpty: boolean;
	readonly count: string;
	/** How many of the articles are filed under subheadings. */
	readonly gathered?: string | undefined;
	readonly years: readonly {
		readonly id: string;
		readonly year: string;
		readonly articles: readonly ItemView[];
	}[];
	readonly pages: readonly PartView[];
	/** What only the first page of a long list has. */
	readonly first?:
		| {
				readonly scopeNote?: string | undefined;
				readonly see?: HeadingItemView | undefined;
				readonly usedFor: readonly string[];
				readonly main: readonly ItemView[];
				readonly subheadings: readonly (HeadingItemView & {
					readonly note?: string | undefined;
				})[];
				readonly timeline?: TimelineView | undefined;
				/** The years of the list, where there are more than a few. */
				readonly yearLinks: readonly YearLinkView[];
				readonly sayings: readonly SayingView[];
				readonly shared: readonly HeadingItemView[];
				readonly seeAlso: readonly HeadingItemView[];
		  }
		| undefined;
}

export interface SayingView {
	readonly before: string;
	readonly word: string;
	readonly after: string;
	readonly title: string;
	readonly href: string;
	/** The number of the passage. */
	readonly number: string;
}

export function HeadingLayout(props: { frame: FrameView; view: HeadingView }) {
	const { view } = props;
	const { first } = view;
	return (
		<Base frame={props.frame} kind="heading-page">
			<header class="page-header">
				<Breadcrumb links={view.breadcrumb} />
				<h1>{view.title}</h1>
				{first?.scopeNote && <p class="summary">{first.scopeNote}</p>}
				{first?.see && (
					<p class="summary">
						<i>see</i> <a href={first.see.href}>{first.see.text}</a>
					</p>
				)}
				{first && first.usedFor.length > 0 && (
					<p class="note">
						<i>used for</i> {first.usedFor.join("; ")}
					</p>
				)}
				{(view.feed || first?.timeline) && (
					<p class="note">
						{first?.timeline && <a href="#timeline">Timeline</a>}
						{view.feed && first?.timeline && " · "}
						{view.feed && <FeedLink feed={view.feed} />}
					</p>
				)}
				{view.isEmpty && <p>No article is filed here yet.</p>}
			</header>
			{first && first.main.length > 0 && (
				<section class="principal" aria-labelledby="principal">
					<h2 id="principal">Principal entries</h2>
					<Articles articles={first.main} />
				</section>
			)}
			{first && first.subheadings.length > 0 && (
				<section aria-labelledby="subheadings">
					<h2 id="subheadings">Subheadings</h2>
					<Headings headings={first.subheadings} />
				</section>
			)}
			{view.years.length > 0 && (
				<section aria-labelledby="articles">
					<h2 id="articles">{view.count}</h2>
					{view.gathered && <p class="note">{view.gathered}</p>}
					{first && first.yearLinks.length > 0 && (
						<Years years={first.yearLinks} />
					)}
					{view.years.map(({ id, year, articles }) => (
						<section class="year-group" aria-labelledby={id}>
							<h3 id={id}>{year}</h3>
							<Articles articles={articles} />
						</section>
					))}
					<Pages pages={view.pages} />
				</section>
			)}
			{first?.timeline && <Timeline timeline={first.timeline} />}
			{first && first.sayings.length > 0 && (
				<Concordance sayings={first.sayings} />
			)}
			{first && first.shared.length > 0 && (
				<section aria-labelledby="shared">
					<h2 id="shared">Headings that share its articles</h2>
					<Headings headings={first.shared} />
				</section>
			)}
			{first && first.seeAlso.length > 0 && (
				<section aria-labelledby="see-also">
					<h2 id="see-also">See also</h2>
					<Headings headings={first.seeAlso} />
				</section>
			)}
		</Base>
	);
}

/** The way to each year of a list. */
function Years(props: { years: readonly YearLinkView[] }) {
	return (
		<nav id="by-year" aria-label="Years">
			<ul class="year-counts">
				{props.years.map(({ href, text, count }) => (
					<li>
						<a href={href}>{text}</a> <span class="count">{count}</span>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Concordance(props: { sayings: readonly SayingView[] }) {
	return (
		<section aria-labelledby="concordance">
			<h2 id="concordance">What the articles say</h2>
			<ul class="concordance">
				{props.sayings.map((saying) => (
					<li>
						<q>
							{saying.before}
							<mark>{saying.word}</mark>
							{saying.after}
						</q>{" "}
						<a href={saying.href}>
							{saying.title}, ¶{saying.number}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
