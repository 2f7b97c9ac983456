// Advice: what a build lets pass, with what would be better.

import { type Lock, lockPath, permalinkText } from "../content/lock.ts";
import type { Content } from "../content/parse.ts";
import type { ContentFolder } from "../content/read.ts";
import { counted } from "../diagnostics/counted.ts";
import {
	type Diagnostic,
	fileStart,
	quote,
} from "../diagnostics/diagnostic.ts";
import { npmRun } from "../diagnostics/fix.ts";
import { editedArticles, newPermalinks } from "../pages/permalinks.ts";
import type { Site } from "../pages/site.ts";

/** Finds the images that no article and no page shows. */
export function unusedImages(
	{ images }: Pick<ContentFolder, "images">,
	{ bodies }: Pick<Content, "bodies">,
): Diagnostic[] {
	const used = new Set(
		[...bodies.values()].flatMap((body) =>
			(body?.images ?? []).map(({ from }) => from),
		),
	);
	return [...images.keys()]
		.filter((path) => !used.has(path))
		.map((path) => ({
			path,
			at: fileStart,
			unexpected: "image that no article shows",
			expected: "an article that shows it",
			fix: "show it, or delete the file",
		}));
}

/** Finds the articles that lists and feeds can say no more of than their titles. */
export function withoutSummary({
	articles,
}: Pick<Content, "articles">): Diagnostic[] {
	return articles
		.filter(({ summary }) => summary === undefined)
		.map(({ path }) => ({
			path,
			at: fileStart,
			unexpected: "article without a summary",
			expected: "a sentence or two that tell the outcome, for lists and feeds",
			fix: "add summary: with what came of it, in a sentence",
		}));
}

/** Finds what drafts leave open that must be answered before they are published. */
export function openInDrafts({
	articles,
}: Pick<Content, "articles">): Diagnostic[] {
	return articles
		.filter(({ draft }) => draft)
		.flatMap(({ path, open }) =>
			open.map(({ key, expected }) => ({
				path,
				at: fileStart,
				unexpected: `draft that leaves ${quote(key)} open`,
				expected: `${expected}, before it is published`,
				fix: `find it out, then add a line that begins ${key}:`,
			})),
		);
}

/** Finds the headings that stand more than one level below the one before them. */
export function skippedLevels({
	bodies,
}: Pick<Content, "bodies">): Diagnostic[] {
	return [...bodies].flatMap(([path, body]) =>
		(body?.headings ?? []).flatMap(({ level, text, at }, n, all) => {
			const above = all[n - 1]?.level ?? 1;
			return level <= above + 1
				? []
				: [
						{
							path,
							at,
							unexpected: `heading ${quote(`${"#".repeat(level)} ${text}`)}`,
							expected: `${"#".repeat(above + 1)}, one level below what stands before it`,
							fix: `${"#".repeat(above + 1)} ${text}`,
						},
					];
		}),
	);
}

/** Says of a lock that it lacks what is published now: until it is written anew, that may end unnoticed. */
export function newLockAdvice(
	lock: Lock | undefined,
	site: Site,
): Diagnostic[] {
	if (!lock) return [];
	const lacking = [
		...newPermalinks(lock.permalinks, site).map(permalinkText),
		...editedArticles(lock.permalinks, site).map(
			({ url }) => `the paragraphs of ${url}`,
		),
	];
	const [first, ...more] = lacking;
	return first !== undefined
		? [
				{
					path: lockPath,
					at: fileStart,
					unexpected: `lock without ${first}${more.length > 0 ? ` and ${counted(more.length, "other")}` : ""}`,
					expected: "every permalink that is published",
					fix: npmRun("lock"),
				},
			]
		: [];
}
