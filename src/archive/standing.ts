// Standing: which article carries on another's matter, and the whole chain from the oldest to the newest.
import { posix } from "node:path";
import type { Article } from "../content/article.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { nearest, oneOf } from "../diagnostics/nearest.ts";
import { grouped } from "./grouped.ts";

/** Where an article stands among those that carry on its matter. */
export interface Succession {
	/** The articles that supersede it, or supersede those; the newest last. */
	readonly later: readonly Article[];
	/** The articles that it supersedes, and those that they do; the oldest first. */
	readonly earlier: readonly Article[];
	/** The last of the chain: an article that nothing supersedes. */
	readonly newest: Article;
}

/** Gives the succession of every article that has one. */
export function successionsOf(
	articles: readonly Article[],
): ReadonlyMap<Article, Succession> {
	const { byPath, supersededBy } = linksOf(articles);
	const earlierOf = (article: Article) =>
		article.supersedes
			.map(({ file }) => byPath.get(file))
			.filter((one) => one !== undefined);
	const involved = articles.filter(
		(article) => article.supersedes.length > 0 || supersededBy.has(article),
	);
	return new Map(
		involved.map((article) => {
			const later = reach(article, (one) => supersededBy.get(one) ?? []);
			return [
				article,
				{
					later,
					earlier: reach(article, earlierOf).reverse(),
					newest: later.at(-1) ?? article,
				},
			];
		}),
	);
}

/** Gives the articles that are reached from one, each after all of them that lead to it. */
function reach(
	start: Article,
	next: (article: Article) => readonly Article[],
): Article[] {
	const entered = new Set([start]);
	const left: Article[] = [];
	const way = [{ at: start, ahead: [...next(start)] }];
	for (let here = way.at(-1); here; here = way.at(-1)) {
		const to = here.ahead.pop();
		if (to === undefined) {
			left.push(here.at);
			way.pop();
		} else if (!entered.has(to)) {
			entered.add(to);
			way.push({ at: to, ahead: [...next(to)] });
		}
	}
	return left.reverse().slice(1);
}

function linksOf(articles: readonly Article[]) {
	const byPath = new Map(articles.map((article) => [article.path, article]));
	const supersededBy = grouped(articles, ({ supersedes }) =>
		supersedes
			.map(({ file }) => byPath.get(file))
			.filter((one) => one !== undefined),
	);
	return { byPath, supersededBy };
}

/** Finds references to articles that are not there, and articles that supersede themselves, by whatever way round. */
export function checkStanding(
	articles: readonly Article[],
	files: Iterable<string>,
): Diagnostic[] {
	const { byPath } = linksOf(articles);
	const known = new Set(files);
	return articles.flatMap((article) =>
		article.supersedes.flatMap(({ file, at }): Diagnostic[] => {
			const other = byPath.get(file);
			if (!other) {
				// One that is there with mistakes of its own, or is not published, is no dangling reference.
				if (known.has(file)) return [];
				const others = [...byPath.keys()].filter((one) => one !== article.path);
				const near = nearest(file, others).map((one) =>
					relativePath(article.path, one),
				);
				return [
					{
						path: article.path,
						at,
						unexpected: `article ${quote(relativePath(article.path, file))}`,
						expected:
							near.length > 0
								? oneOf(near)
								: "the file of an article by its relative path",
						fix: near[0] ?? "delete the reference",
					},
				];
			}
			const way = wayTo(article, other, byPath);
			return way
				? [
						{
							path: article.path,
							at,
							unexpected:
								other === article
									? "article that supersedes itself"
									: `circle of articles: ${way.map((one) => one.slug).join(" supersedes ")} supersedes ${article.slug}`,
							expected: "the newest of them to be superseded by none",
							fix:
								other === article
									? "delete the reference"
									: "delete the reference in the oldest of them",
						},
					]
				: [];
		}),
	);
}

/** The articles from one to another along what they supersede; undefined where no way leads there. */
function wayTo(
	goal: Article,
	start: Article,
	byPath: ReadonlyMap<string, Article>,
): Article[] | undefined {
	const cameFrom = new Map<Article, Article | undefined>([[start, undefined]]);
	const waiting = [start];
	for (let at = waiting.shift(); at; at = waiting.shift()) {
		if (at === goal) {
			const way: Article[] = [];
			for (let one: Article | undefined = at; one; one = cameFrom.get(one)) {
				way.unshift(one);
			}
			return [goal, ...way.slice(0, -1)];
		}
		for (const { file } of at.supersedes) {
			const next = byPath.get(file);
			if (next && !cameFrom.has(next)) {
				cameFrom.set(next, at);
				waiting.push(next);
			}
		}
	}
	return undefined;
}

/** The path of a file as an article's file refers to it. */
function relativePath(from: string, to: string): string {
	return posix.relative(posix.dirname(from), to);
}
