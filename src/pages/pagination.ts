// Pagination: a long list as pages of bounded length, whose addresses and numbers last while the list grows.
import { href, type Site } from "./site.ts";
import type { LinkView } from "./views.ts";

/** How many items a numbered page holds. */
export const pageLength = 50;

/**
 * How a list is ordered. One with the newest first grows there, so its pages are numbered from the oldest: what stands on
 * a number stays on it. One by name, or with the oldest first, is numbered from its beginning.
 */
export type ListOrder = "newest first" | "oldest first" | "by name";

/** One page of a list: the items from `from` on, up to but without `to`. */
export interface ListPart {
	readonly url: string;
	/** Absent on the page that has the list's own address: the newest items, or the first by name. */
	readonly number?: number;
	/** What a link to it says: "3", or "Newest". */
	readonly label: string;
	readonly from: number;
	readonly to: number;
}

/** A link to a page of a list. */
export interface PartView extends LinkView {
	readonly current: boolean;
}

/**
 * Cuts a list into pages, in the order of the list. The first has the list's own address; where the newest items come
 * first it holds up to twice as many as a numbered page, until they make a page of their own. No list is without a page.
 * @param url the list's address, such as `/Archives/2004/`; page 2 is `/Archives/2004/2/`
 * @param count the number of the list's items
 * @param length how many items a numbered page holds
 */
export function partsOf(
	url: string,
	count: number,
	order: ListOrder,
	length = pageLength,
): readonly [ListPart, ...ListPart[]] {
	const part = (number: number, from: number): ListPart => ({
		url: `${url}${number}/`,
		number,
		label: String(number),
		from,
		to: Math.min(count, from + length),
	});
	if (order !== "newest first") {
		const last = Math.ceil(count / length);
		return [
			{ url, label: "1", from: 0, to: Math.min(count, length) },
			...numbers(2, last).map((n) => part(n, (n - 1) * length)),
		];
	}
	const last = Math.max(0, Math.floor(count / length) - 1);
	return [
		{ url, label: "Newest", from: 0, to: count - last * length },
		...numbers(1, last)
			.map((n) => part(n, count - n * length))
			.reverse(),
	];
}

/** Gives the address of the page that holds an item of a list which is numbered from its beginning. */
export function partUrlOf(url: string, before: number): string {
	const number = 1 + Math.floor(before / pageLength);
	return number === 1 ? url : `${url}${number}/`;
}

/** Gives the title of a page of a list: "2004", "2004, page 3". */
export function partTitle(title: string, { number }: ListPart): string {
	return number === undefined ? title : `${title}, page ${number}`;
}

/**
 * Gives the links from one page of a list to others: to the first, the last, and those that are 1, 2, 4, 8 … pages away,
 * so that a page hardly grows with the list, and any other is a few clicks away. A list of one page has none.
 */
export function partViews(
	site: Site,
	parts: readonly ListPart[],
	current: ListPart,
): PartView[] {
	if (parts.length === 1) return [];
	const at = parts.indexOf(current);
	return parts
		.map((part, n) => ({ part, away: Math.abs(n - at) }))
		.filter(
			({ part, away }) =>
				part === parts[0] ||
				part === parts.at(-1) ||
				Math.log2(away || 1) % 1 === 0,
		)
		.map(({ part, away }) => ({
			href: href(site, part.url),
			text: part.label,
			current: away === 0,
		}));
}

function numbers(first: number, last: number): number[] {
	return Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, n) => first + n,
	);
}
