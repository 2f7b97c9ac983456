// Lists that several layouts print: articles, links, headings with counts.
import type { ComponentChildren } from "preact";
import type { AlternateView } from "../src/pages/feeds.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type {
	HeadingItemView,
	ItemView,
	LinkView,
} from "../src/pages/views.ts";
import { Breakable } from "./breakable.tsx";
import { When } from "./when.tsx";

/** Articles with the date of their matter and their summary. */
export function Articles(props: {
	articles: readonly (ItemView & {
		/** The subheadings that it is gathered from. */
		readonly under?: readonly LinkView[];
	})[];
}) {
	return (
		<ul class="articles">
			{props.articles.map((article) => (
				<li>
					<EntryTitle of={article}>
						{article.unpublished && (
							<span class="unpublished"> unpublished</span>
						)}
					</EntryTitle>
					<p class="entry-date">
						{article.event ? <When event={article.event} /> : article.kind}
					</p>
					{article.summary && <p class="entry-summary">{article.summary}</p>}
					{article.under && article.under.length > 0 && (
						<p class="note">
							under{" "}
							{article.under.map((heading, n) => (
								<>
									{n > 0 && "; "}
									<a href={heading.href}>{heading.text}</a>
								</>
							))}
						</p>
					)}
				</li>
			))}
		</ul>
	);
}

/** The title of an article in a list, with what is said beside it. */
export function EntryTitle(props: {
	of: Pick<ItemView, "href" | "text" | "standing">;
	children?: ComponentChildren;
}) {
	const { of: article, children } = props;
	return (
		<p class="entry-title">
			<a href={article.href}>
				<Breakable text={article.text} />
			</a>
			<StandingMark of={article} />
			{children}
		</p>
	);
}

/** Articles in brief: the title, bold where the entry is a principal one, and the date; what follows the last is an item of its own. */
export function Locators(props: {
	articles: readonly (ItemView & { readonly isPrincipal?: boolean })[];
	children?: ComponentChildren;
}) {
	return (
		<ul class="locators">
			{props.articles.map((article) => (
				<li>
					<a href={article.href}>
						{article.isPrincipal ? (
							<b>
								<Breakable text={article.text} />
							</b>
						) : (
							<Breakable text={article.text} />
						)}
					</a>
					{article.event && (
						<>
							{" "}
							<span class="when">
								<When event={article.event} />
							</span>
						</>
					)}
					<StandingMark of={article} />
				</li>
			))}
			{props.children}
		</ul>
	);
}

/** The word beside the title of an article whose matter is no longer as it tells; nothing beside others. */
export function StandingMark(props: { of: Pick<ItemView, "standing"> }) {
	const { standing } = props.of;
	return standing && <span class="note"> · {standing}</span>;
}

/** The way down to a page; nothing at the top. */
export function Breadcrumb(props: { links: readonly LinkView[] }) {
	return (
		props.links.length > 0 && (
			<nav class="breadcrumb" aria-label="Breadcrumb">
				<ol>
					{props.links.map((link) => (
						<li>
							<a href={link.href}>{link.text}</a>
						</li>
					))}
				</ol>
			</nav>
		)
	);
}

/** The other pages of a long list, or the letters of an index; nothing where there are none. */
export function Pages(props: { pages: readonly PartView[]; label?: string }) {
	return (
		props.pages.length > 0 && (
			<nav class="letters" aria-label={props.label ?? "Pages"}>
				<ul>
					{props.pages.map(({ href, text, current }) => (
						<li>
							<a href={href} aria-current={current ? "page" : undefined}>
								{text}
							</a>
						</li>
					))}
				</ul>
			</nav>
		)
	);
}

/** A link to the feed that follows a page; who hears links without their surroundings is told of what it is. */
export function FeedLink(props: { feed: AlternateView }) {
	const { href, type, title } = props.feed;
	return (
		<a class="feed" href={href} type={type}>
			Feed<span class="visually-hidden"> of {title}</span>
		</a>
	);
}

/** Items in a row, with commas between them. */
export function Listed(props: { children: readonly ComponentChildren[] }) {
	return props.children.map((one, n) => (
		<>
			{n > 0 && ", "}
			{one}
		</>
	));
}

/** The way to each letter of a list that stands on the page. */
export function Letters(props: {
	letters: readonly { readonly letter: string }[];
}) {
	return (
		<nav class="letters" aria-label="Letters">
			<ul>
				{props.letters.map(({ letter }) => (
					<li>
						<a href={`#${letter}`}>{letter}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Headings with the number of their articles. */
export function Headings(props: {
	headings: readonly (HeadingItemView & { note?: string | undefined })[];
}) {
	return (
		<ul class="headings">
			{props.headings.map((heading) => (
				<li>
					<a href={heading.href}>{heading.text}</a>{" "}
					<span class="count">{heading.count}</span>
					{heading.note && <p class="note">{heading.note}</p>}
				</li>
			))}
		</ul>
	);
}
