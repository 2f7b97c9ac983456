// The authors, and the page of one author.
import type { AlternateView } from "../src/pages/feeds.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { HeadingItemView, ItemView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Articles, Breadcrumb, FeedLink, Headings, Pages } from "./lists.tsx";

export function AuthorsLayout(props: {
	frame: FrameView;
	authors: readonly HeadingItemView[];
}) {
	return (
		<Base frame={props.frame} kind="authors">
			<header class="page-header">
				<h1>Authors</h1>
			</header>
			<Headings headings={props.authors} />
		</Base>
	);
}

export function AuthorLayout(props: {
	frame: FrameView;
	authors: string;
	name: string;
	count: string;
	feed?: AlternateView | undefined;
	articles: readonly ItemView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="author">
			<header class="page-header">
				<Breadcrumb links={[{ href: props.authors, text: "Authors" }]} />
				<h1>{props.name}</h1>
				<p class="summary">{props.count}</p>
				{props.feed && (
					<p class="note">
						<FeedLink feed={props.feed} />
					</p>
				)}
			</header>
			<Articles articles={props.articles} />
			<Pages pages={props.pages} />
		</Base>
	);
}
