// Pinpoints that last: where a paragraph is found that was cited, and has been edited or taken out since.
import type { Article } from "../content/article.ts";
import type { Lock } from "../content/lock.ts";
import { type Pinpoints, parsePinpoints } from "../content/pinpoints.ts";

/**
 * Gives the pinpoints of the articles in which a paragraph was published under an id that none has any more. The id of a
 * paragraph is made of its words and ends with them, so the lock keeps the order in which ids stood: what has gone is now
 * what stands between the same neighbours.
 */
export function lastingPinpoints(
	articles: readonly Article[],
	lock: Lock | undefined,
): ReadonlyMap<Article, Pinpoints> {
	const locked = new Map<string, string>();
	for (const { url, paragraphs } of lock?.permalinks ?? []) {
		if (paragraphs === undefined) continue;
		const before = locked.get(url);
		// After a merge one address may stand in two lines.
		locked.set(url, before ? `${before} ${paragraphs}` : paragraphs);
	}
	const lasting = new Map<Article, Pinpoints>();
	for (const article of articles) {
		const { paragraphs } = article.body;
		const texts = [article, ...article.aliases]
			.map(({ url }) => locked.get(url))
			.filter((text) => text !== undefined && text !== paragraphs.join(" "));
		const former: Former = new Map();
		for (const text of texts) addFormer(former, paragraphs, text ?? "");
		if (former.size > 0) lasting.set(article, withFormer(paragraphs, former));
	}
	return lasting;
}

/** The ids that lead to a paragraph besides its own, by that. */
type Former = Map<string, Set<string>>;

function withFormer(paragraphs: readonly string[], former: Former): Pinpoints {
	return new Map(paragraphs.map((id) => [id, [...(former.get(id) ?? [])]]));
}

/** Adds to each paragraph the ids of a line of the lock that lead to it now. */
function addFormer(former: Former, now: readonly string[], text: string): void {
	const locked = parsePinpoints(text);
	const successors = successorsOf([...locked.keys()], now);
	const present = new Set(now);
	for (const [id, older] of locked) {
		const heir = present.has(id) ? id : successors.get(id);
		if (heir === undefined) continue;
		const known = former.get(heir) ?? new Set();
		for (const one of [id, ...older]) if (!present.has(one)) known.add(one);
		if (known.size > 0) former.set(heir, known);
	}
}

/**
 * Gives for each id that is not there any more the one that stands in its place: of those that are new between its
 * neighbours, the one of its rank; where there is none, the paragraph before, or else after.
 */
function successorsOf(
	before: readonly string[],
	now: readonly string[],
): ReadonlyMap<string, string> {
	const places = new Map(now.map((id, n) => [id, n]));
	const known = new Set(before);
	const successors = new Map<string, string>();
	let gone: string[] = [];
	let last = -1;
	/** Settles the ids that have gone before the place at which the next of them that stayed is. */
	const settle = (next: number) => {
		const fresh = now.slice(last + 1, next).filter((id) => !known.has(id));
		for (const [n, id] of gone.entries()) {
			const heir =
				fresh[Math.floor((n * fresh.length) / gone.length)] ??
				now[last] ??
				now[0];
			if (heir !== undefined) successors.set(id, heir);
		}
		gone = [];
	};
	for (const id of before) {
		const place = places.get(id);
		if (place === undefined) {
			gone.push(id);
			continue;
		}
		settle(place);
		last = place;
	}
	settle(now.length);
	return successors;
}
