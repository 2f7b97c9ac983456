// The A to Z of titles and symbols: its letters, the entries of one, and the articles that mention a symbol.
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type {
	HeadingItemView,
	ItemView,
	LinkView,
} from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { Articles, Breadcrumb, Headings, Pages } from "./lists.tsx";

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
	/** The letter, with the number of the page from the second on. */
	title: string;
	letters: readonly LinkView[];
	entries: readonly {
		readonly text: string;
		/** The article of a title; a symbol has those that mention it instead. */
		readonly href?: string | undefined;
		readonly articles: readonly LinkView[];
		/** Where all that mention it are listed, if there are more. */
		readonly more?: LinkView;
	}[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="letter-page">
			<header class="page-header">
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
								{entry.more && (
									<li>
										<a class="onward" href={entry.more.href}>
											{entry.more.text}
										</a>
									</li>
								)}
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
			<Pages pages={props.pages} />
		</Base>
	);
}

export function SymbolLayout(props: {
	frame: FrameView;
	/** The address of the A to Z. */
	letters: string;
	/** The symbol, in each case that articles write it in. */
	symbols: readonly string[];
	/** The number of the page, where it has one. */
	number?: number;
	count: string;
	articles: readonly ItemView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="symbol">
			<header class="page-header">
				<Breadcrumb links={[{ href: props.letters, text: "A to Z" }]} />
				<h1>
					{props.symbols.map((symbol, n) => (
						<>
							{n > 0 && ", "}
							<code>{symbol}</code>
						</>
					))}
					{props.number !== undefined && `, page ${props.number}`}
				</h1>
				<p class="summary">{props.count} that mention it.</p>
			</header>
			<Articles articles={props.articles} />
			<Pages pages={props.pages} />
		</Base>
	);
}
