// An index page: letters, headings and subheadings as a tree, each with its anchor.
import { format } from "../src/diagnostics/counted.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { ItemView, LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breadcrumb, Locators, Pages } from "./lists.tsx";

export interface IndexView {
	readonly title: string;
	readonly scopeNote?: string | undefined;
	readonly breadcrumb: readonly LinkView[];
	/** Whether some of the articles are marked as principal. */
	readonly hasPrincipal: boolean;
	/** Whether there are so many headings that a reader may want to filter them. */
	readonly hasFilter: boolean;
	readonly letters: readonly (LinkView & { readonly current: boolean })[];
	readonly groups: readonly {
		readonly letter?: string | undefined;
		readonly id?: string | undefined;
		/** The page that has the letter's notes and articles, where they are not here. */
		readonly full?: string | undefined;
		readonly headings: readonly IndexHeadingView[];
	}[];
}

export interface IndexHeadingView {
	readonly text: string;
	readonly anchor: string;
	/** The anchors of the names that it had. */
	readonly formerAnchors: readonly string[];
	readonly href: string;
	readonly count?: string | undefined;
	readonly scopeNote?: string | undefined;
	readonly see?: LinkView | undefined;
	readonly seeAlso: readonly LinkView[];
	readonly articles: readonly (ItemView & { readonly isPrincipal: boolean })[];
	/** How many more articles are on the heading's own page only. */
	readonly more: number;
	readonly children: readonly IndexHeadingView[];
}

export function IndexLayout(props: { frame: FrameView; view: IndexView }) {
	const { view } = props;
	return (
		<Base frame={props.frame} kind="index">
			<header class="page-header">
				<Breadcrumb links={view.breadcrumb} />
				<h1>{view.title}</h1>
				{view.scopeNote && <p class="summary">{view.scopeNote}</p>}
				{view.hasPrincipal && (
					<p class="note">
						<b>Bold</b> titles are the principal entries of their heading.
					</p>
				)}
				<Pages pages={view.letters} label="Letters" />
			</header>
			{view.hasFilter && <heading-filter />}
			{view.groups.every(({ headings }) => headings.length === 0) && (
				<p>There are no headings yet.</p>
			)}
			<div class="index-letters">
				{view.groups.map(({ letter, id, full, headings }) => (
					<section class="letter" aria-labelledby={id}>
						{letter !== undefined && (
							<h2 id={id}>
								{letter}
								{full !== undefined && (
									<>
										{" "}
										<a class="onward" href={full}>
											<span class="visually-hidden">{letter}: </span>
											notes and articles
										</a>
									</>
								)}
							</h2>
						)}
						<Tree headings={headings} />
					</section>
				))}
			</div>
		</Base>
	);
}

function Tree(props: { headings: readonly IndexHeadingView[] }) {
	return (
		<ul class="tree">
			{props.headings.map((heading) => (
				<li id={heading.anchor}>
					{heading.formerAnchors.map((anchor) => (
						<span id={anchor} />
					))}
					<p class="heading">
						{heading.see ? (
							<>
								<span>{heading.text}</span> <i>see</i>{" "}
								<a href={heading.see.href}>{heading.see.text}</a>
							</>
						) : (
							<>
								<a href={heading.href}>{heading.text}</a>{" "}
								{heading.count && <span class="count">{heading.count}</span>}
							</>
						)}
					</p>
					{heading.scopeNote && <p class="note">{heading.scopeNote}</p>}
					{heading.seeAlso.length > 0 && (
						<p class="note">
							<i>see also</i>{" "}
							{heading.seeAlso.map((other, n) => (
								<>
									{n > 0 && "; "}
									<a href={other.href}>{other.text}</a>
								</>
							))}
						</p>
					)}
					{(heading.articles.length > 0 || heading.more > 0) && (
						<Locators articles={heading.articles}>
							{heading.more > 0 && (
								<li>
									<a class="onward" href={heading.href}>
										{format(heading.more)} more under {heading.text}
									</a>
								</li>
							)}
						</Locators>
					)}
					{heading.children.length > 0 && <Tree headings={heading.children} />}
				</li>
			))}
		</ul>
	);
}

declare module "preact" {
	namespace JSX {
		interface IntrinsicElements {
			/** The custom element of `src/browser/heading-filter.ts`. */
			"heading-filter": object;
		}
	}
}
