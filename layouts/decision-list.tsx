// Decisions in brief, as a symbol's page, a person's and an article have them: the outcome, what became of it, and who said what.
import type { ComponentChildren } from "preact";
import type { AnswerView, DecisionView } from "../src/pages/decision-view.ts";
import type { SequelView } from "../src/pages/sequel-view.ts";
import { Breakable } from "./breakable.tsx";
import { DateTime } from "./when.tsx";

export function DecisionList(props: {
	decisions: readonly DecisionView[];
	/** The page that the list stands on: what all of it has in common is not repeated. */
	place: "article" | "person" | "symbol" | "elsewhere";
}) {
	const { decisions, place } = props;
	return (
		<ol class="decisions">
			{decisions.map((decision) => (
				<li id={place === "symbol" ? decision.anchor : undefined}>
					<p class="stated">
						{place === "symbol"
							? decision.formerly.map((old) => <span id={old} />)
							: [decision.symbol, ...decision.others].map((symbol) => (
									<>
										<a href={symbol.href}>
											<code>
												<Breakable text={symbol.text} />
											</code>
										</a>
										,{" "}
									</>
								))}
						<a href={decision.href}>
							<time datetime={decision.date.datetime}>
								{decision.date.text}
							</time>
						</a>
						: <Outcome of={decision} />
						{decision.release && ` (${decision.release})`}
					</p>
					{decision.contradiction && (
						<p class="contradiction">But {decision.contradiction}.</p>
					)}
					{decision.sequels
						.filter(({ how }) => how !== undefined)
						.map((sequel) => (
							<p class="note">
								<Sequel of={sequel} />
							</p>
						))}
					{decision.what && <p class="says">{decision.what}</p>}
					<dl class="pairs">
						{decision.by && place !== "person" && (
							<Pair term="Asked by">
								<a href={decision.by.href}>{decision.by.text}</a>
							</Pair>
						)}
						{decision.for && <Pair term="For">{decision.for}</Pair>}
						{decision.technical && (
							<Pair term="Technical sense?">
								<Answer of={decision.technical} />
							</Pair>
						)}
						{decision.derived && (
							<Pair term="Derived work?">
								<Answer of={decision.derived} />
							</Pair>
						)}
						{decision.sources.length > 0 && place !== "article" && (
							<div>
								<dt>Sources</dt>
								{decision.sources.map((source) => (
									<dd>
										<a href={source.href}>{source.text}</a>
									</dd>
								))}
							</div>
						)}
						<Pair term="Told in">
							<a href={decision.article.href}>
								{place === "article" ? (
									"the text"
								) : (
									<Breakable text={decision.article.text} />
								)}
							</a>
						</Pair>
					</dl>
				</li>
			))}
		</ol>
	);
}

function Pair(props: { term: string; children: ComponentChildren }) {
	return (
		<div>
			<dt>{props.term}</dt>
			<dd>{props.children}</dd>
		</div>
	);
}

/** What became of a request, and whether that was inferred. */
export function Outcome(props: {
	of: Pick<DecisionView, "outcome" | "kind" | "isInferred">;
}) {
	const { outcome, kind, isInferred } = props.of;
	return (
		<>
			<span class={`outcome ${kind}`}>{outcome}</span>
			{isInferred && " (inferred)"}
		</>
	);
}

/** A decision that came after: "reversed: exported, 2 April 2005 (call_rcu)", or "exported, 2 April 2005" where it undid nothing. */
export function Sequel(props: { of: SequelView }) {
	const { how, text, href, date, symbols } = props.of;
	return (
		<>
			{how && (
				<>
					<strong>{how}</strong>:{" "}
				</>
			)}
			<a href={href}>{text}</a>, <DateTime date={date} />
			{symbols && (
				<>
					{" ("}
					<Breakable text={symbols} />)
				</>
			)}
		</>
	);
}

/** What was answered to one of the two questions; who answered leads to all that is theirs. */
export function Answer(props: { of: AnswerView }) {
	const { answer, by, says } = props.of;
	return (
		<>
			{answer}
			{by && (
				<>
					{" ("}
					<a href={by.href}>{by.text}</a>)
				</>
			)}
			{says && `: ${says}`}
		</>
	);
}
