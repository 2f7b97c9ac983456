// The A to Z of titles and symbols: its letters, and the entries of one.
import type { FrameView } from "../src/pages/frame.ts";
import type { HeadingItemView, LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { Headings } from "./lists.tsx";

export function LettersLayout(props: {
	frame: FrameView;
	letters: readonly HeadingItemView[];
}) {
	return (
		<Base frame={props.frame} kind="a-to-z">
			<header class="page-header">
				<h1>A to Z</h1>
				<p class="summary">
					Every title, and every symbol that an article mentions.
				</p>
			</header>
			<Headings headings={props.letters} />
		</Base>
	);
}

export function LetterLayout(props: {
	frame: FrameView;
	letter: string;
	letters: readonly LinkView[];
	entries: readonly {
		readonly text: string;
		/** The article of a title; a symbol has those that mention it instead. */
		readonly href?: string | undefined;
		readonly articles: readonly LinkView[];
		/** How many more articles mention it. */
		readonly more: number;
	}[];
}) {
	return (
		<Base frame={props.frame} kind="letter-page">
			<header class="page-header">
				<h1>{props.letter}</h1>
				<nav class="letters" aria-label="Letters">
					<ul>
						{props.letters.map((letter) => (
							<li>
								<a
									href={letter.href}
									aria-current={
										letter.text === props.letter ? "page" : undefined
									}
								>
									{letter.text}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<ul class="entries">
				{props.entries.map((entry) =>
					entry.href === undefined ? (
						<li>
							<code>
								<Breakable text={entry.text} />
							</code>
							<ul>
								{entry.articles.map((article) => (
									<li>
										<a href={article.href}>
											<Breakable text={article.text} />
										</a>
									</li>
								))}
								{entry.more > 0 && <li>and {entry.more} more</li>}
							</ul>
						</li>
					) : (
						<li>
							<a href={entry.href}>
								<Breakable text={entry.text} />
							</a>
						</li>
					),
				)}
			</ul>
		</Base>
	);
}
