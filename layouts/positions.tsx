// Positions: the list of questions and people, a question with its statements, and a person with all that is theirs.
import type { DecisionView } from "../src/pages/decision-view.ts";
import type { FrameView } from "../src/pages/frame.ts";
import type { PartView } from "../src/pages/pagination.ts";
import type { PositionView, QuestionView } from "../src/pages/position-view.ts";
import type {
	HeadingItemView,
	ItemView,
	LinkView,
} from "../src/pages/views.ts";
import { Base } from "./base.tsx";
import { DecisionList } from "./decision-list.tsx";
import { Articles, Breadcrumb, Headings, Letters, Pages } from "./lists.tsx";

export function PositionsLayout(props: {
	frame: FrameView;
	title: string;
	questions: readonly HeadingItemView[];
	/** People, by the letters of their surnames. */
	letters: readonly {
		readonly letter: string;
		readonly people: readonly HeadingItemView[];
	}[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="positions-page">
			<header class="page-header">
				<h1>{props.title}</h1>
				<p class="summary">
					Who held what, and when: each statement in our words, with its source.
				</p>
			</header>
			{props.questions.length > 0 && (
				<section aria-labelledby="questions">
					<h2 id="questions">Questions</h2>
					<Headings headings={props.questions} />
				</section>
			)}
			{props.letters.length > 0 && (
				<section class="people" aria-labelledby="people">
					<h2 id="people">People</h2>
					<Letters letters={props.letters} />
					{props.letters.map(({ letter, people }) => (
						<section class="letter" aria-labelledby={letter}>
							<h3 id={letter}>{letter}</h3>
							<Headings headings={people} />
						</section>
					))}
				</section>
			)}
			<Pages pages={props.pages} />
		</Base>
	);
}

export function QuestionLayout(props: {
	frame: FrameView;
	all: LinkView;
	question: string;
	count: string;
	positions: readonly PositionView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="question-page">
			<header class="page-header">
				<Breadcrumb links={[props.all]} />
				<h1>{props.question}</h1>
				<p class="summary">
					{props.count}, each in our words, with its source and the article that
					tells of it.
				</p>
			</header>
			<ol class="positions">
				{props.positions.map((position) => (
					<li id={position.anchor}>
						<Statement
							position={position}
							about={position.by}
							place="question"
						/>
					</li>
				))}
			</ol>
			<Pages pages={props.pages} />
		</Base>
	);
}

export function PersonLayout(props: {
	frame: FrameView;
	all: LinkView;
	name: string;
	positions: readonly PositionView[];
	decisions: readonly DecisionView[];
	/** Those that others asked for. */
	answered: readonly DecisionView[];
	mails: readonly ItemView[];
	pages: readonly PartView[];
}) {
	return (
		<Base frame={props.frame} kind="person-page">
			<header class="page-header">
				<Breadcrumb links={[props.all]} />
				<h1>{props.name}</h1>
			</header>
			{props.positions.length > 0 && (
				<section aria-labelledby="held">
					<h2 id="held">Held</h2>
					<ol class="positions">
						{props.positions.map((position) => (
							<li>
								<Statement
									position={position}
									about={position.on}
									place="person"
								/>
							</li>
						))}
					</ol>
				</section>
			)}
			{props.decisions.length > 0 && (
				<section aria-labelledby="asked">
					<h2 id="asked">Asked for or proposed</h2>
					<DecisionList decisions={props.decisions} place="person" />
				</section>
			)}
			{props.answered.length > 0 && (
				<section aria-labelledby="answered">
					<h2 id="answered">Answered</h2>
					<DecisionList decisions={props.answered} place="elsewhere" />
				</section>
			)}
			{props.mails.length > 0 && (
				<section aria-labelledby="wrote">
					<h2 id="wrote">Wrote</h2>
					<Articles articles={props.mails} />
				</section>
			)}
			<Pages pages={props.pages} />
		</Base>
	);
}

/** Positions as an article lists them: under the questions that they answer. */
export function Positions(props: { questions: readonly QuestionView[] }) {
	return (
		<section class="positions-section" aria-labelledby="positions">
			<h2 id="positions">Positions</h2>
			{props.questions.map(({ on, statements }) => (
				<>
					<h3>
						<a href={on.href}>{on.text}</a>
					</h3>
					<ol class="positions">
						{statements.map((position) => (
							<li>
								<Statement
									position={position}
									about={position.by}
									place="article"
								/>
							</li>
						))}
					</ol>
				</>
			))}
		</section>
	);
}

/** A statement under who made it, or under what it is about; its date leads to its place for good. */
function Statement(props: {
	position: PositionView;
	about: LinkView;
	/** The page that it stands on. */
	place: "article" | "person" | "question";
}) {
	const { date, says, source, article } = props.position;
	return (
		<>
			<p class="stated">
				{props.place === "question" &&
					props.position.formerly.map((old) => <span id={old} />)}
				<a href={props.about.href}>{props.about.text}</a>,{" "}
				<a href={props.position.href}>
					<time datetime={date.datetime}>{date.text}</time>
				</a>
			</p>
			<p class="says">{says}</p>
			<p class="note">
				{props.position.isQuoted ? "Quoted in " : "Source: "}
				<a href={source.href}>{source.text}</a>
				{props.place !== "article" && (
					<>
						, told in <a href={article.href}>{article.text}</a>
					</>
				)}
			</p>
		</>
	);
}
