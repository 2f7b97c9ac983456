// Related articles: those that share the rarest headings and symbols with an article.
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";
import { grouped } from "./grouped.ts";
import type { KernelSymbol } from "./symbols.ts";

/** What more articles than this share says little about any two of them, and would cost too much to look through. */
const mostShared = 100;

/** What a shared heading counts for beside a shared symbol. */
const headingWeight = 2;

/** The articles that share something, as their places in the order of paths, and how much that relates them. */
interface Sharing {
	readonly places: readonly number[];
	readonly weight: number;
}

/** Gives a function that finds the articles most related to one, best first, at most `most` of them. */
export function relatedFinder(
	articles: readonly Article[],
	symbols: ReadonlyMap<string, KernelSymbol>,
): (article: Article, most: number) => Article[] {
	const byPath = [...articles].sort((a, b) => compareText(a.path, b.path));
	const places = new Map(byPath.map((article, n) => [article, n]));
	const sharing = (shared: readonly number[], weight: number) =>
		shared.length > mostShared
			? undefined
			: {
					places: shared,
					weight: weight * Math.log(1 + articles.length / shared.length),
				};
	const byHeading = sharedHeadings(byPath, sharing);
	const bySymbol = new Map<string, Sharing | undefined>();
	const ofSymbol = (name: string) => {
		if (!bySymbol.has(name)) {
			const naming = symbols.get(name)?.articles ?? [];
			const known = naming.map(({ article }) => places.get(article) ?? 0);
			bySymbol.set(name, sharing(known, 1));
		}
		return bySymbol.get(name);
	};
	// One row of scores serves every article in turn: what an article has touched is wiped afterwards.
	const scores = new Float64Array(byPath.length);
	return (article, most) => {
		const touched: number[] = [];
		const count = (shared: Sharing | undefined) => {
			for (const place of shared?.places ?? []) {
				if (scores[place] === 0) touched.push(place);
				scores[place] = (scores[place] ?? 0) + (shared?.weight ?? 0);
			}
		};
		for (const heading of headingsOf(article)) count(byHeading.get(heading));
		for (const symbol of article.body.symbols) count(ofSymbol(symbol));
		const self = places.get(article);
		const best = bestOf(
			touched.filter((place) => place !== self),
			scores,
			most,
		);
		for (const place of touched) scores[place] = 0;
		return best
			.map((place) => byPath[place])
			.filter((other) => other !== undefined);
	};
}

function sharedHeadings(
	articles: readonly Article[],
	sharing: (places: readonly number[], weight: number) => Sharing | undefined,
): ReadonlyMap<string, Sharing | undefined> {
	const filed = grouped(articles.entries(), ([, article]) =>
		headingsOf(article),
	);
	return new Map(
		[...filed].map(([heading, some]) => [
			heading,
			sharing(
				some.map(([place]) => place),
				headingWeight,
			),
		]),
	);
}

/** The places with the highest scores, the highest first; of equal ones the lower place. */
function bestOf(
	places: readonly number[],
	scores: Float64Array,
	most: number,
): number[] {
	const isBefore = (a: number, b: number) => {
		const [x = 0, y = 0] = [scores[a], scores[b]];
		return x > y || (x === y && a < b);
	};
	const best: number[] = [];
	for (const place of places) {
		const last = best.at(-1);
		if (best.length === most && last !== undefined && isBefore(last, place)) {
			continue;
		}
		const at = best.findIndex((other) => isBefore(place, other));
		best.splice(at < 0 ? best.length : at, 0, place);
		if (best.length > most) best.pop();
	}
	return best;
}

function headingsOf({ entries }: Article): string[] {
	return entries.map(({ index, path }) => `${index}: ${headingKey(path)}`);
}
