// Batches: the articles that are indexed together. Of what changes, only its batch has to be indexed again.
import { hash } from "node:crypto";
import type { Article } from "../content/article.ts";

/** One article of so many is the last of its batch. */
const usual = 100;

/** A batch is closed at this number of articles, whichever they are: Pagefind needs some 450 KB of memory for each. */
const most = 400;

/**
 * Cuts articles into batches, in their order. Where a batch ends depends on its last article alone, so that one that comes
 * or goes changes no batch but its own.
 */
export function batchesOf(articles: readonly Article[]): Article[][] {
	const batches: Article[][] = [];
	let open: Article[] = [];
	for (const article of articles) {
		open.push(article);
		if (isLast(article) || open.length === most) {
			batches.push(open);
			open = [];
		}
	}
	return open.length > 0 ? [...batches, open] : batches;
}

function isLast({ url }: Article): boolean {
	return Number.parseInt(hash("sha256", url).slice(0, 8), 16) % usual === 0;
}
