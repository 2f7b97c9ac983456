// An index page: letters, headings and subheadings as a tree, each with its anchor.
import type { FrameView } from "../src/pages/frame.ts";
import type { ItemView, LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Locators } from "./lists.tsx";

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
	readonly articles: readonly ItemView[];
	/** How many articles are on the heading's own page only. */
	readonly more: number;
	readonly children: readonly IndexHeadingView[];
}

export function IndexLayout(props: {
	frame: FrameView;
	title: string;
	scopeNote?: string | undefined;
	letters: readonly {
		letter: string;
		id: string;
		headings: readonly IndexHeadingView[];
	}[];
}) {
	return (
		<Base frame={props.frame} kind="index">
			<header class="page-header">
				<h1>{props.title}</h1>
				{props.scopeNote && <p class="summary">{props.scopeNote}</p>}
				<nav class="letters" aria-label="Letters">
					<ul>
						{props.letters.map(({ letter, id }) => (
							<li>
								<a href={`#${id}`}>{letter}</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<div class="index-letters">
				{props.letters.map(({ letter, id, headings }) => (
					<section class="letter" aria-labelledby={id}>
						<h2 id={id}>{letter}</h2>
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
					{heading.articles.length > 0 && (
						<Locators articles={heading.articles}>
							{heading.more > 0 && (
								<li>
									<a class="onward" href={heading.href}>
										{heading.more} more under {heading.text}
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
