// Decisions that can't be right, each told at its place.
import type { Article, DecisionTold } from "../content/article.ts";
import { isDay } from "../content/dates.ts";
import { type ReleaseDates, releasesPath } from "../content/release-dates.ts";
import {
	type ListedSymbol,
	type SymbolList,
	symbolListPath,
} from "../content/symbol-list.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";

/** The year in which the kernel began; nothing was decided about its exports before. */
const kernelBegan = "1991";

/** A decision as one article records it. */
interface Told {
	readonly article: Article;
	readonly matter: DecisionTold;
}

/**
 * Finds decisions that can't be right: one that stands twice, two outcomes on one day, one older than its symbol, one that
 * is still to come, one that held in a release before it was made, an open one whose outcome was inferred.
 * @param today the day of the build
 * @param dates when releases came out, where that is known
 */
export function checkDecisions(
	articles: readonly Article[],
	list: SymbolList,
	today: string,
	dates?: ReleaseDates,
): Diagnostic[] {
	const cameOut = new Map(
		dates?.releases.map(({ release, date }) => [release, date]),
	);
	const firsts = new Map<string, Told>();
	/** Gives what came first under a key, unless this does. */
	const firstOf = (key: string, told: Told) => {
		const first = firsts.get(key);
		if (!first) firsts.set(key, told);
		return first;
	};
	const listed = new Map<string, ListedSymbol>(
		list.symbols.flatMap((one) =>
			[one.name, ...one.formerly].map((name) => [name, one] as const),
		),
	);
	return articles.flatMap((article) =>
		article.decisions.flatMap((matter) => [
			...impossibleDate(article, matter, today, cameOut),
			...inferredOpen(article, matter),
			...matter.symbol.flatMap((symbol) => {
				const known = listed.get(symbol);
				const told = { article, matter };
				const key = `${symbol} ${matter.date}`;
				// A year or a month may see two outcomes, a day may not.
				const first =
					firstOf(`${key} ${matter.outcome}`, told) ??
					(isDay(matter.date) ? firstOf(key, told) : undefined);
				return [
					...(known ? beforeSymbol(article, matter, symbol, known) : []),
					...(first ? twoOutcomes(article, matter, symbol, first) : []),
				];
			}),
		]),
	);
}

function impossibleDate(
	{ path, date: published, updated }: Article,
	{ date, release = "", at }: DecisionTold,
	today: string,
	cameOut: ReadonlyMap<string, string>,
): Diagnostic[] {
	// An article that is dated in the future may tell of what happens until then.
	const last = [today, updated ?? published].sort().at(-1) ?? today;
	if (date < kernelBegan) {
		return [
			{
				path,
				at,
				unexpected: `decision of ${date}`,
				expected: `a date from ${kernelBegan} on, when the kernel began`,
				fix: "correct the date",
			},
		];
	}
	if (date > last) {
		return [
			{
				path,
				at,
				unexpected: `decision of ${date}, which is still to come`,
				expected: `a date until ${last}`,
				fix: "correct the date",
			},
		];
	}
	const most = passedBy(release, cameOut);
	if (most !== undefined) {
		return [
			{
				path,
				at,
				unexpected: `decision that holds from release ${quote(release)} on`,
				expected: `a release that came out: the last before the next series is ${most}`,
				fix: `correct the release, or add it to ${releasesPath}`,
			},
		];
	}
	const day = cameOut.get(release);
	// A year sorts before its days: one in which both fell is right.
	if (day === undefined || date <= day) return [];
	return [
		{
			path,
			at,
			unexpected: `decision of ${date} that holds from release ${quote(release)} on`,
			expected: `a date until ${day}, when ${release} came out, or a later release`,
			fix: "correct the date or the release",
		},
	];
}

/** The last known release of a series, where another release is said to have come after it and a later series has begun. */
function passedBy(
	release: string,
	cameOut: ReadonlyMap<string, string>,
): string | undefined {
	if (release === "" || cameOut.has(release)) return undefined;
	const series = release.slice(0, release.lastIndexOf(".") + 1);
	const number = (of: string) => Number(of.slice(series.length));
	const known = [...cameOut.keys()].filter(
		(one) => one.startsWith(series) && Number.isInteger(number(one)),
	);
	const last = known.sort((a, b) => number(b) - number(a))[0];
	const end = cameOut.get(last ?? "") ?? "";
	const isOver =
		last !== undefined &&
		number(release) > number(last) &&
		[...cameOut].some(([one, date]) => date > end && !one.startsWith(series));
	return isOver ? last : undefined;
}

function inferredOpen(
	{ path }: Article,
	{ inferred, outcome, at }: DecisionTold,
): Diagnostic[] {
	return inferred === true && outcome === "open"
		? [
				{
					path,
					at,
					unexpected: "open decision whose outcome was inferred",
					expected: "an outcome, or a decision that is open",
					fix: "delete `inferred`",
				},
			]
		: [];
}

function beforeSymbol(
	{ path }: Article,
	{ date, at }: DecisionTold,
	symbol: string,
	{ since, at: listedAt }: ListedSymbol,
): Diagnostic[] {
	// A year is no older than a day in it.
	if (since === undefined || date >= since.slice(0, date.length)) return [];
	return [
		{
			path,
			at,
			unexpected: `decision of ${date} about ${symbol}`,
			expected: `a date from ${since} on, when the symbol came into the kernel`,
			fix: `correct the date, or the day since which ${symbolListPath} has the symbol`,
			other: { path: symbolListPath, at: listedAt },
		},
	];
}

function twoOutcomes(
	{ path }: Article,
	{ date, outcome, at }: DecisionTold,
	symbol: string,
	first: Told,
): Diagnostic[] {
	return [
		{
			path,
			at,
			unexpected:
				outcome === first.matter.outcome
					? `second decision about ${symbol} on ${date}`
					: `outcome ${quote(outcome)} for ${symbol} on ${date}`,
			expected:
				outcome === first.matter.outcome
					? "each decision once"
					: `${quote(first.matter.outcome)} as elsewhere, or another day`,
			fix: "delete one of the two, or correct its date",
			other: { path: first.article.path, at: first.matter.at },
		},
	];
}
