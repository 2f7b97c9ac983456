// The Archive: one immutable value that knows everything about the articles together.
import type { Article } from "../content/article.ts";
import type { Moved } from "../content/moved.ts";
import type { StaticPage } from "../content/page.ts";
import type { Content } from "../content/parse.ts";
import type { Pinpoints } from "../content/pinpoints.ts";
import type { ReleaseDates } from "../content/release-dates.ts";
import type { Settings } from "../content/settings.ts";
import { atOnce, type Steps } from "../content/steps.ts";
import type { Synonyms } from "../content/synonyms.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareText } from "../diagnostics/order.ts";
import type { Release } from "../exports/file.ts";
import { type Author, authorClashes, authorsOf } from "./authors.ts";
import { type Citation, citationsOf } from "./citations.ts";
import { checkDecisions } from "./decision-checks.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import type { NamedIndex } from "./heading.ts";
import { heirsOf } from "./heirs.ts";
import { buildIndexes } from "./indexes.ts";
import { checkLinks } from "./links.ts";
import { checkOldAnchors } from "./old-anchors.ts";
import { checkOrganisations } from "./organisations.ts";
import { lastingPinpoints } from "./pinpoints.ts";
import {
	checkPositions,
	type Person,
	type Position,
	peopleOf,
	positionsOf,
	type Question,
	questionsOf,
} from "./positions.ts";
import {
	byPublication,
	type LeftOut,
	type Publication,
	published,
} from "./publication.ts";
import { relatedFinder } from "./related.ts";
import { type Sequel, sequelsOf } from "./sequels.ts";
import { checkStanding } from "./standing.ts";
import { type Succession, successionsOf } from "./successions.ts";
import { surnameOrder } from "./surnames.ts";
import { type KernelSymbol, symbolsOf } from "./symbols.ts";
import { checkParagraphs } from "./told-paragraphs.ts";
import { type Year, yearsOf } from "./years.ts";

export interface Archive {
	readonly settings: Settings;
	/** The articles that are published, in the order of what they tell of: the newest event first. */
	readonly articles: readonly Article[];
	/** The same articles, the last published first. */
	readonly newest: readonly Article[];
	readonly pages: readonly StaticPage[];
	readonly indexes: readonly NamedIndex[];
	/** The symbols that articles name, by name. */
	readonly symbols: ReadonlyMap<string, KernelSymbol>;
	/** What releases of the kernel export, the oldest release first. */
	readonly releases: readonly Release[];
	/** The decisions about exports that articles record, one for each symbol, the newest first. */
	readonly decisions: readonly Decision[];
	/** What came after each decision that another on its symbol followed. */
	readonly sequels: ReadonlyMap<Decision, Sequel>;
	/** The articles that supersede others, and those that are superseded. */
	readonly successions: ReadonlyMap<Article, Succession>;
	/** What was held about questions, the oldest statement first. */
	readonly positions: readonly Position[];
	/** The questions on which articles record positions. */
	readonly questions: readonly Question[];
	/** Who holds positions, asked for decisions or wrote mails. */
	readonly people: readonly Person[];
	readonly releaseDates: ReleaseDates | undefined;
	/** Terms that search takes for one another. */
	readonly synonyms: readonly Synonyms[];
	/** Where pages are now that have no file of their own. */
	readonly moved: readonly Moved[];
	/** Years, the newest first, with the articles whose matter happened in them. */
	readonly years: readonly Year[];
	/** Authors in the order of their names. */
	readonly authors: readonly Author[];
	/** Who cites an article, with the sentence in which it does. */
	readonly citations: ReadonlyMap<Article, readonly Citation[]>;
	/** The articles most related to one, best first, at most `most` of them. */
	readonly related: (article: Article, most: number) => readonly Article[];
	/** The articles with paragraphs that were cited by other ids once, and what leads to each. */
	readonly pinpoints: ReadonlyMap<Article, Pinpoints>;
	/** What was left out, for the summary of a build. */
	readonly leftOut: LeftOut;
}

/** Builds the archive from what was authored, with every mistake that only shows when the articles are seen together. */
export function buildArchive(
	content: Content,
	publication: Publication,
): { archive: Archive; diagnostics: Diagnostic[] } {
	return atOnce(archiveSteps(content, publication));
}

/** The same in steps. */
export function* archiveSteps(
	content: Content,
	publication: Publication,
): Steps<{ archive: Archive; diagnostics: Diagnostic[] }> {
	const { articles, leftOut, unpublished } = published(
		content.articles,
		publication,
	);
	const heirs = heirsOf(content.bodies.keys(), articles, content.lock);
	const { indexes, diagnostics } = buildIndexes(
		articles,
		content,
		unpublished,
		heirs,
	);
	yield;
	const symbols = symbolsOf(articles, content.symbolList, content.releases);
	yield;
	const decisions = decisionsOf(
		articles,
		content.releases,
		content.releaseDates,
	);
	const positions = positionsOf(articles, content.moved);
	const archive: Archive = {
		settings: content.settings,
		articles,
		newest: [...articles].sort(byPublication),
		pages: [...content.pages].sort(
			(a, b) => a.order - b.order || compareText(a.title, b.title),
		),
		indexes,
		symbols,
		decisions,
		sequels: sequelsOf(decisions),
		successions: successionsOf(articles),
		positions,
		questions: questionsOf(positions),
		people: peopleOf(
			articles,
			decisions,
			positions,
			surnameOrder(content.settings.language, content.settings.organisations),
		),
		releases: content.releases,
		releaseDates: content.releaseDates,
		synonyms: content.synonyms,
		moved: content.moved,
		years: yearsOf(articles),
		authors: authorsOf(articles),
		citations: citationsOf(articles),
		related: relatedFinder(articles, symbols),
		pinpoints: lastingPinpoints(articles, content.lock),
		leftOut,
	};
	yield;
	return {
		archive,
		diagnostics: [
			...content.diagnostics,
			...diagnostics,
			...checkLinks(content, unpublished, heirs),
			...checkOldAnchors([...articles, ...content.pages]),
			...checkDecisions(
				articles,
				content.symbolList,
				publication.today,
				content.releaseDates,
			),
			...checkStanding(articles, content.bodies.keys(), heirs),
			...checkPositions(articles),
			...checkParagraphs(articles, archive.pinpoints),
			...authorClashes(archive.authors),
			...checkOrganisations(content),
		],
	};
}
