// The list of symbols by letter, with how the newest release exports each.
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { SymbolRowView } from "../src/pages/symbols-page.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { Letters, Pages } from "./lists.tsx";

export function SymbolsLayout(props: {
	frame: FrameView;
	title: string;
	count: string;
	/** The newest release whose exports are known. */
	release?: string | undefined;
	/** The page that compares releases. */
	changes?: string | undefined;
	letters: readonly {
		readonly letter: string;
		readonly symbols: readonly SymbolRowView[];
	}[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="symbols-page">
			<header class="page-header">
				<h1>{props.title}</h1>
				<p class="summary">
					{props.count} of the kernel that articles name, with what they say of
					each
					{props.release &&
						` and how Linux ${props.release} exports it, where its list has it`}
					.
				</p>
				{props.changes && (
					<p class="note">
						<a href={props.changes}>What changed between releases</a>
					</p>
				)}
				<Letters letters={props.letters} />
			</header>
			{props.letters.map(({ letter, symbols }) => (
				<section class="letter" aria-labelledby={letter}>
					<h2 id={letter}>{letter}</h2>
					<ul class="symbols">
						{symbols.map((symbol) => (
							<li>
								<a href={symbol.href}>
									<code>
										<Breakable text={symbol.text} />
									</code>
								</a>{" "}
								<span class="count">
									{symbol.count}
									{symbol.terms && ","}
								</span>{" "}
								{symbol.terms && <span class="note">{symbol.terms}</span>}
							</li>
						))}
					</ul>
				</section>
			))}
			<Pages pages={props.pages} />
		</Base>
	);
}
