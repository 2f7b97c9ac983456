// How decisions are shown wherever they are: in the ledger, on a symbol's page, and in the article that records them.
import {
	contradictionText,
	type Decision,
	decisionsByWhole,
	outcomeText,
} from "../archive/decisions.ts";
import { personUrl } from "../archive/positions.ts";
import { symbolUrl } from "../archive/symbols.ts";
import { formatDate } from "../content/dates.ts";
import type { DecisionMatter } from "../content/schema/decision.ts";
import { type SequelView, saidOf, sequelViews } from "./sequel-view.ts";
import { href, type Site } from "./site.ts";
import { citedSource } from "./sources.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

export const decisionsUrl = "/Decisions/";

/** A decision as it is printed. */
export interface DecisionView {
	/** Its anchor on the page of its symbol, and those that it had there. */
	readonly anchor: string;
	readonly formerly: readonly string[];
	/** Its place on that page, for good. */
	readonly href: string;
	readonly symbol: LinkView;
	/** The other symbols that were decided on together with it. */
	readonly others: readonly LinkView[];
	readonly date: DateView;
	readonly outcome: string;
	/** Whether the outcome was inferred from how it went. */
	readonly isInferred: boolean;
	/** The outcome as a class: `exported-gpl-only`. */
	readonly kind: string;
	readonly release?: string | undefined;
	/** Who asked, with the page of all that is theirs. */
	readonly by?: LinkView | undefined;
	readonly for?: string | undefined;
	readonly what?: string | undefined;
	/** The answers to the two questions of 2004. */
	readonly technical?: AnswerView | undefined;
	readonly derived?: AnswerView | undefined;
	/** The paragraph of the article that tells of it. */
	readonly article: LinkView;
	/** What a later release says to the contrary. */
	readonly contradiction?: string | undefined;
	/** What was decided on its symbols afterwards. */
	readonly sequels: readonly SequelView[];
	readonly sources: readonly LinkView[];
}

/** What was answered to one of the two questions, and by whom. */
export interface AnswerView {
	readonly answer: string;
	readonly by?: LinkView | undefined;
	readonly says?: string | undefined;
}

export function decisionView(site: Site, decision: Decision): DecisionView {
	const { matter, article, contradiction } = decision;
	const told = decision.anchor && `#${encodeURIComponent(decision.anchor)}`;
	return {
		anchor: decisionAnchor(decision),
		formerly: matter.formerly ?? [],
		href: href(site, decisionUrl(decision)),
		symbol: symbolOf(site, decision),
		others: [],
		date: dateView(site, matter.date),
		outcome: matter.outcome,
		isInferred: matter.inferred === true,
		kind: outcomeKind(matter.outcome),
		release: matter.release,
		by: matter.by === undefined ? undefined : personLink(site, matter.by),
		for: matter.for,
		what: matter.what,
		technical: matter.technical && answerView(site, matter.technical),
		derived: matter.derived && answerView(site, matter.derived),
		article: { text: article.title, href: href(site, article.url) + told },
		contradiction: contradiction && contradictionText(contradiction),
		sequels: sequelViews(site, [decision]),
		sources: (matter.sources ?? []).map((url) =>
			citedSource(site, article.sources, url),
		),
	};
}

/** Gives each whole decision once: it is not to be read as often as it has symbols. */
export function together(
	site: Site,
	decisions: readonly Decision[],
): DecisionView[] {
	return [...decisionsByWhole(decisions).values()].flatMap((whole) =>
		wholeView(site, whole),
	);
}

/** Gives a whole decision, by the place of its first symbol; nothing for none. */
export function wholeView(
	site: Site,
	whole: readonly Decision[],
): DecisionView[] {
	const [first, ...others] = whole;
	if (!first) return [];
	const said = saidOf(
		whole,
		({ contradiction }) => contradiction && contradictionText(contradiction),
	).map(({ text, symbols }) => (symbols ? `${text} (${symbols})` : text));
	return [
		{
			...decisionView(site, first),
			others: others.map((one) => symbolOf(site, one)),
			contradiction: said.length > 0 ? said.join("; ") : undefined,
			sequels: sequelViews(site, whole),
		},
	];
}

function symbolOf(site: Site, { symbol }: Decision): LinkView {
	return { text: symbol, href: href(site, symbolUrl(symbol)) };
}

/** A person or an organisation, leading to what they held, asked for, answered and wrote. */
export function personLink(site: Site, name: string): LinkView {
	return { text: name, href: href(site, personUrl(name)) };
}

/** The address of a decision: the page of its symbol, whose few decisions stay together however long the ledger grows. */
export function decisionUrl(decision: Decision): string {
	return `${symbolUrl(decision.symbol)}#${decisionAnchor(decision)}`;
}

/** The anchor of a decision on the page of its symbol: the same as long as its date and its outcome are. */
export function decisionAnchor({ matter }: Decision): string {
	return `${matter.date}-${outcomeKind(matter.outcome)}`;
}

export function outcomeKind(outcome: string): string {
	return outcome.toLowerCase().replaceAll(" ", "-");
}

/** A decision in a sentence, for feeds and lists: "February 2004: asked by IBM for GPFS; withdrawn." */
export function decisionSentence(site: Site, { matter }: Decision): string {
	const { by, for: module, release, what } = matter;
	const asked = [
		by === undefined ? undefined : `asked by ${by}`,
		module === undefined ? undefined : `for ${module}`,
	].filter((part) => part !== undefined);
	return [
		`${formatDate(matter.date, site.archive.settings.language)}: `,
		asked.length > 0 ? `${asked.join(" ")}; ` : "",
		outcomeText(matter),
		release === undefined ? "" : ` (${release})`,
		".",
		what === undefined ? "" : ` ${what}`,
	].join("");
}

function answerView(
	site: Site,
	{ answer, by, says }: NonNullable<DecisionMatter["technical"]>,
): AnswerView {
	return { answer, by: by === undefined ? by : personLink(site, by), says };
}
