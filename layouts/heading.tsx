// A heading's page: what is filed under it, and where to go from it.
import type { AlternateView } from "../src/pages/feeds.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type {
	HeadingItemView,
	ItemView,
	LinkView,
} from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Articles, Breadcrumb, FeedLink, Headings } from "./lists.tsx";

export function HeadingLayout(props: {
	frame: FrameView;
	title: string;
	breadcrumb: readonly LinkView[];
	scopeNote?: string | undefined;
	feed?: AlternateView | undefined;
	see?: HeadingItemView | undefined;
	seeAlso: readonly HeadingItemView[];
	subheadings: readonly (HeadingItemView & { note?: string | undefined })[];
	count: string;
	articles: readonly ItemView[];
}) {
	return (
		<Base frame={props.frame} kind="heading-page">
			<header class="page-header">
				<Breadcrumb links={props.breadcrumb} />
				<h1>{props.title}</h1>
				{props.scopeNote && <p class="summary">{props.scopeNote}</p>}
				{props.see && (
					<p class="summary">
						<i>see</i> <a href={props.see.href}>{props.see.text}</a>
					</p>
				)}
				{props.feed && (
					<p class="note">
						<FeedLink feed={props.feed} />
					</p>
				)}
			</header>
			{props.subheadings.length > 0 && (
				<section aria-labelledby="subheadings">
					<h2 id="subheadings">Subheadings</h2>
					<Headings headings={props.subheadings} />
				</section>
			)}
			{props.articles.length > 0 && (
				<section aria-labelledby="articles">
					<h2 id="articles">{props.count}</h2>
					<Articles articles={props.articles} />
				</section>
			)}
			{props.seeAlso.length > 0 && (
				<section aria-labelledby="see-also">
					<h2 id="see-also">See also</h2>
					<Headings headings={props.seeAlso} />
				</section>
			)}
		</Base>
	);
}
