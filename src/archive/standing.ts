// Standing: mistakes in what supersedes what, which are articles that are not there, circles, and what is in force all the same.
import { posix } from "node:path";
import type { Article } from "../content/article.ts";
import { type Diagnostic, quote } from "../diagnostics/diagnostic.ts";
import { oneOf } from "../diagnostics/nearest.ts";
import type { Heirs } from "./heirs.ts";
import { byFileName, nearFilesOf } from "./near-files.ts";
import { supersedingOf } from "./successions.ts";

/** Finds references to articles that are not there, and articles that supersede themselves, by whatever way round. */
export function checkStanding(
	articles: readonly Article[],
	files: Iterable<string>,
	heirs: Heirs,
): Diagnostic[] {
	const { byPath, superseded, supersededBy } = supersedingOf(articles);
	const circling = leadingToCircles(articles, superseded, supersededBy);
	const known = new Set(files);
	const referring = articles.flatMap((article) =>
		article.supersedes.flatMap(({ file, raw, at }): Diagnostic[] => {
			const other = byPath.get(file);
			if (!other) {
				// One that is there with mistakes of its own, or is not published, is no dangling reference.
				if (known.has(file)) return [];
				const others = [...byPath.keys()].filter((one) => one !== article.path);
				const heir = heirs(file);
				const near =
					heir.length > 0 ? heir : nearFilesOf(byFileName(others))(file);
				const ways = near.map((one) => relativePath(article.path, one));
				const typed = relativePath(article.path, file);
				const fix =
					heir.length > 1
						? "write the one that is meant"
						: (ways[0] ?? "delete the reference");
				return [
					{
						path: article.path,
						at,
						unexpected: `article ${quote(typed)}`,
						expected:
							ways.length > 0
								? oneOf(ways)
								: "the file of an article by its relative path",
						fix,
						...(heir.length === 1 && {
							edits: [{ path: article.path, at, old: raw, new: fix }],
						}),
					},
				];
			}
			const way = circling.has(article)
				? wayTo(article, other, byPath)
				: undefined;
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
	return [...referring, ...inForceThough(articles, supersededBy)];
}

/** Finds the articles that are said to be in force, and by another to be replaced. */
function inForceThough(
	articles: readonly Article[],
	supersededBy: ReadonlyMap<Article, readonly Article[]>,
): Diagnostic[] {
	return articles.flatMap((article): Diagnostic[] => {
		const newer = supersededBy.get(article)?.find((one) => one !== article);
		if (article.standsAs !== "in force" || newer === undefined) return [];
		const { path, standsAsAt: at } = article;
		const reference = newer.supersedes.find(({ file }) => file === path);
		return [
			{
				path,
				at,
				unexpected: "article in force that another supersedes",
				expected: "one of the two",
				fix: `delete "standsAs", or, if it still holds, the reference in ${newer.path}`,
				...(reference && { other: { path: newer.path, at: reference.at } }),
			},
		];
	});
}

/** Gives the articles that are in a circle or supersede one that is: what is left when the oldest is taken away again and again. */
function leadingToCircles(
	articles: readonly Article[],
	superseded: ReadonlyMap<Article, readonly Article[]>,
	supersededBy: ReadonlyMap<Article, readonly Article[]>,
): ReadonlySet<Article> {
	const waitsFor = new Map(
		[...superseded].map(([article, older]) => [article, older.length]),
	);
	const left = new Set(waitsFor.keys());
	const taken = articles.filter((article) => !left.has(article));
	for (const article of taken) {
		for (const newer of supersededBy.get(article) ?? []) {
			const waits = (waitsFor.get(newer) ?? 0) - 1;
			waitsFor.set(newer, waits);
			if (waits === 0 && left.delete(newer)) taken.push(newer);
		}
	}
	return left;
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
