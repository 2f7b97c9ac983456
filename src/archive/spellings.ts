// Spellings: how an open index spells each of its headings, whatever the order of its articles.
import type { Article } from "../content/article.ts";
import { headingKey } from "../content/index-entry.ts";
import { compareText } from "../diagnostics/order.ts";
import type { IndexHeading } from "./heading.ts";

/** A name as articles spell it, with the first place, by path, where one does. */
export interface Spelling {
	readonly name: string;
	readonly definedAt: IndexHeading["definedAt"];
}

/**
 * Gives the spelling of every heading of an open index by the heading's key: that which most entries have, and of two
 * that are as frequent the one that stands first by its article's path.
 */
export function usualSpellings(
	index: string,
	articles: readonly Article[],
): ReadonlyMap<string, Spelling> {
	const counts = new Map<string, Map<string, Spelling & { count: number }>>();
	const inOrder = [...articles].sort((a, b) => compareText(a.path, b.path));
	for (const { path: file, entries } of inOrder) {
		for (const { index: named, path, at } of entries) {
			if (named !== index) continue;
			for (const [depth, typed] of path.entries()) {
				const name = typed.normalize("NFC");
				const key = headingKey(path.slice(0, depth + 1));
				const spellings = counts.get(key) ?? new Map();
				counts.set(key, spellings);
				const one = spellings.get(name);
				if (one) one.count++;
				else {
					const definedAt = { path: file, at };
					spellings.set(name, { name: typed, definedAt, count: 1 });
				}
			}
		}
	}
	return new Map(
		[...counts].flatMap(([key, spellings]) => {
			const [first, ...others] = spellings.values();
			return first
				? [[key, others.reduce((a, b) => (b.count > a.count ? b : a), first)]]
				: [];
		}),
	);
}
