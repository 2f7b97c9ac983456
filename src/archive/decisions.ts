// Decisions: every one about an export that articles record, and what kernel releases say of each.
import type { Article, DecisionTold } from "../content/article.ts";
import type { Placed } from "../content/markdown-file.ts";
import type { ReleaseDates } from "../content/release-dates.ts";
import type { DecisionMatter, Outcome } from "../content/schema/decision.ts";
import { compareText } from "../diagnostics/order.ts";
import { buildText } from "../exports/build.ts";
import {
	byRelease,
	type Export,
	exportText,
	isGplOnly,
	modulesOf,
} from "../exports/export.ts";
import type { Release } from "../exports/file.ts";
import { grouped } from "./grouped.ts";
import { mentionsOf } from "./symbols.ts";

/** A decision as far as it is about one symbol: one about several is here once for each. */
export interface Decision {
	readonly symbol: string;
	/** The first of the symbols that were decided on together: with the date and the outcome it tells the whole decision from others. */
	readonly firstSymbol: string;
	readonly article: Article;
	readonly matter: Placed<DecisionMatter>;
	/** The id of the paragraph that tells of it; empty where the article names the symbol nowhere. */
	readonly anchor: string;
	/** What the last known release that it should hold in says to the contrary. */
	readonly contradiction?: Contradiction | undefined;
}

export interface Contradiction {
	/** The build that says it: `6.12.115 (Debian)`. */
	readonly build: string;
	/** How that release exports the symbol; undefined where it does not. */
	readonly found?: Export | undefined;
}

/**
 * Gives every decision, the newest first.
 * @param dates when releases came out, where that is known
 */
export function decisionsOf(
	articles: readonly Article[],
	releases: readonly Release[],
	dates: ReleaseDates | undefined,
): readonly Decision[] {
	const all = articles.flatMap((article) => {
		const firsts = new Map<string, string>();
		return article.decisions.flatMap((matter) =>
			matter.symbol.map((symbol) => {
				const alike = allButSymbol(matter);
				const firstSymbol = firsts.get(alike) ?? symbol;
				firsts.set(alike, firstSymbol);
				return {
					symbol,
					firstSymbol,
					article,
					matter,
					anchor:
						matter.paragraph ?? mentionsOf(article, symbol)[0]?.anchor ?? "",
				};
			}),
		);
	});
	// From the newest back: the release from which each symbol's next decision holds.
	const until = new Map<string, string>();
	return all
		.sort((a, b) => oldestFirst(b, a))
		.map((one) => {
			const { symbol, matter } = one;
			if (holds[matter.outcome] === undefined) return one;
			const next = until.get(symbol);
			const { first, surely } = heldFrom(matter, dates);
			if (first !== undefined) until.set(symbol, first);
			return {
				...one,
				contradiction: contradictionOf(one, surely, next, releases),
			};
		});
}

/**
 * Gives the first release that a decision may hold in, and the first that it surely does: the one that it names, or
 * else that after its date, and that after another year: a patch that is accepted is released within that.
 */
function heldFrom(
	{ release, date }: DecisionMatter,
	dates: ReleaseDates | undefined,
): { first?: string | undefined; surely?: string | undefined } {
	if (release !== undefined) return { first: release, surely: release };
	const yearLater = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
	const all = dates?.releases ?? [];
	return {
		first: all.find((one) => one.date >= date)?.release,
		surely: all.find((one) => one.date.slice(0, date.length) > yearLater)
			?.release,
	};
}

/** What decisions of one article have in common that differ by their symbols alone: they are one, however it was written down. */
function allButSymbol(matter: DecisionTold): string {
	const { symbol, formerly, at, paragraphAt, ...rest } = matter;
	return JSON.stringify(rest);
}

/** The outcome of a decision, with a word where it was inferred: "refused (inferred)". */
export function outcomeText({
	outcome,
	inferred,
}: Pick<DecisionMatter, "outcome" | "inferred">): string {
	return inferred === true ? inferredText(outcome) : outcome;
}

export function inferredText(outcome: Outcome): string {
	return `${outcome} (inferred)`;
}

/**
 * Groups what was decided together: there are as many decisions as groups, in the order of the first of each. In a group
 * the first of the symbols leads, by whose anchor the whole decision is known.
 */
export function decisionsByWhole(
	decisions: readonly Decision[],
): ReadonlyMap<string, readonly Decision[]> {
	const groups = grouped(decisions, ({ firstSymbol, matter }) => [
		`${firstSymbol} ${matter.date} ${matter.outcome}`,
	]);
	const isFirst = ({ symbol, firstSymbol }: Decision) =>
		Number(symbol === firstSymbol);
	for (const group of groups.values())
		group.sort((a, b) => isFirst(b) - isFirst(a));
	return groups;
}

/** Groups decisions by their symbol, each group in the order of the decisions. */
export function decisionsBySymbol(
	decisions: readonly Decision[],
): ReadonlyMap<string, readonly Decision[]> {
	return grouped(decisions, ({ symbol }) => [symbol]);
}

/** Groups decisions by the article that records them, the oldest first, the symbols of each as they are written. */
export function decisionsByArticle(
	decisions: readonly Decision[],
): ReadonlyMap<Article, readonly Decision[]> {
	const byMatter = grouped(decisions, ({ matter }) => [matter]);
	const oldest = [...byMatter.values()].reverse().flat();
	return grouped(oldest, ({ article }) => [article]);
}

/** Orders decisions as they were made; of one date by the releases that they hold from, then as an article has them. */
function oldestFirst(
	a: { article: Article; matter: DecisionTold },
	b: typeof a,
): number {
	return (
		compareText(a.matter.date, b.matter.date) ||
		byRelease(a.matter.release ?? "", b.matter.release ?? "") ||
		compareText(a.article.path, b.article.path) ||
		a.article.decisions.indexOf(a.matter) -
			b.article.decisions.indexOf(b.matter)
	);
}

/** What an outcome says of the export from its release on; undefined where it says nothing. */
const holds: Record<
	Outcome,
	((found: Export | undefined) => boolean) | undefined
> = {
	exported: (found) => found !== undefined && !isGplOnly(found),
	"exported GPL-only": (found) => found !== undefined && isGplOnly(found),
	namespaced: (found) => found?.namespace !== undefined,
	"for named modules": (found) =>
		found !== undefined && modulesOf(found) !== undefined,
	unexported: (found) => found === undefined,
	refused: undefined,
	withdrawn: undefined,
	open: undefined,
};

/**
 * Gives the newest release in which a decision should hold and that says otherwise.
 * @param from the first release that it surely holds in; where that is not known, it is not compared
 * @param until the release that the next decision about the symbol may hold from
 */
function contradictionOf(
	{ symbol, matter: { outcome } }: Pick<Decision, "symbol" | "matter">,
	from: string | undefined,
	until: string | undefined,
	releases: readonly Release[],
): Contradiction | undefined {
	const last = releases.findLast(
		({ release }) =>
			from !== undefined &&
			byRelease(release, from) >= 0 &&
			(until === undefined || byRelease(release, until) < 0),
	);
	const found = last?.exports.get(symbol);
	if (last === undefined || holds[outcome]?.(found) !== false) return undefined;
	// A list is of one build: a symbol that no list has may be of a driver that none of them builds.
	const isListed = releases.some(({ exports }) => exports.has(symbol));
	return found || isListed ? { build: buildText(last), found } : undefined;
}

/** Says what a release says to the contrary: `6.1.192 (Debian) has EXPORT_SYMBOL`. A list is of one build, which may leave a driver out. */
export function contradictionText({ build, found }: Contradiction): string {
	return found
		? `${build} has ${exportText(found)}`
		: `the list of ${build} does not have it`;
}
