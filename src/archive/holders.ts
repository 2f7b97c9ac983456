// Holders: which of two articles that claim one address keeps it, which is the one that people cite by it.
import type { Article } from "../content/article.ts";
import type { Lock } from "../content/lock.ts";
import { compareText } from "../diagnostics/order.ts";
import type { Archive } from "./archive.ts";
import { lockedBodies } from "./renames.ts";

/** Gives the one of two articles of one address that keeps it. */
export type Holders = (one: Article, other: Article) => Article;

/**
 * Gives a function that finds holders: the article that has most of what the lock has of the address, or else one that
 * is no draft, the one that more articles cite, or the one that was published first.
 */
export function holdersOf(
	{ citations }: Pick<Archive, "citations">,
	lock: Lock | undefined,
): Holders {
	const locked = lockedBodies(lock);
	const kept = ({ url, body }: Article) => locked(url)?.share(body) ?? 0;
	const cites = (article: Article) => citations.get(article)?.length ?? 0;
	return (one, other) => {
		const order =
			kept(other) - kept(one) ||
			Number(one.draft) - Number(other.draft) ||
			cites(other) - cites(one) ||
			compareText(one.date, other.date);
		return order > 0 ? other : one;
	};
}
