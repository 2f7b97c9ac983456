// Decisions in brief, as a symbol's page, a person's and an article have them.
import type { DecisionView } from "../src/pages/decision-view.ts";

export function DecisionList(props: {
	decisions: readonly DecisionView[];
	/** Whether the list stands in the article that tells of them. */
	isInArticle?: boolean;
}) {
	return (
		<ol class="decisions">
			{props.decisions.map((decision) => (
				<li>
					<p class="stated">
						<a href={decision.symbol.href}>
							<code>{decision.symbol.text}</code>
						</a>
						,{" "}
						<time datetime={decision.date.datetime}>{decision.date.text}</time>:{" "}
						<span class={`outcome ${decision.kind}`}>{decision.outcome}</span>
						{decision.release && ` (${decision.release})`}
					</p>
					{decision.contradiction && (
						<p class="contradiction">But {decision.contradiction}.</p>
					)}
					<p class="note">
						{decision.by && `Asked by ${sentence(decision.by)} `}
						{decision.for && `For ${sentence(decision.for)} `}
						{decision.technical &&
							`Technical sense: ${sentence(decision.technical)} `}
						{decision.derived && `Derived work: ${sentence(decision.derived)} `}
						{decision.what && `${decision.what} `}
						<a href={decision.article.href}>
							{props.isInArticle ? "In the text" : decision.article.text}
						</a>
					</p>
				</li>
			))}
		</ol>
	);
}

/** A text that ends like a sentence. */
function sentence(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
