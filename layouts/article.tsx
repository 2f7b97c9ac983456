// The article page, after LWN.net's: title, dates, body, the record, the way on, and the index entries that close it.
import type { CitationView } from "../src/pages/cite.ts";
import type { ContentsView } from "../src/pages/contents.ts";
import type { DecisionView } from "../src/pages/decision-view.ts";
import type { CommentsView } from "../src/pages/discussion.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { MailView } from "../src/pages/mail-view.ts";
import type { QuestionView } from "../src/pages/position-view.ts";
import type { SourceView } from "../src/pages/sources.ts";
import type { StandingView } from "../src/pages/standing-view.ts";
import type { SurroundingsView } from "../src/pages/surroundings.ts";
import type { SymbolFactView } from "../src/pages/symbol-view.ts";
import type { DateView, EventView, LinkView } from "../src/pages/views.ts";
import { Contents } from "./article-contents.tsx";
import { Facts } from "./article-facts.tsx";
import { Corrections, Sources } from "./article-sources.tsx";
import { Base } from "./base.tsx";
import { Breakable } from "./breakable.tsx";
import { Cite } from "./cite.tsx";
import { Comments } from "./comments.tsx";
import { DecisionList } from "./decision-list.tsx";
import { IndexEntries } from "./index-entries.tsx";
import { Breadcrumb } from "./lists.tsx";
import { MailHeaders } from "./mail-headers.tsx";
import { Positions } from "./positions.tsx";
import { Standing } from "./standing.tsx";
import { Surroundings } from "./surroundings.tsx";
import { SymbolFacts } from "./symbol-facts.tsx";

export interface ArticleView {
	readonly title: string;
	/** Whether the title is so long that it is set smaller. */
	readonly isLongTitle: boolean;
	readonly unpublished: boolean;
	readonly event?: EventView | undefined;
	readonly date: DateView;
	readonly updated?: DateView | undefined;
	readonly authors: readonly LinkView[];
	readonly summary?: string | undefined;
	/** The headers of the mail that the page is of. */
	readonly mail?: MailView | undefined;
	readonly standing?: StandingView | undefined;
	readonly decisions: readonly DecisionView[];
	/** What the article records of who held what, by question. */
	readonly questions: readonly QuestionView[];
	/** The symbols that it is chiefly about, with how the known releases export each. */
	readonly symbols: readonly SymbolFactView[];
	/** Where there are enough sections to be listed. */
	readonly contents?: ContentsView | undefined;
	readonly breadcrumb: readonly LinkView[];
	/** Rendered markdown: HTML that the parser made and escaped. */
	readonly body: string;
	readonly sources: readonly SourceView[];
	readonly entries: readonly {
		readonly index: LinkView;
		readonly heading: LinkView;
	}[];
	readonly discuss?: string | undefined;
	readonly comments?: CommentsView | undefined;
	readonly edit?: string | undefined;
	readonly license: LinkView;
	readonly corrections: readonly {
		readonly date: DateView;
		readonly what: string;
	}[];
	readonly citations: readonly CitationView[];
	readonly surroundings: SurroundingsView;
}

export function ArticleLayout(props: {
	frame: FrameView;
	article: ArticleView;
}) {
	const { frame, article } = props;
	return (
		<Base frame={frame} kind="article">
			<article>
				<header class="article-header">
					<Breadcrumb links={article.breadcrumb} />
					{article.unpublished && (
						<p class="banner">
							Not published: a draft, or dated in the future.
						</p>
					)}
					<h1 dir="auto" class={article.isLongTitle ? "long" : undefined}>
						<Breakable text={article.title} />
					</h1>
					{article.summary && (
						<p class="summary" dir="auto">
							{article.summary}
						</p>
					)}
					{article.mail ? (
						<MailHeaders mail={article.mail} />
					) : (
						<Facts article={article} />
					)}
					{article.standing && <Standing standing={article.standing} />}
				</header>
				{article.contents && <Contents contents={article.contents} />}
				<div
					class="body"
					dir="auto"
					dangerouslySetInnerHTML={{ __html: article.body }}
				/>
				{article.decisions.length > 0 && (
					<section aria-labelledby="decisions">
						<h2 id="decisions">Decisions</h2>
						<DecisionList decisions={article.decisions} place="article" />
					</section>
				)}
				{article.questions.length > 0 && (
					<Positions questions={article.questions} />
				)}
				{article.symbols.length > 0 && (
					<SymbolFacts symbols={article.symbols} />
				)}
				{article.corrections.length > 0 && (
					<Corrections corrections={article.corrections} />
				)}
				{article.sources.length > 0 && <Sources sources={article.sources} />}
				<Surroundings view={article.surroundings} />
				<Cite citations={article.citations} />
				<IndexEntries entries={article.entries} />
				<p class="article-footer">
					{article.discuss && (
						<a href={article.discuss}>Discuss this article</a>
					)}
					{article.edit && <a href={article.edit}>Edit this page</a>}
					<span>
						Licence:{" "}
						<a href={article.license.href} rel="license">
							{article.license.text}
						</a>
					</span>
				</p>
				{article.comments && <Comments comments={article.comments} />}
			</article>
		</Base>
	);
}
