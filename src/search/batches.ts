// Batches: the articles that are indexed together, and volumes: the batches whose words are brought together before all are.
//
// Of what changes, only its batch has to be indexed again, and only its volume has to be brought together again.
import { hash } from "node:crypto";
import type { Article } from "../content/article.ts";

/** One article of so many is the last of its batch. */
const usual = 100;

/** One batch of so many is the last of its volume; a volume is closed at twice as many. */
const usualBatches = 10;

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

/** Cuts batches into volumes, in their order and in the same way: by the last article of a batch. */
export function volumesOf(batches: readonly Article[][]): Article[][][] {
	const volumes: Article[][][] = [];
	let open: Article[][] = [];
	for (const batch of batches) {
		open.push(batch);
		const last = batch.at(-1);
		const isEnd = last && numberOf(last) % (usual * usualBatches) === 0;
		if (isEnd || open.length === 2 * usualBatches) {
			volumes.push(open);
			open = [];
		}
	}
	return open.length > 0 ? [...volumes, open] : volumes;
}

function isLast(article: Article): boolean {
	return numberOf(article) % usual === 0;
}

/** A number that an article's address gives it, as good as thrown by dice. */
function numberOf({ url }: Article): number {
	return Number.parseInt(hash("sha256", url).slice(0, 8), 16);
}
