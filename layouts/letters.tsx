// The A to Z of titles and symbols: its letters, the entries of one, and the articles that mention a symbol.
import { format } from "../src/diagnostics/counted.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { HeadingItemView, LinkView } from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { Breadcrumb, Headings, Pages } from "./lists.tsx";

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
	all: LinkView;
	letter: string;
	/** The letter, with the number of the page from the second on. */
	title: string;
	letters: readonly LinkView[];
	entries: readonly {
		readonly text: string;
		/** The article of a title, or the page of a symbol. */
		readonly href: string;
		readonly isSymbol?: boolean;
		/** Articles that name a symbol. */
		readonly articles: readonly LinkView[];
		/** How many more do. */
		readonly more?: number;
	}[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="letter-page">
			<header class="page-header">
				<Breadcrumb links={[props.all]} />
				<h1>{props.title}</h1>
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
				{props.entries.map((entry) => (
					<li>
						<a href={entry.href}>
							{entry.isSymbol ? (
								<code>
									<Breakable text={entry.text} />
								</code>
							) : (
								<Breakable text={entry.text} />
							)}
						</a>
						{entry.articles.length > 0 && (
							<ul>
								{entry.articles.map((article) => (
									<li>
										<a href={article.href}>
											<Breakable text={article.text} />
										</a>
									</li>
								))}
								{entry.more !== undefined && entry.more > 0 && (
									<li>
										<a class="onward" href={entry.href}>
											{format(entry.more)} more
										</a>
									</li>
								)}
							</ul>
						)}
					</li>
				))}
			</ul>
			<Pages pages={props.pages} />
		</Base>
	);
}
