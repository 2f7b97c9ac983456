// A symbol's page: how releases export it, and what the articles say of it, sentence by sentence.
import type { DecisionView } from "../src/pages/decision-view.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { SymbolArticleView } from "../src/pages/symbol-pages.ts";
import type { SymbolStripView } from "../src/pages/symbol-strip.ts";
import type { ExportView } from "../src/pages/symbol-view.ts";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { DecisionList } from "./decision-list.tsx";
import { Breadcrumb, EntryTitle, Pages } from "./lists.tsx";
import { Scroll } from "./scroll.tsx";
import { mayNeedNone, portedBack } from "./symbol-facts.tsx";
import { SymbolStrip } from "./symbol-strip.tsx";
import { When } from "./when.tsx";

export function SymbolLayout(props: {
	frame: FrameView;
	symbols: string;
	name: string;
	note?: string | undefined;
	strip: SymbolStripView;
	decisions: readonly DecisionView[];
	/** Those on the names that it had. */
	formerDecisions: readonly DecisionView[];
	exports: readonly ExportView[];
	count: string;
	articles: readonly SymbolArticleView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="symbol-page">
			<header class="page-header">
				<Breadcrumb links={[{ href: props.symbols, text: "Symbols" }]} />
				<h1>
					<code>
						<Breakable text={props.name} />
					</code>
				</h1>
				{props.note && <p class="summary">{props.note}</p>}
				<SymbolStrip strip={props.strip} />
			</header>
			{props.decisions.length > 0 && (
				<section aria-labelledby="decisions">
					<h2 id="decisions">Decisions</h2>
					<DecisionList decisions={props.decisions} place="symbol" />
				</section>
			)}
			{props.formerDecisions.length > 0 && (
				<section aria-labelledby="former-decisions">
					<h2 id="former-decisions">Decisions under a former name</h2>
					<DecisionList decisions={props.formerDecisions} place="elsewhere" />
				</section>
			)}
			{props.exports.length > 0 && <ExportTable exports={props.exports} />}
			{props.articles.length > 0 && (
				<section aria-labelledby="articles">
					<h2 id="articles">What the articles say</h2>
					<p class="note">{props.count}</p>
					<ul class="articles">
						{props.articles.map((article) => (
							<li>
								<EntryTitle of={article}>
									{article.isChief && (
										<span class="chief"> chiefly about it</span>
									)}
								</EntryTitle>
								{article.event && (
									<p class="entry-date">
										<When event={article.event} />
									</p>
								)}
								<Sentences article={article} />
							</li>
						))}
					</ul>
					<Pages pages={props.pages} />
				</section>
			)}
		</Base>
	);
}

/** What an article says of a symbol; where no sentence of it does, what it says of itself. */
function Sentences(props: { article: SymbolArticleView }) {
	const { sentences, more, summary } = props.article;
	if (sentences.length === 0)
		return summary ? <p class="entry-summary">{summary}</p> : null;
	return (
		<ul class="sentences">
			{sentences.map((sentence) => (
				<li>
					{sentence.text}
					{"\u00a0"}
					<a href={sentence.href} aria-label="Read it in its place">
						¶
					</a>
				</li>
			))}
			{more > 0 && <li class="note">and {more} more in the article</li>}
		</ul>
	);
}

/** How each release exports a symbol. */
function ExportTable(props: { exports: readonly ExportView[] }) {
	return (
		<section aria-labelledby="exports">
			<h2 id="exports">Its export</h2>
			<Scroll label="Exports by release">
				<table>
					<thead>
						<tr>
							<th scope="col">Release</th>
							<th scope="col">Export</th>
							<th scope="col">According to</th>
						</tr>
					</thead>
					<tbody>
						{props.exports.map(({ build, text, why, source }) => (
							<tr>
								<th scope="row">{build}</th>
								<td>
									<Breakable text={text} />
									{why && `: ${why}`}
								</td>
								<td>{source}</td>
							</tr>
						))}
					</tbody>
				</table>
			</Scroll>
			<p class="note">
				As one build of each lists it, {portedBack}.
				{mayNeedNone(props.exports) &&
					" Where it is a macro or an inline function, it needs no export."}
			</p>
		</section>
	);
}
