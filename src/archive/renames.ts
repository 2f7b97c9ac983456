// Renames: which article goes on in a file of another name, as the lock shows it, which keeps what each had when it was published.
import type { Article } from "../content/article.ts";
import type { Lock, Permalink } from "../content/lock.ts";
import { parsePinpoints } from "../content/pinpoints.ts";
import { grouped } from "./grouped.ts";

/** What of an article tells whether it is another one renamed. */
type Renamable = Pick<Article, "path" | "url" | "aliases" | "body">;

/** Gives the article that goes on at another address than one that was published; undefined where none surely does. */
export type Renames<T> = (url: string) => T | undefined;

/** What the lock has of the article of an address. */
export interface LockedBody {
	/** The share of its paragraphs, or of its sections, that a body has: from 0 to 1. */
	readonly share: (body: Article["body"]) => number;
}

/** Gives a function that finds what a lock has of an address; undefined where the address is not in it. */
export function lockedBodies(
	lock: Lock | undefined,
): (url: string) => LockedBody | undefined {
	let locked: ReadonlyMap<string, readonly Permalink[]> | undefined;
	return (url) => {
		locked ??= grouped(lock?.permalinks ?? [], (one) => [one.url]);
		const before = locked.get(url);
		return before && { share: (body) => shareOf(body, before) };
	};
}

/**
 * Gives a function that finds renamed articles: the one that has the old address as an alias, or else the only new one
 * that has at least half of the paragraphs, or of the sections, of the old one. Another article may have the address by
 * now.
 */
export function renamesOf<T extends Renamable>(
	articles: readonly T[],
	lock: Lock | undefined,
): Renames<T> {
	if (!lock) return () => undefined;
	const known = new Map<string, T | undefined>();
	const locked = lockedBodies(lock);
	const find = (url: string) => {
		const before = locked(url);
		if (!before) return undefined;
		const isIt = ({ body }: T) => before.share(body) >= 0.5;
		if (articles.some((one) => one.url === url && isIt(one))) return undefined;
		const owner = articles.find(({ aliases }) =>
			aliases.some((alias) => alias.url === url),
		);
		const [only, ...others] = articles.filter(
			(one) => !locked(one.url) && isIt(one),
		);
		return owner ?? (others.length === 0 ? only : undefined);
	};
	return (url) => {
		if (!known.has(url)) known.set(url, find(url));
		return known.get(url);
	};
}

function shareOf(
	{ paragraphs, anchors }: Article["body"],
	before: readonly Permalink[],
): number {
	const now = new Set(paragraphs);
	const published = before.flatMap((one) =>
		one.paragraphs === undefined
			? []
			: [...parsePinpoints(one.paragraphs).keys()],
	);
	const sections = before.flatMap(({ anchor }) => anchor || []);
	return Math.max(
		share(published, (id) => now.has(id)),
		share(sections, (id) => anchors.has(id)),
	);
}

function share(
	ids: readonly string[],
	isThere: (id: string) => boolean,
): number {
	return ids.length === 0 ? 0 : ids.filter(isThere).length / ids.length;
}
