// How decisions are shown wherever they are: in the ledger, on a symbol's page, and in the article that records them.
import { contradictionText, type Decision } from "../archive/decisions.ts";
import { symbolUrl } from "../archive/symbols.ts";
import { formatDate } from "../content/dates.ts";
import type { DecisionMatter } from "../content/schema/decision.ts";
import { href, type Site } from "./site.ts";
import { type DateView, dateView, type LinkView } from "./views.ts";

export const decisionsUrl = "/Decisions/";

/** A decision as it is printed. */
export interface DecisionView {
	readonly id: string;
	readonly symbol: LinkView;
	readonly date: DateView;
	readonly outcome: string;
	/** The outcome as a class: `exported-gpl-only`. */
	readonly kind: string;
	readonly release?: string | undefined;
	readonly by?: string | undefined;
	readonly for?: string | undefined;
	readonly what?: string | undefined;
	/** The answers to the two questions of 2004. */
	readonly technical?: string | undefined;
	readonly derived?: string | undefined;
	/** The paragraph of the article that tells of it. */
	readonly article: LinkView;
	/** What a later release says to the contrary. */
	readonly contradiction?: string | undefined;
	readonly sources: readonly LinkView[];
}

export function decisionView(site: Site, decision: Decision): DecisionView {
	const { symbol, matter, article, contradiction } = decision;
	const anchor = decision.anchor && `#${encodeURIComponent(decision.anchor)}`;
	return {
		id: decisionId(decision),
		symbol: { text: symbol, href: href(site, symbolUrl(symbol)) },
		date: dateView(site, matter.date),
		outcome: matter.outcome,
		kind: outcomeKind(matter.outcome),
		release: matter.release,
		by: matter.by,
		for: matter.for,
		what: matter.what,
		technical: matter.technical && answerText(matter.technical),
		derived: matter.derived && answerText(matter.derived),
		article: { text: article.title, href: href(site, article.url) + anchor },
		contradiction: contradiction && contradictionText(contradiction),
		sources: (matter.sources ?? []).map((url) => ({
			href: url,
			text:
				article.sources.find((source) => source.url === url)?.title ??
				new URL(url).hostname.replace(/^www\./, ""),
		})),
	};
}

/** The id of a decision in the ledger: the same as long as its symbol, its date and its outcome are. */
export function decisionId({ symbol, matter }: Decision): string {
	return `${symbol}-${matter.date}-${outcomeKind(matter.outcome)}`;
}

export function outcomeKind(outcome: string): string {
	return outcome.toLowerCase().replaceAll(" ", "-");
}

/** A decision in a sentence, for feeds and lists: "February 2004: asked by IBM for GPFS; withdrawn." */
export function decisionSentence(site: Site, { matter }: Decision): string {
	const { by, for: module, outcome, release, what } = matter;
	const asked = [
		by === undefined ? undefined : `asked by ${by}`,
		module === undefined ? undefined : `for ${module}`,
	].filter((part) => part !== undefined);
	return [
		`${formatDate(matter.date, site.archive.settings.language)}: `,
		asked.length > 0 ? `${asked.join(" ")}; ` : "",
		outcome,
		release === undefined ? "" : ` (${release})`,
		".",
		what === undefined ? "" : ` ${what}`,
	].join("");
}

function answerText({
	answer,
	by,
	says,
}: NonNullable<DecisionMatter["technical"]>): string {
	const who = by === undefined ? answer : `${answer} (${by})`;
	return says === undefined ? who : `${who}: ${says}`;
}
