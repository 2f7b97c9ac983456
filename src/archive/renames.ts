// Renames: which article goes on in a file of another name, as the lock shows it, which keeps what each had when it was published.
import type { Article } from "../content/article.ts";
import type { Lock, Permalink } from "../content/lock.ts";
import { parsePinpoints } from "../content/pinpoints.ts";
import { grouped } from "./grouped.ts";

/** What of an article tells whether it is another one renamed. */
type Renamable = Pick<Article, "path" | "url" | "aliases" | "body">;

/** Gives the article that goes on at another address than one that was published; undefined where none surely does. */
export type Renames<T> = (url: string) => T | undefined;

/**
 * Gives a function that finds renamed articles: the one that has the old address as an alias, or else the only new one
 * that has at least half of the paragraphs, or of the sections, of the old one.
 */
export function renamesOf<T extends Renamable>(
	articles: readonly T[],
	lock: Lock | undefined,
): Renames<T> {
	if (!lock) return () => undefined;
	const known = new Map<string, T | undefined>();
	let locked: ReadonlyMap<string, readonly Permalink[]> | undefined;
	const find = (url: string) => {
		locked ??= grouped(lock.permalinks, (one) => [one.url]);
		const before = locked.get(url);
		if (!before || articles.some((one) => one.url === url)) return undefined;
		const owner = articles.find(({ aliases }) =>
			aliases.some((alias) => alias.url === url),
		);
		const [only, ...others] = articles.filter(
			(one) => !locked?.has(one.url) && isLike(one.body, before),
		);
		return owner ?? (others.length === 0 ? only : undefined);
	};
	return (url) => {
		if (!known.has(url)) known.set(url, find(url));
		return known.get(url);
	};
}

function isLike(
	{ paragraphs, anchors }: Article["body"],
	before: readonly Permalink[],
): boolean {
	const now = new Set(paragraphs);
	const published = before.flatMap((one) =>
		one.paragraphs === undefined
			? []
			: [...parsePinpoints(one.paragraphs).keys()],
	);
	const sections = before.flatMap(({ anchor }) => anchor || []);
	return (
		isHalf(published, (id) => now.has(id)) ||
		isHalf(sections, (id) => anchors.has(id))
	);
}

function isHalf(
	ids: readonly string[],
	isThere: (id: string) => boolean,
): boolean {
	return ids.length > 0 && ids.filter(isThere).length * 2 >= ids.length;
}
